/// What can be wrong with front matter or a settings file as YAML, whatever its keys mean.
public enum YAMLFault: Fault, Hashable {
    case tooLong(bytes: Int, limit: Int)
    case tooDeep
    case sign(Character)
    case wrong(problem: String)
    case duplicateKey(String)
    case keyNotText
    case notAMapping
    case notClosed
    case controlCharacter

    public var severity: Severity { .error }

    public var id: String {
        switch self {
        case .tooLong: "front-matter-too-long"
        case .tooDeep: "front-matter-too-deep"
        case .sign: "front-matter-sign"
        case .duplicateKey: "duplicate-key"
        case .wrong, .keyNotText, .notAMapping, .notClosed, .controlCharacter: "front-matter"
        }
    }

    public var message: String {
        switch self {
        case .tooLong(let bytes, let limit):
            "the settings are \(bytes) bytes long, and \(limit) is the most that is read"
        case .tooDeep: "lists and settings are nested too deeply"
        case .sign(let sign): "a value may not begin with “\(sign)” here"
        case .wrong(let problem): "the settings cannot be understood: \(problem)"
        case .duplicateKey(let key): "“\(key)” is set twice"
        case .keyNotText: "the name of a setting must be one plain word"
        case .notAMapping: "settings must be lines like “title: My page”"
        case .notClosed: "the settings at the top have no closing line of three dashes"
        case .controlCharacter: "the value holds a character that cannot be seen"
        }
    }

    public var fix: String {
        switch self {
        case .tooLong: "Move long text out of the settings and into the page."
        case .tooDeep: "Write one list or setting on each line, without brackets inside brackets."
        case .sign: "Put the value in double quotes."
        case .wrong: "Check the line for a missing quote, or put the value in double quotes if it holds a colon."
        case .duplicateKey: "Delete one of the two lines."
        case .keyNotText: "Write a word, a colon, a space and the value."
        case .notAMapping: "Write a word, a colon, a space and the value on each line."
        case .notClosed: "Add a line with just “---” after the last setting."
        case .controlCharacter: "Delete the value and type it again, without a backslash."
        }
    }
}
