import HubModel
import HubPrint
import HubSource

extension PDFOrder {
    /// All whose words are in it.
    func documents(of site: Site) -> [Document] {
        switch subject {
        case .page(let id): texts(of: [site.pages[id]], site)
        case .pack(let index):
            [site.packs[index].document]
                + texts(of: site.pages(of: site.packs[index].document, language: site.packs[index].document.language), site)
        }
    }

    private func texts(of pages: [Site.Page], _ site: Site) -> [Document] {
        guard format != .easyRead else { return pages.compactMap(\.easyRead?.document) }
        return pages.flatMap { page in [page.standard.document] + page.entry.parts.map { site.pages[$0].standard.document } }
    }
}

extension Document {
    /// Where letters first stand in its file; nil where they are written in another way, such as `&#9733;`.
    func place(of letters: String) -> Place? {
        let bytes = source.bytes
        let wanted = Array(letters.utf8)
        guard let first = wanted.first else { return nil }
        var rest = bytes[...]
        while let start = rest.firstIndex(of: first) {
            if bytes[start...].starts(with: wanted) { return source.place(offset: start) }
            rest = bytes[(start + 1)...]
        }
        return nil
    }

    /// The first list, quote or callout that stands inside more others than there may be.
    func place(deeperThan most: Int) -> Place? {
        var ends: [NodeID] = []
        for id in tree.nodes.indices.map(NodeID.init) {
            while let end = ends.last, end <= id { ends.removeLast() }
            switch tree[id].kind {
            case .list, .blockQuote, .callout: ends.append(tree[id].end)
            default: continue
            }
            if ends.count > most { return source.place(line: Int(tree[id].line), byteColumn: Int(tree[id].column)) }
        }
        return nil
    }
}
