/// The seeds: each text is good but for what is named.
extension Seed {
    static let all = pictures + headings + links + downloads + tables + signs + easyReads + upkeep + settings + kinds + names

    static let pictures = [
        Seed("no words", "Words.\n\n![](../pictures/p.svg)\n", "6 missing-alternative-text"),
        Seed("words of spaces", "![ ](../pictures/p.svg)\n", "4 missing-alternative-text"),
        Seed("linked picture without words", "[![](../pictures/p.svg)](b.md)\n", "4 missing-alternative-text"),
        Seed("name of a file", "![photo of us.jpg](../pictures/p.svg)\n", "4 useless-alternative-text"),
        Seed("name of a camera", "Words.\n\n![IMG_2034](../pictures/p.svg)\n", "6 useless-alternative-text"),
        Seed("screenshot", "![Screenshot 2026-05-01 at 10.02.11](../pictures/p.svg)\n", "4 useless-alternative-text"),
        Seed("just “Picture”", "![Picture](../pictures/p.svg)\n", "4 useless-alternative-text"),
        Seed("just “logo”", "- ![Logo](../pictures/p.svg)\n", "4 useless-alternative-text"),
        Seed("an address for words", "![https://a.example/x](../pictures/p.svg)\n", "4 useless-alternative-text"),
        Seed("a number for words", "![12](../pictures/p.svg)\n", "4 useless-alternative-text"),
        Seed("image of", "![Image of two people](../pictures/p.svg)\n", "4 picture-of"),
        Seed("a picture of", "> ![A picture of a bus](../pictures/p.svg)\n", "4 picture-of"),
        Seed("an icon of", "Words and ![an icon of a bus](../pictures/p.svg)\n", "4 picture-of"),
        Seed("more than anybody keeps in mind", "![\(String(repeating: "people at a table, ", count: 8))](../pictures/p.svg)\n", "4 long-alternative-text"),
        Seed("few dots in easy read", "![A bus](../pictures/bus.gif)\nThe bus is free.\n", in: "guides/b.easy.md", "4 picture-too-small"),
        Seed("a form for a picture", "Words.\n\n![A form](../downloads/form.pdf)\n", "6 not-a-picture"),
        Seed("no such picture", "Words.\n\n![A bus](../pictures/q.svg)\n", "6 broken-picture"),
        Seed("picture elsewhere", "![A bus](https://a.example/p.png)\n", "4 picture-elsewhere"),
        Seed("film alone", "[Our film](https://vimeo.com/123)\n\nMore words.\n", "4 film-without-words"),
        Seed("film and a link to something else", "[Our film](https://vimeo.com/123)\n\n[Come and join](b.md)\n", "4 film-without-words"),
    ]

    static let headings = [
        Seed("from two to four", "## Two\n\n#### Four\n", "6 skipped-heading-level"),
        Seed("first is three", "Words.\n\n### Three\n", "6 skipped-heading-level"),
        Seed("second title", "Words.\n\n# Title\n", "6 second-title"),
        Seed("second title, underlined", "Title\n=====\n", "4 second-title"),
        Seed("empty", "## One\n\n##\n\nWords.\n", "6 empty-heading"),
    ]

    static let links = [
        Seed("click here", "Words.\n\nTo join, [click here](b.md).\n", "6 vague-link"),
        Seed("here", "- Join [here](b.md).\n", "4 vague-link"),
        Seed("read more", "[Read more…](b.md)\n", "4 vague-link"),
        Seed("more info on this page", "[More info on this page](b.md)\n", "4 vague-link"),
        Seed("download with its size", "[Download (PDF, 3MB)](../downloads/form.pdf) or [the form](b.md)\n", "4 vague-link"),
        Seed("here in Welsh", "[Cliciwch yma](../guides/b.md)\n", in: "guides/b.cy.md", "4 vague-link"),
        Seed("address for words", "See <https://a.example/times>.\n", "4 bare-address"),
        Seed("address in brackets", "See [https://a.example](https://a.example).\n", "4 bare-address"),
        Seed("address without a link", "Words\nand more: www.a.example/times\n", "5 bare-address"),
        Seed("same words", "[Agenda](b.md)\n\n[Agenda](c.md)\n", "6 same-link-text"),
        Seed("same words in other case", "[Our film](b.md) and\n[our film](https://a.example/film)\n", "5 same-link-text"),
        Seed("no such page", "Go to [the other page](bb.md).\n", "4 broken-link"),
        Seed("no such heading", "Words.\n\n[Times](c.md#tiems)\n", "6 broken-anchor"),
        Seed("no words", "[](b.md)\n", "4 empty-link"),
        Seed("a program for an address", "[Open](javascript:alert%281%29)\n", "4 unsafe-link"),
        Seed("no scheme", "[The council](www.council.example)\n", "4 unsafe-link"),
    ]

