import ArgumentParser
import HubBuild

/// What people read on a terminal.
enum Terminal {
    enum Stream {
        case output, error

        var descriptor: Int32 {
            switch self {
            case .output: 1
            case .error: 2
            }
        }
    }

    /// Prints lines; nothing at all for nothing.
    static func show(_ text: some CustomStringConvertible, on stream: Stream) {
        let words = text.description
        guard !words.isEmpty else { return }
        Machine.write(Array((words + "\n").utf8), to: stream)
    }

    /// Says why the command could not run.
    ///
    /// - Returns: what to throw.
    static func giveUp(_ error: CannotRun) -> ExitCode {
        show(FindingList(error.findings), on: .error)
        return Exit.couldNotRun
    }
}

enum Path {
    /// As it must be typed on a command line.
    static func typed(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { $0 >= 0x80 || "-._/~+,:@%".utf8.contains($0) || isLetterOrDigit($0) }
        return isPlain && !path.isEmpty ? path : "'" + path.replacing("'", with: "'\\''") + "'"
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: false
        }
    }

    static func join(_ folder: String, _ name: String) -> String {
        folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}
