import ArgumentParser
import HubBuild
import HubPreview

struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Shows the hub in a browser while you write.",
        discussion: """
            Each time you save, the page changes in the browser. Mistakes show at the foot of the page. Drafts are shown too. \
            Nothing is written to Output. Only this computer can see it.
            """)

    @OptionGroup var project: ProjectOptions

    @Option(help: ArgumentHelp("Where to show it. If another program is there, the next free number is taken.", valueName: "NUMBER"))
    var port: UInt16 = 8000

    @Flag(help: "Open your browser.")
    var open = false

    func run() async throws {
        Machine.endQuietlyOnInterrupt()
        let words = PreviewWords(wanted: port)
        let opens = open
        do {
            try await Preview(
                project: project.folder, port: port,
                pdfs: PDFsOnDemand(output: Path.join(project.folder, "Output"), engines: Machine.engines), today: { Machine.today }
            ).run { news in
                Terminal.show(words.lines(news), on: .error)
                if opens, case .listening(let place) = news { Task { await Browser.open(place.url) } }
            }
        } catch let error as CannotRun {
            throw Terminal.giveUp(error)
        }
    }
}
