import HubModel
import HubSource

extension HTMLWriter {
    /// Text, with links to the glossary where the model found a first use.
    func appendWords(_ node: MarkdownNode, _ id: NodeID, _ walk: HTMLWalk, _ out: inout [UInt8]) {
        var rest = node.text
        if let begun = walk.begun, begun.node == id { rest.start += begun.bytes }
        guard !annotations.glossary.isEmpty, options.glossary, !walk.isInLink else { return appendText(rest, &out) }
        for use in glossaryUses(in: id) where use.range.start >= rest.start && use.range.end <= rest.end {
            appendText(ByteRange(start: rest.start, end: use.range.start), &out)
            appendGlossaryWord(use, &out)
            rest.start = use.range.end
        }
        appendText(rest, &out)
    }

    /// The uses in one text node. They stand in document order, so the first is found by halving.
    private func glossaryUses(in id: NodeID) -> ArraySlice<GlossaryUse> {
        let uses = annotations.glossary
        var low = uses.startIndex
        var high = uses.endIndex
        while low < high {
            let middle = (low + high) / 2
            if uses[middle].node < id { low = middle + 1 } else { high = middle }
        }
        return uses[low...].prefix { $0.node == id }
    }

    private func appendGlossaryWord(_ use: GlossaryUse, _ out: inout [UInt8]) {
        out.append("<a class=\"glossary-word\" href=\"")
        appendInnerAddress(use.page, fragment: use.id, &out)
        out.append("\">")
        if let expansion = use.expansion {
            out.append("<abbr title=\"")
            HTMLEscaping.append(expansion, to: &out)
            out.append("\">")
            appendText(use.range, &out)
            out.append("</abbr></a>")
        } else {
            appendText(use.range, &out)
            out.append("</a>")
        }
    }

    // MARK: Links

    func openLink(_ node: MarkdownNode, _ id: NodeID, _ walk: inout HTMLWalk, _ out: inout [UInt8]) {
        let start = out.count
        out.append("<a href=\"")
        guard appendAddress(of: node, id, &out) else {
            out.removeSubrange(start...)  // no address we would stand for: the words only
            return walk.push(.nothing, until: node.end)
        }
        out.append(UInt8(ascii: "\""))
        appendTitle(node, &out)
        appendPaperAddress(id, &out)
        out.append(UInt8(ascii: ">"))
        walk.isInLink = true
        if case .file(_, let facts) = annotations.links[id] {
            walk.push(.fileLink(facts), until: node.end)
        } else {
            walk.push(.link, until: node.end)
        }
    }

    func closeLink(_ closing: Closing, _ walk: inout HTMLWalk, _ out: inout [UInt8]) {
        walk.isInLink = false
        if case .fileLink(let facts) = closing {
            out.append(" <span class=\"file-facts\">")
            HTMLEscaping.append(FileFactsWords.sentence(facts, page.words), to: &out)
            out.append("</span>")
        }
        out.append("</a>")
        if case .video(let site) = closing { endVideo(site, &out) }
    }

    /// Writes where a link or video leads; false if it leads nowhere a page may lead.
    func appendAddress(of node: MarkdownNode, _ id: NodeID, _ out: inout [UInt8]) -> Bool {
        switch annotations.links[id] {
        case .page(let path, let fragment): appendInnerAddress(path, fragment: fragment, &out)
        case .file(let path, _): appendFileAddress(path, &out)
        case .fragment(let fragment):
            out.append(UInt8(ascii: "#"))
            AddressEscaping.append(options.idPrefix + fragment, to: &out)
        case .outside(let address):
            guard AddressScheme.isAllowedOutside(address.utf8) else { return false }
            AddressEscaping.append(address, to: &out)
        case nil:
            let address = tree.slice(node.text)
            guard options.forSpecification || AddressScheme.isAllowed(address) else { return false }
            AddressEscaping.append(address, to: &out)
        }
        return true
    }

    private func appendInnerAddress(_ path: String, fragment: String?, _ out: inout [UInt8]) {
        if let place = page.places[path] {
            out.append(UInt8(ascii: "#"))
            return AddressEscaping.append(fragment.map { place.prefix + $0 } ?? place.id, to: &out)
        }
        AddressEscaping.append(page.treeRoot, to: &out)
        appendPath(path, page.otherHeadings.contains(path) ? nil : fragment, &out)
    }

    private func appendPath(_ path: String, _ fragment: String?, _ out: inout [UInt8]) {
        AddressEscaping.append(path, to: &out)
        guard let fragment else { return }
        out.append(UInt8(ascii: "#"))
        AddressEscaping.append(fragment, to: &out)
    }

    /// Files stand once, beside the variants' trees.
    private func appendFileAddress(_ path: String, _ out: inout [UInt8]) {
        AddressEscaping.append(page.treeRoot, to: &out)
        Slot.siteRoot.append(to: &out)
        AddressEscaping.append(path: path, to: &out)
    }

    private func appendTitle(_ node: MarkdownNode, _ out: inout [UInt8]) {
        guard !node.extra.isEmpty else { return }
        out.append(" title=\"")
        appendText(node.extra, &out)
        out.append(UInt8(ascii: "\""))
    }

    /// What paper shows after a link to a file or another page of the hub, unless that is on this page too.
    private func appendPaperAddress(_ id: NodeID, _ out: inout [UInt8]) {
        guard let site = page.siteAddress else { return }
        switch annotations.links[id] {
        case .page(let path, let fragment) where page.places[path] == nil:
            out.append(" data-address=\"")
            AddressEscaping.append(site, to: &out)
            appendPath(path, fragment, &out)
        case .file(let path, _):
            out.append(" data-address=\"")
            AddressEscaping.append(site, to: &out)
            AddressEscaping.append(path: path, to: &out)
        default: return
        }
        out.append(UInt8(ascii: "\""))
    }

    // MARK: Pictures

    /// Always false: what is below a picture is its alternative text, and written with it.
    func appendPicture(_ node: MarkdownNode, _ id: NodeID, _ out: inout [UInt8]) -> Bool {
        let picture = annotations.pictures[id]
        let address = tree.slice(node.text)
        guard picture != nil || options.forSpecification || AddressScheme.isAllowed(address) else {
            writePlainText(of: id, to: &out)
            return false
        }
        out.append("<img src=\"")
        if let picture { appendFileAddress(picture.path, &out) } else { AddressEscaping.append(address, to: &out) }
        out.append("\" alt=\"")
        writePlainText(of: id, to: &out)
        out.append(UInt8(ascii: "\""))
        appendTitle(node, &out)
        if let picture { appendSize(picture, isEarly: earlyPictures.contains(id), &out) }
        out.append(options.forSpecification ? " />" : ">")
        return false
    }

    private func appendSize(_ picture: Picture, isEarly: Bool, _ out: inout [UInt8]) {
        if let width = picture.width, let height = picture.height {
            out.append(" width=\"")
            out.append(number: width)
            out.append("\" height=\"")
            out.append(number: height)
            out.append("\"")
        }
        if !isEarly { out.append(" loading=\"lazy\"") }
        out.append(" decoding=\"async\"")
    }

    func appendPlainText(_ node: MarkdownNode, to out: inout [UInt8]) {
        switch node.kind {
        case .text, .code: appendText(node.text, &out)
        case .htmlInline: if options.forSpecification { appendText(node.text, &out) }
        case .softBreak, .lineBreak: out.append(UInt8(ascii: " "))
        default: break
        }
    }
}
