import HubModel
import HubSource

extension HTMLWriter {
    /// Writes the start of a node; false when its children are done with too.
    func open(_ node: MarkdownNode, _ id: NodeID, _ walk: inout HTMLWalk, _ out: inout [UInt8]) -> Bool {
        switch node.kind {
        case .text: appendWords(node, id, walk, &out)
        case .softBreak: out.append(options.keepsLines ? "<br>\n" : "\n")
        case .lineBreak: out.append(options.forSpecification ? "<br />\n" : "<br>\n")
        case .code:
            out.append("<code>")
            appendText(node.text, &out)
            out.append("</code>")
        case .paragraph: openParagraph(node, &walk, &out)
        case .emphasis: openSpan("<em>", "</em>", node, &walk, &out)
        case .strong: openSpan("<strong>", "</strong>", node, &walk, &out)
        case .heading(let level): openHeading(Int(level), node, id, &walk, &out)
        case .list(let style): openList(style, node, &walk, &out)
        case .item(let task): openItem(task, node, &walk, &out)
        case .link: openLink(node, id, &walk, &out)
        case .image: return appendPicture(node, id, &out)
        case .codeBlock: appendCodeBlock(node, &out)
        case .thematicBreak:
            out.startLine()
            out.append(options.forSpecification ? "<hr />\n" : "<hr>\n")
        case .htmlInline: if options.forSpecification { out.append(contentsOf: tree.slice(node.text)) }
        case .htmlBlock: if options.forSpecification { appendRawBlock(node, &out) }
        case .document: walk.push(.nothing, until: node.end)
        default: return openAdded(node, id, &walk, &out)
        }
        return true
    }

    func close(_ closing: Closing, _ walk: inout HTMLWalk, _ out: inout [UInt8]) {
        switch closing {
        case .nothing: break
        case .tag(let tag): out.append(tag)
        case .blockTag(let tag):
            out.startLine()
            out.append(tag)
        case .list(let isOrdered, _): out.append(isOrdered ? "</ol>\n" : "</ul>\n")
        case .item: out.append("</li>\n")
        case .heading(let level):
            out.append("</h")
            out.append(number: level)
            out.append(">\n")
        case .link, .fileLink, .video: closeLink(closing, &walk, &out)
        case .headerRow(let hasBody): out.append(hasBody ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n</thead>\n")
        }
    }

    func openSpan(
        _ start: StaticString, _ end: StaticString, _ node: MarkdownNode, _ walk: inout HTMLWalk,
        _ out: inout [UInt8]
    ) {
        out.append(start)
        walk.push(.tag(end), until: node.end)
    }

    private func openParagraph(_ node: MarkdownNode, _ walk: inout HTMLWalk, _ out: inout [UInt8]) {
        if case .item(isTight: true) = walk.frames.last?.closing {
            return walk.push(.nothing, until: node.end)
        }
        out.startLine()
        openSpan("<p>", "</p>\n", node, &walk, &out)
    }

    private func openHeading(
        _ level: Int, _ node: MarkdownNode, _ id: NodeID, _ walk: inout HTMLWalk, _ out: inout [UInt8]
    ) {
        let level = min(6, level + options.headingShift)
        out.startLine()
        out.append("<h")
        out.append(number: level)
        if let name = annotations.headings[id] {
            out.append(" id=\"")
            HTMLEscaping.append(options.idPrefix, to: &out)
            HTMLEscaping.append(name, to: &out)
            out.append(UInt8(ascii: "\""))
        }
        let number = options.forSpecification ? nil : leadingNumber(of: node)
        if number != nil { out.append(" class=\"numbered\"") }
        out.append(UInt8(ascii: ">"))
        if let number {
            out.append("<span class=\"peg\">")
            out.append(contentsOf: tree.slice(number.digits))
            out.append("</span> ")
            walk.begun = (number.node, number.digits.end - number.digits.start + 2)
        }
        walk.push(.heading(level: level), until: node.end)
    }

    /// The number of a numbered factor: one or two digits and a full stop that a heading begins with. It hangs on the rail.
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
        _ style: MarkdownNode.ListStyle, _ node: MarkdownNode, _ walk: inout HTMLWalk, _ out: inout [UInt8]
    ) {
        out.startLine()
        out.append(style.isOrdered ? "<ol" : "<ul")
        if style.isOrdered, style.start != 1 {
            out.append(" start=\"")
            out.append(number: Int(style.start))
            out.append("\"")
        }
        if hasTasks(node) { out.append(" class=\"tasks\"") }
        out.append(">\n")
        walk.push(.list(isOrdered: style.isOrdered, isTight: style.isTight), until: node.end)
    }

    private func hasTasks(_ list: MarkdownNode) -> Bool {
        var item = list.firstChild
        while let id = item {
            if case .item(task: .some) = tree[id].kind { return true }
            item = tree[id].nextSibling
        }
        return false
    }

    private func openItem(
        _ task: Bool?, _ node: MarkdownNode, _ walk: inout HTMLWalk, _ out: inout [UInt8]
    ) {
        var isTight = false
        if case .list(_, let tight) = walk.frames.last?.closing { isTight = tight }
        out.startLine()
        if let isDone = task {
            openTask(isDone, &out)
        } else {
            out.append("<li>")
        }
        walk.push(.item(isTight: isTight), until: node.end)
    }

    private func openTask(_ isDone: Bool, _ out: inout [UInt8]) {
        out.append(isDone ? "<li class=\"task done\">" : "<li class=\"task todo\">")
        out.append("<span class=\"tick\" aria-hidden=\"true\"></span><span class=\"visually-hidden\">")
        HTMLEscaping.append(isDone ? page.words.done : page.words.toDo, to: &out)
        out.append(": </span>")
    }

    private func appendCodeBlock(_ node: MarkdownNode, _ out: inout [UInt8]) {
        out.startLine()
        // Long lines scroll, and what scrolls must be reachable with the keyboard (WCAG 2.1.1).
        out.append(options.forSpecification ? "<pre><code" : "<pre tabindex=\"0\"><code")
        let language = tree.slice(node.extra).prefix { $0 > 0x20 }
        if !language.isEmpty {
            out.append(" class=\"language-")
            HTMLEscaping.append(language, to: &out)
            out.append("\"")
        }
        out.append(UInt8(ascii: ">"))
        appendText(node.text, &out)
        out.append("</code></pre>\n")
    }

    private func appendRawBlock(_ node: MarkdownNode, _ out: inout [UInt8]) {
        out.startLine()
        out.append(contentsOf: tree.slice(node.text))
        out.startLine()
    }
}
