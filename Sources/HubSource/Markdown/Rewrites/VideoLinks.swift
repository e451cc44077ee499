/// Makes a paragraph that is nothing but a link to a film a `video`: a card that opens the film elsewhere.
public enum VideoLinks {
    /// Where films are, and how the path of one begins. An address elsewhere on these sites is an ordinary link.
    private static let sites: [(host: String, paths: [String])] = [
        ("youtube.com", ["/watch", "/shorts/", "/embed/", "/live/", "/playlist"]),
        ("youtube-nocookie.com", ["/embed/"]),
        ("youtu.be", ["/"]),
        ("vimeo.com", ["/"]),
        ("player.vimeo.com", ["/video/"]),
        ("dailymotion.com", ["/video/"]),
        ("dai.ly", ["/"]),
    ]

    /// How the path of a film begins on any site that runs PeerTube.
    private static let peerTubePath = "/videos/watch/"

    /// The name of the site for readers: the host without `www.`.
    public static func site(of address: some Collection<UInt8>) -> String { split(address)?.host ?? "" }

    static func isVideo(_ address: some Collection<UInt8>) -> Bool {
        guard let (host, path) = split(address), path.utf8.count > 1 else { return false }
        if path.hasPrefix(peerTubePath) { return true }
        return sites.contains { site in
            site.host == host && site.paths.contains { path.hasPrefix($0) && path != $0 }
        }
    }

    /// Host and path of an `http` or `https` address.
    private static func split(_ address: some Collection<UInt8>) -> (host: String, path: String)? {
        guard address.count < 2_000 else { return nil }
        let words = String(decoding: address, as: UTF8.self)
        let lower = words.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
        let rest = words.dropFirst(scheme.count)
        let end = rest.firstIndex { "/?#:".contains($0) } ?? rest.endIndex
        var host = rest[..<end].lowercased()
        for prefix in ["www.", "m."] where host.hasPrefix(prefix) { host.removeFirst(prefix.count) }
        return (host, String(rest[end...]))
    }
}
