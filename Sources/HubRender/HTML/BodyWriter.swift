import HubModel
import HubSource

/// Writes parts of one document's text as HTML, for templates.
struct BodyWriter {
    let document: Document
    private let writer: HTMLWriter
    private let idPrefix: String

    init(_ text: Site.Text, page: PageContext, options: HTMLOptions = HTMLOptions()) {
        document = text.document
        var options = options
        options.keepsLines = text.document.path.isEasyRead
        idPrefix = options.idPrefix
        writer = HTMLWriter(tree: text.document.tree, annotations: text.annotations, page: page, options: options)
    }

    /// - Parameter range: indices in the outline's blocks.
    func blocks(_ range: Range<Int>) -> Markup {
        let blocks = document.outline.blocks
        guard !range.isEmpty else { return Markup() }
        let first = blocks[range.lowerBound]
        let end = range.upperBound < blocks.count ? blocks[range.upperBound] : nil
        return Markup(reserving: room(for: (end ?? NodeID(document.tree.nodes.count)) - first)) {
            writer.writeSiblings(from: first, until: end, to: &$0)
        }
    }

    /// The bytes that so many nodes take, or more.
    private func room(for nodes: NodeID) -> Int { Int(nodes) * 48 }

    var whole: Markup { blocks(document.outline.blocks.indices) }

    /// The words of a heading, with their markup.
    func title(_ heading: Outline.Heading) -> Markup {
        Markup { writer.writeChildren(of: heading.node, to: &$0) }
    }

    /// The id of a heading on the page that the document is drawn on.
    func id(_ heading: Outline.Heading) -> String { idPrefix + heading.id }

    func section(_ section: Outline.Section, number: String = "") -> SectionValues {
        SectionValues(
            number: number, title: section.heading.title, titleHTML: title(section.heading), id: id(section.heading),
            body: blocks(section.body))
    }

    /// Easy read: each paragraph that starts with a picture becomes a row, picture first in reading order.
    var rows: Markup {
        let tree = document.tree
        return Markup(reserving: 2 * room(for: NodeID(tree.nodes.count))) { out in
            for block in document.outline.blocks {
                guard tree.isEasyReadRow(block), let picture = tree[block].firstChild else {
                    writer.write(block, to: &out)
                    continue
                }
                out.append("<div class=\"row\"><div class=\"row-picture\">" as StaticString)
                writer.write(picture, to: &out)
                out.append("</div><div class=\"row-words\"><p>" as StaticString)
                if let words = tree.firstWord(after: picture) { writer.writeSiblings(from: words, until: nil, to: &out) }
                out.append("</p></div></div>\n" as StaticString)
            }
        }
    }
}

extension MarkdownTree {
    /// The line break between a picture and its words is no word.
    fileprivate func firstWord(after picture: NodeID) -> NodeID? {
        var next = self[picture].nextSibling
        while let node = next, self[node].kind == .softBreak || self[node].kind == .lineBreak { next = self[node].nextSibling }
        return next
    }
}
