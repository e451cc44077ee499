import HubModel
import HubPrint
import HubSource

extension PDFOrder {
    /// All whose words are in it.
    func documents(of site: Site) -> [Document] {
        switch subject {
        case .page(let id): site.texts(of: [site.pages[id]], for: format)
        case .pack(let index): site.texts(of: site.packs[index], for: format, language: site.packs[index].document.language)
        }
    }
}

extension Site {
    /// All whose words are in a pack: its letter, its documents, and the list of hard words.
    func texts(of letter: Letter, for format: PrintFormat, language: String) -> [Document] {
        let glossary = format == .easyRead ? nil : edition(of: language).glossary.map { pages[$0].standard.document }
        return [letter.text(for: format).document] + texts(of: pages(of: letter.document, language: language), for: format)
            + (glossary.map { [$0] } ?? [])
    }

    fileprivate func texts(of pages: [Page], for format: PrintFormat) -> [Document] {
        guard format != .easyRead else { return pages.compactMap(\.easyRead?.document) }
        return pages.flatMap { page in [page.standard.document] + page.entry.parts.map { self.pages[$0].standard.document } }
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
