import HubModel
import HubSource

/// What makes words and sentences hard to read. How many of a kind there are on the page is in it, as only the first is named.
enum LanguageFault: Fault, Hashable {
    /// Years of age, as `formula` counts them.
    case hardToRead(age: Int, target: Int, smog: Int?)
    /// - Parameter turn: a word that a second sentence may begin with.
    case longSentence(start: String, words: Int, limit: Int, turn: String?, others: Int)
    case longParagraph(sentences: Int, words: Int, middle: String)
    case jargon(String, plainer: String, count: Int)
    case unexplainedInitialism(String, count: Int)
    /// - Parameter line: nil where it is the same.
    case lateExplanation(String, line: Int?)
    case initialismInEasyRead(String, count: Int)
    case passive(String)
    case passiveWithDoer(String, doer: String)
    case unexplainedHardWord(String, plainer: String?, count: Int)
    case manyLongWords(oneIn: Int, common: [String])
    case blockCapitals(String)
    case longItalics(words: Int)
    case exclamationMark(count: Int)
    case misspelt(String, likely: String?, count: Int)

    /// It is about how people like to write: a hub may see it otherwise without harm.
    var severity: Severity {
        if case .passiveWithDoer = self { .advice } else { .warning }
    }

    var id: String {
        switch self {
        case .hardToRead: "hard-to-read"
        case .longSentence: "long-sentence"
        case .longParagraph: "long-paragraph"
        case .jargon: "jargon"
        case .unexplainedInitialism, .lateExplanation, .initialismInEasyRead: "unexplained-abbreviation"
        case .passive, .passiveWithDoer: "passive-voice"
        case .unexplainedHardWord: "unexplained-hard-word"
        case .manyLongWords: "many-long-words"
        case .blockCapitals: "block-capitals"
        case .longItalics: "long-italics"
        case .exclamationMark: "exclamation-mark"
        case .misspelt: "misspelt-word"
        }
    }

    var message: String {
        switch self {
        case .hardToRead(let age, let target, let smog):
            "the page reads at age \(ReadingStatistics.inWords(age: age)) by the Flesch–Kincaid formula\(smog.map { " (\($0) by SMOG)" } ?? ""), and this hub aims at \(target)"
        case .longSentence(let start, let words, let limit, _, let others):
            "the sentence “\(start)…” has \(words) words, and \(limit) are enough\(others > 0 ? "; \(others) more on this page are too long" : "")"
        case .longParagraph(let sentences, let words, _): "this paragraph is long: it has \(sentences) sentences and \(words) words"
        case .jargon(let word, _, let count): "“\(word)” can be said more plainly\(Self.times(count))"
        case .unexplainedInitialism(let letters, let count):
            "“\(letters)” is not explained on this page or in the glossary\(Self.times(count))"
        case .lateExplanation(let letters, let line):
            "“\(letters)” is explained only \(line.map { "on line \($0)" } ?? "further on"), after it was used"
        case .initialismInEasyRead(let letters, let count): "“\(letters)” is short for words that easy read writes out\(Self.times(count))"
        case .passive(let verb): "“\(verb)” may hide who does it"
        case .passiveWithDoer(let verb, let doer): "“\(verb)” names who does it last: “\(doer)”"
        case .unexplainedHardWord(let word, _, let count):
            "“\(word)” is a hard word, and the list of hard words does not explain it\(Self.times(count))"
        case .manyLongWords(let share, let common):
            "1 word in \(share) is long: \(common.map { "“\($0)”" }.joined(separator: ", "))"
        case .blockCapitals(let words): "“\(words)” is in capitals, which are harder to read and sound like shouting"
        case .longItalics(let words): "\(words) words in a row are in italics, which many people find hard to read"
        case .misspelt(let word, let likely?, let count):
            "“\(word)” is not in the dictionary; did you mean “\(likely)”?\(Self.again(count))"
        case .misspelt(let word, nil, let count): "“\(word)” is not in the dictionary\(Self.times(count))"
        case .exclamationMark(let count): count == 1 ? "there is an exclamation mark" : "there are \(count) exclamation marks on this page"
        }
    }

    var fix: String {
        switch self {
        case .hardToRead: "Begin with this sentence, the hardest on the page: use shorter words, and make two of it."
        case .longSentence(_, _, _, let turn?, _): "Two thoughts meet at “\(turn)”: give each a sentence of its own."
        case .longSentence: "Make two sentences of it, with one idea each."
        case .longParagraph(_, _, let middle): "Begin a new paragraph at “\(middle)…”, or make a list of it."
        case .jargon(_, let plainer, _): Self.advice(plainer)
        case .unexplainedInitialism(let letters, _), .lateExplanation(let letters, _):
            "Write the words in full where it is first used, with (\(letters)) behind them."
        case .initialismInEasyRead: "Write the words in full."
        case .passive: "Begin with who does it, like “we” or “the staff”, if that is what you mean."
        case .passiveWithDoer(_, let doer): "Begin the sentence with “\(doer)”."
        case .unexplainedHardWord(let word, nil, _): "Use an easier word, or add “\(word)” to hard-words: with what it means."
        case .unexplainedHardWord(_, let plainer?, _): Self.advice(plainer)
        case .manyLongWords: "Say it in shorter words where you can."
        case .blockCapitals: "Write it in small letters; for weight, put ** on both sides."
        case .longItalics: "Take the * or _ away; for weight, use ** on both sides of a few words."
        case .exclamationMark: "Write a full stop instead."
        case .misspelt(_, let likely?, _): "Write “\(likely)”, or add the word to “known:” in hub.yml if it is right."
        case .misspelt: "Mend it, or add the word to “known:” in hub.yml if it is right."
        }
    }

    /// “say …” is advice and no word to put in.
    private static func advice(_ plainer: String) -> String {
        if plainer.hasPrefix("say ") { return "S" + plainer.dropFirst() + "." }
        let words = plainer.split(separator: ";").map { "“\($0.drop { $0 == " " })”" }
        return "Write \(words.joined(separator: " or ")) instead."
    }

    private static func again(_ count: Int) -> String { count > 1 ? " It is here \(count) times" : "" }

    private static func times(_ count: Int) -> String { count > 1 ? ", and it is here \(count) times" : "" }
}
