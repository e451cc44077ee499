/// Writes addresses into `href` and `src`: percent-encoded and escaped as libcmark does, so that nothing leaves the
/// attribute and an address that was encoded already stays as it is.
public enum AddressEscaping {
    public static func append(_ address: ArraySlice<UInt8>, to out: inout [UInt8]) {
        for byte in address { append(byte, to: &out) }
    }

    public static func append(_ address: String, to out: inout [UInt8]) {
        for byte in address.utf8 { append(byte, to: &out) }
    }

    /// A path as the disk knows it, in which `%` and `#` are letters like others.
    static func append(path: String, to out: inout [UInt8]) {
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "%"): out.append("%25" as StaticString)
            case UInt8(ascii: "#"): out.append("%23" as StaticString)
            default: append(byte, to: &out)
            }
        }
    }

    private static func append(_ byte: UInt8, to out: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"): out.append(byte)
        case UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "#")...UInt8(ascii: "%"): out.append(byte)
        case UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"): out.append(byte)
        case UInt8(ascii: "&"): out.append("&amp;" as StaticString)
        case UInt8(ascii: "'"): out.append("&#x27;" as StaticString)
        default:
            out.append(UInt8(ascii: "%"))
            out.append(hexDigit(byte >> 4))
            out.append(hexDigit(byte & 15))
        }
    }

    static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
