import HubSource

/// What a link or a picture of a text names, as it was written.
public struct Reference: Sendable, Hashable {
    public let isPicture: Bool
    public let address: String

    /// Whether it may lead to a file that is no page: nothing is looked up, so some do that lead to pages.
    public var mayBeDownload: Bool {
        guard !isPicture else { return false }
        let path = address.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
        // An address with a scheme leads out of the hub, and what Markdown files make are pages.
        let isOutside = path.contains(UInt8(ascii: ":")), isPage = path.suffix(3).elementsEqual(".md".utf8)
        return !isOutside && !path.isEmpty && !isPage
    }

    /// All of a text, each once, in the order in which they are met first.
    static func all(in tree: MarkdownTree) -> [Reference] {
        var seen: Set<Reference> = []
        var references: [Reference] = []
        for node in tree.nodes {
            switch node.kind {
            case .link, .video, .image:
                let reference = Reference(isPicture: node.kind == .image, address: tree.string(node.text))
                if seen.insert(reference).inserted { references.append(reference) }
            default: continue
            }
        }
        return references
    }
}
