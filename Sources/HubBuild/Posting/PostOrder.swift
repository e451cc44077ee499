import HubPrint

/// What the coordinator asks for.
public struct PostOrder: Sendable {
    /// The name of the pack: `welcome`.
    public var pack: String
    /// Path of the recipients file.
    public var recipients: String
    /// Path of the folder for the packs; nil makes nothing and only reckons.
    public var out: String?
    /// One file for each format and colour of paper, not one for each person.
    public var isBatch = false
    public var isBooklet = false
    public var labels: LabelSheet
    /// The place of the first free label on the first sheet, from 1.
    public var labelStart = 1
    public var sides = Sides.two

    public init(pack: String, recipients: String, out: String?, labels: LabelSheet) {
        self.pack = pack
        self.recipients = recipients
        self.out = out
        self.labels = labels
    }
}
