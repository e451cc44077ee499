/// Raw HTML, which Handrail does not put on pages: what to write instead of the common elements.
///
/// Comments are no elements: they stay in the tree as the author's archive, and no writer writes them.
enum RawHTML {
    /// Reports the HTML of a tree in document order, once for each element: its end tag is part of it.
    static func faults(in tree: MarkdownTree) -> [(fault: MarkdownFault, line: Int32, column: Int32)] {
        var faults: [(MarkdownFault, Int32, Int32)] = []
        var started: Set<String> = []
        for node in tree.nodes where node.kind == .htmlInline || node.kind == .htmlBlock {
            guard let (offset, tag) = firstTag(in: tree.slice(node.text)) else { continue }
            if tag.hasPrefix("/") {
                guard !started.contains(String(tag.dropFirst())) else { continue }
            } else {
                started.insert(tag)
            }
            let before = tree.slice(node.text).prefix(offset)
            let lines = before.count { $0 == UInt8(ascii: "\n") }
            faults.append((.rawHTML(element: tag), node.line + Int32(lines), lines == 0 ? node.column : 1))
        }
        return faults
    }

    /// The name of the first tag outside comments (`br`, `/div`, `!doctype`), in small letters, and its offset.
    static func firstTag(in html: ArraySlice<UInt8>) -> (offset: Int, tag: String)? {
        var rest = html
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[open...]
            guard rest.starts(with: "<!--".utf8) else {
                return (open - html.startIndex, name(rest.dropFirst()))
            }
            rest = afterComment(rest.dropFirst(4))
        }
        // Text after the end of a comment is HTML too, for libcmark: it is not put on the page either.
        let hasWords = rest.contains { $0 > 0x20 }
        return hasWords ? (rest.startIndex - html.startIndex, "") : nil
    }

    private static func afterComment(_ inside: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = inside
        while let dash = rest.firstIndex(of: UInt8(ascii: "-")) {
            rest = rest[dash...]
            if rest.starts(with: "-->".utf8) { return rest.dropFirst(3) }
            rest = rest.dropFirst()
        }
        return rest[rest.endIndex...]
    }

    private static func name(_ inside: ArraySlice<UInt8>) -> String {
        let letters = inside.prefix(40).prefix { !" \t\n>\"'=".utf8.contains($0) }
        let name = String(decoding: letters, as: UTF8.self).lowercased()
        return name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
    }

    static func quoted(_ element: String) -> String {
        element.isEmpty ? "text after a comment on the same line" : "`<\(element)>`"
    }

    static func advice(for element: String) -> String {
        switch element.hasPrefix("/") ? String(element.dropFirst()) : element {
        case "": "Put the text on a line of its own, with an empty line before it."
        case "br": "End the line with two spaces, or start a new paragraph with an empty line."
        case "b", "strong": "Write `**words**` instead."
        case "i", "em": "Write `*words*` instead."
        case "code", "kbd", "samp", "tt": "Put the words between two `` ` `` signs instead."
        case "pre": "Put a line of ```` ``` ```` before and after the text instead."
        case "a": "Write `[words](address)` instead."
        case "img", "picture", "figure": "Write `![what the picture shows](address)` instead."
        case "iframe", "video", "embed", "object", "audio":
            "Put a link to the film or recording alone on its line: `[words](address)`."
        case "table", "thead", "tbody", "tr", "td", "th": "Write the table with `|` signs, one row on each line."
        case "details", "summary":
            "Make it a question of a page of questions: `## Question`, then the answer."
        case "p", "div", "span", "section", "center", "font":
            "Leave the tag out: an empty line starts a new paragraph, and the theme sees to how it looks."
        case "h1", "h2", "h3", "h4", "h5", "h6": "Start the line with `## ` for a heading instead."
        case "ul", "ol", "li": "Start each line of the list with `- ` or `1. ` instead."
        case "blockquote", "q", "cite": "Start each line of the quote with `> ` instead."
        case "hr": "Write `---` on a line of its own instead."
        case "script", "style", "link", "meta":
            "Take it out: a theme in the folder Themes holds styles, and pages run no scripts."
        default: "Write it in plain Markdown, or put `\\` before the `<` to show the sign itself."
        }
    }
}
