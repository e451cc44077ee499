import HubModel
import HubSource

/// What Handrail adds to CommonMark: tables, callouts, attributed quotes and links to films.
extension HTMLWriter {
    func openAdded(_ node: MarkdownNode, _ id: NodeID, _ walk: inout HTMLWalk, _ out: inout [UInt8]) -> Bool {
        switch node.kind {
        case .blockQuote: openQuote(node, &walk, &out)
        case .attribution:
            out.startLine()
            openSpan("</blockquote>\n<figcaption>— ", "</figcaption>\n", node, &walk, &out)
        case .callout(let kind): openCallout(kind, node, &walk, &out)
        case .video: openVideo(node, id, &walk, &out)
        case .table: openTable(node, id, &walk, &out)
        case .caption:
            out.append("<caption id=\"")
            appendCaptionID(id - 1, &out)
            openSpan("\">", "</caption>\n", node, &walk, &out)
        case .tableRow: openRow(node, &walk, &out)
        case .tableCell(let role, let alignment): openCell(role, alignment, node, &walk, &out)
        default: return false
        }
        return true
    }

    // MARK: Quotes and callouts

    private func openQuote(_ node: MarkdownNode, _ walk: inout HTMLWalk, _ out: inout [UInt8]) {
        out.startLine()
        if isAttributed(node) {
            out.append("<figure class=\"quote\"><blockquote>\n")
            walk.push(.blockTag("</figure>\n"), until: node.end)
        } else {
            out.append("<blockquote>\n")
            walk.push(.blockTag("</blockquote>\n"), until: node.end)
        }
    }

    private func isAttributed(_ quote: MarkdownNode) -> Bool {
        var child = quote.firstChild
        while let id = child {
            if tree[id].kind == .attribution { return true }
            child = tree[id].nextSibling
        }
        return false
    }

    private func openCallout(
        _ kind: MarkdownNode.Callout, _ node: MarkdownNode, _ walk: inout HTMLWalk, _ out: inout [UInt8]
    ) {
        out.startLine()
        out.append("<div class=\"callout callout-")
        out.append(contentsOf: kind.rawValue.utf8)
        out.append("\"><p class=\"callout-title\">")
        CalloutIcon.append(kind, to: &out)
        out.append(" <strong>")
        HTMLEscaping.append(page.words.title(of: kind), to: &out)
        out.append("</strong></p>\n")
        walk.push(.blockTag("</div>\n"), until: node.end)
    }

    // MARK: Films

    /// A link that opens the film elsewhere: no frame of a third party, no cookies.
    private func openVideo(_ node: MarkdownNode, _ id: NodeID, _ walk: inout HTMLWalk, _ out: inout [UInt8]) {
        out.startLine()
        let start = out.count
        out.append("<div class=\"video-card\"><p><a href=\"")
        guard appendAddress(of: node, id, &out) else {
            out.removeSubrange(start...)
            return openSpan("<p>", "</p>\n", node, &walk, &out)
        }
        out.append("\">")
        let site = VideoLinks.site(of: tree.slice(node.text))
        guard node.firstChild == nil else {
            walk.isInLink = true
            return walk.push(.video(site: site), until: node.end)
        }
        // These words name the site, so it is not named again.
        HTMLEscaping.append(BodyWords.fill(page.words.watchFilm, site: site), to: &out)
        walk.push(.tag("</a></p></div>\n"), until: node.end)
    }

    func endVideo(_ site: String, _ out: inout [UInt8]) {
        out.append(" <span class=\"opens\">(")
        HTMLEscaping.append(BodyWords.fill(page.words.opens, site: site), to: &out)
        out.append(")</span></p></div>\n")
    }

    // MARK: Tables

    /// A wide table scrolls in a box of its own, which therefore has a name and takes the focus (WCAG 2.1.1). A group, as
    /// a region would be a landmark: a page with many tables would have many, and two of one caption would clash.
    private func openTable(_ node: MarkdownNode, _ id: NodeID, _ walk: inout HTMLWalk, _ out: inout [UInt8]) {
        out.startLine()
        out.append("<div class=\"table\" role=\"group\" ")
        var headerRow = node.firstChild
        if let caption = headerRow, tree[caption].kind == .caption {
            headerRow = tree[caption].nextSibling
            out.append("aria-labelledby=\"")
            appendCaptionID(id, &out)
        } else {
            out.append("aria-label=\"")
            appendTableName(id, &out)
        }
        out.append("\" tabindex=\"0\"><table>\n")
        let hasBody = headerRow.flatMap { tree[$0].nextSibling } != nil
        walk.push(.tag(hasBody ? "</tbody>\n</table></div>\n" : "</table></div>\n"), until: node.end)
    }

    private func appendCaptionID(_ table: NodeID, _ out: inout [UInt8]) {
        HTMLEscaping.append(options.idPrefix, to: &out)
        out.append("table_")
        out.append(number: Int(table))
    }

    private func appendTableName(_ id: NodeID, _ out: inout [UInt8]) {
        let name = tableNames[id]
        if let heading = name?.heading {
            writePlainText(of: heading, to: &out)
        } else {
            HTMLEscaping.append(page.words.table, to: &out)
        }
        guard let number = name?.number, number > 1 else { return }
        out.append(" (")
        out.append(number: number)
        out.append(")")
    }

    private func openRow(_ node: MarkdownNode, _ walk: inout HTMLWalk, _ out: inout [UInt8]) {
        if let cell = node.firstChild, case .tableCell(let role, _) = tree[cell].kind, role.isInHeader {
            out.append("<thead>\n<tr>\n")
            walk.push(.headerRow(hasBody: node.nextSibling != nil), until: node.end)
        } else {
            openSpan("<tr>\n", "</tr>\n", node, &walk, &out)
        }
    }

    private func openCell(
        _ role: MarkdownNode.CellRole, _ alignment: MarkdownNode.Alignment, _ node: MarkdownNode, _ walk: inout HTMLWalk,
        _ out: inout [UInt8]
    ) {
        switch role {
        case .column: out.append("<th scope=\"col\"")
        case .row: out.append("<th scope=\"row\"")
        case .data, .corner: out.append("<td")
        }
        switch alignment {
        case .center: out.append(" class=\"align-center\"")
        case .end: out.append(" class=\"align-end\"")
        case .none, .start: break
        }
        openSpan(">", role == .column || role == .row ? "</th>\n" : "</td>\n", node, &walk, &out)
    }
}

/// What a table without a caption is called: the heading above it and, from the second table below that heading on,
/// a number, so that no two regions of a page are called the same.
struct TableName {
    var heading: NodeID?
    var number: Int

    static func names(in tree: MarkdownTree) -> [NodeID: TableName] {
        var names: [NodeID: TableName] = [:]
        var current = TableName(heading: nil, number: 0)
        for id in tree.nodes.indices {
            switch tree.nodes[id].kind {
            case .heading: current = TableName(heading: NodeID(id), number: 0)
            case .table:
                current.number += 1
                names[NodeID(id)] = current
            default: continue
            }
        }
        return names
    }
}
