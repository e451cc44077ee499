import HubModel
import HubSource

/// An easy read of more pages than people can take in. They are estimated from its rows (see `PaperEstimate`), or counted in its PDF
/// where there is one.
public struct LongEasyRead: TextCheck {
    public static let rules = [
        Rule(
            "long-easy-read", .warning, otherwise: .advice, .easyRead,
            what: "an easy read of more than 24 pages on paper (a warning), or of 20 and more (advice)",
            hurts: [.learningDisability, .paper], why: "People lose the thread, and a thick letter is not opened.",
            source: "Department of Health, Making written information easier to understand (2009)",
            good: "two easy reads of 12 pages", bad: "one easy read of 30 pages", isOccasional: true)
    ]

    public static func findings(in text: CheckedText) -> [Finding] {
        guard text.isEasyRead, let fault = fault(.estimated(PaperEstimate.pages(of: text)), text.settings) else { return [] }
        return [text.finding(fault, at: nil)]
    }

    /// What to say of easy reads whose PDFs have been made.
    ///
    /// - Parameter pages: by file.
    static func findings(counted pages: [String: Int], _ settings: CheckSettings) -> [Finding] {
        pages.compactMap { file, pages in fault(.counted(pages), settings).map { Finding($0, in: file) } }
    }

    private static func fault(_ length: PaperLength, _ settings: CheckSettings) -> CheckFault? {
        let most = settings.easyReadPages
        if length.pages > most { return .longEasyRead(length, most: most) }
        return length.pages >= settings.easyReadPagesNearly ? .nearlyLongEasyRead(length, most: most) : nil
    }
}
