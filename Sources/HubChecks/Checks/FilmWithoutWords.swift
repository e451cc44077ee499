import HubModel
import HubSource

/// A film that no link to its words stands below.
struct FilmWithoutWords: TextCheck {
    static let rules = [
        Rule(
            "film-without-words", .warning, .pictures, what: "a film without a link to its words (a transcript) right below it",
            hurts: [.deaf, .phone, .screenReader, .paper],
            why: "Who cannot hear it, see it or load it has nothing. Paper cannot play it at all.",
            source: "WCAG 2.2, 1.2.1 and 1.2.3 (a text of the film)",
            good: "[Our film](https://vimeo.com/1)\n\n[Read the words of the film](film.md)", bad: "[Our film](https://vimeo.com/1)")
    ]

    /// In English and Welsh; a link in any other language is taken for the one that is wanted.
    private static let signs = ["transcript", "words", "text", "script", "trawsgrifiad", "geiriau"]

    static func findings(in text: CheckedText) -> [Finding] {
        text.nodes.films.compactMap { film in
            isFollowedByWords(film, text) ? nil : text.finding(CheckFault.filmWithoutWords, at: film)
        }
    }

    private static func isFollowedByWords(_ film: NodeID, _ text: CheckedText) -> Bool {
        let tree = text.tree
        var next = tree[film].nextSibling
        // One film in two versions may stand together.
        while let block = next, tree[block].kind == .video { next = tree[block].nextSibling }
        guard let block = next else { return false }
        let links = tree.subtree(of: block).filter { tree[$0].kind == .link && text.annotations.links[$0] != nil }
        guard text.isEnglish || text.isWelsh else { return !links.isEmpty }
        return links.contains { link in
            let words = tree.plainText(of: link).lowercased() + " " + tree.string(tree[link].text).lowercased()
            return signs.contains { words.contains($0) }
        }
    }
}
