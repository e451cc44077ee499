import HubSource

/// What `handrail check --explain` says of one id: what it means, whom it hurts and why.
public struct Rule: Sendable, Hashable {
    /// Stable: hubs name it in `checks:` and `accept:`.
    public let id: String
    /// What a finding of it is, if the hub says nothing else.
    public let severity: Severity
    /// What it may be in some cases (`guide-parts` is sometimes a warning only).
    public let otherwise: Severity?
    public let topic: Topic
    /// What it looks for, as a noun: “a picture without words for those who cannot see it”.
    public let what: String
    public let readers: [Reader]
    /// One or two plain sentences, ending in a full stop.
    public let why: String
    /// The criterion or the guidance it rests on; nil where it is the nature of the thing.
    public let source: String?
    /// Markdown that it lets pass, and Markdown that it finds.
    public let good: String?
    public let bad: String?
    /// Whether it is about the content in such a way that a hub may take it otherwise. What keeps a page from being made, or
    /// is not safe to publish, is what it is.
    public let isAdjustable: Bool
    /// Whether it needs something that not every computer or run has (a dictionary, finished PDFs): then it is no news that
    /// it finds nothing.
    public let isOccasional: Bool

    public init(
        _ id: String, _ severity: Severity, otherwise: Severity? = nil, _ topic: Topic, what: String, hurts readers: [Reader],
        why: String, source: String? = nil, good: String? = nil, bad: String? = nil, isAdjustable: Bool = true,
        isOccasional: Bool = false
    ) {
        self.id = id
        self.severity = severity
        self.otherwise = otherwise
        self.topic = topic
        self.what = what
        self.readers = readers
        self.why = why
        self.source = source
        self.good = good
        self.bad = bad
        self.isAdjustable = isAdjustable
        self.isOccasional = isOccasional
    }

    /// What a finding is about: the parts of the list of checks.
    public enum Topic: String, Sendable, Hashable, CaseIterable {
        case pictures, headings, links, words, easyRead, files, upkeep, tables, markdown, settings, kinds, names, drawings, theme,
            output, post

        public var title: String {
            switch self {
            case .pictures: "Pictures and films"
            case .headings: "Headings"
            case .links: "Links"
            case .words: "Words and sentences"
            case .easyRead: "Easy read"
            case .files: "Downloads"
            case .upkeep: "Upkeep"
            case .tables: "Tables"
            case .markdown: "Markdown"
            case .settings: "Settings"
            case .kinds: "Kinds of document"
            case .names: "Files and addresses"
            case .drawings: "Drawings (SVG)"
            case .theme: "Theme and colours"
            case .output: "Building and writing"
            case .post: "Packs by post"
            }
        }
    }
}

/// Whom a finding hurts.
public enum Reader: String, Sendable, Hashable, CaseIterable {
    case screenReader, lowVision, learningDisability, dyslexia, secondLanguage, keyboard, deaf, phone, paper, everyone, editor

    /// “people who use a screen reader”.
    public var people: String {
        switch self {
        case .screenReader: "people who use a screen reader"
        case .lowVision: "people with low vision"
        case .learningDisability: "people with learning disabilities"
        case .dyslexia: "people with dyslexia"
        case .secondLanguage: "people who read in a second language"
        case .keyboard: "people who use a keyboard, a switch or their voice"
        case .deaf: "people who are deaf or hard of hearing"
        case .phone: "people with an old phone or a slow line"
        case .paper: "people who get pages on paper"
        case .everyone: "every reader"
        case .editor: "you, who look after the hub"
        }
    }
}
