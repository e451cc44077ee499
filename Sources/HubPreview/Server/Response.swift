/// What a request gets.
struct Response: Sendable {
    var status: UInt16 = 200
    var fields: [(name: String, value: String)] = []
    var body: Body = .bytes([])

    enum Body: Sendable {
        case bytes([UInt8])
        /// Pieces that are sent as they come, for as long as somebody listens.
        case stream(AsyncStream<[UInt8]>)
    }

    var isStream: Bool { if case .stream = body { true } else { false } }

    /// - Parameter type: a media type.
    init(_ bytes: [UInt8], type: String, status: UInt16 = 200) {
        self.status = status
        fields = [("Content-Type", type)]
        body = .bytes(bytes)
    }

    init(_ stream: AsyncStream<[UInt8]>, type: String) {
        fields = [("Content-Type", type)]
        body = .stream(stream)
    }

    init(leadingTo address: String) {
        status = 307
        fields = [("Location", address)]
    }

    /// The browser's own copy is good.
    init(unchanged version: String) {
        status = 304
        fields = [("ETag", version), ("Cache-Control", "no-cache")]
    }

    init(_ refusal: Refusal) {
        self.init(Array((refusal.words + "\n").utf8), type: MediaType.text, status: refusal.rawValue)
        if refusal == .method { fields.append(("Allow", "GET, HEAD")) }
    }

    /// The head as it is sent. No page of another website may read or embed what follows, and no copy of it is kept.
    func head(staysOpen: Bool) -> [UInt8] {
        var lines = ["HTTP/1.1 \(status) \(Self.phrase(status))"]
        lines += fields.map { "\($0.name): \($0.value)" }
        if !fields.contains(where: { $0.name == "Cache-Control" }) { lines.append("Cache-Control: no-store") }
        if case .bytes(let bytes) = body, status != 304 { lines.append("Content-Length: \(bytes.count)") }
        lines += [
            "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin", "Referrer-Policy: same-origin",
            "Connection: \(staysOpen ? "keep-alive" : "close")", "", "",
        ]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    private static func phrase(_ status: UInt16) -> String {
        switch status {
        case 200: "OK"
        case 304: "Not Modified"
        case 307: "Temporary Redirect"
        default: "Refused"
        }
    }
}

extension Refusal {
    /// For a person who looks at it in a browser.
    var words: String {
        switch self {
        case .malformed: "The preview does not understand this request."
        case .forbidden: "The preview answers pages of its own only."
        case .notFound: "There is no such page."
        case .method: "The preview only shows pages."
        case .tooSlow: "The request did not come in time."
        case .body: "The preview takes nothing in."
        case .longHead: "The request is too long."
        case .tooMany: "Too many pages listen to this preview. Close some."
        }
    }
}
