import Testing

/// Texts that look like a fault and are none: nothing may be found in them.
struct NearMiss: Sendable, CustomTestStringConvertible {
    /// The check that could be taken in by it.
    let id: String
    let seed: Seed
    var testDescription: String { "\(id): \(seed.files.values.first ?? "")" }

    init(_ id: String, _ text: String, in file: String = "guides/a.md", with files: [String: String] = [:], assets: [String: String] = [:]) {
        self.id = id
        seed = Seed("near miss", text, in: file, with: files, assets: assets)
    }

    static let all = pictures + headings + links + words + easyReads + files + markdown + settings + kinds

    private static let pictures = [
        NearMiss("missing-alternative-text", "`![](../pictures/p.svg)` is how pictures begin.\n"),
        NearMiss("missing-alternative-text", "![*Two people* `talk`](../pictures/p.svg)\n"),
        NearMiss("useless-alternative-text", "![A photo album](../pictures/p.svg) and ![Leeds City Council logo](../pictures/p.svg)\n"),
        NearMiss("useless-alternative-text", "![Image 2 of 3: the hall](../pictures/p.svg) and ![Part 3](../pictures/p.svg) and ![2 people](../pictures/p.svg)\n"),
        NearMiss("picture-of", "![A pilgrim on the way](../pictures/p.svg) and ![Photo of Maureen, our chair](../pictures/p.svg)\n"),
        NearMiss("picture-of", "![Two people look at a picture of a bus](../pictures/p.svg)\n"),
        NearMiss("long-alternative-text", "![\(String(repeating: "a bus ", count: 20))](../pictures/p.svg)\n"),
        NearMiss("picture-too-small", "![A bus](../pictures/wide.gif)\nThe bus is free.\n", in: "guides/b.easy.md"),
        NearMiss("picture-too-small", "![A bus](../pictures/bus.gif)\n"),
        NearMiss("film-without-words", "[Our film](https://vimeo.com/123)\n\n[Read the words of the film](b.md)\n"),
        NearMiss("film-without-words", "[Our film](https://vimeo.com/123)\n\n[Our film with signs](https://vimeo.com/124)\n\nHere is a [transcript](b.md).\n"),
        NearMiss("broken-picture", "![A bus](../pictures/p.svg \"Our bus\")\n"),
        NearMiss("picture-elsewhere", "[See the pictures](https://a.example/p.png)\n"),
        NearMiss("not-a-picture", "[The form](../downloads/form.pdf) or [its words](b.md)\n"),
    ]

    private static let headings = [
        NearMiss("skipped-heading-level", "## One\n\n### Two\n\n## Three\n"),
        NearMiss("skipped-heading-level", "> #### In a quote\n\n- #### In a list\n"),
        NearMiss("second-title", "> # In a quote\n"),
        NearMiss("empty-heading", "## `code`\n\nWords.\n"),
    ]

    private static let links = [
        NearMiss("vague-link", "[Read more about our charter](b.md), [Download the agenda](c.md)\n"),
        NearMiss("vague-link", "[here](mailto:a@b.example) and [this](#times)\n\n## Times\n"),
        NearMiss("vague-link", "[Here we are](b.md) and [Where it is](c.md)\n"),
        NearMiss("vague-link", "The [`file`](b.md) setting.\n"),
        NearMiss("bare-address", "[www.council.example](https://www.council.example/)\n"),
        NearMiss("bare-address", "`https://a.example` and\n\n    www.a.example\n"),
        NearMiss("bare-address", "[a@b.example](mailto:a@b.example) and [0300 123 4567](tel:03001234567)\n"),
        NearMiss("same-link-text", "[Agenda](b.md) and again [Agenda](b.md)\n"),
        NearMiss("same-link-text", "[Times](c.md) and [Times](c.md#times)\n"),
        NearMiss("broken-link", "[Page two](./b.md) and [page three](../guides/c.md)\n"),
        NearMiss("broken-anchor", "[Times](c.md#times)\n"),
        NearMiss("empty-link", "[](#) is written \\[\\](#).\n".replacing("[](#) is", with: "It is")),
        NearMiss("unsafe-link", "[Call us](tel:03001234567), [write](mailto:a@b.example)\n"),
        NearMiss("unknown-document", "---\ntitle: A\nrelated: [guides/b]\n---\nWords.\n"),
    ]

