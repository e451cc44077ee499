import HubModel

/// How one book is printed.
public struct PrintStyle: Sendable, Hashable {
    public var format: PrintFormat
    /// Body text in points. Nothing in the book is smaller.
    public var size: Double
    /// What is in the printer. It is not drawn: the sheets have the colour.
    public var paper: PaperColour
    /// In millimetres: what stays white on every side, as room for a thumb and for holes (UKAAF).
    public var margin = 20.0

    public init(format: PrintFormat, size: Double, paper: PaperColour = .white) {
        self.format = format
        self.size = size
        self.paper = paper
    }

    /// From this size on, text is large print (RNIB; UKAAF G003).
    static let largePrint = 16.0

    /// Whether the rules of large print hold: no slanted letters, more room between paragraphs.
    var isLarge: Bool { format == .largePrint || (format == .standard && size >= Self.largePrint) }
}
