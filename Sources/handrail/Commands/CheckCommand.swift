import ArgumentParser
import HubBuild
import HubChecks
import HubSource

struct CheckCommand: AsyncParsableCommand {
    static let name = "check"
    static let configuration = CommandConfiguration(
        commandName: name, abstract: "Says what would shut a reader out, and writes nothing.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github, html }

    @OptionGroup var project: ProjectOptions

    @Option(help: "How to print the findings.")
    var format = Format.text

    @Flag(help: "End with exit code 1 for warnings too.")
    var strict = false

    @Flag(help: "Looks at drafts too. What waits for the day in “publish-on” is always looked at.")
    var drafts = false

    @Option(help: ArgumentHelp("Says what one id means, whom it hurts and why.", valueName: "ID"))
    var explain: String?

    @Flag(help: "Lists every id there is.")
    var list = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Writes into an easy read or a translation that it is up to date. Takes several files.", valueName: "FILE"))
    var markCurrent: [String] = []

    func run() async throws {
        if let explain { return try Self.explain(explain) }
        if list { return Terminal.show(RuleList(), on: .output) }
        if !markCurrent.isEmpty { return try await mark() }
        let report: SiteBuild.Report
        let build = SiteBuild(
            project: project.folder, output: Path.join(project.folder, "Output"), home: Machine.home, today: Machine.today,
            engine: Machine.engines)
        let speller = Hunspell(in: Machine.programs)
        do { report = try await build.check(drafts: drafts, spellingWith: speller) } catch let error as CannotRun {
            throw Terminal.giveUp(error)
        }
        show(report, hasSpeller: speller != nil)
        let worst: Severity = strict ? .warning : .error
        if report.findings.contains(where: { $0.severity <= worst }) { throw Exit.contentErrors }
    }

    private func show(_ report: SiteBuild.Report, hasSpeller: Bool) {
        switch format {
        case .text:
            Terminal.show(FindingList(report.findings), on: .output)
            Terminal.show(AcceptedList(report.accepted), on: .output)
            Terminal.show(CheckSummary(report, hasSpeller: hasSpeller), on: .error)
        case .json: Terminal.show(FindingJSON(report.findings), on: .output)
        case .sarif:
            Terminal.show(SARIF(report.findings, accepted: report.accepted, version: Handrail.configuration.version), on: .output)
        case .github: Terminal.show(GitHubNotes(report.findings), on: .output)
        case .html:
            guard let site = report.site else { return }
            let page = CheckReport(site: site, findings: report.findings, accepted: report.accepted, heldBack: report.heldBack, today: Machine.today)
            Machine.write(page.html(), to: .output)
        }
    }

    private func mark() async throws {
        for file in markCurrent {
            do {
                let mark = try await CurrentMark.write(file, project: project.folder, today: Machine.today)
                let words = mark.isNew ? "is marked as up to date with" : "was up to date already with"
                Terminal.show("\(mark.file) \(words) \(mark.source).", on: .error)
            } catch let error as CannotRun {
                throw Terminal.giveUp(error)
            }
        }
    }

    private static func explain(_ id: String) throws {
        guard let rule = RuleBook.rule(id) else {
            let guess = RuleBook.likely(id).map { "Did you mean “\($0)”?" } ?? "“handrail check --list” shows all."
            throw ValidationError("There is no check “\(id)”. \(guess)")
        }
        Terminal.show(Explanation(rule), on: .output)
    }
}