    private static let words = [
        NearMiss("hard-to-read", "Organisational transparency necessarily characterises communities.\n"),
        NearMiss("long-sentence", "You can bring a friend or your carer to the meeting if you want some help with it there.\n"),
        NearMiss("long-sentence", "- You can bring a friend, or your carer\n- or somebody from the family who helps you\n- or nobody at all if you like that more\n"),
        NearMiss("long-paragraph", "We meet on Monday. We talk. Then we have tea. Then we go home. It is fun.\n"),
        NearMiss("jargon", "She keeps her house key by the door. The signpost fell over in the storm.\n"),
        NearMiss("jargon", "> We will utilise it.\n"),
        NearMiss("unexplained-abbreviation", "TIP (trauma-informed practice) helps staff. TIP takes time.\n"),
        NearMiss("unexplained-abbreviation", "C.S. Lewis wrote it, with AJ Smith.\n"),
        NearMiss("unexplained-abbreviation", "The page has a LAYOUT like each layout.\n"),
        NearMiss("passive-voice", "The form must be sent to us by Friday. It was done by post.\n"),
        NearMiss("passive-voice", "![A bus](../pictures/p.svg)\nWe were tired but interested.\n", in: "guides/b.easy.md"),
        NearMiss("block-capitals", "Ring the BBC or your GP. Part III covers the NHS in Wales.\n"),
        NearMiss("long-italics", "Read *The Ladder of Citizen Participation* first.\n"),
        NearMiss("exclamation-mark", "“Stop!” he said.\n"),
    ]

    private static let row = "![A bus](../pictures/p.svg)\nThe bus is free.\n"

    private static let easyReads = [
        NearMiss("easy-read-picture", "\(row)\n- for you\n- for a friend\n", in: "guides/b.easy.md"),
        NearMiss("easy-read-picture", "## Buses\n\n\(row)\n[Page three](c.md)\n\n- [Page two](b.md)\n", in: "guides/b.easy.md"),
        NearMiss("easy-read-picture", "\(row)\n> [!NOTE]\n> It is free.\n\n| Day | Time |\n|---|---|\n| Monday | 2pm |\n", in: "guides/b.easy.md"),
        NearMiss("easy-read-picture", "The bus is free.\n\nSit down.\n"),
        NearMiss("easy-read-row", row, in: "guides/b.easy.md"),
        NearMiss("easy-read-row", "![A bus](../pictures/p.svg)\n"),
        NearMiss("long-easy-read", String(repeating: row + "\n", count: 40), in: "guides/b.easy.md"),
        NearMiss("unexplained-hard-word", "---\ntitle: A\nhard-words:\n  advocate: a person who speaks up for you\n---\n![A bus](../pictures/p.svg)\nBring an advocate.\n", in: "guides/b.easy.md"),
        NearMiss("many-long-words", "![A bus](../pictures/p.svg)\nTogether we remember.\n", in: "guides/b.easy.md"),
        NearMiss("missing-easy-read", "[Page two](b.md)\n"),
        NearMiss("missing-easy-read", "[Page two](b.md)\n", with: ["guides/c.md": "[Page two](b.md)\n", "guides/b.easy.md": row]),
    ]

    private static let files = [
        NearMiss("download-without-page", "Fill in [the form](../downloads/form.pdf), or read [what is in it](b.md).\n"),
        NearMiss("untagged-pdf", "Words.\n", assets: ["downloads/new.pdf": SampleFiles.taggedPDF]),
        NearMiss("file-ending", "Words.\n", assets: ["pictures/x.gif": SampleFiles.gif(width: 383)]),
        NearMiss("starter-words", "Write what to do and when.\n\n> Write the answer, they said.\n"),
        NearMiss("overdue-review", "---\ntitle: A\nreview-by: 2026-06-15\n---\nWords.\n"),
        NearMiss("easy-read-out-of-date", row, in: "guides/b.easy.md"),
        NearMiss("translation-out-of-date", "Geiriau.\n", in: "guides/b.cy.md"),
        NearMiss("same-document", "Geiriau.\n", in: "guides/b.cy.md"),
        NearMiss("bad-alias", "---\ntitle: A\naliases: [/old/name/, /old.html]\n---\nWords.\n"),
        NearMiss("no-address", "Words.\n", in: "guides/a & b!.md"),
        NearMiss("empty-file", "---\ntitle: A\n---\n.\n"),
        NearMiss("easy-read-alone", row, in: "guides/b.easy.md"),
    ]

