/// What a browser is told a file is, by the ending of its name. It is told not to guess.
enum MediaType {
    static let html = "text/html; charset=utf-8"
    static let text = "text/plain; charset=utf-8"
    static let script = "text/javascript; charset=utf-8"
    static let style = "text/css; charset=utf-8"
    static let json = "application/json"
    static let events = "text/event-stream"

    static func of(_ path: String) -> String {
        let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
        return switch ending {
        case "html", "htm": html
        case "css": style
        case "js": script
        case "json", "webmanifest": json
        case "txt", "csv", "md": text
        case "xml": "application/xml"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "gif": "image/gif"
        case "webp": "image/webp"
        case "ico": "image/x-icon"
        case "pdf": "application/pdf"
        case "mp3": "audio/mpeg"
        case "mp4": "video/mp4"
        case "woff2": "font/woff2"
        default: "application/octet-stream"
        }
    }
}
