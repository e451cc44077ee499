import HubSource

/// Which addresses a link may lead to. An allow list: what is not known to be safe is refused.
enum LinkScheme {
    static let allowed = ["http", "https", "mailto", "tel"]

    /// - Parameter address: unescaped, as libcmark gives it.
    /// - Returns: nil for a link inside the hub (a path or a fragment).
    static func check(_ address: String) -> Verdict? {
        if address.utf8.contains(where: { $0 <= 0x20 && $0 != 0x20 || $0 == 0x7F }) { return .refused(.oddLink) }
        let trimmed = address.drop { $0 == " " }
        if trimmed.hasPrefix("//") || trimmed.hasPrefix("\\") || trimmed.hasPrefix("/\\") {
            return .refused(.linkWithoutScheme(address))
        }
        let head = trimmed.prefix { !"/?#".contains($0) }
        guard let colon = head.firstIndex(of: ":") else {
            return isBareHost(head) && !address.hasSuffix(".md") ? .refused(.linkWithoutScheme(address)) : nil
        }
        let scheme = head[..<colon].lowercased()
        return allowed.contains(scheme) ? .outside : .refused(.unsafeLink(scheme: String(scheme)))
    }

    enum Verdict: Equatable {
        case outside
        case refused(ModelFault)
    }

    /// `www.example.org`: an address whose scheme was forgotten.
    private static func isBareHost(_ head: Substring) -> Bool { head.lowercased().hasPrefix("www.") }
}
