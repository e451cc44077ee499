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
        text.withUTF8 { append($0, to: &json) }
    }

    /// - Parameter bytes: UTF-8.
    public static func append(_ bytes: UnsafeBufferPointer<UInt8>, to json: inout [UInt8]) {
        var start = 0
        EightBytes.forEach(in: bytes, where: mayBeSpecial, mayBe: mayBeSpecial) { at in
            let width = width(at, bytes)
            guard width > 0 else { return }
            json.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<at]))
            appendEscaped(at, bytes, to: &json)
            start = at + width
        }
        json.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    private static func mayBeSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0..<0x20, 0xE2: true
        default: false
        }
    }

    /// `"` and `&` differ in one bit, and so do `<` and `>`.
    @inline(__always)
    private static func mayBeSpecial(_ bytes: EightBytes) -> Bool {
        bytes.places(below: 0x20) | bytes.places(of: UInt8(ascii: "&"), andWithout: 0x04)
            | bytes.places(of: UInt8(ascii: ">"), andWithout: 0x02) | bytes.places(of: UInt8(ascii: "\\"))
            | bytes.places(of: 0xE2) != 0
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
