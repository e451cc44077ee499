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
    /// How long a program may take to say what it is: long enough to read all fonts of a slow disk.
    var patience = Duration.seconds(60)

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
        here(programs.map { $0 + "/typst" }).prefix(1).map { .command($0) } + pythons.map { .python($0) }
    }

    /// Pythons that may have the packages we need, best first.
    var pythons: [String] {
        let own = here(foldersAboveProgram.map { "\($0)/\(Self.environment)/bin/python" })
        let others = here(programs.map { $0 + "/python3" })
        return Array(own.prefix(1) + others.prefix(1))
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
            guard let fonts = await fonts(of: means, search.patience) else { continue }
            guard case .command = means else { return TypesetEngine(means: means, fonts: fonts) }
            return TypesetEngine(means: means, fonts: fonts, mender: await TagMender.find(search))
        }
        return nil
    }

    /// The fonts an engine knows; nil when it does not work, or is of a version we do not know.
    private static func fonts(of means: Means, _ patience: Duration) async -> Set<String>? {
        switch means {
        case .python(let path): await PythonEngine.fonts(of: path, patience)
        case .command(let path): await CommandEngine.fonts(of: path, patience)
        }
    }
}

extension PythonEngine {
    fileprivate static func fonts(of python: String, _ patience: Duration) async -> Set<String>? {
        try? await converse(python, patience: patience) { talk in
            guard case .ready(let version, let fonts)? = try await talk.answer(), version.hasPrefix(TypesetEngine.version)
            else { throw EngineFailure.nonsense }
            return fonts
        }
    }

    /// Whether a driver starts: it does not where a package it needs is missing.
    static func answers(_ python: String, driver: String, patience: Duration) async -> Bool {
        let isReady = try? await converse(python, driver: driver, patience: patience) { talk in
            if case .ready? = try await talk.answer() { true } else { false }
        }
        return isReady == true
    }
}

extension CommandEngine {
    fileprivate static func fonts(of typst: String, _ patience: Duration) async -> Set<String>? {
        guard let version = try? await output(of: typst, ["--version"], patience), version.hasPrefix("typst " + TypesetEngine.version)
        else { return nil }
        guard let fonts = try? await output(of: typst, ["fonts"], patience) else { return nil }
        return Set(fonts.split(separator: "\n").map(String.init))
    }

    private static func output(of typst: String, _ words: [String], _ patience: Duration) async throws -> String? {
        let result = try await Filter.run(
            typst, Arguments(words), environment: EngineEnvironment.ofCommand, input: [],
            output: .string(limit: 1_000_000), error: .discarded, patience: patience)
        return result.terminationStatus.isSuccess ? result.standardOutput : nil
    }
}
