/// The one escaper for Typst: for words on the page, and for strings in code.
///
/// Control characters are replaced: none is a letter, and an author's `&#1;` can make one.
public enum TypstEscaping {
    /// Words as markup: every sign that could mean something to Typst stands behind a backslash, which makes it a sign.
    public static func append(_ text: some Sequence<UInt8>, to out: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                out.append(byte)
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): out.append(UInt8(ascii: " "))
            case UInt8(ascii: "!")...UInt8(ascii: "~"):
                out.append(UInt8(ascii: "\\"))
                out.append(byte)
            default: out += "\u{FFFD}".utf8
            }
        }
    }

    public static func append(_ text: String, to out: inout [UInt8]) { append(text.utf8, to: &out) }

    /// Words as a content block: `[…]`.
    public static func content(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return "[" + String(decoding: bytes, as: UTF8.self) + "]"
    }

    /// A string in code, with its quotes.
    public static func appendString(_ text: some Sequence<UInt8>, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: "\""):
                out.append(UInt8(ascii: "\\"))
                out.append(byte)
            case UInt8(ascii: "\n"): out += "\\n".utf8
            case UInt8(ascii: "\t"): out += "\\t".utf8
            case 0..<0x20, 0x7F: out += "\u{FFFD}".utf8
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    public static func string(_ text: String) -> String {
        var bytes: [UInt8] = []
        appendString(text.utf8, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
