import ArgumentParser
import HubBuild

struct BuildCommand: AsyncParsableCommand {
    static let name = "build"
    static let configuration = CommandConfiguration(
        commandName: name, abstract: "Builds the whole site.",
        discussion: "Nothing is written when there are errors in the content (exit code 1).")

    @OptionGroup var project: ProjectOptions

    @Option(help: ArgumentHelp("Where to write the site. Default: Output in the project folder.", valueName: "DIR"))
    var output: String?

    @Flag(name: .customLong("no-pdf"), help: "Leave PDFs out.")
    var noPDF = false

    @Option(help: ArgumentHelp("Add what changed to a list of files, for a sync.", valueName: "FILE"))
    var changes: String?

    @Flag(help: "Put a packed copy (.gz) beside each text file.")
    var compress = false

    @Option(help: "Make rules for caches: headers, apache or nginx. Can be given several times.")
    var serverRules: [ServerRules] = []

    @Flag(help: "Say how long each phase took.")
    var timings = false

    func run() async throws {
        let clock = ContinuousClock.now
        let watch = timings ? Stopwatch(now: Machine.nanoseconds) : nil
        let progress = ProgressLine()
        let build = SiteBuild(
            project: project.folder, output: output ?? Path.join(project.folder, "Output"), home: Machine.home,
            today: Machine.today, engine: noPDF ? nil : Machine.engines,
            options: PublishOptions(compresses: compress, rules: serverRules, changes: changes), program: Machine.identity,
            watch: watch)
        let report: SiteBuild.Report
        do { report = try await build.run(progress: progress.show) } catch let error as CannotRun {
            progress.clear()
            throw Terminal.giveUp(error)
        }
        progress.clear()
        Terminal.show(FindingList(report.findings, mostOfAKind: FindingList.fewOfAKind), on: .error)
        Terminal.show(Summary(report, took: clock.duration(to: .now), output: build.output), on: .error)
        if let watch { Terminal.show(Timings(watch, took: clock.duration(to: .now)), on: .error) }
        Machine.leave(with: report.hasErrors ? Exit.contentErrors : .success)
    }
}

extension ServerRules: ExpressibleByArgument {}
