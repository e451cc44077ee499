/// What somebody meant to write in Markdown and did not quite.
enum MarkdownSlip: Hashable {
    case picture, link, linkWithSpace, linkWithoutAddress, heading(level: Int), task, table, list(String)
    case bold, crossedOut, footnote, otherProgram(String)

    /// What was typed, as it is found in the line.
    var signs: String {
        switch self {
        case .picture: "!["
        case .link: "]("
        case .linkWithSpace: "] ("
        case .linkWithoutAddress: "]["
        case .heading(let level): String(repeating: "#", count: level)
        case .task: "["
        case .table: "|"
        case .list(let sign), .otherProgram(let sign): sign
        case .bold: "**"
        case .crossedOut: "~~"
        case .footnote: "[^"
        }
    }

    /// Whether something that readers need is missing; else they only see signs.
    var losesSomething: Bool {
        switch self {
        case .picture, .link, .linkWithSpace, .linkWithoutAddress, .heading, .task, .table: true
        // What that program would have put there is missing; kramdown's `{:` only says how something looks.
        case .otherProgram(let sign): sign != "{:"
        case .list, .bold, .crossedOut, .footnote: false
        }
    }

    var message: String {
        switch self {
        case .picture: "this is no picture yet: readers see “![”"
        case .link: "this is no link yet: readers see “](”"
        case .linkWithSpace: "this is no link yet, because there is a space between “]” and “(”"
        case .linkWithoutAddress: "this is no link yet: the address that belongs to it is nowhere on the page"
        case .heading: "this is no heading yet, because there is no space after “#”"
        case .task: "this is no box to tick yet"
        case .table: "this is no table yet: the line of dashes below its first row is missing"
        case .list(let sign): "this is no list yet: readers see “\(sign)” at the start of lines"
        case .bold: "readers see “**”, because there is a space next to it or the second one is missing"
        case .crossedOut: "words cannot be crossed out, so readers see “~~”"
        case .footnote: "there are no footnotes here, so readers see “[^”"
        case .otherProgram(let sign): "“\(sign)” is meant for another program, so readers see it"
        }
    }

    var fix: String {
        switch self {
        case .picture: "Write ![what it shows](address), with %20 for each space in the address."
        case .link: "Write [words](address), with %20 for each space in the address."
        case .linkWithSpace: "Take the space out."
        case .linkWithoutAddress: "Write [words](address)."
        case .heading(let level): "Write “\(String(repeating: "#", count: level)) ” with a space after it."
        case .task: "Write “- [ ] ” or “- [x] ”, with the spaces, before the words."
        case .table: "Add a line like |---|---| below the first row, with one |--- for each column."
        case .list: "Start each line of the list with “- ”, and leave an empty line before it."
        case .bold: "Write **words** without spaces inside."
        case .crossedOut: "Delete the words, or say in words that they no longer hold."
        case .footnote: "Say it in the text, or in brackets."
        case .otherProgram: "Delete it, or write what readers should see."
        }
    }
}
