import HubModel
import HubRender
import HubSource

/// Adds the text of one document to a book, as its kind asks for.
struct TextSource {
    let text: Site.Text
    let writer: TypstWriter
    /// Before the ids of its headings, in labels.
    let prefix: String
    let shift: Int
    /// Whether a new page begins after it.
    let endsPage: Bool
    /// Whether nothing but dates and the way to ask comes after it: then its last part stays with them.
    let endsBook: Bool
    /// In the document's own language, which need not be that of the book (WCAG 3.1.2).
    private let words: Words
    private var document: Document { text.document }

    /// - Parameter fields: what fills the gaps of a letter.
    init(
        _ text: Site.Text, in book: BookSource, prefix: String, shift: Int = 0, fields: LetterFields? = nil, endsPage: Bool = false,
        endsBook: Bool = false
    ) {
        self.text = text
        self.prefix = prefix
        self.shift = shift
        self.endsPage = endsPage
        self.endsBook = endsBook
        var options = TypstOptions()
        options.headingShift = shift
        options.labelPrefix = prefix
        options.fields = fields
        options.keepsLines = text.document.path.isEasyRead
        words = book.press.theme.words(for: text.document.language)
        var context = book.context
        context.words = BodyWords(words)
        writer = TypstWriter(text, context: context, options: options)
    }

    /// All of it but the title, by kind.
    func add(to book: inout BookSource) {
        book.read(text)
        switch document.kind {
        case .easyRead(let easyRead):
            addRows(to: &book)
            book.hardWords += easyRead.hardWords
        case .faq(let faq): addQuestions(faq, &book)
        case .ladder(let ladder): addLadder(ladder, &book)
        case .charter(let charter): addCharter(charter, &book)
        case .glossary(let glossary): addGlossary(glossary, &book)
        case .pack: addLetter(to: &book)
        default: addBlocks(to: &book)
        }
    }

    private func addBlocks(to book: inout BookSource) {
        let all = document.outline.blocks.indices
        guard endsBook, let last = document.outline.blocks.last, !document.outline.headings.contains(where: { $0.node == last }) else {
            return book.add(blocks(all))
        }
        book.add(blocks(all.dropLast()))
        book.beginEnding()
        book.add(blocks(all.suffix(1)))
    }

    /// - Parameters:
    ///   - range: indices in the outline's blocks.
    ///   - level: of the heading before them in the PDF, where it is not that of the outline.
    func blocks(_ range: Range<Int>, after level: Int? = nil) -> String {
        let blocks = document.outline.blocks
        guard !range.isEmpty else { return "" }
        let first = blocks[range.lowerBound]
        let end = range.upperBound < blocks.count ? blocks[range.upperBound] : nil
        return string { writer.writeSiblings(from: first, until: end, after: level ?? self.level(before: first), to: &$0) }
    }

    /// The level of the heading that a block follows in the outline; the title is one too.
    private func level(before block: NodeID) -> Int {
        (document.outline.headings.last { $0.node < block }?.level ?? 1) + shift
    }

