import HubModel
import HubRender
import HubSource

/// The HTML of Markdown, with whatever the model and the page are to say about it.
func html(
    _ markdown: String, page: PageContext = PageContext(treeRoot: "../"), options: HTMLOptions = HTMLOptions(),
    annotate: (MarkdownTree, inout Annotations) -> Void = { _, _ in }
) -> String {
    let tree = MarkdownReader.read(Array(markdown.utf8)).tree
    var annotations = Annotations()
    annotate(tree, &annotations)
    var out: [UInt8] = []
    HTMLWriter(tree: tree, annotations: annotations, page: page, options: options).write(MarkdownTree.root, to: &out)
    return String(decoding: out, as: UTF8.self)
        .replacing("\u{1}A", with: "{A}").replacing("\u{1}O", with: "{O}")
}

extension MarkdownTree {
    /// The nodes of one kind, first to last.
    func all(_ kind: MarkdownNode.Kind) -> [NodeID] {
        nodes.indices.filter { nodes[$0].kind == kind }.map(NodeID.init)
    }
}

extension HeadingIDs {
    /// Of one heading.
    init(_ id: String, of node: NodeID) { self.init([Outline.Heading(node: node, position: 0, level: 2, title: "", id: id)]) }
}
