import HubModel
import HubSource

/// A check of one text at a time, so that many run at once. A check has a file of its own, named after the fault it finds.
public protocol TextCheck: Sendable {
    /// What it can find: nearly always one thing.
    static var rules: [Rule] { get }
    /// Everything of the kind in one text. Severities that the hub changed and findings that it accepts are no concern of a check.
    static func findings(in text: CheckedText) -> [Finding]
}

/// A check of the hub as a whole. It runs after every save in the preview, so it looks at what is known of documents by then
/// and never at their words.
public protocol SiteCheck: Sendable {
    static var rules: [Rule] { get }
    static func findings(in site: CheckedSite) -> [Finding]
}

/// All checks: a new one is listed here, and nowhere else.
public enum Checks {
    public static let ofTexts: [any TextCheck.Type] = structure + language

    static let structure: [any TextCheck.Type] = [
        MissingAlternativeText.self, UselessAlternativeText.self, PictureOf.self, LongAlternativeText.self, PictureTooSmall.self,
        FilmWithoutWords.self, SkippedHeadingLevel.self, SecondTitle.self, EmptyHeading.self, VagueLink.self, BareAddress.self,
        SameLinkText.self, EasyReadPicture.self, LongEasyRead.self, DownloadWithoutPage.self, TableWithoutHeader.self,
        ShownMarkdown.self, StarterWords.self, UnknownGap.self,
    ]

    /// Checks of words and sentences.
    static let language: [any TextCheck.Type] = [
        HardToRead.self, LongSentence.self, LongParagraph.self, Jargon.self, UnexplainedInitialism.self, PassiveVoice.self,
        UnexplainedHardWord.self, ManyLongWords.self, BlockCapitals.self, LongItalics.self, ExclamationMark.self,
    ]

    public static let ofSites: [any SiteCheck.Type] = [
        MissingEasyRead.self, MissingEasyLetter.self, UntaggedPDF.self, OverdueReview.self, OutOfDateText.self,
    ]

    /// Whether a finding of that name is one of a check of the hub as a whole.
    public static func areOfSites(_ id: String) -> Bool { ofSites.contains { $0.rules.contains { $0.id == id } } }
}
