/// What can be wrong with one setting.
public enum FieldFault: Fault, Hashable {
    case unknownKey(String, likely: String?, known: [String])
    case wrongKind(key: String, wanted: String)
    case notAllowed(key: String, value: String, allowed: [String])
    case notADate(key: String, value: String)
    case notAColour(key: String, value: String)
    case emptyColour(key: String)
    case missing(key: String)

    public var severity: Severity {
        if case .unknownKey = self { .warning } else { .error }
    }

    public var id: String {
        switch self {
        case .unknownKey: "unknown-key"
        case .wrongKind, .notAllowed, .notADate, .notAColour, .emptyColour: "wrong-value"
        case .missing(let key): "missing-\(key)"
        }
    }

    public var message: String {
        switch self {
        case .unknownKey(let key, let likely?, _): "there is no setting “\(key)”; did you mean “\(likely)”?"
        case .unknownKey(let key, nil, _): "there is no setting “\(key)”, so it does nothing"
        case .wrongKind(let key, let wanted): "“\(key)” must be \(wanted)"
        case .notAllowed(let key, let value, _): "“\(key)” cannot be “\(value)”"
        case .notADate(let key, let value): "“\(key)” must be a day, and “\(value)” is none"
        case .notAColour(let key, let value): "“\(key)” must be a colour, and “\(value)” is none"
        case .emptyColour(let key): "there is no colour after “\(key):”; what follows a # outside quotes is left out"
        case .missing(let key): "there is no \(key)"
        }
    }

    public var fix: String {
        switch self {
        case .unknownKey(_, let likely?, _): "Write “\(likely):”, or delete the line."
        case .unknownKey(_, nil, let known): "Delete the line, or use one of: \(known.joined(separator: ", "))."
        case .wrongKind(let key, let wanted): "Write \(wanted) after “\(key):”."
        case .notAllowed(_, _, let allowed): "Use one of: \(allowed.joined(separator: ", "))."
        case .notADate: "Write the year, month and day like 2026-03-31."
        case .notAColour(let key, _), .emptyColour(let key): "Write it like “\(key): \"#1B2625\"”, with the quotes."
        case .missing("title"): "Add a line “title: …” between two lines of three dashes (---) at the top."
        case .missing(let key): "Add a line “\(key): …”."
        }
    }
}
