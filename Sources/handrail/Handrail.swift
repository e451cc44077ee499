import ArgumentParser
import HubBuild

@main
struct Handrail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handrail",
        abstract: "Makes accessible websites for group resource hubs from Markdown.",
        version: "0.1.0",
        subcommands: [
            BuildCommand.self, CheckCommand.self, PreviewCommand.self, PackCommand.self, InitCommand.self, NewCommand.self,
        ])

    static func main() async {
        let command = CommandLine.arguments.dropFirst().first
        if command == BuildCommand.name || command == CheckCommand.name { Memory.useLargePages() }
        // What travels with the program is read while the arguments are: both take a small hub as long as its pages.
        if command == BuildCommand.name { Task.detached { SiteBuild.readBuiltIn() } }
        await main(nil)
    }
}

/// What the command ends with.
enum Exit {
    /// Errors in the content; nothing was written.
    static let contentErrors = ExitCode(1)
    /// The command could not do its work at all.
    static let couldNotRun = ExitCode(2)
}

struct ProjectOptions: ParsableArguments {
    @Option(name: .customLong("project"), help: ArgumentHelp("The folder that holds Content.", valueName: "DIR"))
    var folder = "."
}
