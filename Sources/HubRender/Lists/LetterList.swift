import HubModel
import HubSource

/// All documents of an edition under the letters that their titles begin with.
struct LetterList: Sendable {
    struct Letter: Sendable {
        let letter: String
        /// In ids and addresses.
        let slug: String
        var pages: [PageID]
    }

    let letters: [Letter]

    /// Titles that begin with a digit or a sign stand together.
    private static let noLetter = "0–9"

    /// - Parameters:
    ///   - pages: by title.
    ///   - title: as the page shows it.
    init(_ pages: [PageID], title: (PageID) -> String) {
        var letters: [Letter] = []
        var places: [String: Int] = [:]
        for page in pages {
            let letter = Self.letter(of: title(page))
            if let last = letters.indices.last, letters[last].letter == letter {
                letters[last].pages.append(page)
            } else if let place = places[letter] {
                letters[place].pages.append(page)
            } else {
                places[letter] = letters.count
                letters.append(Letter(letter: letter, slug: letter == Self.noLetter ? "other" : letter.lowercased(), pages: [page]))
            }
        }
        self.letters = letters
    }

    func pages(_ slug: String) -> [PageID] { letters.first { $0.slug == slug }?.pages ?? [] }

    static func address(of slug: String, in edition: Edition) -> String { edition.prefix + Edition.aToZ + slug + "/" }

    /// Of nearly all titles; nil where the first character is any other, or goes on behind its first byte.
    private static func asciiLetter(of title: String) -> String? {
        let start = title.utf8.prefix(2)
        guard let first = start.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20), start.allSatisfy({ $0 < 0x80 })
        else { return nil }
        return String(UnicodeScalar(first & ~0x20))
    }

    private static func letter(of title: String) -> String {
        if let ascii = asciiLetter(of: title) { return ascii }
        guard let first = title.first?.lowercased().first, first.isLetter else { return noLetter }
        return first.uppercased()
    }
}

/// The letters of an edition, where A to Z is too long for one page: trees with easy reads have titles of their own.
struct EditionLetters: Sendable {
    private let standard: LetterList?
    private let easyRead: LetterList?

    init(_ edition: Edition, of site: Site) {
        standard = site.letters(of: edition, .standard)
        easyRead = site.letters(of: edition, .easyRead)
    }

    subscript(_ text: Variant.Text) -> LetterList? { text == .easyRead ? easyRead : standard }

    var all: [LetterList] { [standard, easyRead].compactMap { $0 } }
}

extension Site {
    /// An edition's letters as they are in trees that show a text; nil where A to Z fits on one page.
    func letters(of edition: Edition, _ text: Variant.Text) -> LetterList? {
        guard edition.pages.count > ListSplit.most else { return nil }
        return LetterList(byTitle(edition.pages, text)) { self.pages[$0].document(for: text).metadata.title }
    }

    /// As the edition has them by their standard titles; easy reads have titles of their own.
    func byTitle(_ ids: [PageID], _ text: Variant.Text) -> [PageID] {
        guard text == .easyRead, ids.contains(where: { pages[$0].easyRead != nil }) else { return ids }
        return ids.map { (key: pages[$0].document(for: text).metadata.title.lowercased(), page: $0) }
            .sorted { ($0.key, pages[$0.page].entry.name) < ($1.key, pages[$1.page].entry.name) }
            .map(\.page)
    }
}
