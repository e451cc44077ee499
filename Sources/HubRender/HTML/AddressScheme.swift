/// Which addresses may be written into a page.
///
/// The model has looked at every link before; this is the belt to its braces. It is an allow list, read the way
/// a browser reads: leading blanks, tabs and line ends do not count, and `\` is `/`.
public enum AddressScheme {
    /// Schemes a link may have.
    private static let allowed: Set<String> = ["http", "https", "mailto", "tel"]

    /// An address with a scheme on the list.
    public static func isAllowedOutside(_ address: some Sequence<UInt8>) -> Bool {
        guard case .scheme(let name) = read(address) else { return false }
        return allowed.contains(name)
    }

    /// An address with a scheme on the list, or one within the site: never `//host`.
    static func isAllowed(_ address: some Sequence<UInt8>) -> Bool {
        switch read(address) {
        case .scheme(let name): allowed.contains(name)
        case .host: false
        case .relative: true
        }
    }

    private enum Start {
        case scheme(String)
        case host
        case relative
    }

    private static func read(_ address: some Sequence<UInt8>) -> Start {
        var name: [UInt8] = []
        var slashes = 0
        for byte in address where byte > 0x20 {
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "\\"):
                guard name.isEmpty else { return .relative }
                slashes += 1
                if slashes == 2 { return .host }
            case UInt8(ascii: ":"):
                return slashes == 0 ? .scheme(String(decoding: name, as: UTF8.self).lowercased()) : .relative
            case UInt8(ascii: "?"), UInt8(ascii: "#"): return .relative
            default:
                guard slashes == 0 else { return .relative }
                name.append(byte)
            }
        }
        return .relative
    }
}
