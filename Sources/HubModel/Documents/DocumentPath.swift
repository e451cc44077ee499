/// What the name of a Markdown file says: which document it is, in which language, and whether it is easy read.
///
/// `Content/guides/joining.cy.easy.md` is the Welsh easy read of `guides/joining`; so is `joining.easy.cy.md`, for people
/// who put the two the other way round.
public struct DocumentPath: Sendable, Hashable {
    /// From the project folder.
    public let file: String
    /// Path below `Content` without language and ending: the name by which other files speak of the document.
    public let name: String
    /// As the file name says it; nil is the hub's own language.
    public let language: String?
    public let isEasyRead: Bool
    /// The top folder (`guides`), or nil for a file right in `Content`.
    public let section: String?
    /// The folder that holds the document (`guides/starting-a-group`), empty for `Content` itself.
    public let folder: String

    public static let root = "Content/"
    static let ending = ".md"

    /// Nil when the file is not Markdown below `Content`, or is to be copied as it is.
    public init?(file: String) {
        guard file.utf8.starts(with: Self.root.utf8), file.utf8.ends(with: Self.ending), !file.utf8.starts(with: Asset.staticFolder.utf8)
        else { return nil }
        self.file = file
        var name = file.utf8.dropFirst(Self.root.utf8.count).dropLast(Self.ending.utf8.count)
        let isEasyReadLast = Self.takeEasy(from: &name)
        let tag = name.suffix(while: { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "/") })
        if tag.startIndex > name.startIndex, name[name.index(before: tag.startIndex)] == UInt8(ascii: "."), Language.isTag(Substring(tag)) {
            language = String(Substring(tag))
            name = name[..<name.index(before: tag.startIndex)]
        } else {
            language = nil
        }
        isEasyRead = Self.takeEasy(from: &name) || isEasyReadLast
        self.name = String(Substring(name))
        section = name.firstIndex(of: UInt8(ascii: "/")).map { String(Substring(name[..<$0])) }
        folder = name.lastIndex(of: UInt8(ascii: "/")).map { String(Substring(name[..<$0])) } ?? ""
    }

    private static func takeEasy(from name: inout Substring.UTF8View) -> Bool {
        guard name.ends(with: ".easy") else { return false }
        name = name.dropLast(".easy".utf8.count)
        return true
    }

    /// The last part of the name.
    public var stem: Substring {
        folder.isEmpty ? name[...] : Substring(name.utf8.dropFirst(folder.utf8.count + 1))
    }

    public var isIndex: Bool { stem == "index" }
}

extension BidirectionalCollection<UInt8> {
    /// The longest end of which all bytes satisfy a condition.
    func suffix(while isWanted: (UInt8) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex, isWanted(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }

    func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}

/// The number of a part of a guide: `3b` comes after `3a` and before `10`.
public struct PartNumber: Sendable, Hashable, Comparable {
    public let number: Int
    /// A letter or nothing.
    public let letter: String

    /// Reads `3`, `03` or `3b`.
    public init?(_ text: some StringProtocol) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard let number = Int(digits), rest.count <= 1, rest.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
        self.number = number
        letter = rest.lowercased()
    }

    /// Splits `3b-run-the-meeting` into its number and the rest.
    static func split(_ stem: Substring) -> (PartNumber, Substring)? {
        guard let dash = stem.firstIndex(of: "-"), let number = PartNumber(stem[..<dash]) else { return nil }
        return (number, stem[stem.index(after: dash)...])
    }

    public static func < (a: PartNumber, b: PartNumber) -> Bool { (a.number, a.letter) < (b.number, b.letter) }

    public var text: String { "\(number)\(letter)" }
}
