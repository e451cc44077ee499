import HubModel
import HubRender
import HubSource

/// The source of one book while it grows, and what it reads.
struct BookSource {
    let press: Press
    let look: Look
    var context: TypstContext
    private(set) var out: [UInt8] = []
    private var reads: Set<String>
    /// Words that the easy reads in the book explain, in order.
    var hardWords: [EasyRead.HardWord] = []
    /// First uses of glossary words in the texts of the book.
    var glossary: Set<String> = []

    init(_ press: Press, _ style: PrintStyle, language: String) {
        self.press = press
        look = Look(style, language: language, theme: press.theme)
        context = TypstContext(siteAddress: press.site.hub.baseURL, words: BodyWords(look.words))
        reads = Set(press.theme.print.files.keys)
        add("#import \"/\(PrintFiles.theme)\" as hr\n" + look.source)
    }

    mutating func add(_ source: String) { out += source.utf8 }

    /// Calls a function of the theme: `name(look, arguments)`.
    mutating func call(_ name: String, _ arguments: String...) {
        add("#hr.\(name)(" + (["look"] + arguments.filter { !$0.isEmpty }).joined(separator: ", ") + ")\n")
    }

    private var isEnding = false

    /// What is added from now on stays together at the end of the book, with the way to ask for another format.
    ///
    /// - Parameter next: arguments of the theme's `related`, which goes with it.
    mutating func beginEnding(next: String? = nil) {
        guard !isEnding else { return }
        isEnding = true
        add("#hr.ending(look\(next.map { ", next: (\($0))" } ?? ""))[\n")
    }

    mutating func end() {
        if isEnding { add("]\n") }
        isEnding = false
    }

    /// Sets the sheet up.
    mutating func begin(title: String, running: String, date: String?) {
        let hub = press.site.hub
        let date = date.map { ", date: \(TypstEscaping.content($0))" } ?? ""
        add(
            """
            #show: hr.book.with(look, title: \(TypstEscaping.string(title)), hub: \(TypstEscaping.string(hub.name)), \
            running: \(TypstEscaping.content(running))\(date))

            """)
    }

    mutating func read(_ text: Site.Text) {
        for picture in text.annotations.pictures.values { reads.insert(PrintFiles.pictures + picture.path) }
        glossary.formUnion(text.annotations.glossary.map(\.id))
    }

    mutating func read(picture path: String) { reads.insert(PrintFiles.pictures + path) }

    var job: TypesetJob { TypesetJob(source: out, reads: reads, fonts: look.neededFonts) }

    func words(_ key: String) -> String { TypstEscaping.content(look.words[key]) }

    /// How to ask for the book in another format: its last words.
    mutating func addAsk(level: Int, isPack: Bool = false) {
        let contact = press.site.hub.contact
        guard !contact.isEmpty else { return }
        let isEasy = look.style.format == .easyRead
        let phone = contact.phone.map { String(decoding: PhoneNumbers.unbroken($0.utf8), as: UTF8.self) }
        let ways = [("contact-phone", phone), ("contact-email", contact.email), ("contact-post", contact.post.map(Self.unbroken))]
        let easyText = isPack ? "easy-ask-pack-text" : "easy-ask-text"
        let pairs = ways.compactMap { key, way in way.map { "(\(words(key)), \(TypstEscaping.content($0)))" } }
        call(
            "ask", "level: \(level)", "title: " + words(isEasy ? "easy-ask-title" : "ask-title"),
            "words: " + words(isEasy ? easyText : "ask-text"), "ways: (\(pairs.joined(separator: ", ")),)")
    }

    /// An address whose last part, with the postcode, stays on one line: people copy it onto an envelope.
    private static func unbroken(_ post: String) -> String {
        guard let comma = post.lastIndex(of: ",") else { return post }
        let last = post[post.index(after: comma)...].drop { $0 == " " }
        return "\(post[...comma]) \(last.replacing(" ", with: "\u{A0}"))"
    }
}

extension Metadata {
    /// The day that stands on paper: no clock is asked.
    var day: CalendarDate? { updated ?? published }
}
