import HubSource

/// How the engine itself can break down.
public enum EngineFailure: Error, Fault, Hashable {
    case cannotStart(why: String)
    case died(how: String)
    case nonsense
    /// It was ended then.
    case silent(for: Duration)

    public var severity: Severity { .error }

    public var id: String { "pdf-engine" }

    public var message: String {
        switch self {
        case .cannotStart(let why): "the program that makes PDFs could not be started: \(why)"
        case .died(let how): "the program that makes PDFs ended before its work was done (\(how))"
        case .nonsense: "the program that makes PDFs gave an answer that cannot be read"
        case .silent(let time): "the program that makes PDFs gave no answer for \(time.components.seconds) seconds"
        }
    }

    public var fix: String { "Run the command again; “--no-pdf” builds the site without PDFs." }
}
