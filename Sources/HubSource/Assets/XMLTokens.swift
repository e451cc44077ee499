/// Splits XML into its parts, in one pass and without building a tree. It knows well-formedness as far as one
/// token goes; whether elements nest is for the caller.
struct XMLTokens {
    let bytes: [UInt8]
    private(set) var at = 0

    /// Ranges into the file's bytes. Names keep their prefix; values are as typed, still encoded.
    enum Token: Hashable {
        case start(Tag)
        case end(name: Range<Int>, at: Int)
        case text(Range<Int>)
        case cdata(Range<Int>)
        case comment(Range<Int>)
        case instruction(Range<Int>)
        case doctype(Range<Int>)
    }

    struct Tag: Hashable {
        var name: Range<Int>
        var attributes: [Attribute]
        var isEmpty: Bool
    }

    struct Attribute: Hashable {
        var name: Range<Int>
        var value: Range<Int>
    }

    /// What is broken, and the offset where it begins.
    struct Malformed: Error, Hashable {
        var what: AssetFault.Malformation
        var at: Int
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    /// The next part, or nil at the end of the file. After an error there is nothing more to read.
    mutating func next() throws(Malformed) -> Token? {
        guard at < bytes.count else { return nil }
        guard bytes[at] == .ascii("<") else { return .text(text()) }
        switch bytes.byte(at + 1) {
        case .ascii("/"): return try endTag()
        case .ascii("?"): return .instruction(try delimited("<?", "?>", .instruction))
        case .ascii("!"): return try declaration()
        default: return .start(try startTag())
        }
    }

    /// A name without its prefix, in small letters of ASCII.
    static func local(_ name: Range<Int>, in bytes: [UInt8]) -> String {
        let own = bytes[name].split(separator: .ascii(":"), omittingEmptySubsequences: false).last ?? []
        return String(decoding: own.map(\.small), as: UTF8.self)
    }

    private mutating func text() -> Range<Int> {
        let start = at
        while at < bytes.count, bytes[at] != .ascii("<") { at += 1 }
        return start..<at
    }

    private mutating func declaration() throws(Malformed) -> Token {
        if bytes.reads("<!--", at: at) { return try comment() }
        if bytes.reads("<![CDATA[", at: at) { return .cdata(try delimited("<![CDATA[", "]]>", .cdata)) }
        return .doctype(try doctype())
    }

    /// XML forbids `--` inside a comment; programs that allow it disagree about where the comment ends.
    private mutating func comment() throws(Malformed) -> Token {
        let start = at
        let range = try delimited("<!--", "-->", .comment)
        for place in range where bytes[place] == .ascii("-") && bytes[place + 1] == .ascii("-") {
            throw Malformed(what: .comment, at: start)
        }
        return .comment(range)
    }

    /// What stands between two marks.
    private mutating func delimited(
        _ open: String, _ close: String, _ what: AssetFault.Malformation
    ) throws(Malformed) -> Range<Int> {
        let start = at, inside = at + open.utf8.count
        at = inside
        while at < bytes.count {
            if bytes.reads(close, at: at) {
                defer { at += close.utf8.count }
                return inside..<at
            }
            at += 1
        }
        throw Malformed(what: what, at: start)
    }

    /// `<!DOCTYPE …>` with what it declares inside `[…]`.
    private mutating func doctype() throws(Malformed) -> Range<Int> {
        let start = at
        var depth = 0
        while at < bytes.count {
            switch bytes[at] {
            case .ascii("<"): depth += 1
            case .ascii(">"): depth -= 1
            default: break
            }
            at += 1
            if depth == 0 { return start..<at }
        }
        throw Malformed(what: .declaration, at: start)
    }

    private mutating func endTag() throws(Malformed) -> Token {
        let start = at
        at += 2
        let name = self.name()
        skipSpace()
        guard !name.isEmpty, bytes.byte(at) == .ascii(">") else { throw Malformed(what: .tag, at: start) }
        at += 1
        return .end(name: name, at: start)
    }

    private mutating func startTag() throws(Malformed) -> Tag {
        let start = at
        at += 1
        var tag = Tag(name: name(), attributes: [], isEmpty: false)
        guard !tag.name.isEmpty else { throw Malformed(what: .tag, at: start) }
        while true {
            let before = at
            skipSpace()
            if bytes.byte(at) == .ascii("/"), bytes.byte(at + 1) == .ascii(">") {
                at += 2
                tag.isEmpty = true
                return tag
            }
            if bytes.byte(at) == .ascii(">") {
                at += 1
                return tag
            }
            guard at > before, at < bytes.count else { throw Malformed(what: .tag, at: start) }
            tag.attributes.append(try attribute())
        }
    }

    private mutating func attribute() throws(Malformed) -> Attribute {
        let start = at
        let name = self.name()
        skipSpace()
        guard !name.isEmpty, bytes.byte(at) == .ascii("=") else { throw Malformed(what: .attribute, at: start) }
        at += 1
        skipSpace()
        guard let quote = bytes.byte(at), quote == .ascii("\"") || quote == .ascii("'") else {
            throw Malformed(what: .attribute, at: start)
        }
        at += 1
        let value = at
        while at < bytes.count, bytes[at] != quote, bytes[at] != .ascii("<") { at += 1 }
        guard bytes.byte(at) == quote else { throw Malformed(what: .attribute, at: start) }
        at += 1
        return Attribute(name: name, value: value..<(at - 1))
    }

    /// Letters of a name: more than XML allows, but nothing that could end a tag or a value.
    private mutating func name() -> Range<Int> {
        let start = at
        while at < bytes.count, Self.isName(bytes[at]) { at += 1 }
        return start..<at
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte.small.isASCIISmall || byte.isASCIIDigit || byte >= 0x80 || byte == .ascii(":") || byte == .ascii("_")
            || byte == .ascii("-") || byte == .ascii(".")
    }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at].isXMLSpace { at += 1 }
    }
}
