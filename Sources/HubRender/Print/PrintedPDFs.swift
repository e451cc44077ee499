import HubModel

/// A PDF that the site has, as pages link to it.
public struct PrintedPDF: Sendable, Hashable {
    /// From the root of the site; PDFs stand once, beside the variants' trees.
    public var path: String
    public var format: PrintFormat
    public var facts: FileFacts

    public init(path: String, format: PrintFormat, facts: FileFacts) {
        self.path = path
        self.format = format
        self.facts = facts
    }
}

/// The PDFs of a site. Where there are none, pages do not speak of them.
public struct PrintedPDFs: Sendable {
    public var pages: [PageID: [PrintedPDF]] = [:]
    /// By index in `Site.packs`.
    public var packs: [Int: [PrintedPDF]] = [:]

    public static let none = PrintedPDFs()

    public init() {}

    private var all: [PrintedPDF] { pages.values.flatMap { $0 } + packs.values.flatMap { $0 } }
    public var count: Int { all.count }
    public var paths: [String] { all.map(\.path) }
}
