/// What can be wrong with front matter or a settings file as YAML, whatever its keys mean.
public enum YAMLFault: Fault, Hashable {
    case tooLong(bytes: Int, limit: Int)
    case tooDeep
    case sign(Character)
    case wrong(problem: String)
    /// One in double quotes that does not stand for a sign YAML knows.
    case backslash
    /// With the line of the first, where it is known.
    case duplicateKey(String, first: Int?)
    case keyNotText
    case notAMapping
    /// - Parameter last: the line of the last setting.
    case notClosed(last: Int)
    /// A line that was to be three dashes, and is not quite.
    case notDashes(String)
    /// Settings at the top without the first line of dashes; `key` is the first of them.
    case notOpened(key: String)
    case notFenced
    case emptyAbove
    case controlCharacter

    public var severity: Severity { .error }

    public var id: String {
        switch self {
        case .tooLong: "front-matter-too-long"
        case .tooDeep: "front-matter-too-deep"
        case .sign: "front-matter-sign"
        case .duplicateKey: "duplicate-key"
        case .wrong, .backslash, .keyNotText, .notAMapping, .notClosed, .notDashes, .notOpened, .notFenced, .emptyAbove, .controlCharacter:
            "front-matter"
        }
    }

    public var message: String {
        switch self {
        case .tooLong(let bytes, let limit):
            "the settings are \(bytes) bytes long, and \(limit) is the most that is read"
        case .tooDeep: "lists and settings are nested too deeply"
        case .sign(let sign): "a value may not begin with “\(sign)” here"
        case .wrong(let problem): "the settings cannot be understood: \(problem)"
        case .backslash: "a backslash in double quotes does not stand for itself"
        case .duplicateKey(let key, let first?): "“\(key)” is set twice: first in line \(first), and again here"
        case .duplicateKey(let key, nil): "“\(key)” is set twice"
        case .keyNotText: "the name of a setting must be one plain word"
        case .notAMapping: "settings must be lines like “title: My page”"
        case .notClosed: "the settings at the top have no closing line of three dashes"
        case .notDashes(let line): "this line must be three dashes (---) and nothing else, and it is “\(line)”"
        case .notOpened(let key): "the line of three dashes above “\(key):” is missing"
        case .notFenced: "the settings at the top do not stand between two lines of three dashes (---)"
        case .emptyAbove: "the settings do not begin in the first line of the file"
        case .controlCharacter: "the value holds a character that cannot be seen"
        }
    }

    public var fix: String {
        switch self {
        case .tooLong: "Move long text out of the settings and into the page."
        case .tooDeep: "Write one list or setting on each line, without brackets inside brackets."
        case .sign: "Put the value in double quotes."
        case .wrong: "Look in this line and the one above it for a quote, a bracket or a colon too many or too few."
        case .backslash: "Put the value in single quotes (') in place of the double ones."
        case .duplicateKey(_, let first?): "Delete it here or in line \(first)."
        case .duplicateKey(_, nil): "Delete one of the two lines."
        case .keyNotText: "Write a word, a colon, a space and the value."
        case .notAMapping: "Write a word, a colon, a space and the value on each line."
        case .notClosed(1): "Add a line with just “---” after the last setting."
        case .notClosed(let last): "Add a line with just “---” below line \(last)."
        case .notDashes: "Change the line to “---”."
        case .notOpened: "Add a line with just “---” at the very top of the file."
        case .notFenced: "Add a line with just “---” above the first setting, and another below the last one."
        case .emptyAbove: "Delete all that stands above “---”."
        case .controlCharacter: "Delete the value and type it again, without a backslash."
        }
    }

    var isSign: Bool {
        if case .sign = self { true } else { false }
    }
}
