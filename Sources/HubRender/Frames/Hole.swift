/// A value of a page in the frame around it. The frame is rendered once for many pages, with holes for these.
///
/// Their letters follow each other.
enum Hole: UInt8, CaseIterable, Sendable {
    case title = 0x61  // a
    case description
    case canonical
    /// More elements of `head`.
    case head
    case main
    /// The page's path from the root of a tree.
    case path
    /// The way from the page to the root of its tree.
    case root
    /// Subject and text of a letter that asks for the page, percent-encoded.
    case request

    /// The byte before each hole's letter: authors' text cannot hold it.
    static let sign: UInt8 = 0x02

    /// From 0.
    var index: Int { Int(rawValue - Self.title.rawValue) }

    /// How the hole stands in a rendered template.
    var marker: String { String(decoding: [Self.sign, rawValue], as: UTF8.self) }
}
