import HubModel
import HubRender
import HubSource

/// A pack as one book: cover, covering letter, contents, the documents, one list of hard words for all, how to ask for
/// it in another format.
struct PackBook {
    let press: Press
    let order: PackOrder

    private struct Chapter {
        var page: Site.Page
        var text: Site.Text
        var label: String
    }

    var job: TypesetJob {
        var book = BookSource(press, order.style, language: order.language)
        let pages = press.site.pages(of: order.pack.document, language: order.language)
        let chapters = pages.enumerated().compactMap { index, page -> Chapter? in
            let text = order.style.format == .easyRead ? page.easyRead : page.standard
            return text.map { Chapter(page: page, text: $0, label: "doc\(index)") }
        }
        let missing = pages.filter { order.style.format == .easyRead && $0.easyRead == nil }
        setPlaces(chapters, &book)
        addFront(&book)
        book.call("pack-contents", "title: " + book.words("pack-contents"))
        for chapter in chapters { add(chapter, &book) }
        addGlossary(&book)
        addMissing(missing, &book)
        book.addAsk(level: 1, isPack: true)
        book.end()
        return book.job
    }

    private func setPlaces(_ chapters: [Chapter], _ book: inout BookSource) {
        for chapter in chapters {
            book.context.places[chapter.page.entry.address] = TypstContext.Place(
                label: chapter.label, prefix: chapter.label + "-",
                headings: Set(chapter.text.document.outline.headings.map(\.id)))
            for part in parts(of: chapter) {
                book.context.places[part.entry.address] = TypstContext.Place(
                    label: label(of: part, in: chapter), prefix: label(of: part, in: chapter) + "-",
                    headings: Set(part.standard.document.outline.headings.map(\.id)))
            }
        }
    }

    private func parts(of chapter: Chapter) -> [Site.Page] {
        order.style.format == .easyRead ? [] : chapter.page.entry.parts.map { press.site.pages[$0] }
    }

    private func label(of part: Site.Page, in chapter: Chapter) -> String { "\(chapter.label)part\(part.entry.id)" }

    private func addFront(_ book: inout BookSource) {
        let metadata = order.text.document.metadata
        let hub = press.site.hub
        let words = book.look.words
        book.begin(title: metadata.title, running: metadata.title, date: metadata.day.map(words.date))
        // In a window envelope the letter lies on top.
        let isOnTop = !order.letter.address.isEmpty
        if isOnTop { addLetter(&book) }
        var logo = ""
        if let picture = press.site.logo {
            book.read(picture: picture.path)
            logo = "logo: \(TypstEscaping.string("/" + PrintFiles.pictures + picture.path))"
        }
        book.call(
            "cover", "hub: " + TypstEscaping.content(hub.name), "title: " + spoken(TypstEscaping.content(metadata.title)),
            metadata.summary.map { "summary: " + spoken(TypstEscaping.content($0)) } ?? "",
            "format: " + book.words("format-" + order.style.format.rawValue),
            metadata.day.map { "date: " + TypstEscaping.content(words.date($0)) } ?? "", logo)
        if !isOnTop { addLetter(&book) }
    }

    private func addLetter(_ book: inout BookSource) {
        guard !order.text.document.outline.blocks.isEmpty else { return }
        let lines = order.letter.address.map { TypstEscaping.string($0) + ", " }.joined()
        let options = [lines.isEmpty ? nil : "address: (\(lines))", order.letter.isAlone ? "alone: true" : nil].compactMap { $0 }
        let (start, end) = speech
        book.add("#hr.letter(\((["look"] + options).joined(separator: ", ")), \(start)[\n")
        TextSource(order.text, in: book, prefix: "letter-", shift: 1, fields: order.letter.fields).add(to: &book)
        book.add("]\(end))\n")
    }

    private func spoken(_ content: String) -> String { speech.start + content + speech.end }

    /// The pack's own words say their language, where that is not the language of the book (WCAG 3.1.2).
    private var speech: (start: String, end: String) {
        let language = order.text.document.language
        guard language != order.language else { return ("", "") }
        return ("hr.speech(\"\(Language.primary(language))\", \(Language.direction(of: language)), ", ")")
    }

    private func add(_ chapter: Chapter, _ book: inout BookSource) {
        let metadata = chapter.text.document.metadata
        book.call("chapter", "[]")
        let other = chapter.page.entry.language != order.language
        if other {
            let language = chapter.page.entry.language
            book.add("#hr.speech(\"\(Language.primary(language))\", \(Language.direction(of: language)))[\n")
        }
        book.add("#hr.title(look, label: label(\"\(chapter.label)\"))\(TypstEscaping.content(metadata.title))\n")
        if let summary = metadata.summary { book.add("#hr.summary(look)\(TypstEscaping.content(summary))\n") }
        TextSource(chapter.text, in: book, prefix: chapter.label + "-", endsPage: true).add(to: &book)
        for part in parts(of: chapter) {
            let label = label(of: part, in: chapter)
            book.add("#hr.rung(look, level: 2, number: \"\(part.entry.part?.number.text ?? "")\", label: label(\"\(label)\"), ")
            book.add(TypstEscaping.content(part.entry.title) + ")[]\n")
            TextSource(part.standard, in: book, prefix: label + "-", shift: 1).add(to: &book)
        }
        if other { book.add("]\n") }
    }

    /// Easy reads explain their hard words themselves; for other texts there is the glossary.
    private func addGlossary(_ book: inout BookSource) {
        if order.style.format == .easyRead {
            guard !book.hardWords.isEmpty else { return }
            book.call("chapter", "[]")
            return book.addHardWords(level: 1)
        }
        guard let page = press.site.edition(of: order.language).glossary.map({ press.site.pages[$0] }),
            case .glossary(let glossary) = page.standard.document.kind
        else { return }
        let entries = glossary.entries.filter { book.glossary.contains($0.section.heading.id) }
        guard !entries.isEmpty else { return }
        book.call("chapter", "[]")
        let source = TextSource(page.standard, in: book, prefix: "glossary-")
        book.add("#hr.title(look)\(TypstEscaping.content(page.entry.title))\n")
        book.read(page.standard)
        let sorted = entries.sorted { $0.term.lowercased() < $1.term.lowercased() }
        for (index, entry) in sorted.enumerated() {
            if index + 1 == sorted.count { book.beginEnding() }
            source.add(entry, to: &book)
        }
    }

    /// Documents that there is no easy read of are named, so that a reader can ask.
    private func addMissing(_ pages: [Site.Page], _ book: inout BookSource) {
        guard !pages.isEmpty else { return }
        book.beginEnding()
        book.add("#hr.title(look)\(book.words("pack-no-easy-read"))\n#par\(book.words("pack-no-easy-read-text"))\n")
        book.add("#list(" + pages.map { TypstEscaping.content($0.entry.title) }.joined(separator: ", ") + ")\n")
    }
}
