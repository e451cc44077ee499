import HubRender
import HubSource

/// Small help for writing HTML.
enum Markup {
    /// For text, and for attributes in double quotes.
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        HTMLEscaping.append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// For one value in the query of an address: all but letters, digits and `-._~/` is encoded (RFC 3986).
    static func queryValue(_ text: String) -> String {
        let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"
        return text.utf8.map { byte in
            if plain.utf8.contains(byte) { return String(UnicodeScalar(byte)) }
            let hex = String(byte, radix: 16, uppercase: true)
            return "%" + (byte < 16 ? "0" : "") + hex
        }.joined()
    }

    /// The address of a page of the site, without the `index.html` that nobody types.
    static func address(ofFile path: String) -> String {
        let page = path == "index.html" || path.hasSuffix("/index.html") ? String(path.dropLast("index.html".utf8.count)) : path
        return "/" + queryValue(page)
    }
}

/// How many findings there are, in words: `2 errors, 1 warning`.
struct FindingCount {
    let errors: Int
    let warnings: Int
    let advice: Int

    init(_ findings: [Finding]) {
        func count(_ severity: Severity) -> Int { findings.lazy.filter { $0.severity == severity }.count }
        errors = count(.error)
        warnings = count(.warning)
        advice = count(.advice)
    }

    /// Only what there is; nil for nothing.
    var words: String? {
        let parts = [
            Self.counted(errors, "error", "errors"), Self.counted(warnings, "warning", "warnings"),
            Self.counted(advice, "piece of advice", "pieces of advice"),
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private static func counted(_ number: Int, _ one: String, _ many: String) -> String? {
        number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
    }
}
