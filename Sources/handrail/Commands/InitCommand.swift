import ArgumentParser
import HubBuild

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Makes a new hub with a starter page of each kind.")

    @Argument(help: ArgumentHelp("The folder to make it in.", valueName: "DIR"))
    var folder: String

    func run() throws {
        do {
            let files = try StarterHub.make(in: folder, today: Machine.today)
            Terminal.show("Made a hub of \(files.count) files in \(folder).", on: .error)
            Terminal.show("Next: handrail build --project \(Path.typed(folder))", on: .error)
        } catch let error as CannotRun {
            throw Terminal.giveUp(error)
        }
    }
}
