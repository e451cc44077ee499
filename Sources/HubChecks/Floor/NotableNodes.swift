import HubModel
import HubSource

/// The nodes of a text that checks look at more closely, found in one walk over all of them. In document order.
struct NotableNodes: Sendable {
    /// Paragraphs, headings and cells: what words stand in.
    private(set) var blocks: [NodeID] = []
    private(set) var tables: [NodeID] = []
    private(set) var films: [NodeID] = []
    /// Emphasis that stands in no other.
    private(set) var italics: [NodeID] = []

    init(_ tree: MarkdownTree) {
        var italicsEnd: NodeID = 0
        blocks.reserveCapacity(tree.nodes.count / 2)
        for node in tree.subtree(of: MarkdownTree.root) {
            switch tree[node].kind {
            case .paragraph, .heading, .tableCell: blocks.append(node)
            case .table: tables.append(node)
            case .video: films.append(node)
            case .emphasis where node >= italicsEnd:
                italics.append(node)
                italicsEnd = tree[node].end
            default: continue
            }
        }
    }
}
