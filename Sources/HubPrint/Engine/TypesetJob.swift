/// One PDF to make: the Typst source of its main file.
public struct TypesetJob: Sendable {
    public var source: [UInt8]

    public init(source: [UInt8]) { self.source = source }
}

/// What the sources of many jobs may read, by path from the root of all (`print/layout.typ`, `pictures/tea.svg`). They can
/// read nothing else.
public struct TypesetFiles: Sendable {
    public var bytes: [String: [UInt8]]

    public init(_ bytes: [String: [UInt8]] = [:]) { self.bytes = bytes }
}

/// A finished PDF.
public struct TypesetPDF: Sendable {
    public var bytes: [UInt8]
    public var pages: Int

    public init(bytes: [UInt8], pages: Int) {
        self.bytes = bytes
        self.pages = pages
    }
}
