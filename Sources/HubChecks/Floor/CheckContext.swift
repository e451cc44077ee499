import HubModel
import HubSource

/// What all texts of a hub are checked with, made once: nothing in it depends on a text.
///
/// A class because each checked text holds it, and a copy would count all its parts. Nothing in it changes.
public final class CheckContext: Sendable {
    public let hub: HubSettings
    public var settings: CheckSettings { hub.checks }
    /// The words that the hub explains, by language.
    public let glossaries: [String: Glossary]
    /// The words that readers know or had better not meet, by language: of those that we can cut into words.
    let vocabularies: [String: Vocabulary]
    private let pageNames: PageNames
    private let meters = ReadingMeters()
    /// Those that the hub did not switch off.
    let checks: [any TextCheck.Type]

    public init(_ catalogue: Catalogue) {
        hub = catalogue.hub
        var glossaries: [String: Glossary] = [:]
        for entry in catalogue.entries where entry.document.kindName == .glossary {
            if case .glossary(let glossary) = entry.document.kind { glossaries[entry.language] = glossary }
        }
        self.glossaries = glossaries
        var vocabularies: [String: Vocabulary] = [:]
        for language in catalogue.languages {
            vocabularies[language] = Vocabulary(language, hub: catalogue.hub, glossary: glossaries[language])
        }
        self.vocabularies = vocabularies
        pageNames = PageNames(catalogue.entries)
        let levels = Levels(catalogue.hub.checks)
        checks = Checks.ofTexts.filter { $0.rules.contains { !levels.isOff($0) } }
    }

    /// Reads our own lists of words, which takes milliseconds, before the first hub asks for them.
    public static func readWordLists() { Vocabulary.readBuiltIn() }

    /// All of the hub that findings in a text with downloads may depend on, but for the settings, in one number. Findings in
    /// other texts depend on nothing but what they link to.
    public var digest: UInt64 { pageNames.digest }

    /// Whether a page of the hub has these words as its title, or as the name of its file.
    func isNameOfPage(_ words: some StringProtocol) -> Bool { pageNames.contain(words) }

    /// What the checks find in a page's texts.
    public func findings(in page: Site.Page) -> [Finding] {
        findings(in: page.standard, of: page, isEasyRead: false)
            + (page.easyRead.map { findings(in: $0, of: page, isEasyRead: true) } ?? [])
    }

    /// What they find in a text that has no page: the covering letter of a pack, or one whose last good version is shown instead.
    public func findings(in text: Site.Text) -> [Finding] {
        findings(in: text, of: nil, isEasyRead: text.document.path.isEasyRead)
    }

    /// The words of the text are read for the checks, and let go behind them.
    private func findings(in text: Site.Text, of page: Site.Page?, isEasyRead: Bool) -> [Finding] {
        meters.withOne { meter in
            let reading = text.document.readWords(with: &meter)
            let checked = CheckedText(text, reading, of: page, isEasyRead: isEasyRead, context: self)
            return checks.flatMap { $0.findings(in: checked) }
        }
    }
}
