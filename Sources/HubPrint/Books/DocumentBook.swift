import HubModel
import HubRender
import HubSource

/// One document as a book: title, text, what to read next, when it was changed, how to ask for it in another format.
struct DocumentBook {
    let press: Press
    let page: Site.Page
    let style: PrintStyle

    private static let own = "top"

    var job: TypesetJob? {
        guard let text = style.format == .easyRead ? page.easyRead : page.standard else { return nil }
        let parts = style.format == .easyRead ? [] : page.entry.parts.map { press.site.pages[$0] }
        var book = BookSource(press, style, language: page.entry.language)
        setPlaces(of: text, parts, &book)
        let metadata = text.document.metadata
        let words = book.look.words
        book.begin(title: metadata.title, running: metadata.title, date: metadata.day.map(words.date))
        book.add("#hr.title(look, label: label(\"\(Self.own)\"))\(TypstEscaping.content(metadata.title))\n")
        if let summary = metadata.summary { book.add("#hr.summary(look)\(TypstEscaping.content(summary))\n") }
        if style.format != .easyRead, hasContents(text.document, parts) {
            book.call("contents", "title: " + book.words("contents-title"))
        }
        let isLast = style.format != .easyRead && parts.isEmpty && page.entry.related.isEmpty
        TextSource(text, in: book, prefix: "", endsBook: isLast).add(to: &book)
        for part in parts { addChapter(part, &book) }
        close(text.document, &book)
        return book.job
    }

    /// Links between the parts of a guide stay in the book.
    private func setPlaces(of text: Site.Text, _ parts: [Site.Page], _ book: inout BookSource) {
        book.context.places[page.entry.address] = TypstContext.Place(
            label: Self.own, prefix: "", headings: Set(text.document.outline.headings.map(\.id)))
        for part in parts {
            let headings = Set(part.standard.document.outline.headings.map(\.id))
            book.context.places[part.entry.address] = TypstContext.Place(
                label: Self.label(of: part), prefix: Self.label(of: part) + "-", headings: headings)
        }
    }

    private static func label(of part: Site.Page) -> String { "part-\(part.entry.id)" }

    private func hasContents(_ document: Document, _ parts: [Site.Page]) -> Bool {
        if !parts.isEmpty { return true }
        switch document.kind {
        case .glossary, .ladder: return false
        default: return document.outline.headings.count { $0.level == 2 } >= 3
        }
    }

    private func addChapter(_ part: Site.Page, _ book: inout BookSource) {
        let label = Self.label(of: part)
        let number = part.entry.part?.number.text ?? ""
        book.add("#hr.rung(look, level: 2, number: \"\(number)\", label: label(\"\(label)\"), ")
        book.add(TypstEscaping.content(part.entry.title) + ")[]\n")
        TextSource(part.standard, in: book, prefix: label + "-", shift: 1).add(to: &book)
    }

    private func close(_ document: Document, _ book: inout BookSource) {
        let words = book.look.words
        if style.format == .easyRead {
            book.addHardWords()
            book.beginEnding()
            if let people = document.metadata.checkedBy {
                book.add("#par" + TypstEscaping.content(words["easy-checked-by"] + " " + people) + "\n")
            }
        } else {
            book.beginEnding(next: related(book))
            let isCharter = if case .charter = document.kind { true } else { false }
            let metadata = document.metadata
            book.addFacts([
                ("published", metadata.published.map(words.date)), ("updated", metadata.updated.map(words.date)),
                ("authors", metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: ", ")),
                ("checked-by", metadata.checkedBy), ("review-by", isCharter ? nil : metadata.reviewBy.map(words.date)),
            ], words)
        }
        book.addAsk(level: 2)
        book.end()
    }

    private func related(_ book: BookSource) -> String? {
        let items = page.entry.related.map { item(press.site.pages[$0], book) }
        return items.isEmpty ? nil : "title: \(book.words("related-title")), items: (\(items.joined(separator: ", ")),)"
    }

    /// Title, with its address, and summary; in its own language where that is another.
    private func item(_ other: Site.Page, _ book: BookSource) -> String {
        let metadata = other.standard.document.metadata
        var item = "#strong" + TypstEscaping.content(metadata.title)
        if let site = press.site.hub.baseURL {
            let address = site + other.entry.address
            item = "#link(\(TypstEscaping.string(address)))[\(item)]"
                + "#hr.address(look, \(TypstEscaping.string(TypstWriter.withoutScheme(address))))"
        }
        if let summary = metadata.summary { item += "#linebreak()\n" + TypstEscaping.content(summary).dropFirst().dropLast() }
        guard other.entry.language != page.entry.language else { return "[\(item)]" }
        return "hr.speech(\"\(Language.primary(other.entry.language))\", \(Language.direction(of: other.entry.language)), [\(item)])"
    }
}

extension BookSource {
    private static let fewWords = 5

    /// The words that the easy reads of the book explain, each once.
    mutating func addHardWords(level: Int = 2) {
        var seen: Set<String> = []
        let pairs = hardWords.filter { seen.insert($0.word.lowercased()).inserted }.map {
            "(\(TypstEscaping.content($0.word)), \(TypstEscaping.content($0.meaning)))"
        }
        guard let last = pairs.last else { return }
        func list(_ pairs: some Sequence<String>) -> String { "(" + pairs.map { $0 + "," }.joined(separator: " ") + ")" }
        // A few stay with what ends the book; of many, the last.
        if pairs.count > Self.fewWords {
            call("hard-words", "level: \(level)", list(pairs.dropLast()))
            beginEnding()
            call("hard-words", "heading: false", list([last]))
        } else {
            beginEnding()
            call("hard-words", "level: \(level)", list(pairs))
        }
    }
}
