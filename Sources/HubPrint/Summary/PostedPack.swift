import HubModel

/// One person's pack once it is made: what the coordinator must know of it, and not who gets it.
public struct PostedPack: Sendable, Hashable {
    public let row: Int
    /// The file it is in.
    public let file: String
    public let format: PrintFormat
    public let textSize: Int
    public let paper: PaperColour
    /// BCP 47 of what was made.
    public let language: String
    /// What is not as it was asked for.
    public let notes: [String]
    public let sendBy: SendingWay
    public let pages: Int
    /// Two pages on each side of a sheet.
    public let isBooklet: Bool
    public let mayGoFree: Bool

    public init(
        _ person: Recipient, file: String, textSize: Int, paper: PaperColour, language: String, notes: [String] = [], pages: Int,
        isBooklet: Bool = false
    ) {
        row = person.row
        self.file = file
        format = person.format
        self.textSize = textSize
        self.paper = paper
        self.language = language
        self.notes = notes
        sendBy = person.sendBy
        self.pages = pages
        self.isBooklet = isBooklet
        mayGoFree = person.sendBy == .post && FreePost.isPossible(format: person.format, asked: person.textSize)
    }

    /// `large print 18 pt`
    public var formatWords: String { "\(format.words) \(textSize) pt" }
}
