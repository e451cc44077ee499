import HubModel

/// Ways from pages to the PDFs there are.
extension PageMaker {
    /// The PDFs of a document; those of its guide for a part.
    func pdfs(of page: Site.Page, from address: Address) -> PDFValues? {
        guard let own = pdfs.pages[page.entry.part?.guide ?? page.entry.id], !own.isEmpty else { return nil }
        let isOfGuide = page.entry.part != nil || !page.entry.parts.isEmpty
        let packs = edition.packs(of: site).isEmpty
            ? nil : MenuItem(title: words["packs-title"], href: address.to(edition.prefix + Edition.packs))
        return PDFValues(
            title: words[isOfGuide ? "pdf-guide-title" : "pdf-title"], items: items(own, from: address), packs: packs)
    }

    /// The packs that everybody may take, with what is in them.
    func packsPage() -> [UInt8] {
        let address = Address(of: edition.prefix + Edition.packs)
        var values = listValues(words["packs-title"], address)
        values.own = PacksValues(
            packs: edition.packs(of: site).map { index in
                let pack = site.packs[index].document
                let documents = site.pages(of: pack, language: edition.language).map { page in
                    MenuItem(title: title(of: page), href: address.to(page.entry.address))
                }
                return PackValues(
                    title: pack.metadata.title, summary: pack.metadata.summary,
                    pdfs: items(pdfs.packs[index] ?? [], from: address), documents: documents)
            })
        return render(.packs, values)
    }

    /// Easy read comes first where that is what is read.
    private func items(_ pdfs: [PrintedPDF], from address: Address) -> [PDFItem] {
        let first = pdfs.filter { $0.format.text == text && text == .easyRead }
        return (first + pdfs.filter { !first.contains($0) }).map { pdf in
            PDFItem(
                name: words["format-" + pdf.format.rawValue],
                href: address.root + Slot.siteRoot.text + Address.encoded(pdf.path),
                facts: FileFactsWords.sentence(pdf.facts, bodyWords))
        }
    }
}

extension Edition {
    /// The list of packs.
    static let packs = "packs/"

    /// Public packs in its language, by index in `Site.packs`.
    func packs(of site: Site) -> [Int] {
        site.packs.indices.filter { index in
            let document = site.packs[index].document
            guard document.kindName == .pack, case .pack(let pack) = document.kind else { return false }
            return pack.isPublished && document.language == language
        }
    }
}
