import HubModel
import HubSource

/// Markdown that is only half right, so that readers see its signs: `![x](my photo.jpg)`, `##Heading`, `- [] task`.
struct ShownMarkdown: TextCheck {
    static let rules = [
        Rule(
            "markdown-shown", .error, otherwise: .warning, .markdown, what: "Markdown that is half right, so that readers see its signs",
            hurts: [.everyone, .screenReader],
            why: "The picture, link, heading, table or list is not there, and a screen reader reads the signs out.",
            source: "WCAG 2.2, 1.3.1 Info and Relationships", good: "![A bus](my%20bus.jpg)\n\n## Times", bad: "![A bus](my bus.jpg)\n\n##Times")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        let tree = text.tree
        let hasSigns = MarkdownSlips.mayOccur(in: tree)
        var findings: [Finding] = []
        for block in text.nodes.blocks {
            for (slip, node) in MarkdownSlips.find(in: block, of: tree, hasSigns: hasSigns) {
                // What has a backslash before it is meant to be seen.
                guard let place = text.document.place(ofTyped: slip.signs, inLine: Int(tree[node].line)) else { continue }
                findings.append(text.finding(CheckFault.markdownShown(slip), at: place))
            }
        }
        return findings
    }
}

extension Document {
    /// Where signs stand in a line of the file as they are, without a backslash before them.
    func place(ofTyped signs: String, inLine number: Int) -> Place? {
        let line = source.line(number)
        var rest = line
        while let at = ByteSearch.first(signs, in: rest) {
            if at == line.startIndex || line[at - 1] != UInt8(ascii: "\\") {
                return source.place(line: number, byteColumn: at - line.startIndex + 1)
            }
            rest = rest[(at + 1)...]
        }
        return nil
    }
}