    private func string(_ write: (inout [UInt8]) -> Void) -> String {
        var bytes: [UInt8] = []
        write(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func title(_ heading: Outline.Heading) -> String {
        "[" + string { writer.writeChildren(of: heading.node, to: &$0) } + "]"
    }

    private func label(_ heading: Outline.Heading) -> String { "label(\(TypstEscaping.string(prefix + heading.id)))" }

    private func body(_ section: Outline.Section, after level: Int) -> String { "[" + blocks(section.body, after: level) + "]" }

    // MARK: Easy read

    private func addRows(to book: inout BookSource) {
        let tree = document.tree
        let blocks = document.outline.blocks
        let lastButOne = endsPage && blocks.suffix(2).allSatisfy(tree.isEasyReadRow) ? blocks.dropLast().last : nil
        for block in blocks {
            guard tree.isEasyReadRow(block), let picture = tree[block].firstChild, let file = text.annotations.pictures[picture]
            else {
                book.add(string { writer.write(block, after: level(before: block), to: &$0) })
                continue
            }
            book.add(
                string { out in
                    out += "#hr.row(look, ".utf8
                    writer.appendPictureArguments(file, picture, &out)
                    out += (block == lastButOne ? ", stays: true)[" : ")[").utf8
                    if let words = firstWord(after: picture) { writer.writeSiblings(from: words, until: nil, to: &out) }
                    out += "]\n".utf8
                })
        }
    }

    /// The line break between a picture and its words is no word.
    private func firstWord(after picture: NodeID) -> NodeID? {
        var next = document.tree[picture].nextSibling
        while let node = next, [.softBreak, .lineBreak].contains(document.tree[node].kind) {
            next = document.tree[node].nextSibling
        }
        return next
    }

    // MARK: Kinds

    private func addQuestions(_ faq: FAQ, _ book: inout BookSource) {
        book.add(blocks(faq.intro))
        for question in faq.questions {
            book.add("#hr.question(look, level: \(2 + shift), label: \(label(question.heading)), ")
            book.add(title(question.heading) + ")" + body(question, after: 2 + shift) + "\n")
        }
    }

    private func addLadder(_ ladder: Ladder, _ book: inout BookSource) {
        book.add(blocks(ladder.intro))
        let alternative = words.filled("ladder-picture", ["count": String(ladder.rungs.count)])
        let drawings = [LadderPicture.usualWidth, book.look.widestLadder].map { width in
            let drawing = LadderPicture(ladder, width: width).drawn(in: book.look.colours, fonts: book.look.fonts)
            return "(picture: bytes(\(TypstEscaping.string(drawing.svg))), width: \(width), height: \(drawing.height))"
        }
        book.add("#hr.ladder-picture(look, alt: \(TypstEscaping.string(alternative)), \(drawings.joined(separator: ", ")))\n")
        var number = ladder.rungs.count
        for stage in ladder.stages {
            if let heading = stage.heading {
                book.add("#heading(level: \(2 + shift))\(title(heading))#\(label(heading))\n" + blocks(stage.intro, after: 2 + shift))
            }
            for rung in stage.rungs {
                addNumbered(rung, number, level: (stage.heading == nil ? 2 : 3) + shift, &book)
                number -= 1
            }
        }
    }

    private func addNumbered(_ section: Outline.Section, _ number: Int, level: Int, _ book: inout BookSource) {
        book.add("#hr.rung(look, level: \(level), number: \"\(number)\", label: \(label(section.heading)), ")
        book.add(title(section.heading) + ")" + body(section, after: level) + "\n")
    }

    private func addCharter(_ charter: Charter, _ book: inout BookSource) {
        let facts = [
            ("charter-group", charter.group), ("charter-agreed", charter.agreed.map(words.date)),
            ("charter-review", document.metadata.reviewBy.map(words.date)),
        ]
        book.addFacts(facts, words)
        book.add(blocks(charter.intro))
        for (index, clause) in charter.clauses.enumerated() { addNumbered(clause, index + 1, level: 2 + shift, &book) }
        let names = charter.signatures.map { TypstEscaping.content($0) + ", " }.joined()
        book.call(
            "signatures", "level: \(2 + shift)", "title: " + content("signatures-title"), "ask: " + content("signatures-text"),
            "line-word: " + content("signature-line"), "names: (\(names))")
    }

    private func content(_ key: String) -> String { TypstEscaping.content(words[key]) }

    /// Blocks from which on a letter may need a second page.
    private static let longLetter = 5

    private func addLetter(to book: inout BookSource) {
        let all = document.outline.blocks
        let count = all.count
        // With the wishes and the name goes the paragraph above, or a page would have nothing else.
        let hasMore = count > Self.longLetter && document.tree[all[count - 3]].kind == .paragraph
        let end = max(0, count - (hasMore ? 3 : 2))
        book.add(blocks(0..<end) + "#hr.letter-end(look)[\n" + blocks(end..<count) + "]\n")
    }

    private func addGlossary(_ glossary: Glossary, _ book: inout BookSource) {
        book.add(blocks(glossary.intro))
        for entry in glossary.entries.sorted(by: { $0.term.lowercased() < $1.term.lowercased() }) { add(entry, to: &book) }
    }

    func add(_ entry: Glossary.Entry, to book: inout BookSource) {
        let expansion = entry.expansion.map { "expansion: " + TypstEscaping.content($0) } ?? ""
        book.call("entry", TypstEscaping.content(entry.term), expansion, body(entry.section, after: 1 + shift))
    }
}

extension BookSource {
    /// Names and values in a box; pairs without a value are left out.
    mutating func addFacts(_ facts: [(word: String, value: String?)], _ words: Words) {
        let pairs = facts.compactMap { fact in
            fact.value.map { "(\(TypstEscaping.content(words[fact.word])), \(TypstEscaping.content($0)))" }
        }
        if !pairs.isEmpty { call("facts", "(\(pairs.joined(separator: ", ")),)") }
    }
}
