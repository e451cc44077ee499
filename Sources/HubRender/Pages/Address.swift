/// Ways from one page to others, as `href` takes them: percent-encoded, with `/` between parts.
struct Address: Sendable {
    /// From the page to the root of its tree: `./` or `../../`.
    let root: String

    /// - Parameter page: its address from the root of a tree (`guides/x/`).
    init(of page: String) {
        let depth = page.utf8.count { $0 == UInt8(ascii: "/") }
        root = depth == 0 ? "./" : String(repeating: "../", count: depth)
    }

    /// - Parameter root: an absolute way to the root, for pages that are served at any depth.
    init(root: String) { self.root = root }

    func to(_ address: String, fragment: String? = nil) -> String {
        root + Self.encoded(address) + (fragment.map { "#" + Self.encoded($0) } ?? "")
    }

    /// The same page in another variant's tree.
    ///
    /// - Parameter up: from the root of this tree to the root of the site, or the slot that stands for it.
    func to(_ address: String, inTree prefix: String, up: String) -> String {
        root + up + prefix + Self.encoded(address)
    }

    static func encoded(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text }
        var bytes: [UInt8] = []
        AddressEscaping.append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// For the parts of a `mailto:` address: everything but letters, digits and `-._~` is encoded (RFC 6068).
    static func component(_ text: String) -> String {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.utf8.count * 2)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                encoded.append(byte)
            default:
                encoded.append(UInt8(ascii: "%"))
                encoded.append(AddressEscaping.hexDigit(byte >> 4))
                encoded.append(AddressEscaping.hexDigit(byte & 15))
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Whether a byte stays as it is in every address.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "#"): true
        default: false
        }
    }
}
