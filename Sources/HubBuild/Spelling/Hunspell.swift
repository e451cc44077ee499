import HubChecks
import HubModel
import HubPrint
import HubSource
import Subprocess

/// Asks hunspell, as a program of its own, through pipes.
public struct Hunspell: SpellChecker {
    /// Path of the program.
    private let program: String

    /// Words for which it is also asked what was meant: that takes it long.
    private static let mostGuesses = 12
    private static let mostBytes = 8_000_000

    /// - Parameter folders: of programs, as in `PATH`.
    /// - Returns: nil when it is not installed.
    public init?(in folders: [String]) {
        let found = folders.lazy.map { $0 + "/hunspell" }.first { path in
            guard path.hasPrefix("/"), let status = try? FileSystem.status(path, following: true) else { return false }
            return status.kind == .file
        }
        guard let found else { return nil }
        program = found
    }

    public func misspelt(among words: [String], language: String) async -> [String: [String]]? {
        guard let dictionary = Self.dictionary(language) else { return nil }
        guard let said = await ask(["-l"], dictionary, words) else { return nil }
        let wrong = said.split(separator: "\n").map(String.init)
        var guesses: [String: [String]] = Dictionary(wrong.map { ($0, []) }, uniquingKeysWith: { first, _ in first })
        guard !wrong.isEmpty, let answers = await ask(["-a"], dictionary, Array(wrong.prefix(Self.mostGuesses))) else { return guesses }
        for line in answers.split(separator: "\n") where line.hasPrefix("& ") {
            // & recieve 3 0: receive, relieve, reprieve
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2, let word = halves[0].split(separator: " ").dropFirst().first else { continue }
            guesses[String(word)] = halves[1].split(separator: ",").map { String($0.drop { $0 == " " }) }
        }
        return guesses
    }

    /// British for English of no country.
    private static func dictionary(_ language: String) -> String? {
        let parts = language.split(separator: "-")
        let countries = ["en": "GB", "cy": "GB"]
        guard let primary = parts.first?.lowercased(), let usual = countries[primary] else { return nil }
        let country = parts.dropFirst().first { $0.count == 2 }.map { $0.uppercased() } ?? usual
        return "\(primary)_\(country)"
    }

    /// Nil when it cannot be run, or has no such dictionary.
    private func ask(_ mode: [String], _ dictionary: String, _ words: [String]) async -> String? {
        // ^ keeps a word from being taken for an order.
        let isTalk = mode == ["-a"]
        let text = words.map { (isTalk ? "^" : "") + $0.replacing("\u{2019}", with: "'") + "\n" }.joined()
        let result = try? await Filter.run(
            program, Arguments(mode + ["-i", "UTF-8", "-d", dictionary]), environment: .custom(["LC_ALL": "C.UTF-8"]),
            input: Array(text.utf8), output: .string(limit: Self.mostBytes), error: .discarded)
        guard let result, result.terminationStatus.isSuccess else { return nil }
        return result.standardOutput
    }
}
