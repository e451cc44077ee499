import HubModel

/// A person who gets a pack.
///
/// Nothing here may reach a message, a file name or the data about a file: there it is `row` alone.
public struct Recipient: Sendable, Hashable {
    /// As a spreadsheet counts: the titles are row 1.
    public let row: Int
    public let name: String
    /// Nil where nothing is posted and none was given.
    public let address: PostalAddress?
    public let format: PackFormat
    /// Points; nil is the size of the format.
    public let textSize: Int?
    /// Nil is the paper of the pack.
    public let paper: PaperColour?
    /// BCP 47; nil is the language of the hub.
    public let language: String?
    public let sendBy: SendingWay

    /// Points that a person may ask for (product of UKAAF's 16 to 28 for large print).
    public static let textSizes = 16...28
}

/// What is printed where a value is printed by mistake: a number, and no person.
extension Recipient: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "row \(row)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["row": row]) }
}

public enum SendingWay: String, Sendable, Hashable, CaseIterable {
    case post, email, phone
}

/// The paper a pack is printed on.
public enum PaperColour: String, Sendable, Hashable, CaseIterable, Comparable {
    case white, cream, yellow, blue, green, pink

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// How a pack is set.
public enum PackFormat: String, Sendable, Hashable, CaseIterable {
    case standard = "standard"
    case largePrint = "large-print"
    case easyRead = "easy-read"

    /// `large print`, as people write it.
    public var words: String { rawValue.replacing("-", with: " ") }

    /// Points of the text where nobody asks for others (UKAAF clear print and large print; easy read by PIF).
    public var usualTextSize: Int {
        switch self {
        case .standard: 14
        case .largePrint: 18
        case .easyRead: 16
        }
    }
}
