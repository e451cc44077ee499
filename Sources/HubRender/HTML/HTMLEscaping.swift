/// The one escaper for HTML: for text, and for attributes in double quotes.
///
/// Control characters cannot stand in HTML, and one of them marks a slot: an author's `&#1;` becomes U+FFFD.
public enum HTMLEscaping {
    @inlinable
    public static func append(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
        text.withUnsafeBufferPointer { append($0, to: &out) }
    }

    public static func append(_ text: String, to out: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &out) }
    }

    /// Copies runs of plain bytes whole and writes what is special in between.
    @usableFromInline
    static func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        var start = 0
        forEach(in: text, where: isSpecial, mayBe: { controls(in: $0) | signs(in: $0) != 0 }) { at in
            out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at]))
            appendSpecial(text[at], to: &out)
            start = at + 1
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Like the template library, which knows no control characters and escapes `'`: a theme may put attributes into those.
    static func appendAsMustache(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        var start = 0
        forEach(in: text, where: { isSign($0) || $0 == apostrophe }, mayBe: { signs(in: $0) | places(of: apostrophe, in: $0) != 0 }) { at in
            out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at]))
            if text[at] == apostrophe { out.append("&#39;" as StaticString) } else { appendSpecial(text[at], to: &out) }
            start = at + 1
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Finds bytes in order. Eight that hold none are passed by at once, which is most of every text.
    @inline(__always)
    private static func forEach(
        in text: UnsafeBufferPointer<UInt8>, where isWanted: (UInt8) -> Bool, mayBe: (UInt64) -> Bool, _ body: (Int) -> Void
    ) {
        let raw = UnsafeRawBufferPointer(text)
        var at = 0
        while at < text.count {
            let end = min(at + 8, text.count)
            if end == at + 8, !mayBe(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) {
                at = end
                continue
            }
            while at < end {
                if isWanted(text[at]) { body(at) }
                at += 1
            }
        }
    }

    private static let apostrophe = UInt8(ascii: "'")

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        isSign(byte) || byte < 0x20 && byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r")
    }

    // Of eight bytes at once: the highest bit of a byte is set where it is one of them, and perhaps of others behind it.

    @inline(__always)
    private static func signs(in bytes: UInt64) -> UInt64 {
        places(of: UInt8(ascii: "&"), in: bytes) | places(of: UInt8(ascii: "<"), in: bytes)
            | places(of: UInt8(ascii: ">"), in: bytes) | places(of: UInt8(ascii: "\""), in: bytes)
    }

    @inline(__always)
    private static func places(of byte: UInt8, in bytes: UInt64) -> UInt64 {
        let zeros = bytes ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
        return (zeros &- 0x0101_0101_0101_0101) & ~zeros & 0x8080_8080_8080_8080
    }

    @inline(__always)
    private static func controls(in bytes: UInt64) -> UInt64 {
        (bytes &- 0x2020_2020_2020_2020) & ~bytes & 0x8080_8080_8080_8080
    }

    private static func appendSpecial(_ byte: UInt8, to out: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "&"): out.append("&amp;" as StaticString)
        case UInt8(ascii: "<"): out.append("&lt;" as StaticString)
        case UInt8(ascii: ">"): out.append("&gt;" as StaticString)
        case UInt8(ascii: "\""): out.append("&quot;" as StaticString)
        default: out.append("\u{FFFD}" as StaticString)
        }
    }
}
