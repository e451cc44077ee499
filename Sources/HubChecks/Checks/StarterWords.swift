import HubModel
import HubSource

/// A sentence of a new document that nobody wrote over.
struct StarterWords: TextCheck {
    static let rules = [
        Rule(
            "starter-words", .warning, .settings,
            what: "words of a new page that nobody wrote over, or a contact or web address that is still that of the example",
            hurts: [.everyone], why: "Readers find a note to you where they look for help, or write to an address that nobody reads.",
            good: "Bring something to write with.", bad: "Write what to do.")
    ]

    private static let sentences = StarterSentence.allCases.map { Array($0.rawValue.utf8) }
    private static let longest = sentences.map(\.count).max() ?? 0
    /// A bit for each letter that one begins with, by the last six bits of the letter.
    private static let initials = sentences.reduce(UInt64(0)) { $0 | 1 << UInt64($1[0] & 63) }

    /// Whether one of the sentences begins with these words: most texts are passed by here.
    private static func mayBegin(_ words: ArraySlice<UInt8>) -> Bool {
        guard let first = words.first else { return true }
        guard words.count <= longest, initials & 1 << UInt64(first & 63) != 0 else { return false }
        return sentences.contains { $0[0] == first && $0.starts(with: words) }
    }

    static func findings(in text: CheckedText) -> [Finding] { settings(text) + words(text) }

    private static func settings(_ text: CheckedText) -> [Finding] {
        let document = text.document
        var values = [("summary", document.metadata.summary)]
        if case .charter(let charter) = document.kind { values.append(("group", charter.group)) }
        return values.compactMap { key, value in
            value.flatMap { mayBegin(Array($0.utf8)[...]) ? StarterSentence(rawValue: $0) : nil }.map { text.finding(CheckFault.starterSentence($0), at: document.place(ofSetting: key)) }
        }
    }

    private static func words(_ text: CheckedText) -> [Finding] {
        let tree = text.tree
        return text.nodes.blocks.compactMap { node in
            // Somebody who writes about such a sentence writes more than it.
            guard tree[node].kind == .paragraph, let first = tree[node].firstChild, tree[first].kind == .text,
                mayBegin(tree.slice(tree[first].text)), let sentence = StarterSentence(rawValue: tree.plainText(of: node))
            else { return nil }
            return text.finding(CheckFault.starterSentence(sentence), at: node)
        }
    }
}
