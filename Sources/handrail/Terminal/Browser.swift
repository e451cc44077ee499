import Subprocess

/// The browser that a person uses.
enum Browser {
    /// Asks the system to open an address. That there is no browser is no failure: the address is on the terminal.
    static func open(_ address: String) async {
        #if os(macOS)
            let program = "open"
        #else
            let program = "xdg-open"
        #endif
        _ = try? await run(.name(program), arguments: [address], input: .none, output: .discarded, error: .discarded)
    }
}
