extension MarkdownTree {
    /// The words in a node and below, without markup; line breaks are spaces, pictures their alternative text.
    public func plainText(of id: NodeID) -> String {
        var text: [UInt8] = []
        walk(id) { node, _ in
            switch self[node].kind {
            case .text, .code: text += bytes[self[node].text.indices]
            case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
            default: break
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Visits a node and all below it in document order, with their depth from 0. Keeps its own stack: an author's
    /// nesting costs none of the thread's.
    public func walk(_ id: NodeID, _ visit: (NodeID, Int) -> Void) {
        visit(id, 0)
        var parents: [NodeID] = []
        var next = self[id].firstChild
        while true {
            guard let node = next else {
                guard let parent = parents.popLast() else { return }
                next = self[parent].nextSibling
                continue
            }
            visit(node, parents.count + 1)
            if let child = self[node].firstChild {
                parents.append(node)
                next = child
            } else {
                next = self[node].nextSibling
            }
        }
    }
}