    static let downloads = [
        Seed("nothing but a PDF", "Words.\n\nFill in [this form today](../downloads/form.pdf).\n", "6 download-without-page"),
        Seed("a PDF without tags", "Words.\n", assets: ["downloads/old.pdf": SampleFiles.untaggedPDF], "downloads/old.pdf:0 untagged-pdf"),
        Seed("a picture that is no PNG", "Words.\n", assets: ["pictures/x.png": SampleFiles.gif(width: 383)], "pictures/x.png:0 file-ending"),
        Seed("no such file", "[The form](../downloads/from.pdf)\n", "4 broken-link"),
    ]

    static let tables = [
        Seed("no words in the first row", "| | |\n|---|---|\n| Monday | 2pm |\n", "4 table-without-header"),
        Seed("below a line of words", "Words.\n| a | b |\n|---|---|\n| 1 | 2 |\n", "5 table-needs-empty-line"),
        Seed("columns differ", "| a | b |\n|---|\n| 1 | 2 |\n", "5 table-columns-differ"),
        Seed("row too long", "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", "6 table-row-too-long"),
        Seed("101 columns", "Words.\n\n" + String(repeating: "|·", count: 101) + "|\n" + String(repeating: "|-", count: 101) + "|\n", "6 table-too-large"),
        Seed("no line of dashes", "Words.\n\n| Day | Time |\n| Monday | 2pm |\n", "6 markdown-shown"),
        Seed("no line of dashes, no outer pipes", "Day | Time\nMonday | 2pm\nFriday | 3pm\n", "4 markdown-shown"),
    ]

    static let signs = [
        Seed("space in the name of a picture", "![A bus](../pictures/my bus.jpg)\n", "4 markdown-shown"),
        Seed("space before the address of a picture", "Words.\n\n![A bus] (../pictures/p.svg)\n", "6 markdown-shown"),
        Seed("space in the address of a link", "Words and\n[the form](my form.md)\n", "5 markdown-shown"),
        Seed("space before the address of a link", "See [the other page] (b.md).\n", "4 markdown-shown"),
        Seed("address that is nowhere", "See [the other page][other].\n", "4 markdown-shown"),
        Seed("heading without a space", "Words.\n\n##Times\n\nAt two.\n", "6 markdown-shown"),
        Seed("heading with a hard space", "###\u{A0}Times\n", "4 markdown-shown"),
        Seed("box without a space inside", "- [x] We met.\n- [] We wrote it down.\n", "5 markdown-shown"),
        Seed("box without a space behind", "- [ ]We wrote it down.\n", "4 markdown-shown"),
        Seed("dash without a space before a box", "-[ ] We wrote it down.\n", "4 markdown-shown"),
        Seed("stars with spaces", "Come on ** Monday ** please.\n", "4 markdown-shown"),
        Seed("crossed out", "Words.\n\nCome at ~~two~~ three.\n", "6 markdown-shown"),
        Seed("footnote", "We met ten times.[^1]\n", "4 markdown-shown"),
        Seed("bullets of a word processor", "You need\n\n• a pen\n• some paper\n", "6 markdown-shown"),
        Seed("dashes without spaces", "-pens\n-paper\n", "4 markdown-shown"),
        Seed("a sign of another program", "Words.\n\n{{ site.name }} says hello.\n", "6 markdown-shown"),
        Seed("a link of a wiki", "See [[Times]].\n", "4 markdown-shown"),
        Seed("HTML", "Some <b>bold</b> words.\n", "4 raw-html"),
        Seed("a callout with words behind it", "Words.\n\n> [!NOTE] Come early.\n", "6 callout-not-alone"),
        Seed("a callout of no kind", "> [!NOTICE]\n> Words.\n", "4 unknown-callout"),
    ]

    private static let bus = "![A bus](../pictures/p.svg)"

    static let easyReads = [
        Seed("no picture", "\(bus)\nThe bus is free.\n\nSit down.\n", in: "guides/b.easy.md", "7 easy-read-picture"),
        Seed("three rows without a picture", "One.\n\nTwo.\n\n- Three\n\n\(bus)\nFour.\n", in: "guides/b.easy.md", "4 easy-read-picture"),
        Seed("no picture below a heading", "\(bus)\nOne.\n\n## Two\n\nTwo.\n", in: "guides/b.easy.md", "9 easy-read-picture"),
        Seed("list without a picture", "- One\n- Two\n", in: "guides/b.easy.md", "4 easy-read-picture"),
        Seed("the picture is behind its words", "The bus is free.\n\(bus)\n", in: "guides/b.easy.md", "4 easy-read-picture"),
        Seed("no words", "\(bus)\n", in: "guides/b.easy.md", "4 easy-read-row"),
        Seed("an empty line between picture and words", "\(bus)\n\nThe bus is free.\n", in: "guides/b.easy.md", "4 easy-read-row"),
        Seed("too long", String(repeating: "\(bus)\nThe bus is free.\n\n", count: 140), in: "guides/b.easy.md", "0 long-easy-read"),
        Seed("nearly too long", String(repeating: "\(bus)\nThe bus is free.\n\n", count: 100), in: "guides/b.easy.md", "0 long-easy-read"),
        Seed("no page of its own", "\(bus)\nThe bus is free.\n", in: "guides/z.easy.md", "0 easy-read-alone"),
        Seed("two pages lead to one without easy read", "[Page two](b.md)\n", with: ["guides/c.md": "[Page two](b.md)\n"], "guides/b.md:0 missing-easy-read"),
    ]

