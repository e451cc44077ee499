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
    public let format: PrintFormat
    /// Points; nil is the size of the format.
    public let textSize: Int?
    /// Nil is the paper of the pack.
    public let paper: PaperColour?
    /// BCP 47; nil is the language of the hub.
    public let language: String?
    public let sendBy: SendingWay
    /// Where name and address stand in their row, from 1.
    let nameColumn: Int
    let addressColumn: Int

    /// Points that a person may ask for (16 is the least that counts as large print; UKAAF, RNIB).
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

extension PrintFormat {
    /// `large print`, as people write it.
    public var words: String { rawValue.replacing("-", with: " ") }
}
