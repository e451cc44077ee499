import HubSource

/// What can be wrong with what a hub makes of checks and of findings.
enum JudgingFault: Fault, Hashable {
    case unknownCheck(String, likely: String?)
    /// It is not for a hub to decide on.
    case fixedCheck(String)
    case errorSwitchedOff(String)
    /// In `accept:`, and found no more.
    case acceptedInVain(String, words: String?)

    var severity: Severity { .warning }

    var id: String {
        switch self {
        case .unknownCheck: "unknown-check"
        case .fixedCheck, .errorSwitchedOff: "fixed-check"
        case .acceptedInVain: "accepted-in-vain"
        }
    }

    var message: String {
        switch self {
        case .unknownCheck(let id, let likely?): "there is no check “\(id)”; did you mean “\(likely)”?"
        case .unknownCheck(let id, nil): "there is no check “\(id)”, so this does nothing"
        case .fixedCheck(let id): "“\(id)” cannot be changed here: such pages could not be made, or would not be safe"
        case .errorSwitchedOff(let id): "“\(id)” shuts readers out, so it cannot be switched off"
        case .acceptedInVain(let id, nil): "“\(id)” is accepted here, and it is no longer found"
        case .acceptedInVain(let id, let words?): "“\(id)” is accepted here for “\(words)”, and it is no longer found"
        }
    }

    var fix: String {
        switch self {
        case .unknownCheck(_, let likely?): "Write “\(likely)”, or delete the line."
        case .unknownCheck(_, nil): "Delete the line; “handrail check --list” shows all ids."
        case .fixedCheck: "Delete the line."
        case .errorSwitchedOff(let id): "Write “\(id): warn” to be warned only, or delete the line."
        case .acceptedInVain: "Delete the line."
        }
    }
}
