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
        var file = file
        let name = file.withUTF8 { DocumentName($0) }
        guard let name, !file.utf8.starts(with: Asset.staticFolder.utf8) else { return nil }
        self.file = file
        self.name = name.name
        language = name.language
        isEasyRead = name.isEasyRead
        section = name.section
        folder = name.folder
    }

    /// The last part of the name.
    public var stem: Substring {
        folder.isEmpty ? name[...] : Substring(name.utf8.dropFirst(folder.utf8.count + 1))
    }

    public var isIndex: Bool { stem == "index" }
}

/// A path taken apart, byte by byte: each link to a page makes one.
private struct DocumentName {
    let name: String
    let language: String?
    let isEasyRead: Bool
    let section: String?
    let folder: String

    init?(_ file: UnsafeBufferPointer<UInt8>) {
        let start = DocumentPath.root.utf8.count
        guard file.starts(with: DocumentPath.root.utf8), file.ends(with: DocumentPath.ending) else { return nil }
        var name = file[start..<file.count - DocumentPath.ending.utf8.count]
        let isEasyReadLast = Self.takeEasy(from: &name)
        language = Self.takeLanguage(from: &name)
        isEasyRead = Self.takeEasy(from: &name) || isEasyReadLast
        self.name = Self.string(name)
        section = name.firstIndex(of: UInt8(ascii: "/")).map { Self.string(name[..<$0]) }
        folder = name.lastIndex(of: UInt8(ascii: "/")).map { Self.string(name[..<$0]) } ?? ""
    }

    private static func takeEasy(from name: inout Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard name.ends(with: ".easy") else { return false }
        name = name.dropLast(".easy".utf8.count)
        return true
    }

    private static func takeLanguage(from name: inout Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        guard let dot = name.lastIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }), name[dot] == UInt8(ascii: ".") else {
            return nil
        }
        let tag = string(name[(dot + 1)...])
        guard Language.isTag(tag) else { return nil }
        name = name[..<dot]
        return tag
    }

    private static func string(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension BidirectionalCollection<UInt8> {
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
