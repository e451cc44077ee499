import HubModel
import HubSource

/// Questions that open without a script.
struct FAQPage {
    let faq: FAQ

    /// With more questions than this they start closed, where the variant does not open them all.
    static let mostOpen = 8

    init(_ faq: FAQ) { self.faq = faq }

    func main(of page: Site.Page, _ maker: PageMaker) -> [UInt8] {
        let body = maker.body(of: page)
        var values = maker.values(for: page, page.standard)
        if isLong { values.contents = maker.contents(page.standard.document) }
        values.own = self.values(body)
        return maker.render(.faq, values)
    }

    func values(_ body: BodyWriter) -> FAQValues {
        FAQValues(
            intro: body.blocks(faq.intro),
            questions: faq.questions.map { question in
                let section = body.section(question)
                return QuestionValues(
                    id: section.id, question: section.title, questionHTML: section.titleHTML, answer: section.body,
                    open: isLong ? Slot.open.text : " open")
            })
    }

    private var isLong: Bool { faq.questions.count > Self.mostOpen }

    /// Structured data for search engines: schema.org `FAQPage`, as JSON-LD in a script element that never runs.
    static func appendStructuredData(_ faq: FAQ, _ text: Site.Text, to out: inout [UInt8]) {
        let tree = text.document.tree
        let blocks = text.document.outline.blocks
        var words: [UInt8] = []
        out.append(
            #"<script type="application/ld+json">{"@context":"https://schema.org","@type":"FAQPage","mainEntity":["#
                as StaticString)
        for (index, question) in faq.questions.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            out.append(#"{"@type":"Question","name":""# as StaticString)
            JSONText.append(question.heading.title, to: &out)
            out.append(#"","acceptedAnswer":{"@type":"Answer","text":""# as StaticString)
            var isFirst = true
            for line in question.body.lazy.flatMap({ tree.lines(of: blocks[$0]) }) {
                if !isFirst { out.append(#"\n"# as StaticString) }
                isFirst = false
                words.removeAll(keepingCapacity: true)
                tree.appendPlainText(of: line, to: &words)
                words.withUnsafeBufferPointer { JSONText.append($0, to: &out) }
            }
            out.append(#""}}"# as StaticString)
        }
        out.append("]}</script>" as StaticString)
    }
}

extension MarkdownTree {
    /// What stands in a block on a line of its own: each paragraph, item and cell in it.
    fileprivate func lines(of block: NodeID) -> [NodeID] {
        var lines: [NodeID] = []
        var next = block
        while next < self[block].end {
            switch self[next].kind {
            case .paragraph, .heading, .codeBlock, .tableCell, .caption, .attribution, .video:
                lines.append(next)
                next = self[next].end
            default: next += 1
            }
        }
        return lines
    }
}
