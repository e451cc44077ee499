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
    static func structuredData(_ faq: FAQ, _ text: Site.Text) -> [UInt8] {
        var out: [UInt8] = []
        let tree = text.document.tree
        let blocks = text.document.outline.blocks
        out.append(
            #"<script type="application/ld+json">{"@context":"https://schema.org","@type":"FAQPage","mainEntity":["#
                as StaticString)
        for (index, question) in faq.questions.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            out.append(#"{"@type":"Question","name":""# as StaticString)
            JSONText.append(question.heading.title, to: &out)
            out.append(#"","acceptedAnswer":{"@type":"Answer","text":""# as StaticString)
            let lines = question.body.flatMap { tree.lines(of: blocks[$0]) }
            for (index, line) in lines.enumerated() {
                if index > 0 { out.append(#"\n"# as StaticString) }
                JSONText.append(line, to: &out)
            }
            out.append(#""}}"# as StaticString)
        }
        out.append("]}</script>" as StaticString)
        return out
    }
}

extension MarkdownTree {
    /// The words of a block, a line for each paragraph, item and cell in it.
    fileprivate func lines(of block: NodeID) -> [String] {
        var lines: [String] = []
        var next = block
        while next < self[block].end {
            switch self[next].kind {
            case .paragraph, .heading, .codeBlock, .tableCell, .caption, .attribution, .video:
                lines.append(plainText(of: next))
                next = self[next].end
            default: next += 1
            }
        }
        return lines
    }
}
