/// One section of a PDF's list of objects: where each object stands (ISO 32000-1, 7.5.4 and 7.5.8).
struct PDFCrossReference: Sendable {
    /// What the section says about an object.
    enum Entry: Sendable {
        case free
        /// Offset from the start of the PDF.
        case offset(Int)
        /// The number of the stream the object is packed in.
        case packed(in: Int)
    }

    /// Objects with numbers from `first`; the entry of each takes `width` bytes of `table`, from `at` on.
    private struct Run: Sendable {
        var first: Int
        var count: Int
        var at: Int
    }

    private var runs: [Run] = []
    private var table: [UInt8]
    private var width: Int
    /// Widths of the three fields of a packed entry; nil for entries in plain text.
    private var fields: [Int]?
    /// The trailer: `Root`, `Prev`, `Encrypt`, `XRefStm`.
    let trailer: [String: PDFValue]

    /// More runs than this in one section are taken for damage.
    private static let mostRuns = 10_000

    /// A table in plain text, after the word `xref`.
    init?(table bytes: [UInt8], at start: Int) {
        var lexer = PDFLexer(bytes, at: start, limit: bytes.count)
        guard lexer.take("xref") else { return nil }
        table = bytes
        width = 20
        while !lexer.take("trailer") {
            guard runs.count < Self.mostRuns, let first = lexer.takeNumber(), let count = lexer.takeNumber() else {
                return nil
            }
            lexer.skipSpace()
            if count > 0, runs.isEmpty { width = Self.entryWidth(bytes, lexer.at) }
            guard count <= (bytes.count - lexer.at) / width else { return nil }
            runs.append(Run(first: first, count: count, at: lexer.at))
            lexer = PDFLexer(bytes, at: lexer.at + count * width, limit: bytes.count)
        }
        lexer = PDFLexer(bytes, at: lexer.at, limit: 65_536)
        guard let trailer = lexer.value()?.dictionary else { return nil }
        self.trailer = trailer
    }

    /// A packed section: the dictionary of its stream and the unpacked data.
    init?(stream dictionary: [String: PDFValue], data: [UInt8]) {
        let fields = dictionary["W"]?.list.compactMap(\.number) ?? []
        guard fields.count == 3, fields.allSatisfy({ 0...4 ~= $0 }), let size = dictionary["Size"]?.number else {
            return nil
        }
        trailer = dictionary
        table = data
        width = fields.reduce(0, +)
        self.fields = fields
        let index = dictionary["Index"]?.list.compactMap(\.number) ?? [0, size]
        guard width > 0, index.count.isMultiple(of: 2), index.count / 2 <= Self.mostRuns else { return nil }
        var at = 0
        for pair in stride(from: 0, to: index.count, by: 2) {
            let count = min(index[pair + 1], (data.count - at) / width)
            guard index[pair] >= 0, count >= 0 else { return nil }
            runs.append(Run(first: index[pair], count: count, at: at))
            at += count * width
        }
    }

    /// What this section knows about an object; nil when it does not list it.
    func entry(_ number: Int) -> Entry? {
        guard let run = runs.first(where: { number >= $0.first && number - $0.first < $0.count }) else { return nil }
        let at = run.at + (number - run.first) * width
        return fields.map { packedEntry(at, $0) } ?? plainEntry(at)
    }

    private func plainEntry(_ at: Int) -> Entry? {
        var lexer = PDFLexer(table, at: at, limit: width)
        guard let offset = lexer.takeNumber(), lexer.takeNumber() != nil else { return nil }
        return lexer.take("n") ? .offset(offset) : .free
    }

    private func packedEntry(_ at: Int, _ fields: [Int]) -> Entry? {
        let type = fields[0] == 0 ? 1 : table.big(at, fields[0])
        guard let value = table.big(at + fields[0], fields[1]) else { return nil }
        return type == 1 ? .offset(value) : type == 2 ? .packed(in: value) : .free
    }

    /// 20 bytes by the standard; some programs write one byte less at the end of the line.
    private static func entryWidth(_ bytes: [UInt8], _ at: Int) -> Int {
        let isSpace = bytes.byte(at + 19).map { $0 <= 0x20 } ?? true
        return isSpace ? 20 : 19
    }
}
