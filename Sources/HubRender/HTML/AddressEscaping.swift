/// Writes addresses into `href` and `src`: percent-encoded and escaped as libcmark does, so that nothing leaves the
/// attribute and an address that was encoded already stays as it is.
public enum AddressEscaping {
    public static func append(_ address: ArraySlice<UInt8>, to out: inout [UInt8]) {
        address.withUnsafeBufferPointer { append($0, to: &out) }
    }

    public static func append(_ address: String, to out: inout [UInt8]) {
        var address = address
        address.withUTF8 { append($0, to: &out) }
    }

    /// A path as the disk knows it, in which `%` and `#` are letters like others.
    static func append(path: String, to out: inout [UInt8]) {
        var path = path
        path.withUTF8 { append($0, isPath: true, to: &out) }
    }

    /// Copies runs of plain bytes whole and writes what is special in between.
    private static func append(_ address: UnsafeBufferPointer<UInt8>, isPath: Bool = false, to out: inout [UInt8]) {
        var start = 0
        for at in address.indices where !isPlain(address[at], isPath: isPath) {
            out.append(contentsOf: UnsafeBufferPointer(rebasing: address[start..<at]))
            switch address[at] {
            case UInt8(ascii: "&"): out.append("&amp;" as StaticString)
            case UInt8(ascii: "'"): out.append("&#x27;" as StaticString)
            case let byte:
                out.append(UInt8(ascii: "%"))
                out.append(hexDigit(byte >> 4))
                out.append(hexDigit(byte & 15))
            }
            start = at + 1
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: address[start...]))
    }

    private static func isPlain(_ byte: UInt8, isPath: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"), UInt8(ascii: "(")...UInt8(ascii: ";"): true
        case UInt8(ascii: "#"), UInt8(ascii: "%"): !isPath
        case UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "$"): true
        default: false
        }
    }

    static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
