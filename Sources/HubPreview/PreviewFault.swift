import HubSource

/// What can keep a preview from starting.
public enum PreviewFault: Fault, Hashable {
    case noPort(UInt16)

    public var id: String { "no-port" }

    public var severity: Severity { .error }

    public var message: String {
        switch self {
        case .noPort(let port): "no port from \(port) on is free on this computer"
        }
    }

    public var fix: String {
        switch self {
        case .noPort: "Choose another number with --port, such as 9000."
        }
    }
}
