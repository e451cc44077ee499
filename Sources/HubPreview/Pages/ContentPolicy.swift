/// The content security policy of a page (CSP level 3), with what the preview needs beside it.
///
/// Built pages carry a policy that lets no script run. Policies only ever add up, so in the preview the page's own is put where
/// no browser that runs scripts reads it, and comes in the answer's head with ours in it.
struct ContentPolicy {
    private var directives: [(name: String, values: [Substring])] = []

    /// - Parameter text: as a page says it; nil where it says none.
    init(_ text: String?) {
        for part in text?.split(separator: ";") ?? [] {
            let words = part.split(separator: " ")
            guard let name = words.first?.lowercased(), !directives.contains(where: { $0.name == name }) else { continue }
            directives.append((name, Array(words.dropFirst())))
        }
    }

    /// - Parameters:
    ///   - host: that the browser asked; it has been looked at.
    ///   - nonce: of the style of the tools.
    func allowing(host: String, nonce: String) -> String {
        var policy = self
        let own = "http://\(host)/" + PreviewPages.folder
        policy.allow(own, in: "script-src")
        policy.allow(own, in: "worker-src")
        policy.allow(own, in: "connect-src")
        policy.allow("'nonce-\(nonce)'", in: "style-src")
        policy.directives.append(("frame-ancestors", ["'self'"]))
        return policy.directives.map { ([$0.name[...]] + $0.values).joined(separator: " ") }.joined(separator: "; ")
    }

    /// A directive that is not there follows `default-src`; where that is not there either, all is allowed already.
    private mutating func allow(_ source: String, in name: String) {
        if let index = directives.firstIndex(where: { $0.name == name }) {
            directives[index].values = directives[index].values.filter { $0 != "'none'" } + [source[...]]
        } else if let all = directives.first(where: { $0.name == "default-src" }) {
            directives.append((name, all.values.filter { $0 != "'none'" } + [source[...]]))
        }
    }
}

extension ContentPolicy {
    /// Where a page's own policy stands: the tag, and what it says.
    static func tag(in page: [UInt8]) -> (range: Range<Int>, text: String)? {
        var at = 0
        while let start = ByteSearch.first("<meta", in: page, from: at) {
            let end = endOfTag(in: page, from: start)
            let tag = page[start..<end]
            if ByteSearch.contains("content-security-policy", in: tag), let text = content(of: tag) { return (start..<end, text) }
            at = end
        }
        return nil
    }

    /// The place after the `>` that ends a tag; quotes may hold others.
    private static func endOfTag(in page: [UInt8], from start: Int) -> Int {
        var quote: UInt8?
        for at in start..<page.count {
            switch (page[at], quote) {
            case (let byte, let open?): if byte == open { quote = nil }
            case (UInt8(ascii: "\""), nil), (UInt8(ascii: "'"), nil): quote = page[at]
            case (UInt8(ascii: ">"), nil): return at + 1
            default: break
            }
        }
        return page.count
    }

    private static func content(of tag: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: tag, as: UTF8.self)
        guard let name = text.firstRange(of: "content=") else { return nil }
        guard let quote = text[name.upperBound...].first, quote == "\"" || quote == "'" else { return nil }
        return String(text[name.upperBound...].dropFirst().prefix { $0 != quote })
    }
}
