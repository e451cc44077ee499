import HubSource

/// Why a mark (`made-from:`) cannot be written into a file.
enum MarkFault: Fault, Hashable {
    case noDocument(likely: String?)
    case madeFromNothing
    case cannotChange

    var severity: Severity { .error }
    var id: String { "cannot-mark" }

    var message: String {
        switch self {
        case .noDocument(let likely?): "there is no such document; did you mean “\(likely)”?"
        case .noDocument(nil): "there is no such document"
        case .madeFromNothing: "this is no easy read and no translation, so it is not made from another document"
        case .cannotChange: "the settings at the top of this file could not be changed safely, so it was left as it is"
        }
    }

    var fix: String {
        switch self {
        case .noDocument(let likely?): "Write “\(likely)”."
        case .noDocument(nil): "Write the path from the project folder, like Content/guides/joining.easy.md."
        case .madeFromNothing: "Name the easy read (….easy.md) or the translation (….cy.md)."
        case .cannotChange: "Mend what “handrail check” says of it, then try again."
        }
    }
}
