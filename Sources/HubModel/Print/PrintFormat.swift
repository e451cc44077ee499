/// A way to print a document, as settings name it.
public enum PrintFormat: String, Sendable, Hashable, CaseIterable {
    case standard
    case largePrint = "large-print"
    case easyRead = "easy-read"

    /// Which text it shows.
    public var text: Variant.Text { self == .easyRead ? .easyRead : .standard }

    /// Body text in points where nobody says otherwise: clear print, large print, easy read (UKAAF G003; DH 2009).
    public var usualSize: Double {
        switch self {
        case .standard: 14
        case .largePrint: 18
        case .easyRead: 16
        }
    }

    static var names: [String] { allCases.map(\.rawValue) }
}

/// The colour of the sheets that are in the printer.
public enum PaperColour: String, Sendable, Hashable, CaseIterable {
    case white, cream, blue, yellow
}
