/// Makes a paragraph that is nothing but a link to a film a `video`: a card that opens the film elsewhere.
public enum VideoLinks {
    /// Where films are, and how the path of one begins. An address elsewhere on these sites is an ordinary link.
    private static let sites: [(host: String, paths: [String])] = [
        ("youtube.com", ["/watch", "/shorts/", "/embed/", "/live/", "/playlist"]),
        ("youtube-nocookie.com", ["/embed/"]),
        ("youtu.be", ["/"]),
        ("vimeo.com", (0...9).map { "/\($0)" }),  // a film is a number, the rest are people
        ("player.vimeo.com", ["/video/"]),
        ("dailymotion.com", ["/video/"]),
        ("dai.ly", ["/"]),
    ]

    /// How the path of a film begins on any site that runs PeerTube.
    private static let peerTubePath = "/videos/watch/"

    /// Makes a paragraph a `video` if one link, or one bare address, to a film is all it holds.
    ///
    /// - Returns: whether nodes were left behind.
    static func rewrite(paragraph id: NodeID, in tree: inout MarkdownTree) -> Bool {
        guard let child = tree[id].firstChild, tree[child].nextSibling == nil else { return false }
        let node = tree[child]
        let address = tree.slice(node.text)
        // Most paragraphs are prose: one look at the first letter is enough.
        let isAddress = node.kind == .text && address.first == UInt8(ascii: "h") && !address.contains(UInt8(ascii: " "))
        guard node.kind == .link || isAddress, isVideo(address) else { return false }
        tree.nodes[Int(id)].kind = .video
        tree.nodes[Int(id)].text = node.text
        tree.nodes[Int(id)].first = hasOwnWords(node, in: tree) ? node.first : -1
        return true
    }

    /// Whether a link says anything but its own address, as `<https://…>` does not.
    private static func hasOwnWords(_ link: MarkdownNode, in tree: MarkdownTree) -> Bool {
        guard link.kind == .link, let words = link.firstChild else { return false }
        let isAddress = tree[words].kind == .text && tree.slice(tree[words].text) == tree.slice(link.text)
        return !isAddress || tree[words].nextSibling != nil
    }

    /// The name of the site for readers: the host without `www.`.
    public static func site(of address: some Collection<UInt8>) -> String { split(address)?.host ?? "" }

    static func isVideo(_ address: some Collection<UInt8>) -> Bool {
        guard let (host, path) = split(address), path.utf8.count > 1 else { return false }
        if path.hasPrefix(peerTubePath) { return true }
        return sites.contains { site in
            site.host == host && site.paths.contains { path.hasPrefix($0) }
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
