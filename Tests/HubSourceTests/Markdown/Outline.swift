import HubSource

/// A tree as text, one node a line, indented: what the tests of reading compare.
func outline(_ tree: MarkdownTree, places: Bool = false) -> String {
    var lines: [String] = []
    var open: [(id: NodeID, depth: Int)] = [(MarkdownTree.root, 0)]
    while let (id, depth) = open.popLast() {
        let node = tree[id]
        var line = String(repeating: "  ", count: depth) + "\(node.kind)"
        if !node.text.isEmpty { line += " \(tree.string(node.text).debugDescription)" }
        if !node.extra.isEmpty { line += " + \(tree.string(node.extra).debugDescription)" }
        if places { line += " @\(node.line):\(node.column)" }
        lines.append(line)
        open += Array(tree.children(of: id)).reversed().map { ($0, depth + 1) }
    }
    return lines.joined(separator: "\n")
}

func read(_ markdown: String, firstLine: Int = 1) -> (tree: MarkdownTree, faults: [MarkdownFault.Located]) {
    MarkdownReader.read(Array(markdown.utf8), firstLine: firstLine)
}

/// `line:column id` of each fault.
func faults(_ markdown: String, firstLine: Int = 1) -> [String] {
    read(markdown, firstLine: firstLine).faults.map { "\($0.place.line):\($0.place.column) \($0.fault.id)" }
}

/// Words and place of each node of one kind.
func places(of kind: MarkdownNode.Kind, in markdown: String, firstLine: Int = 1) -> [String] {
    let tree = read(markdown, firstLine: firstLine).tree
    return tree.nodes.indices.filter { tree.nodes[$0].kind == kind }.map {
        "\(tree.plainText(of: NodeID($0))) @\(tree.nodes[$0].line):\(tree.nodes[$0].column)"
    }
}
