/// What can be wrong with one setting.
public enum FieldFault: Fault, Hashable {
    case unknownKey(String, likely: String?, known: [String])
    case wrongKind(key: String, wanted: String)
    case notAllowed(key: String, value: String, allowed: [String])
    case notADate(key: String, value: String)
    case notAColour(key: String, value: String)
    case emptyColour(key: String)
    case missing(key: String)
    /// `title:` is there with nothing behind it.
    case empty(key: String)
    /// The one that is needed is not there, and this is likely to be it.
    case misspelt(String, needed: String)
    /// `title: #MeToo`.
    case note(key: String, value: String)
    /// A line that was to be inside the empty setting above it.
    case notIndented(String, under: String)
    case commas(key: String, value: String)

    public var severity: Severity {
        switch self {
        case .unknownKey, .notIndented: .warning
        default: .error
        }
    }

    public var id: String {
        switch self {
        case .unknownKey, .notIndented: "unknown-key"
        case .wrongKind, .notAllowed, .notADate, .notAColour, .emptyColour, .note, .commas: "wrong-value"
        case .missing(let key), .empty(let key), .misspelt(_, let key): "missing-\(key)"
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
        case .empty(let key): "there is nothing after “\(key):”"
        case .misspelt(let key, let needed): "there is no setting “\(key)”; did you mean “\(needed)”?"
        case .note(let key, _): "what follows “\(key):” begins with #, and what follows a # outside quotes is left out"
        case .notIndented(let key, let under): "“\(key)” does not belong to “\(under):” above, because it is not indented"
        case .commas(let key, let value): "“\(value)” is one item of “\(key)”, with a comma in it"
        }
    }

    public var fix: String {
        switch self {
        case .unknownKey(_, let likely?, _): "Write “\(likely):”, or delete the line."
        case .unknownKey(_, nil, let known): "Delete the line, or use one of: \(known.joined(separator: ", "))."
        case .wrongKind(let key, let wanted): "Write \(wanted) after “\(key):”."
        case .notAllowed(_, _, let allowed): "Use one of: \(allowed.joined(separator: ", "))."
        case .notADate(_, let value):
            CalendarDate.advice(for: value) ?? "Write the year, month and day like 2026-03-31."
        case .notAColour(let key, _), .emptyColour(let key): "Write it like “\(key): \"#1B2625\"”, with the quotes."
        case .missing("title"): "Add a line like “title: My page” between two lines of three dashes (---) at the top."
        case .missing("name"): "Add a line like “name: Our hub”."
        case .missing(let key): "Add a line “\(key): …”."
        case .empty(let key): "Write the \(key) after “\(key):”."
        case .misspelt(_, let needed): "Write “\(needed):” in its place."
        case .note(let key, let value): "Change the line to “\(key): \(YAMLQuote.quoted(value))”."
        case .notIndented: "Put two spaces in front of the line."
        case .commas(let key, let value): "Change the line to “\(key): [\(value)]”."
        }
    }
}
