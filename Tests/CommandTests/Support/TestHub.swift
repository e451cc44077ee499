import Foundation
import Testing
import TrialSupport

/// A small hub in a folder of its own, which builds with no findings until a test spoils it.
struct TestHub {
    let place: TemporaryFolder
    var project: String { place("hub") }
    var output: String { place("hub/Output") }

    static let settings = """
        name: Our hub
        base-url: https://hub.example/
        contact:
          email: hello@hub.example

        """
    static let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>"
    static let home = "---\ntitle: Home\n---\n\nWelcome to our hub.\n"

    init() throws {
        place = try TemporaryFolder()
        try write(Self.settings, to: "hub.yml")
        try write(Self.home, to: "index.md")
    }

    /// A page with nothing wrong in it.
    static func page(_ title: String, _ body: String = "Some words.") -> String {
        "---\ntitle: \"\(title)\"\n---\n\n\(body)\n"
    }

    /// - Parameter file: below `Content`.
    func write(_ text: String, to file: String) throws { try place.write(text, to: "hub/Content/" + file) }
    func write(_ bytes: [UInt8], to file: String) throws { try place.write(bytes, to: "hub/Content/" + file) }
    func remove(_ file: String) throws { try place.remove("hub/Content/" + file) }

    @discardableResult
    func run(_ words: String...) throws -> Run { try Run(words + ["--project", project]) }

    /// What the last build published, without our notes.
    var published: [String: Thing] { place.snapshot("hub/Output", without: [".handrail"]) }

    func page(_ path: String) -> String? { place.text("hub/Output/" + path) }

    /// What a build of these contents into a new folder publishes.
    func cleanBuild() throws -> [String: Thing] {
        let place = try TemporaryFolder()
        let run = try Run(["build", "--project", project, "--output", place("out")])
        try #require(run.status == 0, "\(run.errors)")
        return place.snapshot("out", without: [".handrail"])
    }
}

/// A finding, as `check --format json` gives it.
struct Found: Decodable, Hashable {
    var file: String
    var line: Int?
    var column: Int?
    var severity: String
    var id: String
    var message: String
    var fix: String

    /// `Content/a.md:2:8 wrong-value`, with a severity only if it is no error.
    var short: String {
        let at = line.map { ":\($0):\(column ?? 0)" } ?? ""
        return "\(file)\(at) \(id)" + (severity == "error" ? "" : " \(severity)")
    }

    static func all(_ run: Run) throws -> [Found] { try JSONDecoder().decode([Found].self, from: Data(run.output.utf8)) }
}

/// The folder of this repository, with the sample hub.
let repository: String = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.path
}()

func copy(_ from: String, to: String) throws { try FileManager.default.copyItem(atPath: from, toPath: to) }
