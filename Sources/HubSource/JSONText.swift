/// Text as JSON writes it (RFC 8259).
public enum JSONText {
    /// A string with its quotes. `<`, `>` and `&` are escaped too, so that it can stand inside a `script` of HTML.
    public static func quoted(_ text: String) -> String {
        var json = [UInt8(ascii: "\"")]
        append(text, to: &json)
        json.append(UInt8(ascii: "\""))
        return String(decoding: json, as: UTF8.self)
    }

    /// The same without quotes.
    public static func append(_ text: String, to json: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            var at = 0
            while at < bytes.count {
                let width = width(at, bytes)
                if width > 0 {
                    json.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<at]))
                    appendEscaped(at, bytes, to: &json)
                    start = at + width
                }
                at += max(width, 1)
            }
            json.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }

    /// Bytes of the sign that begins here and must be escaped; none where it need not be.
    private static func width(_ at: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        switch bytes[at] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0..<0x20: 1
        // U+2028 and U+2029, which end a line of JavaScript.
        case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] & 0xFE == 0xA8: 3
        default: 0
        }
    }

    private static func appendEscaped(_ at: Int, _ bytes: UnsafeBufferPointer<UInt8>, to json: inout [UInt8]) {
        switch bytes[at] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), bytes[at]]
        case UInt8(ascii: "\n"): json += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
        case 0xE2: json += (bytes[at + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8
        default:
            let hex = String(bytes[at], radix: 16)
            json += ("\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex).utf8
        }
    }
}
