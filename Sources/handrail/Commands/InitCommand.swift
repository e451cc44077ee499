import ArgumentParser
import HubBuild

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Makes a new hub with pages to start from.")

    @Argument(help: ArgumentHelp("The folder to make it in.", valueName: "DIR"))
    var folder: String

    func run() throws {
        do {
            let files = try StarterHub.make(in: folder, today: Machine.today)
            let isHere = folder == "." || folder == "./"
            Terminal.show("Made a hub of \(files.count) files in \(isHere ? "this folder" : "“\(folder)”").", on: .error)
            Terminal.show("Next: handrail build" + (isHere ? "" : " --project \(Path.typed(folder))"), on: .error)
        } catch let error as CannotRun {
            throw Terminal.giveUp(error)
        }
    }
}
