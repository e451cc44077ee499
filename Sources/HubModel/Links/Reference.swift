import HubSource

/// What a link or a picture of a text names, as it was written.
public struct Reference: Sendable, Hashable {
    public let isPicture: Bool
    public let address: String

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
