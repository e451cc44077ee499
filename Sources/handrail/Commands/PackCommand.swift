import ArgumentParser
import HubBuild
import HubPrint

struct PackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack", abstract: "Makes the packs, labels and a summary for a list of people.",
        discussion: """
            The list is a CSV file with the columns name, address, town, postcode, format, text size, paper, language and send by. \
            The list and the packs must lie outside the hub. Nothing is made when anything in the list is wrong (exit code 1).
            """)

    @OptionGroup var project: ProjectOptions

    @Argument(help: "The name of the pack, as in Content/packs/NAME.md.")
    var name: String

    @Option(help: ArgumentHelp("The list of people.", valueName: "FILE"))
    var recipients: String?

    @Option(help: ArgumentHelp("An empty folder for what is made.", valueName: "DIR"))
    var out: String?

    @Flag(help: "Make one file for each format and colour of paper, with the letters in order.")
    var batch = false

    @Flag(help: "Make booklets too: A5 pages on A4 sheets, to fold in the middle.")
    var booklet = false

    @Flag(name: .customLong("single-sided"), help: "Reckon with sheets printed on one side.")
    var singleSided = false

    @Option(help: ArgumentHelp("Labels on a sheet: \(LabelSheet.names).", valueName: "N"))
    var labels = LabelSheet.usual

    @Option(name: .customLong("label-start"), help: ArgumentHelp("The first free label of the first sheet.", valueName: "N"))
    var labelStart = 1

    @Flag(name: .customLong("dry-run"), help: "Make nothing, and print the summary.")
    var dryRun = false

    @Flag(help: "Delete what an earlier run made in the folder, and nothing else.")
    var forget = false

    func validate() throws {
        guard let sheet = LabelSheet(named: labels) else {
            throw ValidationError("There are no labels “\(labels)”. Use one of these: \(LabelSheet.names).")
        }
        guard (1...sheet.count).contains(labelStart) else { throw ValidationError("--label-start is from 1 to \(sheet.count).") }
        guard !(dryRun && forget) else { throw ValidationError("Use --dry-run or --forget, not both.") }
        guard !(booklet && singleSided) else {
            throw ValidationError("A booklet is printed on both sides: leave out --booklet or --single-sided.")
        }
        if out == nil, !dryRun { throw ValidationError("Name a folder with --out.") }
        if recipients == nil, !forget { throw ValidationError("Name the list of people with --recipients.") }
    }

    func run() async throws {
        if forget { return try forgetPacks() }
        Machine.leaveNoCores()
        let clock = ContinuousClock.now
        let progress = ProgressLine()
        let report: PackPost.Report
        do {
            let post = try post()
            report = try await Machine.stoppable { try await post.run(progress: progress.show) }
        } catch let error as CannotRun {
            progress.clear()
            throw Terminal.giveUp(error)
        }
        progress.clear()
        Terminal.show(FindingList(ofAList: report.findings), on: .error)
        let summary = PackSummary(report, took: clock.duration(to: .now), out: dryRun ? nil : out)
        Terminal.show(summary, on: dryRun && report.summary != nil ? .output : .error)
        if report.hasErrors { throw Exit.contentErrors }
    }

    private func post() throws -> PackPost {
        guard let sheet = LabelSheet(named: labels) else { throw ValidationError("There are no labels “\(labels)”.") }
        var order = PostOrder(pack: name, recipients: recipients ?? "", out: dryRun ? nil : out, labels: sheet)
        order.isBatch = batch
        order.isBooklet = booklet
        order.labelStart = labelStart
        order.sides = singleSided ? .one : .two
        return PackPost(project: project.folder, order: order, today: Machine.today, engines: Machine.engines)
    }

    private func forgetPacks() throws {
        let forgotten: PostFolder.Forgotten
        do { forgotten = try PackPost.forget(out ?? "", pack: name) } catch let error as CannotRun { throw Terminal.giveUp(error) }
        Terminal.show(FindingList(forgotten.findings), on: .error)
        Terminal.show(ForgottenSummary(forgotten, out: out ?? ""), on: .error)
    }
}
