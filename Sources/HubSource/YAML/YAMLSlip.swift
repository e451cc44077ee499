/// Slips of the hand that make settings unreadable, or read otherwise than they were meant.
///
/// `line` is the whole line as it should be, with its indentation; nil where it is too long to show or one of several.
enum YAMLSlip: Fault, Hashable {
    case noSpaceAfterColon(key: String, line: String?)
    case noSpaceAfterDash(line: String?)
    case notADash(sign: String, line: String?)
    case openBracket(Character, closing: Character, line: String?)
    case openQuote(Character, line: String?)
    case curlyQuotes(line: String?)
    case wordsAfter(Character, line: String?)
    case sign(Character, line: String?)
    case secondColon(line: String?)
    case colonBelow(key: String)
    /// - Parameter spaces: how many more it needs in front.
    case runsOn(key: String, spaces: Int)
    case indentation(spaces: Int, wanted: Int)
    case tab
    case dashes

    var severity: Severity { .error }

    var id: String {
        if case .sign = self { "front-matter-sign" } else { "front-matter" }
    }

    /// Whether YAML takes it for something else without a word.
    var isSilent: Bool {
        switch self {
        case .noSpaceAfterColon, .noSpaceAfterDash, .notADash: true
        default: false
        }
    }

    var message: String {
        switch self {
        case .noSpaceAfterColon(let key, _): "there is no space after “\(key):”"
        case .noSpaceAfterDash: "there is no space after the dash"
        case .notADash(let sign, _): "the lines of a list begin with a dash (-), and this one begins with “\(sign)”"
        case .openBracket(let sign, _, _): "the bracket “\(sign)” is not closed"
        case .openQuote(let quote, _): "the quotation mark (\(quote)) is not closed"
        case .curlyQuotes: "the quotation marks are curly, and only straight ones keep a value with a colon together"
        case .wordsAfter(let sign, _): "there are words after the closing “\(sign)”"
        case .sign(let sign, _): "a value may not begin with “\(sign)” here"
        case .secondColon: "there is a second colon with a space after it in the line"
        case .colonBelow(let key): "this line belongs to “\(key):” above and has a colon with a space after it"
        case .runsOn(let key, _): "this line is neither a setting nor indented, so it does not belong to “\(key):” above"
        case .indentation(let spaces, let wanted):
            "the line begins with \(Self.count(spaces)), and the lines it belongs to begin with \(Self.count(wanted))"
        case .tab: "the line begins with a tab"
        case .dashes: "a line of three dashes cuts the settings in two"
        }
    }

    var fix: String {
        switch self {
        case .noSpaceAfterColon(_, let line): Self.change(to: line, or: "Put a space after the colon.")
        case .noSpaceAfterDash(let line): Self.change(to: line, or: "Put a space after the dash.")
        case .notADash(_, let line): Self.change(to: line, or: "Put a dash (-) in its place.")
        case .openBracket(_, let closing, let line): Self.change(to: line, or: "Write “\(closing)” after the last word of the list.")
        case .openQuote(let quote, let line): Self.change(to: line, or: "Write the same mark (\(quote)) at the end of the value.")
        case .curlyQuotes(let line): Self.change(to: line, or: "Type straight quotes (\") in place of the first and the last.")
        case .wordsAfter(_, let line): Self.change(to: line, or: "Put the whole value in single quotes (').")
        case .sign(_, let line): Self.change(to: line, or: "Put the value in double quotes.")
        case .secondColon(let line): Self.change(to: line, or: "Put the value in double quotes.")
        case .colonBelow(let key):
            "Put a double quote (\") in front of the first word after “\(key):”, and one after the last word."
        case .runsOn(let key, let spaces): "Put \(Self.count(spaces)) in front of each line that belongs to “\(key):”."
        case .indentation(_, 0): "Delete the spaces at the start of the line."
        case .indentation(_, let wanted): "Begin the line with \(Self.count(wanted))."
        case .tab: "Put two spaces in place of the tab."
        case .dashes: "Delete the line."
        }
    }

    private static func change(to line: String?, or words: String) -> String {
        line.map { "Change the line to “\($0)”." } ?? words
    }

    private static func count(_ spaces: Int) -> String {
        switch spaces {
        case 0: "no space"
        case 1: "one space"
        case 2: "two spaces"
        default: "\(spaces) spaces"
        }
    }
}
