import HubModel
import HubSource

/// Questions that open without a script.
struct FAQPage {
    let faq: FAQ

    /// With more questions than this they start closed, where the variant does not open them all.
    static let mostOpen = 8

    init(_ faq: FAQ) { self.faq = faq }

    func main(of page: Site.Page, _ maker: PageMaker) -> String {
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
    static func structuredData(_ faq: FAQ, _ text: Site.Text) -> String {
        let document = text.document
        let questions = faq.questions.map { question in
            let answer = question.body.flatMap { document.tree.lines(of: document.outline.blocks[$0]) }
                .joined(separator: "\n")
            return """
                {"@type":"Question","name":\(JSONText.quoted(question.heading.title)),\
                "acceptedAnswer":{"@type":"Answer","text":\(JSONText.quoted(answer))}}
                """
        }
        return """
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"FAQPage",\
            "mainEntity":[\(questions.joined(separator: ","))]}</script>
            """
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
