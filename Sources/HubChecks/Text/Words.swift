import HubModel
import HubSource

/// The words of a node in the form that lists of words are compared with.
extension MarkdownTree {
    /// Small letters and digits, one space between words, no signs: “Read more…” is `read more`.
    func plainWords(of node: NodeID) -> String { PlainWords.of(plainText(of: node)) }
}

enum PlainWords {
    static func of(_ text: some StringProtocol) -> String {
        let kept = text.lowercased().map { $0.isLetter || $0.isNumber ? $0 : $0 == "’" || $0 == "'" ? "'" : " " }
        return String(kept).split(separator: " ").map { $0.trimming("'") }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension StringProtocol {
    /// Without this sign at either end.
    fileprivate func trimming(_ sign: Character) -> SubSequence {
        var rest = self[...]
        while rest.first == sign { rest = rest.dropFirst() }
        while rest.last == sign { rest = rest.dropLast() }
        return rest
    }
}
