/// One PDF to make: the Typst source of its main file, and what it needs.
public struct TypesetJob: Sendable {
    public var source: [UInt8]
    /// The files of `TypesetFiles` that it may read. It can read nothing else.
    public var reads: Set<String>
    /// Families of which at least one must be installed, or the job fails. Empty asks for none.
    public var fonts: [String]

    public init(source: [UInt8], reads: Set<String> = [], fonts: [String] = []) {
        self.source = source
        self.reads = reads
        self.fonts = fonts
    }
}

/// What the sources of many jobs may read, by path from the root of all (`print/layout.typ`, `pictures/tea.svg`).
public struct TypesetFiles: Sendable {
    public var bytes: [String: [UInt8]]

    public init(_ bytes: [String: [UInt8]] = [:]) { self.bytes = bytes }
}

/// A finished PDF, or why there is none.
public typealias TypesetResult = Result<TypesetPDF, TypesetFailure>

public struct TypesetPDF: Sendable, Hashable {
    public var bytes: [UInt8]
    public var pages: Int

    public init(bytes: [UInt8], pages: Int) {
        self.bytes = bytes
        self.pages = pages
    }
}

/// What Typst says is wrong with one job.
public struct TypesetFailure: Error, Hashable {
    public var message: String
    /// The file of the job in which it is: `main.typ` is its source.
    public var file: String?
    public var line: Int?
    public var column: Int?

    public init(_ message: String, file: String? = nil, line: Int? = nil, column: Int? = nil) {
        self.message = message
        self.file = file
        self.line = line
        self.column = column
    }

    /// The PDF was made, but its tags would say less than the page does, and what mends them is not there. Nobody gets it.
    public static let needsMender = TypesetFailure("there is no pikepdf, which puts its tags in order for screen readers")

    static func noFont(_ families: [String]) -> TypesetFailure {
        TypesetFailure("none of these fonts is installed: " + families.joined(separator: ", "))
    }
}
