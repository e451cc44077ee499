/// A gap in a covering letter for what differs from reader to reader: `{name}`.
public enum LetterGap: String, Sendable, Hashable, CaseIterable {
    /// Who gets the pack.
    case name
    /// Standard, large print or easy read.
    case format
    /// Of the letters, in points.
    case size

    /// Case does not matter.
    public init?(_ word: String) { self.init(rawValue: word.lowercased()) }

    /// As it is written in a letter.
    public var written: String { "{\(rawValue)}" }
}
