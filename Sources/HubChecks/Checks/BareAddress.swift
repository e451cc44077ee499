import HubModel
import HubSource

/// A web address in the place of words: as the words of a link, or without being a link.
struct BareAddress: TextCheck {
    static let rules = [
        Rule(
            "bare-address", .warning, .links, what: "a web address in the place of words", hurts: [.screenReader, .dyslexia, .learningDisability],
            why: "A screen reader reads it out letter by letter, and nobody can tell where it leads. Paper shows the address of a link by itself.",
            source: "WCAG 2.2, 2.4.9 Link Purpose (Link Only)", good: "[Bus times in Leeds](https://buses.example/leeds/times)",
            bad: "<https://buses.example/leeds/times>")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        let tree = text.tree
        guard ByteSearch.contains("://", in: tree.bytes) || ByteSearch.contains("www.", in: tree.bytes) else { return [] }
        let linked = text.annotations.links.keys.sorted().filter { tree[$0].kind == .link }.compactMap { node -> Finding? in
            let words = tree.plainText(of: node)
            return isAddress(words) ? text.finding(CheckFault.addressAsWords(words), at: node) : nil
        }
        // A covering letter is read on paper alone.
        return text.page == nil ? linked : linked + unlinked(in: text)
    }

    /// `www.council.example` alone is a name that people say.
    private static func isAddress(_ words: String) -> Bool {
        let small = words.lowercased()
        guard !small.contains(where: \.isWhitespace) else { return false }
        if small.hasPrefix("http://") || small.hasPrefix("https://") { return true }
        return small.hasPrefix("www.") && small.dropLast(small.hasSuffix("/") ? 1 : 0).contains("/")
    }

    private static func unlinked(in text: CheckedText) -> [Finding] {
        let tree = text.tree
        var findings: [Finding] = []
        var linkEnd: NodeID = 0
        for node in tree.subtree(of: MarkdownTree.root) {
            switch tree[node].kind {
            case .link, .video, .image: linkEnd = max(linkEnd, tree[node].end)
            case .text where node >= linkEnd:
                guard let address = address(in: tree.slice(tree[node].text)) else { continue }
                let place = text.document.place(ofTyped: address, inLine: Int(tree[node].line))
                findings.append(text.finding(CheckFault.addressWithoutLink(address), at: place ?? text.document.place(of: node)))
            default: continue
            }
        }
        return findings
    }

    private static func address(in words: ArraySlice<UInt8>) -> String? {
        for start in ["https://", "http://", "www."] {
            guard let at = ByteSearch.first(start, in: words) else { continue }
            let address = words[at...].prefix { $0 > 0x20 && !"<>[]\"".utf8.contains($0) }
            guard address.count > start.utf8.count + 3 else { continue }
            return String(decoding: address, as: UTF8.self).trimmingEnd(".,;:!?)’”")
        }
        return nil
    }
}

extension String {
    /// Without these signs at its end.
    func trimmingEnd(_ signs: String) -> String {
        var words = self[...]
        while let last = words.last, signs.contains(last) { words.removeLast() }
        return String(words)
    }
}
