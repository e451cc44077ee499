import HubSource

/// Which addresses a link may lead to. An allow list: what is not known to be safe is refused.
enum LinkScheme {
    static let allowed = ["http", "https", "mailto", "tel"]

    /// - Parameter address: unescaped, as libcmark gives it.
    /// - Returns: nil for a link inside the hub (a path or a fragment).
    static func check(_ address: String) -> Verdict? {
        if address.utf8.contains(where: { $0 <= 0x20 && $0 != 0x20 || $0 == 0x7F }) { return .refused(.oddLink) }
        let trimmed = address.utf8.drop { $0 == 0x20 }
        if ["//", "\\", "/\\"].contains(where: { trimmed.starts(with: $0.utf8) }) { return .refused(.linkWithoutScheme(address)) }
        let head = trimmed.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else {
            return isBareHost(head) && !address.utf8.ends(with: ".md") ? .refused(.linkWithoutScheme(address)) : nil
        }
        let scheme = Substring(head[..<colon]).lowercased()
        return allowed.contains(scheme) ? .outside : .refused(.unsafeLink(scheme: scheme))
    }

    enum Verdict: Equatable {
        case outside
        case refused(ModelFault)
    }

    /// `www.example.org`: an address whose scheme was forgotten.
    private static func isBareHost(_ head: Substring.UTF8View) -> Bool {
        head.lazy.map { $0 | 0x20 }.starts(with: "www.".utf8)
    }
}
