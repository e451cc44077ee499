/// What a browser asks for: the head of an HTTP request, and of it what the preview looks at. There is never a body.
struct RequestHead: Sendable, Hashable {
    /// `HEAD` gets the answer without its body.
    var wantsBody = true
    /// As it stands on the first line (`/guides/x/?a=b`): printable ASCII that begins with `/`.
    var target: String
    var host: String
    var origin: String?
    /// What the answer is for, where the browser says it (`document`, `iframe`, `style`).
    var destination: String?
    /// The version of the file that the browser has.
    var version: String?
    /// Whether the connection stays open for another request.
    var staysOpen = true
}

/// Why a request gets no answer. The connection ends with it.
enum Refusal: UInt16, Error, CaseIterable {
    case malformed = 400
    case forbidden = 403
    case notFound = 404
    case method = 405
    case tooSlow = 408
    case body = 413
    case longHead = 431
    case tooMany = 503
}
