import HubSource
import Subprocess

/// Where Typst may be: what the command takes from the machine.
public struct EngineSearch: Sendable {
    /// Folders of programs, as in `PATH`.
    public var programs: [String]
    /// The path of the running program. An environment that `make site` has made lies in one of the folders above it.
    public var program: String?
    /// Where fonts are installed.
    public var fontFolders: [String]

    public init(programs: [String], program: String?, fontFolders: [String] = []) {
        self.programs = programs
        self.program = program
        self.fontFolders = fontFolders
    }

    /// The folder of the Python environment that `Scripts/install-build-tools.sh` makes.
    static let environment = ".venv-print"
    private static let highest = 6

    /// Ways to Typst, best first. Never one from the project: a hub somebody else made must not bring programs.
    var candidates: [TypesetEngine.Means] {
        let commands = here(programs.map { $0 + "/typst" }).map { TypesetEngine.Means.command($0) }
        let own = here(foldersAboveProgram.map { "\($0)/\(Self.environment)/bin/python" })
        let others = here(programs.map { $0 + "/python3" }).prefix(1)
        return commands.prefix(1) + (own.prefix(1) + others).map { .python($0) }
    }

    private var foldersAboveProgram: [String] {
        guard let program else { return [] }
        var names = program.split(separator: "/", omittingEmptySubsequences: false)
        return (0..<Self.highest).compactMap { _ in
            guard names.popLast() != nil, names.count > 1 else { return nil }
            return names.joined(separator: "/")
        }
    }

    private func here(_ paths: [String]) -> [String] {
        paths.filter { path in
            guard path.hasPrefix("/"), let status = try? FileSystem.status(path, following: true) else { return false }
            return status.kind == .file
        }
    }
}

extension TypesetEngine {
    /// The first way to Typst that works; nil when there is none.
    public static func find(_ search: EngineSearch) async -> TypesetEngine? {
        for means in search.candidates {
            if let fonts = await fonts(of: means) { return TypesetEngine(means: means, fonts: fonts) }
        }
        return nil
    }

    /// The fonts an engine knows; nil when it does not work, or is of a version we do not know.
    private static func fonts(of means: Means) async -> Set<String>? {
        switch means {
        case .python(let path): await PythonEngine.fonts(of: path)
        case .command(let path): await CommandEngine.fonts(of: path)
        }
    }
}

extension PythonEngine {
    fileprivate static func fonts(of python: String) async -> Set<String>? {
        try? await converse(python) { talk in
            guard case .ready(let version, let fonts)? = try await talk.answers.next(), version.hasPrefix(TypesetEngine.version)
            else { throw EngineFailure.nonsense }
            return fonts
        }
    }
}

extension CommandEngine {
    fileprivate static func fonts(of typst: String) async -> Set<String>? {
        guard let version = try? await output(of: typst, ["--version"]), version.hasPrefix("typst " + TypesetEngine.version)
        else { return nil }
        guard let fonts = try? await output(of: typst, ["fonts", "--ignore-embedded-fonts"]) else { return nil }
        return Set(fonts.split(separator: "\n").map(String.init))
    }

    private static func output(of typst: String, _ words: [String]) async throws -> String? {
        let result = try await run(
            .path(.init(typst)), arguments: Arguments(words), environment: EngineEnvironment.offline,
            output: .string(limit: 1_000_000), error: .discarded)
        return result.terminationStatus.isSuccess ? result.standardOutput : nil
    }
}
