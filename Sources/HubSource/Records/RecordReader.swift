/// Reads what `RecordWriter` wrote, in the same order. Bytes that are not so end in `Damaged`, never in a crash.
public struct RecordReader {
    public struct Damaged: Error {
        public init() {}
    }

    private let bytes: UnsafeRawBufferPointer
    private var at = 0

    public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    public var isAtEnd: Bool { at >= bytes.count }

    /// Bytes in all.
    public var count: Int { bytes.count }

    /// Bytes from the start.
    public var position: Int { at }

    public mutating func number() throws(Damaged) -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try byte()
            guard shift < 64 else { throw Damaged() }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return Int(bitPattern: UInt(truncatingIfNeeded: value >> 1)) ^ -Int(truncatingIfNeeded: value & 1)
    }

    public mutating func hash() throws(Damaged) -> UInt64 {
        guard at + 8 <= bytes.count else { throw Damaged() }
        defer { at += 8 }
        return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }

    public mutating func flag() throws(Damaged) -> Bool { try byte() != 0 }

    public mutating func text() throws(Damaged) -> String {
        let inside = try piece(number())
        guard let text = String(exactly: inside) else { throw Damaged() }
        return text
    }

    /// The next so many bytes.
    public mutating func piece(_ count: Int) throws(Damaged) -> UnsafeRawBufferPointer {
        guard count >= 0, count <= bytes.count - at else { throw Damaged() }
        defer { at += count }
        return UnsafeRawBufferPointer(rebasing: bytes[at..<at + count])
    }

    public mutating func optional<Value>(
        _ each: (inout RecordReader) throws(Damaged) -> Value
    ) throws(Damaged) -> Value? {
        try flag() ? try each(&self) : nil
    }

    public mutating func list<Value>(
        _ each: (inout RecordReader) throws(Damaged) -> Value
    ) throws(Damaged) -> [Value] {
        let count = try number()
        guard count >= 0, count <= bytes.count - at else { throw Damaged() }
        var list: [Value] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try each(&self)) }
        return list
    }

    private mutating func byte() throws(Damaged) -> UInt8 {
        guard at < bytes.count else { throw Damaged() }
        defer { at += 1 }
        return bytes[at]
    }
}

extension RecordReader {
    public mutating func optionalText() throws(Damaged) -> String? {
        try optional { reader throws(Damaged) in try reader.text() }
    }

    public mutating func texts() throws(Damaged) -> [String] {
        try list { reader throws(Damaged) in try reader.text() }
    }

    public mutating func place() throws(Damaged) -> Place { Place(line: try number(), column: try number()) }

    public mutating func located() throws(Damaged) -> Located<String> { Located(try text(), try place()) }

    public mutating func locatedList() throws(Damaged) -> [Located<String>] {
        try list { reader throws(Damaged) in try reader.located() }
    }

    public mutating func date() throws(Damaged) -> CalendarDate {
        guard let date = CalendarDate(year: try number(), month: try number(), day: try number()) else { throw Damaged() }
        return date
    }

    public mutating func optionalDate() throws(Damaged) -> CalendarDate? {
        try optional { reader throws(Damaged) in try reader.date() }
    }

    public mutating func stamp() throws(Damaged) -> FileStamp {
        FileStamp(size: try number(), modified: Int64(bitPattern: try hash()), inode: try hash())
    }

    public mutating func findings() throws(Damaged) -> [Finding] {
        try list { reader throws(Damaged) in try Finding(&reader) }
    }
}

extension Finding {
    public init(_ reader: inout RecordReader) throws(RecordReader.Damaged) {
        file = try reader.text()
        place = try reader.optional { reader throws(RecordReader.Damaged) in try reader.place() }
        guard let severity = Severity(rawValue: try reader.text()) else { throw RecordReader.Damaged() }
        self.severity = severity
        id = try reader.text()
        message = try reader.text()
        fix = try reader.text()
        rank = try reader.number()
    }
}
