import HubSource
import TrialSupport

@testable import HubBuild

/// One build of a small site, from plan to finish, as the command makes it.
struct Site {
    var pages: [String: String]

    init(_ pages: [String: String]) { self.pages = pages }

    var files: [PlannedFile] { pages.keys.sorted().map { PlannedFile(path: $0, source: "Content/\($0)") } }

    /// What must be in the output folder afterwards, but for what is not ours.
    var tree: [String: Thing] {
        var tree: [String: Thing] = [:]
        for (path, text) in pages {
            tree[path] = .file(Array(text.utf8))
            for folder in OutputPath.folders(of: path) { tree[folder] = .folder }
        }
        return tree
    }

    struct Result {
        var beginning: [Finding] = []
        var outcomes: [WriteOutcome] = []
        var summary = OutputSummary()
        var all: [Finding] { beginning + summary.findings }
        var ids: [String] { all.map(\.id) }
        var files: [String] { all.map(\.file) }
    }

    /// Builds into `out` of a place whose `project` is the project.
    ///
    /// - Parameter regardless: writes even if `begin` found something, as if that had come up since.
    @discardableResult
    func build(in place: TemporaryFolder, regardless: Bool = false) throws(OutputError) -> Result {
        // A child process that another test is just starting may hold a copy of the last lock for a moment.
        let folder = try OutputFolder.open(place("out"), project: place("project"), home: nil, patience: 20)
        let plan = OutputPlan(files, output: place("out"))
        var result = Result(beginning: try folder.begin(plan) { bytes($0.path) })
        guard result.beginning.isEmpty || regardless else {
            folder.abandon()
            return result
        }
        for file in files { result.outcomes.append(try folder.write(bytes(file.path), to: file.path)) }
        result.summary = try folder.finish(plan, result.outcomes)
        return result
    }

    func bytes(_ path: String) -> [UInt8] { Array((pages[path] ?? "").utf8) }
}

extension TemporaryFolder {
    /// The published files: all but our notes.
    func published() -> [String: Thing] { snapshot("out", without: [".handrail"]) }
}
