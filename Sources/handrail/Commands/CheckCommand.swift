import ArgumentParser
import HubBuild
import HubSource

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Says what would shut a reader out, and writes nothing.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var project: ProjectOptions

    @Option(help: "How to print the findings.")
    var format = Format.text

    @Flag(help: "End with exit code 1 for warnings too.")
    var strict = false

    func run() async throws {
        let report: SiteBuild.Report
        let build = SiteBuild(
            project: project.folder, output: Path.join(project.folder, "Output"), home: Machine.home, today: Machine.today)
        do { report = try await build.check() } catch let error as CannotRun {
            throw Terminal.giveUp(error)
        }
        switch format {
        case .text:
            Terminal.show(FindingList(report.findings), on: .output)
            Terminal.show(CheckSummary(report), on: .error)
        case .json: Terminal.show(FindingJSON(report.findings), on: .output)
        }
        let worst: Severity = strict ? .warning : .error
        if report.findings.contains(where: { $0.severity <= worst }) { throw Exit.contentErrors }
    }
}
