import HubSource

/// Words (`##`) with their meaning. An abbreviation gives its full form in brackets: `## DPO (disabled people’s organisation)`.
public struct Glossary: Sendable {
    public let intro: Range<Int>
    public let entries: [Entry]

    public struct Entry: Sendable {
        public let term: String
        /// What an abbreviation is short for.
        public let expansion: String?
        public let section: Outline.Section
    }

    init(_ outline: Outline) {
        let (intro, sections) = outline.split(at: 2)
        self.intro = intro
        entries = sections.map(Entry.init)
    }

    func faults(in document: Document) -> [LocatedFault] {
        if entries.isEmpty { return [LocatedFault(.noWords)] }
        var seen: Set<String> = []
        return entries.compactMap { entry in
            let place = document.place(of: entry.section.heading.node)
            if !seen.insert(entry.term.lowercased()).inserted { return LocatedFault(.wordTwice(entry.term), at: place) }
            return entry.section.body.isEmpty ? LocatedFault(.noMeaning(entry.term), at: place) : nil
        }
    }
}

extension Glossary.Entry {
    init(_ section: Outline.Section) {
        let title = section.heading.title
        self.section = section
        guard title.hasSuffix(")"), let open = title.lastIndex(of: "("), open != title.startIndex else {
            (term, expansion) = (title, nil)
            return
        }
        var term = title[..<open]
        while term.last == " " { term.removeLast() }
        self.term = String(term)
        expansion = String(title[title.index(after: open)...].dropLast())
    }
}
