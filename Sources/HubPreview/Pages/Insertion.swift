/// Puts the tools and the script of the preview into a page. Everything put in stands between two comments; without it, the
/// bytes are those that a build writes.
struct Insertion {
    static let start = "<!--handrail-preview-->"
    static let end = "<!--/handrail-preview-->"

    /// Before the end of the body.
    let foot: String

    /// - Returns: the page, and the policy that it had.
    func put(into page: [UInt8]) -> (page: [UInt8], policy: ContentPolicy) {
        let tag = ContentPolicy.tag(in: page)
        let body = ByteSearch.last("</body>", in: page) ?? page.count
        var out: [UInt8] = []
        out.reserveCapacity(page.count + foot.utf8.count + 256)
        var at = 0
        if let range = tag?.range, range.upperBound <= body {
            out += page[..<range.lowerBound]
            // Where scripts run, what stands in `noscript` is only text.
            out += Self.marked("<noscript>").utf8
            out += page[range]
            out += Self.marked("</noscript>").utf8
            at = range.upperBound
        }
        out += page[at..<body]
        out += Self.marked(foot).utf8
        out += page[body...]
        return (out, ContentPolicy(tag?.text))
    }

    private static func marked(_ text: String) -> String { start + text + end }
}