    private static let markdown = [
        NearMiss("table-without-header", "| Day | |\n|---|---|\n| Monday | 2pm |\n"),
        NearMiss("table-needs-empty-line", "Home | About us\n"),
        NearMiss("table-columns-differ", "| Day | Time |\n|---|---|\n| Monday |\n"),
        NearMiss("table-row-too-long", "| a | b |\n|---|---|\n| 1 \\| 2 | 3 |\n"),
        NearMiss("table-too-large", String(repeating: "|·", count: 100) + "|\n" + String(repeating: "|-", count: 100) + "|\n"),
        NearMiss("markdown-shown", "Yes | No\nor | and\n"),
        NearMiss("markdown-shown", "We say #MeToo and #1.\n\n#Hashtag first\n"),
        NearMiss("markdown-shown", "See \\[this\\](x) and \\*\\*stars\\*\\* and \\#\\#no heading.\n"),
        NearMiss("markdown-shown", "Write `![x](my photo.jpg)` or `##Heading`.\n"),
        NearMiss("markdown-shown", "[sic] (see page 12) and [1] (p. 3)\n"),
        NearMiss("markdown-shown", "Notes [1][2] in brackets.\n"),
        NearMiss("markdown-shown", "5 ** 2 is 25.\n"),
        NearMiss("markdown-shown", "A line\n– and a dash\n- and a list\n"),
        NearMiss("markdown-shown", "Rated *** or ****.\n"),
        NearMiss("markdown-shown", "{name}, hello. {1}\n"),
        NearMiss("markdown-shown", "-5 degrees\n-10 at night\n"),
        NearMiss("markdown-shown", "Ends with ~ 5 and ~~.\n"),
        NearMiss("markdown-shown", "See [words][ref].\n\n[ref]: b.md\n"),
        NearMiss("markdown-shown", "- [ ] Open\n- [x] Done\n- [words](b.md)\n"),
        NearMiss("markdown-shown", "Words (in brackets) [and these] here.\n"),
        NearMiss("markdown-shown", "Row \\| row\nrow \\| row\n"),
        NearMiss("raw-html", "5 < 6 and 7 > 3, and `<b>` is HTML.\n"),
        NearMiss("unknown-callout", "> [!NOTE]\n> Words.\n\n> [note] words\n"),
        NearMiss("callout-not-alone", "> “Words,” she said.\n>\n> — Nadia, group member\n"),
    ]

    private static let settings = [
        NearMiss("unknown-key", "---\nTitle: A\nReview by: 2030-01-01\n---\nWords.\n"),
        NearMiss("wrong-value", "---\ntitle: \"2026\"\norder: 3\ndraft: no\n---\nWords.\n"),
        NearMiss("missing-title", "---\ntitle: \"0\"\n---\nWords.\n"),
        NearMiss("front-matter", "---\ntitle: \"A: B\"\n---\nWords.\n"),
        NearMiss("front-matter-sign", "---\ntitle: \"*us*\"\n---\nWords.\n"),
        NearMiss("duplicate-key", "---\ntitle: A\nsummary: \"title: A\"\n---\nWords.\n"),
        NearMiss("unknown-format", "---\ntitle: A\nformats: [Large print]\ndocuments: [guides/b]\n---\nDear {name}.\n", in: "packs/p.md"),
        NearMiss("accepted-without-reason", "---\ntitle: A\naccept:\n  vague-link: It is about the word.\n---\nWords.\n"),
        NearMiss("made-from", "---\ntitle: A\nsummary: made-from nothing\n---\nWords.\n"),
    ]

    private static let kinds = [
        NearMiss("faq-questions", "## Who?\n\n- We\n\n## Why?\n\n![A bus](../pictures/p.svg)\n", in: "faqs/a.md"),
        NearMiss("ladder-rungs", "## One\n\nWords.\n\n## Two\n", in: "ladders/a.md"),
        NearMiss("charter-clauses", "## One\n\n1. Words.\n", in: "charters/a.md"),
        NearMiss("glossary-words", "## Advocate\n\nA person who speaks up for you.\n", in: "glossary.md"),
        NearMiss("style-guide-shows", "---\ntitle: Look\nkind: style guide\nshows: [guides/b, guides/c]\n---\nWords.\n", in: "pages/look.md"),
        NearMiss("unknown-gap", "---\ntitle: P\ndocuments: [guides/b]\nformats: [standard]\n---\nDear {name}, {1} and {}.\n", in: "packs/p.md"),
        NearMiss("missing-easy-letter", "---\ntitle: P\ndocuments: [guides/b]\n---\nDear {name},\n", in: "packs/p.md", with: ["packs/p.easy.md": row]),
        NearMiss("guide-parts", "Part one.\n", in: "guides/parts/1-find.md", with: ["guides/parts/index.md": "Words.\n", "guides/parts/2-meet.md": "Part two.\n"]),
    ]
}
