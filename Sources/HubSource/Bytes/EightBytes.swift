/// Eight bytes looked at together, to pass by those that hold nothing of interest, which is most of every text.
///
/// What it finds is marked by the highest bit of a byte; bytes behind one that is found may be marked too.
@frozen
public struct EightBytes {
    @usableFromInline let bytes: UInt64

    /// - Parameter offset: of the first; there must be eight.
    @inlinable @inline(__always)
    public init(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
        bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    @inlinable @inline(__always)
    public func places(of byte: UInt8) -> UInt64 { Self.zeros(bytes ^ Self.eight(byte)) }

    /// Of a byte and another that differs from it in one bit.
    ///
    /// - Parameters:
    ///   - byte: the one in which the bit is set.
    ///   - bit: as a byte in which nothing else is set.
    @inlinable @inline(__always)
    public func places(of byte: UInt8, andWithout bit: UInt8) -> UInt64 { Self.zeros((bytes | Self.eight(bit)) ^ Self.eight(byte)) }

    /// Of bytes below this one, which is 0x80 or less.
    @inlinable @inline(__always)
    public func places(below byte: UInt8) -> UInt64 { (bytes &- Self.eight(byte)) & ~bytes & Self.eight(0x80) }

    @inlinable @inline(__always)
    static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- eight(0x01)) & ~bytes & eight(0x80) }

    @inlinable @inline(__always)
    static func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// Finds bytes in order.
    ///
    /// - Parameter mayBe: whether any of eight bytes may be one of them.
    @inlinable @inline(__always)
    public static func forEach(
        in text: UnsafeBufferPointer<UInt8>, where isWanted: (UInt8) -> Bool, mayBe: (EightBytes) -> Bool, _ body: (Int) -> Void
    ) {
        var at = 0
        while true {
            while at + 8 <= text.count, !mayBe(EightBytes(text, at: at)) { at += 8 }
            if at + 8 > text.count { break }
            for at in at..<at + 8 where isWanted(text[at]) { body(at) }
            at += 8
        }
        // The last ones are looked at together with some that were seen before.
        guard at < text.count, text.count < 8 || mayBe(EightBytes(text, at: text.count - 8)) else { return }
        for at in at..<text.count where isWanted(text[at]) { body(at) }
    }
}