    static let upkeep = [
        Seed("a page that nobody has written", "Words.\n\n- Write what to do.\n", "6 starter-words"),
        Seed("a summary that nobody has written", "---\ntitle: A\nsummary: Say in one sentence what this is for.\n---\nWords.\n", "3 starter-words"),
        Seed("review is overdue", "---\ntitle: A\nsummary: b\nreview-by: 2026-06-14\n---\nWords.\n", "4 overdue-review"),
        Seed("easy read of an older version", "---\ntitle: A\nmade-from: 0123456789abcdef\n---\n![A bus](../pictures/p.svg)\nWords.\n",
            in: "guides/b.easy.md", "3 easy-read-out-of-date"),
        Seed("translation of an older version", "---\ntitle: A\nmade-from: 0123456789abcdef\n---\nGeiriau.\n", in: "guides/b.cy.md",
            "3 translation-out-of-date"),
        Seed("a mark that is none", "---\ntitle: A\nmade-from: last week\n---\nGeiriau.\n", in: "guides/b.cy.md", "3 made-from"),
        Seed("a mark on a page that is made from no other", "---\ntitle: A\nmade-from: 0123456789abcdef\n---\nWords.\n", "3 made-from"),
    ]

    static let settings = [
        Seed("unknown setting", "---\ntitle: A\nreveiw-by: 2030-01-01\n---\nWords.\n", "3 unknown-key"),
        Seed("no day", "---\ntitle: A\nreview-by: next spring\n---\nWords.\n", "3 wrong-value"),
        Seed("no title", "---\nsummary: A\n---\nWords.\n", "1 missing-title"),
        Seed("no such kind", "---\ntitle: A\nkind: novel\n---\nWords.\n", "3 wrong-value"),
        Seed("no such page to read next", "---\ntitle: A\nrelated: [guides/zz]\n---\nWords.\n", "3 unknown-document"),
        Seed("a colon in a title", "---\ntitle: A: B\n---\nWords.\n", "2 front-matter"),
        Seed("a star in a title", "---\ntitle: *us*\n---\nWords.\n", "2 front-matter-sign"),
        Seed("a setting twice", "---\ntitle: A\nsummary: b\nsummary: c\n---\nWords.\n", "4 duplicate-key"),
        Seed("a format that there is not", "---\ntitle: A\nformats: [huge-print]\ndocuments: [guides/b]\n---\nDear {name}.\n", in: "packs/p.md", "3 unknown-format"),
        Seed("accepted without a reason", "---\ntitle: A\naccept:\n  vague-link:\n---\nWords.\n", "4 accepted-without-reason"),
    ]

    static let kinds = [
        Seed("question without an answer", "## Who?\n\nWe.\n\n## Why?\n", in: "faqs/a.md", "8 faq-questions"),
        Seed("a ladder of one rung", "## One\n\nWords.\n", in: "ladders/a.md", "0 ladder-rungs"),
        Seed("a clause that says nothing", "## One\n\n1. Words.\n\n## Two\n", in: "charters/a.md", "8 charter-clauses"),
        Seed("a word without a meaning", "Words.\n\n## Advocate\n", in: "glossary.md", "6 glossary-words"),
        Seed("a style guide that shows a page twice", "---\ntitle: Look\nkind: style guide\nshows: [guides/b, guides/b]\n---\nWords.\n",
            in: "pages/look.md", "4 style-guide-shows"),
        Seed("a gap that nothing fills", "---\ntitle: P\ndocuments: [guides/b]\nformats: [standard]\n---\nDear {nmae},\n", in: "packs/p.md", "6 unknown-gap"),
        Seed("an easy-read pack with a hard letter", "---\ntitle: P\ndocuments: [guides/b]\n---\nDear {name},\n", in: "packs/p.md", "0 missing-easy-letter"),
        Seed("a part without a number", "Part one.\n", in: "guides/parts/find.md", with: ["guides/parts/index.md": "Words.\n", "guides/parts/2-meet.md": "Part two.\n"],
            "0 guide-parts"),
    ]

    static let names = [
        Seed("an old address that leads out", "---\ntitle: A\naliases: [../x]\n---\nWords.\n", "3 bad-alias"),
        Seed("a language twice", "Words.\n", with: ["guides/a.en-GB.md": "Words.\n"], "0 same-document"),
        Seed("no letters", "Words.\n", in: "guides/!!.md", "0 no-address"),
        Seed("settings alone", "---\ntitle: A\n---\n", "0 empty-file"),
    ]
}
