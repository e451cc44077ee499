import HubModel
import HubSource

extension TypstWriter {
    /// Writes the start of a node; false when its children are done with too.
    func open(_ node: MarkdownNode, _ id: NodeID, _ walk: inout TypstWalk, _ out: inout [UInt8]) -> Bool {
        switch node.kind {
        case .document: walk.push("", until: node.end)
        case .paragraph: return openParagraph(node, id, &walk, &out)
        case .heading(let level): openHeading(Int(level), node, id, &walk, &out)
        case .list(let style): openList(style, node, &walk, &out)
        case .item: openItem(node, &walk, &out)
        case .codeBlock:
            out += "#hr.code(look, ".utf8
            TypstEscaping.appendString(tree.slice(node.text), to: &out)
            out += ")\n".utf8
        case .thematicBreak: out += "#hr.rule(look)\n".utf8
        case .htmlBlock, .htmlInline: break
        default: return openInline(node, id, &walk, &out)
        }
        return true
    }

    private func openParagraph(_ node: MarkdownNode, _ id: NodeID, _ walk: inout TypstWalk, _ out: inout [UInt8]) -> Bool {
        if let picture = onlyPicture(of: node) {
            appendPicture(tree[picture], picture, name: "picture", &out)
            out.append(UInt8(ascii: "\n"))
            return false
        }
        if walk.frames.last?.isTight == true { walk.push(" ", until: node.end) } else {
            openSpan(leadsOn(node) ? "#hr.lead-in(look)[" : showsAddress(node, id) ? "#hr.linked(look)[" : "#par[", "]\n", node, &walk, &out)
        }
        return true
    }

    /// Whether a list follows a paragraph; or whether it ends with a colon, and a table, an address or the like follows.
    private func leadsOn(_ paragraph: MarkdownNode) -> Bool {
        guard let next = paragraph.nextSibling else { return false }
        if case .list = tree[next].kind { return true }
        guard tree[paragraph.end - 1].kind == .text, tree.slice(tree[paragraph.end - 1].text).last == UInt8(ascii: ":")
        else { return false }
        return switch tree[next].kind {
        case .table, .blockQuote, .codeBlock, .paragraph: true
        default: false
        }
    }

    /// Whether a paragraph has a link whose address is shown on paper.
    private func showsAddress(_ paragraph: MarkdownNode, _ id: NodeID) -> Bool {
        (id..<paragraph.end).contains { node in
            if tree[node].kind == .link, case .address(_, .some)? = target(of: node) { true } else { false }
        }
    }

    /// The picture that is all there is in a paragraph.
    private func onlyPicture(of paragraph: MarkdownNode) -> NodeID? {
        guard let first = paragraph.firstChild, tree[first].kind == .image, tree[first].nextSibling == nil,
            annotations.pictures[first] != nil
        else { return nil }
        return first
    }

    private func openHeading(
        _ level: Int, _ node: MarkdownNode, _ id: NodeID, _ walk: inout TypstWalk, _ out: inout [UInt8]
    ) {
        // Headings inside quotes and lists stand outside the outline that is checked.
        let level = min(6, level + options.headingShift, walk.headingLevel + 1)
        walk.headingLevel = level
        out += "#heading(level: \(level))[".utf8
        var end = "]"
        if let name = annotations.headings[id] { end += label(name) }
        if let number = leadingNumber(of: node) {
            out += "#hr.numbered(look, \"".utf8
            out += tree.slice(number.digits)
            out += "\")[".utf8
            walk.begun = (number.node, number.digits.end - number.digits.start + 2)
            end = "]" + end
        }
        walk.push(end + "\n", until: node.end)
    }

    func label(_ id: String) -> String { "#label(\(TypstEscaping.string(options.labelPrefix + id)))" }

    /// One or two digits and a full stop that a heading begins with.
    private func leadingNumber(of heading: MarkdownNode) -> (node: NodeID, digits: ByteRange)? {
        guard let first = heading.firstChild, tree[first].kind == .text else { return nil }
        let text = tree[first].text
        let bytes = tree.slice(text)
        let digits = bytes.prefix(3).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        let sign = bytes.dropFirst(digits).prefix(2)
        guard (1...2).contains(digits), sign.elementsEqual(". ".utf8) else { return nil }
        return (first, ByteRange(start: text.start, end: text.start + Int32(digits)))
    }

    private func openList(
        _ style: MarkdownNode.ListStyle, _ node: MarkdownNode, _ walk: inout TypstWalk, _ out: inout [UInt8]
    ) {
        let holdsTasks = hasTasks(node)
        // What is kept whole is measured, and once is enough.
        let isInside = walk.isInsideBlock
        out += isInside ? "#".utf8 : "#hr.whole(look, ".utf8
        if holdsTasks {
            out += "hr.tasks(look, level: \(1 + walk.frames.count(where: \.holdsTasks)), ".utf8
        } else if style.isOrdered {
            out += "enum(start: \(style.start), tight: \(style.isTight), ".utf8
        } else {
            out += "list(tight: \(style.isTight), ".utf8
        }
        walk.push(isInside ? ")\n" : "))\n", until: node.end, isTight: style.isTight)
        walk.frames[walk.frames.count - 1].holdsTasks = holdsTasks
        walk.frames[walk.frames.count - 1].isBlock = true
    }

    private func hasTasks(_ list: MarkdownNode) -> Bool {
        var item = list.firstChild
        while let id = item {
            if case .item(task: .some) = tree[id].kind { return true }
            item = tree[id].nextSibling
        }
        return false
    }

    private func openItem(_ node: MarkdownNode, _ walk: inout TypstWalk, _ out: inout [UInt8]) {
        let list = walk.frames.last
        let isTight = list?.isTight ?? false
        guard list?.holdsTasks == true else {
            out += "[".utf8
            return walk.push("], ", until: node.end, isTight: isTight)
        }
        // An item without a box among tasks has none.
        var box = "none"
        if case .item(task: let isDone?) = node.kind { box = isDone ? "true" : "false" }
        out += "(\(box), [".utf8
        walk.push("]), ", until: node.end, isTight: isTight)
    }

    func openSpan(_ start: String, _ end: String, _ node: MarkdownNode, _ walk: inout TypstWalk, _ out: inout [UInt8]) {
        out += start.utf8
        walk.push(end, until: node.end)
    }
}
