import ArgumentParser
import HubBuild

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Builds the whole site.",
        discussion: "Nothing is written when there are errors in the content (exit code 1).")

    @OptionGroup var project: ProjectOptions

    @Option(help: ArgumentHelp("Where to write the site. Default: Output in the project folder.", valueName: "DIR"))
    var output: String?

    @Flag(name: .customLong("no-pdf"), help: "Leave PDFs out.")
    var noPDF = false

    func run() async throws {
        let clock = ContinuousClock.now
        let progress = ProgressLine()
        let build = SiteBuild(
            project: project.folder, output: output ?? Path.join(project.folder, "Output"), home: Machine.home,
            today: Machine.today, engine: noPDF ? nil : Machine.engines)
        let report: SiteBuild.Report
        do { report = try await build.run(progress: progress.show) } catch let error as CannotRun {
            progress.clear()
            throw Terminal.giveUp(error)
        }
        progress.clear()
        Terminal.show(FindingList(report.findings, mostOfAKind: FindingList.fewOfAKind), on: .error)
        Terminal.show(Summary(report, took: clock.duration(to: .now), output: build.output), on: .error)
        if report.hasErrors { throw Exit.contentErrors }
    }
}
