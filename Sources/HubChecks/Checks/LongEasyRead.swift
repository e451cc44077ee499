import HubModel
import HubSource

/// An easy read of more pages than people can take in. The pages are estimated from its rows: see `PaperEstimate`.
struct LongEasyRead: TextCheck {
    static let rules = [
        Rule(
            "long-easy-read", .warning, otherwise: .advice, .easyRead,
            what: "an easy read of more than 24 pages on paper (a warning), or of 20 and more (advice); the pages are estimated",
            hurts: [.learningDisability, .paper], why: "People lose the thread, and a thick letter is not opened.",
            source: "Department of Health, Making written information easier to understand (2009)",
            good: "two easy reads of 12 pages", bad: "one easy read of 30 pages")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        guard text.isEasyRead else { return [] }
        let (pages, most) = (PaperEstimate.pages(of: text), text.settings.easyReadPages)
        if pages > most { return [text.finding(CheckFault.longEasyRead(pages: pages, most: most), at: nil)] }
        if pages >= text.settings.easyReadPagesNearly {
            return [text.finding(CheckFault.nearlyLongEasyRead(pages: pages, most: most), at: nil)]
        }
        return []
    }
}
