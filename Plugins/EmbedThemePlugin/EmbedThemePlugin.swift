import Foundation
import PackagePlugin

/// Turns every file of `Themes/default` into a string literal of the target that uses this plugin.
@main
struct EmbedThemePlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let theme = context.package.directoryURL.appending(path: "Themes/default")
        let files = try filesBelow(theme)
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) files of Themes/default",
                executable: try context.tool(named: "EmbedTheme").url,
                arguments: [output.path, theme.path] + files.map(\.path),
                inputFiles: files,
                outputFiles: [output])
        ]
    }

    private func filesBelow(_ folder: URL) throws -> [URL] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            .map { folder.appending(path: $0) }
            .filter { !$0.hasDirectoryPath && !$0.lastPathComponent.hasPrefix(".") && isFile($0) }
    }

    private func isFile(_ url: URL) -> Bool {
        (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false
    }
}
