/// Ways from one page to others, as `href` takes them: percent-encoded, with `/` between parts.
struct Address: Sendable {
    /// From the page to the root of its tree: `./` or `../../`.
    let root: String

    /// - Parameter page: its address from the root of a tree (`guides/x/`).
    init(of page: String) {
        root = switch Self.depth(of: page) {
        case 0: "./"
        case 1: "../"
        case 2: "../../"
        case let depth: String(repeating: "../", count: depth)
        }
    }

    private static func depth(of page: String) -> Int { page.utf8.count { $0 == UInt8(ascii: "/") } }

    /// Writes `root`.
    static func appendRoot(of page: String, to out: inout [UInt8]) {
        let depth = depth(of: page)
        if depth == 0 { out.append("./" as StaticString) }
        for _ in 0..<depth { out.append("../" as StaticString) }
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
        if text.utf8.withContiguousStorageIfAvailable({ $0.allSatisfy(isPlain) }) ?? text.utf8.allSatisfy(isPlain) { return text }
        var bytes: [UInt8] = []
        AddressEscaping.append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// For the parts of a `mailto:` address: everything but letters, digits and `-._~` is encoded (RFC 6068).
    static func component(_ text: String) -> String {
        var encoded: [UInt8] = []
        append(component: text, to: &encoded)
        return String(decoding: encoded, as: UTF8.self)
    }

    static func append(component text: String, to out: inout [UInt8]) {
        var text = text
        text.withUTF8 { text in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count * 3) { encoded in
                var count = 0
                func put(_ byte: UInt8) {
                    encoded[count] = byte
                    count += 1
                }
                for byte in text {
                    if isUnreserved(byte) { put(byte); continue }
                    put(UInt8(ascii: "%"))
                    put(AddressEscaping.hexDigit(byte >> 4))
                    put(AddressEscaping.hexDigit(byte & 15))
                }
                out.append(contentsOf: UnsafeBufferPointer(rebasing: encoded[..<count]))
            }
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
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
