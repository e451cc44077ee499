import HubModel

/// A pack, for one reader or for all.
public struct PackOrder: Sendable {
    /// One of `Site.packs`.
    public var pack: Site.Letter
    public var style: PrintStyle
    /// BCP 47; documents that are not in it are in the hub's own.
    public var language: String
    public var letter: Letter

    /// What the covering letter says to this reader.
    public struct Letter: Sendable {
        public var fields: LetterFields
        /// Lines for the window of an envelope. With them the letter comes first, before the cover; none where nobody is named.
        public var address: [String]
        /// Whether what follows begins on a sheet of its own, printed on both sides.
        public var isAlone: Bool

        public init(fields: LetterFields, address: [String] = [], isAlone: Bool = false) {
            self.fields = fields
            self.address = address
            self.isAlone = isAlone
        }
    }

    public init(pack: Site.Letter, style: PrintStyle, language: String, letter: Letter) {
        self.pack = pack
        self.style = style
        self.language = language
        self.letter = letter
    }

    /// The letter in the format of the pack, if it is written in it.
    var text: Site.Text { pack.text(for: style.format) }
}
