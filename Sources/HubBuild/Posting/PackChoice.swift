import HubModel
import HubPrint
import HubSource

/// The pack that was asked for, in all languages its letter is written in.
struct PackChoice: Sendable {
    /// As its file is called.
    let name: String
    let title: String
    let settings: Pack
    private let letters: [Site.Letter]
    private let hubLanguage: String

    /// - Parameter name: `welcome`, `packs/welcome`, or the path of its file.
    init(named name: String, in site: Site) throws(PostError) {
        let wanted = Self.plain(name)
        let letters = site.packs.filter { Self.plain($0.document.path.name) == wanted }
        let letter = letters.first { $0.document.language == site.hub.language } ?? letters.first
        guard let letter, case .pack(let settings) = letter.document.kind else {
            let names = Set(site.packs.map { Self.plain($0.document.path.name) }).sorted()
            throw PostError(.unknownPack(wanted, likely: Spelling.closest(to: wanted, among: names), known: names), "Content/packs")
        }
        self.name = wanted
        title = letter.document.metadata.title
        self.settings = settings
        self.letters = letters
        hubLanguage = site.hub.language
    }

    var paper: PaperColour { settings.paper }

    func letter(in language: String) -> Site.Letter {
        letters.first { $0.document.language == language } ?? letters.first { $0.document.language == hubLanguage } ?? letters[0]
    }

    /// `welcome` for `packs/welcome.md`.
    static func plain(_ name: String) -> String {
        var name = name[...]
        for start in ["Content/", "packs/"] where name.hasPrefix(start) { name = name.dropFirst(start.utf8.count) }
        if name.hasSuffix(".md") { name = name.dropLast(3) }
        return String(name)
    }
}

/// The language a pack is made in, and what is missing in it.
struct PackLanguage: Sendable {
    let tag: String
    let notes: [String]

    init(_ asked: String?, pack: PackChoice, press: Press, format: PrintFormat) {
        let site = press.site
        let wanted = asked.map { Self.edition($0, site) ?? $0 } ?? site.hub.language
        let letter = pack.letter(in: site.hub.language).document
        let there = press.site.pages(of: letter, language: wanted)
        let inIt = there.count { $0.entry.language == wanted }
        tag = inIt > 0 ? wanted : site.hub.language
        let pages = press.site.pages(of: letter, language: tag)
        var notes: [String] = []
        if inIt == 0 {
            notes.append("asked for in \(LanguageName.english(wanted)), which this pack is not in yet, so it is in \(LanguageName.english(tag))")
        } else if inIt < there.count {
            notes.append("\(Self.some(there.count - inIt, of: there.count)) not in \(LanguageName.english(wanted)) yet")
        }
        let missing = format == .easyRead ? pages.count { $0.easyRead == nil } : 0
        if missing > 0 { notes.append("\(Self.some(missing, of: pages.count)) not in easy read yet") }
        self.notes = notes + Self.notes(on: pack.letter(in: tag), tag, format)
    }

    /// `1 of the 5 documents is`
    private static func some(_ part: Int, of all: Int) -> String {
        "\(part) of the \(all) document\(all == 1 ? "" : "s") \(part == 1 ? "is" : "are")"
    }

    /// What the letter is not: in the language of its reader, or in easy read.
    private static func notes(on letter: Site.Letter, _ language: String, _ format: PrintFormat) -> [String] {
        guard !letter.document.outline.blocks.isEmpty else { return [] }
        let isOther = letter.document.language != language
        let isHard = format == .easyRead && letter.easyRead == nil
        return (isOther ? ["the letter is not in \(LanguageName.english(language)) yet"] : [])
            + (isHard ? ["the letter is not in easy read yet"] : [])
    }

    /// The hub's tag for a language: `en-GB` for `en`.
    private static func edition(_ asked: String, _ site: Site) -> String? {
        let tags = site.editions.map(\.language)
        return tags.first { $0.lowercased() == asked.lowercased() } ?? tags.first { Language.primary($0) == Language.primary(asked) }
    }
}
