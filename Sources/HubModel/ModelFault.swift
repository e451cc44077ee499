import HubSource

/// What can be wrong with the hub as a whole, with a kind of document, or with what joins documents.
public enum ModelFault: Fault, Hashable {
    // Settings
    case noSettings, noContact, noBaseURL, noHome
    case notALanguage(String)
    case badBaseURL(String)
    case unknownVariant(String, known: [String])
    case badVariantID(String)
    case variantTwice(String)
    case textSize(Int, from: Int, to: Int)
    case notAFont(String)
    case fontWithSerifs(String)
    // Files
    case emptyFile, onlyFrontMatter, noContent
    case noAddress(String)
    // What is let stand
    case noReason(String)
    // Kinds
    case noQuestions
    case noAnswer(String)
    case fewRungs(Int)
    case stageWithoutRungs(String)
    case noClauses
    case emptyClause(String)
    case noWords
    case noMeaning(String)
    case wordTwice(String)
    case rowWithoutWords
    case shownTwice(String)
    case showsAStyleGuide(String)
    case noEasyReadToShow(String)
    case unknownFormat(String, known: [String])
    case unknownPaper(String, known: [String])
    case printSize(String, from: Int, to: Int)
    case noPartNumber
    case badPartNumber(String)
    case partTwice(String, other: String)
    case onePart
    // Joins between documents
    case easyReadAlone(standard: String)
    case misnamed(meant: String)
    case sameDocument(other: String)
    case unknownDocument(String, likely: String?)
    case unknownMenuItem(String, likely: String?)
    case heldBackDocument(String)
    case badAlias(String)
    /// Another page's address, or another page's alias, or the page's own.
    case aliasTaken(String, by: String, isItself: Bool)
    // Links and pictures
    case brokenLink(String, likely: String?)
    case brokenAnchor(String, page: String, likely: String?)
    case linkToHeldBack(String)
    case packHasNoPage(String)
    case linkToMail(String)
    case linkOutOfContent(String)
    case unsafeLink(scheme: String)
    case linkWithoutScheme(String)
    case oddLink
    case emptyLink
    case brokenPicture(String, likely: String?)
    case pictureElsewhere(String)
    case notAPicture(String)
}

extension ModelFault {
    public var severity: Severity {
        switch self {
        case .noSettings, .noContact, .noBaseURL, .noHome, .onePart, .misnamed, .noReason: .warning
        case .fontWithSerifs: .advice
        default: .error
        }
    }

    public var id: String {
        switch self {
        case .noSettings: "no-settings"
        case .noContact: "no-contact"
        case .noBaseURL: "no-base-url"
        case .noHome: "no-home"
        case .notALanguage, .badBaseURL, .unknownVariant, .badVariantID, .variantTwice, .textSize, .notAFont, .printSize, .unknownPaper: "wrong-value"
        case .fontWithSerifs: "font-with-serifs"
        case .emptyFile, .onlyFrontMatter: "empty-file"
        case .noContent: "no-content"
        case .noAddress: "no-address"
        case .noReason: "accepted-without-reason"
        case .noQuestions, .noAnswer: "faq-questions"
        case .fewRungs, .stageWithoutRungs: "ladder-rungs"
        case .noClauses, .emptyClause: "charter-clauses"
        case .noWords, .noMeaning, .wordTwice: "glossary-words"
        case .rowWithoutWords: "easy-read-row"
        case .shownTwice, .showsAStyleGuide, .noEasyReadToShow: "style-guide-shows"
        case .unknownFormat: "unknown-format"
        case .noPartNumber, .badPartNumber, .partTwice, .onePart: "guide-parts"
        case .easyReadAlone: "easy-read-alone"
        case .misnamed: "misnamed"
        case .sameDocument: "same-document"
        case .unknownDocument, .unknownMenuItem, .heldBackDocument: "unknown-document"
        case .badAlias, .aliasTaken: "bad-alias"
        case .brokenLink, .linkToHeldBack, .linkOutOfContent, .packHasNoPage, .linkToMail: "broken-link"
        case .brokenAnchor: "broken-anchor"
        case .unsafeLink, .linkWithoutScheme, .oddLink: "unsafe-link"
        case .emptyLink: "empty-link"
        case .brokenPicture: "broken-picture"
        case .pictureElsewhere: "picture-elsewhere"
        case .notAPicture: "not-a-picture"
        }
    }
}
