import HubModel
import HubSource

/// Words for a picture that begin with “image of” or “picture of”. “Photo of” and “drawing of” can say something, so they may stay.
struct PictureOf: TextCheck {
    static let rules = [
        Rule(
            "picture-of", .error, .pictures, what: "words for a picture that begin with “image of” or “picture of”",
            hurts: [.screenReader], why: "A screen reader says “image” by itself, so people hear it twice and wait longer for what matters.",
            source: "NHS digital service manual, Images", good: "![Two people talk](talk.svg)", bad: "![Image of two people who talk](talk.svg)")
    ]

    private static let openings = ["image of ", "picture of ", "pic of ", "graphic of ", "icon of ", "image showing ", "picture showing "]
    private static let articles = ["a ", "an ", "the "]

    static func findings(in text: CheckedText) -> [Finding] {
        guard text.isEnglish else { return [] }
        return text.annotations.pictures.keys.sorted().compactMap { node in
            var words = Array(text.tree.plainWords(of: node).utf8)[...]
            // What all of them begin with.
            guard let first = words.first, "agipt".utf8.contains(first) else { return nil }
            for article in articles where words.starts(with: article.utf8) { words = words.dropFirst(article.utf8.count) }
            guard let opening = openings.first(where: { words.starts(with: $0.utf8) }) else { return nil }
            return text.finding(CheckFault.pictureOf(String(opening.dropLast())), at: node)
        }
    }
}
