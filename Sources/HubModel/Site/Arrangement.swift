import HubSource

/// How entries stand to each other: languages of one document, parts of one guide, related ones.
extension Catalogue {
    mutating func arrangeTranslations() {
        let languages = languages
        guard languages.count > 1 else { return }
        let order = Dictionary(uniqueKeysWithValues: languages.enumerated().map { ($1, $0) })
        for (_, group) in Dictionary(grouping: entries, by: \.name) where group.count > 1 {
            let ids = group.sorted { order[$0.language, default: 0] < order[$1.language, default: 0] }.map(\.id)
            for id in ids { relate(id) { $0.translations = ids } }
        }
    }

    private mutating func relate(_ id: PageID, _ change: (inout Entry.Relations) -> Void) {
        entries[id] = entries[id].relating(change)
    }

    mutating func arrangeParts() {
        let parts = entries.indices.filter { Self.isPart(entries[$0].document) }.map { entries[$0] }
        for (_, group) in Dictionary(grouping: parts, by: { $0.language + "\n" + $0.document.path.folder }) {
            guard let folder = group.first?.document.path.folder, let language = group.first?.language,
                let guide = exactEntry(folder + "/index", language: language)
            else { continue }  // Guides in a folder without an overview are guides like any other.
            arrange(group, of: guide)
        }
    }

    private mutating func arrange(_ group: [Entry], of guide: Entry) {
        let numbered = group.compactMap { entry in number(of: entry).map { (entry, $0) } }
            .sorted { ($0.1, $0.0.name) < ($1.1, $1.0.name) }
        if group.count == 1 { findings.append(Finding(ModelFault.onePart, in: guide.document.path.file)) }
        relate(guide.id) { $0.parts = numbered.map(\.0.id) }
        for (index, (entry, number)) in numbered.enumerated() {
            if index > 0, numbered[index - 1].1 == number {
                let other = numbered[index - 1].0.document.path.file
                report(.partTwice(number.text, other: other), entry, at: entry.document.metadata.part?.place)
            }
            let part = Entry.Part(
                number: number, guide: guide.id, position: index + 1, count: numbered.count,
                previous: index > 0 ? numbered[index - 1].0.id : nil,
                next: index + 1 < numbered.count ? numbered[index + 1].0.id : nil)
            relate(entry.id) { $0.part = part }
        }
    }

    /// What the front matter says, else what the file name begins with.
    private mutating func number(of entry: Entry) -> PartNumber? {
        if let part = entry.document.metadata.part {
            if let number = PartNumber(part.value) { return number }
            report(.badPartNumber(part.value), entry, at: part.place)
            return nil
        }
        if let (number, _) = PartNumber.split(entry.document.path.stem) { return number }
        report(.noPartNumber, entry, at: nil)
        return nil
    }

    mutating func arrangeRelated() {
        for id in entries.indices {
            let document = entries[id].document
            let related = document.metadata.related
            if !related.isEmpty {
                let pages = pages(named: related, in: document)
                relate(id) { $0.related = pages }
            }
            if document.kindName == .home, case .home(let home) = document.kind { _ = pages(named: home.featured, in: document) }
            if document.kindName == .styleGuide, case .styleGuide(let guide) = document.kind {
                guide.shows.forEach { check($0, in: entries[id]) }
            }
        }
        for pack in packs {
            if case .pack(let contents) = pack.document.kind { _ = pages(named: contents.documents, in: pack.document) }
        }
    }

    private mutating func check(_ shown: StyleGuide.Shown, in guide: Entry) {
        let name = Located(shown.document, shown.name.place)
        guard let page = pages(named: [name], in: guide.document).first.map({ entries[$0] }) else { return }
        if page.document.kindName == .styleGuide {
            report(.showsAStyleGuide(shown.name.value), guide, at: name.place)
        } else if shown.isEasyRead, page.easyRead == nil {
            report(.noEasyReadToShow(name.value), guide, at: name.place)
        }
    }

    mutating func checkNames() {
        for id in entries.indices {
            let path = entries[id].document.path
            guard let meant = Misnaming.meant(by: path, isDocument: { has($0, language: hub.language) }) else { continue }
            report(.misnamed(meant: meant), entries[id], at: nil)
        }
    }

    /// Menus name sections or documents.
    mutating func checkMenus() {
        let sections = Set(entries.compactMap(\.document.path.section))
        for name in hub.navigation + hub.footer where !sections.contains(name.value) {
            guard entry(name.value, language: hub.language) == nil, !unread.includes(document: name.value) else { continue }
            // A section of nothing but drafts comes with them.
            if heldBack.contains(where: { $0.hasPrefix(name.value + "/") }) { continue }
            let likely = Spelling.closest(to: name.value, among: sections.sorted() + entries.map(\.name))
            let fault: ModelFault = heldBack.contains(name.value)
                ? .heldBackDocument(name.value) : .unknownMenuItem(name.value, likely: likely)
            findings.append(Finding(fault, in: HubSettings.path, at: name.place))
        }
    }

    /// The logo is a picture like any other, named by its path below `Content`.
    mutating func findLogo() {
        guard let name = hub.brand.logo else { return }
        switch picture(name.value, from: HubSettings.path) {
        case .success(let picture): logo = picture
        case .failure(.fault(let fault)): findings.append(Finding(fault, in: HubSettings.path, at: name.place))
        case .failure(.unread): break
        }
    }

    /// Looks up documents that front matter names; what is not there is a finding.
    mutating func pages(named names: [Located<String>], in document: Document) -> [PageID] {
        names.compactMap { name in
            if let entry = entry(name.value, language: document.language) { return entry.id }
            if let folder = entry(name.value + "/index", language: document.language) { return folder.id }
            if let fault = fault(ofNaming: name.value) {
                findings.append(Finding(fault, in: document.path.file, at: name.place))
            }
            return nil
        }
    }

    private func fault(ofNaming name: String) -> ModelFault? {
        if unread.includes(document: name) { return nil }
        if heldBack.contains(name) { return .heldBackDocument(name) }
        if isPack(name) { return .packHasNoPage(name) }
        return .unknownDocument(name, likely: likelyName(name))
    }

    private mutating func report(_ fault: ModelFault, _ entry: Entry, at place: Place?) {
        findings.append(Finding(fault, in: entry.document.path.file, at: place))
    }
}
