import ArgumentParser
import HubBuild
import HubModel

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Makes a document with its settings filled in.")

    @Argument(help: ArgumentHelp("One of: \(KindName.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "KIND"))
    var kind: KindName

    @Argument(help: "The title, in quotes.")
    var title: String

    @OptionGroup var project: ProjectOptions

    func run() throws {
        do {
            let path = try NewDocument.make(kind, title: title, project: project.folder, today: Machine.today)
            Terminal.show("Made \(Path.join(project.folder, path)).", on: .error)
        } catch let error as CannotRun {
            throw Terminal.giveUp(error)
        }
    }
}

extension KindName: ExpressibleByArgument {}
