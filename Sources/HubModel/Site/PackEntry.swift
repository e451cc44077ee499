/// A pack in one language: its covering letter, with the easy read of the letter.
public struct PackEntry: Sendable {
    public internal(set) var document: Document
    public internal(set) var easyRead: Document?

    public var language: String { document.language }
    public var name: String { document.path.name }
}
