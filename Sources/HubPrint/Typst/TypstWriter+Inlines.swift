import HubModel
import HubRender
import HubSource

extension TypstWriter {
    func openInline(_ node: MarkdownNode, _ id: NodeID, _ walk: inout TypstWalk, _ out: inout [UInt8]) -> Bool {
        switch node.kind {
        case .text: appendWords(node, id, walk, &out)
        case .softBreak: out += options.keepsLines ? "#linebreak()\n".utf8 : " ".utf8
        case .lineBreak: out += "#linebreak()\n".utf8
        case .code:
            out += "#raw(".utf8
            TypstEscaping.appendString(tree.slice(node.text), to: &out)
            out += ")".utf8
        case .emphasis: openSpan("#emph[", "]", node, &walk, &out)
        case .strong: openSpan("#strong[", "]", node, &walk, &out)
        case .link: openLink(node, id, &walk, &out)
        case .image:
            appendPicture(node, id, name: "small-picture", &out)
            return false
        default: return openAdded(node, id, &walk, &out)
        }
        return true
    }

    private func appendWords(_ node: MarkdownNode, _ id: NodeID, _ walk: TypstWalk, _ out: inout [UInt8]) {
        var rest = node.text
        if let begun = walk.begun, begun.node == id { rest.start += begun.bytes }
        let words = tree.slice(rest)
        let filled = options.fields.map { $0.filled(words)[...] } ?? words
        TypstEscaping.append(PhoneNumbers.unbroken(filled), to: &out)
    }

    // MARK: Links

    func openLink(_ node: MarkdownNode, _ id: NodeID, _ walk: inout TypstWalk, _ out: inout [UInt8]) {
        guard !walk.isInLink, let target = target(of: id) else { return walk.push("", until: node.end) }
        var end = ""
        switch target {
        case .place(let label): (out, end) = (out + "#hr.place(look, label(\(TypstEscaping.string(label))))[".utf8, "]")
        case .address(let address, let shown):
            out += "#link(\(TypstEscaping.string(address)))[".utf8
            end = "]" + (shown.map { "#hr.address(look, \(TypstEscaping.string($0)))" } ?? "")
        }
        walk.isInLink = true
        walk.push(end, until: node.end)
        walk.frames[walk.frames.count - 1].endsLink = true
    }

    enum Target {
        /// A label in this book.
        case place(String)
        /// An address, and what paper shows of it, if it must.
        case address(String, shown: String?)
    }

    /// Where a link or video leads; nil if it leads nowhere that paper could name.
    func target(of id: NodeID) -> Target? {
        switch annotations.links[id] {
        case .page(let path, let fragment):
            if let place = context.places[path] {
                let heading = fragment.flatMap { place.headings.contains($0) ? place.prefix + $0 : nil }
                return .place(heading ?? place.label)
            }
            return context.siteAddress.map { site in
                let whole = site + path + (fragment.map { "#" + $0 } ?? "")
                return .address(whole, shown: Self.withoutScheme(whole))
            }
        case .file(let path, _): return context.siteAddress.map { .address($0 + path, shown: Self.withoutScheme($0 + path)) }
        case .fragment(let fragment): return .place(options.labelPrefix + fragment)
        case .outside(let address):
            guard AddressScheme.isAllowedOutside(address.utf8) else { return nil }
            let isWeb = address.lowercased().hasPrefix("http")
            return .address(address, shown: isWeb ? Self.withoutScheme(address) : nil)
        case nil: return nil
        }
    }

    static func withoutScheme(_ address: String) -> String {
        address.firstRange(of: "://").map { String(address[$0.upperBound...]) } ?? address
    }

    // MARK: Pictures

    /// - Parameter name: of the theme's function that draws it.
    func appendPicture(_ node: MarkdownNode, _ id: NodeID, name: String, _ out: inout [UInt8]) {
        guard let picture = annotations.pictures[id] else {
            return TypstEscaping.append(tree.plainText(of: id), to: &out)
        }
        out += "#hr.\(name)(look, ".utf8
        appendPictureArguments(picture, id, &out)
        // A CSS pixel is three quarters of a point.
        if let width = picture.width { out += ", width: \(Double(width) * 0.75)pt".utf8 }
        out += ")".utf8
    }

    func appendPictureArguments(_ picture: Picture, _ id: NodeID, _ out: inout [UInt8]) {
        TypstEscaping.appendString(("/" + PrintFiles.pictures + picture.path).utf8, to: &out)
        out += ", alt: ".utf8
        appendPlainText(of: id, to: &out)
    }
}
