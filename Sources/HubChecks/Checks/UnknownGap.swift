import HubModel
import HubSource

/// A gap in a covering letter that is none: `{nmae}` would be on paper as it is.
struct UnknownGap: TextCheck {
    static let rules = [
        Rule(
            "unknown-gap", .warning, .post, what: "words in braces in the letter of a pack that nothing fills", hurts: [.paper],
            why: "A letter that begins “Dear {nmae}” tells people that nobody looked at it.", good: "Dear {name},", bad: "Dear {nmae},")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        guard isLetter(text.document) else { return [] }
        let tree = text.tree
        return tree.nodes.indices.flatMap { index -> [Finding] in
            let node = NodeID(index)
            guard tree[node].kind == .text else { return [] }
            return gaps(in: tree.string(tree[node].text)).filter { LetterGap($0) == nil }.map { name in
                let likely = Spelling.closest(to: name.lowercased(), among: LetterGap.allCases.map(\.rawValue))
                return text.finding(CheckFault.unknownGap("{\(name)}", likely: likely.map { "{\($0)}" }), at: node)
            }
        }
    }

    private static func isLetter(_ document: Document) -> Bool {
        document.kindName == .pack || (document.path.isEasyRead && document.path.section == "packs")
    }

    /// What stands in braces, if it could be the name of a gap.
    private static func gaps(in words: String) -> [String] {
        words.split(separator: "{").dropFirst(words.hasPrefix("{") ? 0 : 1).compactMap { part in
            guard let close = part.firstIndex(of: "}") else { return nil }
            let name = part[..<close]
            return !name.isEmpty && name.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" } ? String(name) : nil
        }
    }
}
