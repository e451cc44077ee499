/// `> [!NOTE]` on the first line of a block quote: a box for what must not be missed.
enum Callouts {
    /// The words an author can choose from, as a message lists them.
    static var words: String {
        MarkdownNode.Callout.allCases.map { "`[!\($0.rawValue.uppercased())]`" }.joined(separator: ", ")
    }

    /// Makes a block quote a callout if it starts like one.
    ///
    /// - Returns: whether nodes were left behind, and what is wrong if it only looks like a callout.
    static func rewrite(quote id: NodeID, in tree: inout MarkdownTree) -> (changed: Bool, fault: MarkdownFault?) {
        guard let paragraph = tree[id].firstChild, tree[paragraph].kind == .paragraph,
            let words = tree[paragraph].firstChild, tree[words].kind == .text,
            let (name, isAlone) = mark(tree.slice(tree[words].text))
        else { return (false, nil) }
        guard let kind = MarkdownNode.Callout(rawValue: name.lowercased()) else {
            return (false, .unknownCallout(name))
        }
        let next = tree[words].nextSibling
        guard isAlone, next.map({ tree[$0].kind.isBreak }) ?? true else { return (false, .calloutNotAlone(name)) }
        tree.nodes[Int(id)].kind = .callout(kind)
        if let next, let rest = tree[next].nextSibling {
            tree.nodes[Int(paragraph)].first = rest
            tree.nodes[Int(paragraph)].line = tree[rest].line
        } else {
            tree.nodes[Int(id)].first = tree[paragraph].nextSibling ?? -1
        }
        return (true, nil)
    }

    /// The word in `[!WORD]` at the start, and whether nothing stands after it.
    private static func mark(_ words: ArraySlice<UInt8>) -> (name: String, isAlone: Bool)? {
        guard words.starts(with: "[!".utf8) else { return nil }
        let name = words.dropFirst(2).prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
        let rest = words[name.endIndex...]
        guard !name.isEmpty, name.count <= 30, rest.first == UInt8(ascii: "]") else { return nil }
        return (String(decoding: name, as: UTF8.self), rest.dropFirst().allSatisfy { $0 == UInt8(ascii: " ") })
    }
}

extension MarkdownNode.Kind {
    var isBreak: Bool { self == .softBreak || self == .lineBreak }
}
