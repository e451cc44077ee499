/// What can be wrong with the Markdown of a page, and its wording.
public enum MarkdownFault: Fault, Hashable {
    // Limits: see `MarkdownLimits`
    case pageTooLong(bytes: Int)
    case tooManyLines(Int)
    case nestedTooDeep
    case tooManyPictures(Int)
    case linkDefinitionsTooLong
    // Rewrites
    case rawHTML(element: String)
    case tableNeedsEmptyLine
    case tableColumnsDiffer(header: Int, dashes: Int)
    case tableRowTooLong(cells: Int, columns: Int)
    case tableTooLarge
    case unknownCallout(String)
    case calloutNotAlone(String)

    /// A fault and where it is, in file lines and characters.
    public struct Located: Sendable, Hashable {
        public var fault: MarkdownFault
        public var place: Place

        public init(fault: MarkdownFault, place: Place) {
            self.fault = fault
            self.place = place
        }
    }

    public var id: String {
        switch self {
        case .pageTooLong, .tooManyLines: "page-too-long"
        case .nestedTooDeep: "nested-too-deep"
        case .tooManyPictures: "too-many-pictures"
        case .linkDefinitionsTooLong: "link-definitions-too-long"
        case .rawHTML: "raw-html"
        case .tableNeedsEmptyLine: "table-needs-empty-line"
        case .tableColumnsDiffer: "table-columns-differ"
        case .tableRowTooLong: "table-row-too-long"
        case .tableTooLarge: "table-too-large"
        case .unknownCallout: "unknown-callout"
        case .calloutNotAlone: "callout-not-alone"
        }
    }

    public var severity: Severity {
        switch self {
        case .tableRowTooLong, .unknownCallout, .calloutNotAlone: .warning
        default: .error
        }
    }

    public var message: String {
        switch self {
        case .pageTooLong(let bytes):
            "a page can have up to \(MarkdownLimits.bytes) bytes of Markdown (1 MB), and this one has \(bytes)"
        case .tooManyLines(let lines):
            "a page can have up to \(MarkdownLimits.lines) lines, and this one has \(lines)"
        case .nestedTooDeep:
            "lists, quotes, links and emphasis can stand inside each other up to \(MarkdownLimits.depth) deep"
        case .tooManyPictures(let count):
            "a paragraph can have up to \(MarkdownLimits.picturesPerBlock) pictures (`![`), and this one has \(count)"
        case .linkDefinitionsTooLong:
            "addresses on lines of their own (`[name]: address`) are copied for each use, "
                + "and here that comes to too much"
        case .rawHTML(let element):
            "a page is written in Markdown, and \(RawHTML.quoted(element)) is HTML, which is not put on the page"
        case .tableNeedsEmptyLine:
            "a table starts after an empty line, and here a line of text stands directly above it"
        case .tableColumnsDiffer(let header, let dashes):
            "the first row of a table and the line of dashes below it have the same number of columns, "
                + "and here they have \(header) and \(dashes)"
        case .tableRowTooLong(let cells, let columns):
            "a row has as many cells as its table has columns (\(columns)), and this one has \(cells), "
                + "so the last are left out"
        case .tableTooLarge:
            "a table can have up to \(Tables.maximumColumns) columns, and a page up to \(Tables.maximumCells) cells"
        case .unknownCallout(let word):
            "a callout is one of \(Callouts.words), and `[!\(word)]` is none of them"
        case .calloutNotAlone(let word):
            "`[!\(word)]` makes a callout only when it stands alone on the first line of the quote"
        }
    }

    public var fix: String {
        switch self {
        case .pageTooLong, .tooManyLines: "Make several pages of it, for example a guide in parts."
        case .nestedTooDeep: "Take out the marks at the start of this line that are not needed."
        case .tooManyPictures: "Put empty lines between the pictures."
        case .linkDefinitionsTooLong: "Shorten the addresses and titles, or write the links as `[words](address)`."
        case .rawHTML(let element): RawHTML.advice(for: element)
        case .tableNeedsEmptyLine: "Put an empty line before the table."
        case .tableColumnsDiffer: "Give both lines the same number of `|` signs."
        case .tableRowTooLong: "Take out a `|` sign, or write `\\|` where the sign itself is meant."
        case .tableTooLarge: "Make several smaller tables of it."
        case .unknownCallout: "Use one of the words, or leave the line out for an ordinary quote."
        case .calloutNotAlone: "Put the words after it on the next line, after another `>`."
        }
    }
}
