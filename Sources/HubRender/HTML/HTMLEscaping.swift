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
        for at in text.indices where isSpecial(text[at]) {
            out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at]))
            appendSpecial(text[at], to: &out)
            start = at + 1
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Like the template library, which knows no control characters and escapes `'`: a theme may put attributes into those.
    static func appendAsMustache(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        var start = 0
        for at in text.indices where text[at] <= UInt8(ascii: ">") {
            let name: StaticString
            switch text[at] {
            case UInt8(ascii: "&"): name = "&amp;"
            case UInt8(ascii: "<"): name = "&lt;"
            case UInt8(ascii: ">"): name = "&gt;"
            case UInt8(ascii: "\""): name = "&quot;"
            case UInt8(ascii: "'"): name = "&#39;"
            default: continue
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at]))
            out.append(name)
            start = at + 1
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        // One comparison settles nearly every byte of prose: letters lie above all that is special.
        guard byte <= UInt8(ascii: ">") else { return false }
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): return true
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return false
        default: return byte < 0x20
        }
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
