/// Counts the pages of a PDF the way a viewer finds them:
/// 1. the address at the end of the file leads to the newest list of objects, that one to older ones;
/// 2. the list's trailer names the root, the root names the page tree;
/// 3. the page tree says how many pages it holds.
///
/// Everything is bounded: sections, the size of one object, and what may be unpacked in all.
public struct PDFPages {
    private let bytes: [UInt8]
    /// Where `%PDF-` stands; addresses count from there.
    private let start: Int
    private var sections: [PDFCrossReference] = []
    /// What may still be unpacked, in bytes.
    private var budget = 32 << 20

    private static let mostSections = 256
    /// More pages than this are taken for a lie.
    private static let most = 500_000

    /// What a PDF says about itself.
    public struct Facts: Sendable, Hashable {
        /// Nil when they could not be counted.
        public var pages: Int?
        /// Whether it is marked as having tags, and has a tree of them (ISO 32000-1, 14.7.1 and 14.8.1).
        public var isTagged: Bool
    }

    /// The number of pages; nil when the file is no PDF, damaged or encrypted.
    public static func count(_ bytes: [UInt8]) -> Int? { facts(bytes)?.pages }

    /// Nil when the file is no PDF, damaged or encrypted.
    public static func facts(_ bytes: [UInt8]) -> Facts? {
        let start = (0..<min(1024, bytes.count)).first { bytes.reads("%PDF-", at: $0) }
        guard let start else { return nil }
        var pages = PDFPages(bytes: bytes, start: start)
        guard pages.readSections() else { return nil }
        return Facts(pages: pages.count(), isTagged: pages.isTagged())
    }

    private init(bytes: [UInt8], start: Int) {
        self.bytes = bytes
        self.start = start
    }

    private mutating func count() -> Int? {
        guard let root = sections.lazy.compactMap({ $0.trailer["Root"]?.reference }).first,
            let tree = object(root)?["Pages"]?.reference, let pages = object(tree),
            pages["Type"]?.name == "Pages" || pages["Kids"] != nil, let entry = pages["Count"],
            let count = entry.number ?? entry.reference.flatMap({ value($0)?.number }),
            1...Self.most ~= count
        else { return nil }
        return count
    }

    private mutating func isTagged() -> Bool {
        guard let reference = sections.lazy.compactMap({ $0.trailer["Root"]?.reference }).first, let root = object(reference),
            root["StructTreeRoot"] != nil, let entry = root["MarkInfo"]
        else { return false }
        let marks = entry.dictionary ?? entry.reference.flatMap { object($0) }
        guard case .flag(true)? = marks?["Marked"] else { return false }
        return true
    }

    /// Follows the chain of sections, newest first. False when it is damaged or the file is encrypted.
    private mutating func readSections() -> Bool {
        guard let mark = bytes.lastPlace(of: "startxref", from: bytes.count - 2048) else { return false }
        var lexer = PDFLexer(bytes, at: mark + 9)
        var seen: Set<Int> = []
        var next = lexer.takeNumber()
        while let address = next, sections.count < Self.mostSections, seen.insert(address).inserted {
            guard let section = section(at: address), section.trailer["Encrypt"] == nil else { return false }
            sections.append(section)
            // A hybrid file lists its packed objects beside the table that old programs read.
            if let packed = section.trailer["XRefStm"]?.number, seen.insert(packed).inserted,
                let section = self.section(at: packed)
            {
                sections.append(section)
            }
            next = section.trailer["Prev"]?.number
        }
        return !sections.isEmpty
    }

    private mutating func section(at address: Int) -> PDFCrossReference? {
        guard address >= 0, address < bytes.count - start else { return nil }
        if let table = PDFCrossReference(table: bytes, at: start + address) { return table }
        guard let found = indirect(at: address, number: nil, limit: 65_536), found.value["Type"]?.name == "XRef",
            let data = unpacked(found.value, found.end)
        else { return nil }
        return PDFCrossReference(stream: found.value, data: data)
    }

    private mutating func object(_ number: Int) -> [String: PDFValue]? { value(number)?.dictionary }

    /// The newest version of an object.
    private mutating func value(_ number: Int) -> PDFValue? {
        guard let entry = sections.lazy.compactMap({ $0.entry(number) }).first else { return nil }
        switch entry {
        case .free: return nil
        case .offset(let address):
            var lexer = PDFLexer(bytes, at: start + min(address, bytes.count))
            guard lexer.takeNumber() == number, lexer.takeNumber() != nil, lexer.take("obj") else { return nil }
            return lexer.value()
        case .packed(let container): return packed(number, in: container)
        }
    }

    /// A dictionary that stands by itself, and where it ends.
    private func indirect(
        at address: Int, number: Int?, limit: Int = 1 << 20
    ) -> (value: [String: PDFValue], end: Int)? {
        var lexer = PDFLexer(bytes, at: start + min(address, bytes.count), limit: limit)
        guard let found = lexer.takeNumber(), number == nil || found == number, lexer.takeNumber() != nil,
            lexer.take("obj"), let value = lexer.value()?.dictionary
        else { return nil }
        return (value, lexer.at)
    }

    /// An object out of an object stream (7.5.7): pairs of number and offset, then the objects.
    private mutating func packed(_ number: Int, in container: Int) -> PDFValue? {
        guard case .offset(let address)? = sections.lazy.compactMap({ $0.entry(container) }).first,
            let stream = indirect(at: address, number: container),
            let count = stream.value["N"]?.number, let first = stream.value["First"]?.number, first >= 0,
            let data = unpacked(stream.value, stream.end), first < data.count
        else { return nil }
        var index = PDFLexer(data, at: 0, limit: first)
        for _ in 0..<max(0, min(count, data.count)) {
            guard let found = index.takeNumber(), let offset = index.takeNumber() else { return nil }
            guard found == number else { continue }
            var lexer = PDFLexer(data, at: first + min(offset, data.count))
            return lexer.value()
        }
        return nil
    }

    /// The data of the stream whose dictionary ends at `end`, unpacked and with its prediction undone.
    private mutating func unpacked(_ dictionary: [String: PDFValue], _ end: Int) -> [UInt8]? {
        guard let data = PDFStream.unpacked(bytes, dictionary, after: end, limit: budget) else { return nil }
        budget -= data.count
        return data
    }
}
