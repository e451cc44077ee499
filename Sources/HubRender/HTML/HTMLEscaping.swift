import HubSource

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
        EightBytes.forEach(in: text, where: isSpecial, mayBe: { $0.places(below: 0x20) | signs(in: $0) != 0 }) { at in
            out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at]))
            appendSpecial(text[at], to: &out)
            start = at + 1
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Like the template library, which knows no control characters and escapes `'`: a theme may put attributes into those.
    static func appendAsMustache(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        var start = 0
        EightBytes.forEach(
            in: text, where: { isSign($0) || $0 == apostrophe }, mayBe: { $0.places(of: apostrophe) | signs(in: $0) != 0 }
        ) { at in
            out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at]))
            if text[at] == apostrophe { out.append("&#39;" as StaticString) } else { appendSpecial(text[at], to: &out) }
            start = at + 1
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private static let apostrophe = UInt8(ascii: "'")

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        isSign(byte) || byte < 0x20 && byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r")
    }

    /// `"` and `&` differ in one bit, and so do `<` and `>`.
    @inline(__always)
    private static func signs(in bytes: EightBytes) -> UInt64 {
        bytes.places(of: UInt8(ascii: "&"), andWithout: 0x04) | bytes.places(of: UInt8(ascii: ">"), andWithout: 0x02)
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
