import Foundation
import PackagePlugin

/// Turns every file of a folder into a string literal of the target that uses this plugin.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
    /// Target → folder in the package, and the type that holds its files.
    private let embedded = [
        "HubRender": (folder: "Themes/default", type: "EmbeddedTheme"),
        "HubPrint": (folder: "Sources/HubPrint/Driver", type: "EmbeddedDriver"),
        "HubBuild": (folder: "Sources/HubBuild/Starter", type: "EmbeddedStarter"),
        "HubChecks": (folder: "Sources/HubChecks/Words", type: "EmbeddedWords"),
        "HubPreview": (folder: "Sources/HubPreview/Assets", type: "EmbeddedAssets"),
    ]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let (path, type) = embedded[target.name] else { return [] }
        let folder = context.package.directoryURL.appending(path: path)
        let files = try filesBelow(folder)
        let output = context.pluginWorkDirectoryURL.appending(path: "\(type).swift")
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) files of \(path)",
                executable: try context.tool(named: "EmbedFiles").url,
                arguments: [output.path, type, folder.path] + files.map(\.path),
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
