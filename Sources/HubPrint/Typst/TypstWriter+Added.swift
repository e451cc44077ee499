import HubModel
import HubRender
import HubSource

/// What Handrail adds to CommonMark: tables, callouts, attributed quotes and links to films.
extension TypstWriter {
    func openAdded(_ node: MarkdownNode, _ id: NodeID, _ walk: inout TypstWalk, _ out: inout [UInt8]) -> Bool {
        switch node.kind {
        case .blockQuote: openQuote(node, &walk, &out)
        // Written ahead of the quote.
        case .attribution: return false
        case .callout(let kind):
            out += "#hr.callout(look, \"\(kind.rawValue)\", ".utf8
            out += TypstEscaping.content(context.words.title(of: kind)).utf8
            openBox(node, &walk, &out)
        case .video: openVideo(node, id, &walk, &out)
        case .table: openTable(node, &walk, &out)
        case .caption: return false
        case .tableRow: openRow(node, &walk, &out)
        case .tableCell: openSpan("[", "], ", node, &walk, &out)
        default: break
        }
        return true
    }

    private func openQuote(_ node: MarkdownNode, _ walk: inout TypstWalk, _ out: inout [UInt8]) {
        out += "#hr.quotation(look".utf8
        if let name = children(of: node).first(where: { tree[$0].kind == .attribution }) {
            out += ", by: [".utf8
            writeChildren(of: name, to: &out)
            out += "]".utf8
        }
        openBox(node, &walk, &out)
    }

    private func openBox(_ node: MarkdownNode, _ walk: inout TypstWalk, _ out: inout [UInt8]) {
        openSpan(walk.isInsideBlock ? ", inside: true)[" : ")[", "]\n", node, &walk, &out)
        walk.frames[walk.frames.count - 1].isBlock = true
    }

    private func children(of node: MarkdownNode) -> [NodeID] {
        var found: [NodeID] = []
        var child = node.firstChild
        while let id = child {
            found.append(id)
            child = tree[id].nextSibling
        }
        return found
    }

    private func openVideo(_ node: MarkdownNode, _ id: NodeID, _ walk: inout TypstWalk, _ out: inout [UInt8]) {
        out += "#hr.film(look)[".utf8
        let site = VideoLinks.site(of: tree.slice(node.text))
        guard case .address(let address, let shown)? = target(of: id) else { return walk.push("]\n", until: node.end) }
        out += "#link(\(TypstEscaping.string(address)))[".utf8
        if node.firstChild == nil { TypstEscaping.append(BodyWords.fill(context.words.watchFilm, site: site), to: &out) }
        walk.isInLink = true
        walk.push("]" + (shown.map { "#hr.address(look, \(TypstEscaping.string($0)))" } ?? "") + "]\n", until: node.end)
        walk.frames[walk.frames.count - 1].endsLink = true
    }

    // MARK: Tables

    private func openTable(_ node: MarkdownNode, _ walk: inout TypstWalk, _ out: inout [UInt8]) {
        let parts = children(of: node)
        let header = parts.first { tree[$0].kind == .tableRow }
        let cells = header.map { children(of: tree[$0]) } ?? []
        out += "#hr.data-table(look, columns: \(cells.count), align: (".utf8
        for cell in cells { out += (alignment(of: cell) + ", ").utf8 }
        out += ")".utf8
        if namesRows(parts) { out += ", names-rows: true".utf8 }
        if let caption = parts.first(where: { tree[$0].kind == .caption }) {
            out += ", caption: [".utf8
            writeChildren(of: caption, to: &out)
            out += "]".utf8
        }
        walk.push("))\n", until: node.end)
    }

    /// Whether the first column of a table names its rows.
    private func namesRows(_ parts: [NodeID]) -> Bool {
        guard let row = parts.last, let cell = tree[row].firstChild, case .tableCell(.row, _) = tree[cell].kind else { return false }
        return true
    }

    private func alignment(of cell: NodeID) -> String {
        guard case .tableCell(_, let alignment) = tree[cell].kind else { return "start" }
        return switch alignment {
        case .center: "center"
        case .end: "end"
        case .none, .start: "start"
        }
    }

    /// Cells of all rows but the first stand in one list, row by row.
    private func openRow(_ node: MarkdownNode, _ walk: inout TypstWalk, _ out: inout [UInt8]) {
        if let cell = node.firstChild, case .tableCell(let role, _) = tree[cell].kind, role.isInHeader {
            openSpan(", header: (", "), rows: (", node, &walk, &out)
        } else {
            walk.push("", until: node.end)
        }
    }
}
