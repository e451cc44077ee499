/// Writes values one after the other as bytes, for files that only Handrail reads again.
///
/// Numbers take as many bytes as they need (LEB128); texts and lists have their length in front.
public struct RecordWriter: Sendable {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// Forgets what was written, and keeps the memory for what is written next.
    public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    public mutating func write(_ number: Int) {
        // Small numbers below zero are small too.
        var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1)))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    public mutating func write(_ hash: UInt64) {
        withUnsafeBytes(of: hash.littleEndian) { bytes.append(contentsOf: $0) }
    }

    public mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    public mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    @inlinable public mutating func write<Value>(_ value: Value?, _ each: (inout RecordWriter, Value) -> Void) {
        write(value != nil)
        if let value { each(&self, value) }
    }

    @inlinable public mutating func write<Value>(_ list: [Value], _ each: (inout RecordWriter, Value) -> Void) {
        write(list.count)
        for value in list { each(&self, value) }
    }

    public mutating func write(_ text: String?) { write(text) { $0.write($1) } }
    public mutating func write(_ texts: [String]) { write(texts) { $0.write($1) } }

    public mutating func write(_ place: Place) {
        write(place.line)
        write(place.column)
    }

    public mutating func write(_ text: Located<String>) {
        write(text.value)
        write(text.place)
    }

    public mutating func write(_ date: CalendarDate) {
        write(date.year)
        write(date.month)
        write(date.day)
    }

    public mutating func write(_ stamp: FileStamp) {
        write(stamp.size)
        write(UInt64(bitPattern: stamp.modified))
        write(stamp.inode)
    }

    public mutating func write(_ finding: Finding) {
        write(finding.file)
        write(finding.place) { $0.write($1) }
        write(finding.severity.rawValue)
        write(finding.id)
        write(finding.message)
        write(finding.fix)
        write(finding.rank)
    }

    /// Takes in all that another one wrote.
    public mutating func append(_ other: RecordWriter) { bytes += other.bytes }

    /// All so far, in one number.
    public var hash: UInt64 { ContentHash.of(bytes) }
}
