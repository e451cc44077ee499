import Foundation
import HubBuild
import HubPrint
import HubSource
import Testing
import TrialSupport

@testable import HubPreview

/// A hub in a folder of its own to be previewed, and built to compare.
struct PreviewHub: Sendable {
    let place: TemporaryFolder
    var project: String { place("hub") }

    static let settings = "name: Our hub\nbase-url: https://hub.example/\ncontact:\n  email: hello@hub.example\n"

    /// A small hub with nothing wrong in it.
    init(_ files: [String: String] = [:]) throws {
        place = try TemporaryFolder()
        try write(Self.settings, to: "hub.yml")
        try write(Self.page("Home", "Welcome."), to: "index.md")
        for (file, text) in files { try write(text, to: file) }
    }

    /// The hub of this repository without the documents that a build leaves out.
    static func ofRepository() throws -> PreviewHub {
        let hub = try PreviewHub()
        try hub.place.remove("hub/Content")
        try FileManager.default.copyItem(atPath: repository + "/Content", toPath: hub.place("hub/Content"))
        for held in ["guides/co-chairing.md", "pages/birthday-party.md"] { try hub.remove(held) }
        return hub
    }

    static func page(_ title: String, _ body: String = "Some words.", more: String = "") -> String {
        "---\ntitle: \"\(title)\"\n\(more)---\n\n\(body)\n"
    }

    /// - Parameter file: below `Content`.
    func write(_ text: String, to file: String) throws { try place.write(text, to: "hub/Content/" + file) }
    func remove(_ file: String) throws { try place.remove("hub/Content/" + file) }

    /// The files that a build writes, by path.
    ///
    /// - Parameters:
    ///   - folder: beside the hub; nil is one that goes away.
    ///   - engines: nil leaves PDFs out.
    func built(in folder: String? = nil, engines: EngineSearch? = nil) async throws -> [String: [UInt8]] {
        let output = folder == nil ? try TemporaryFolder() : place
        let folder = folder ?? "out"
        let build = SiteBuild(project: project, output: output(folder), home: nil, today: RunningPreview.today, engine: engines)
        let report = try await build.run()
        try #require(report.output != nil, "\(report.findings.map(\.description).joined(separator: "\n"))")
        var files: [String: [UInt8]] = [:]
        for (path, thing) in output.snapshot(folder, without: [".handrail"]) {
            if case .file(let bytes) = thing { files[path] = bytes }
        }
        return files
    }
}

/// A page as a build writes it: without what the preview put between its comments.
func withoutPreview(_ page: [UInt8]) -> [UInt8] {
    let text = String(decoding: page, as: UTF8.self)
    var out = ""
    var rest = text[...]
    while let start = rest.range(of: "<!--handrail-preview-->") {
        out += rest[..<start.lowerBound]
        guard let end = rest.range(of: "<!--/handrail-preview-->", range: start.upperBound..<rest.endIndex) else { break }
        rest = rest[end.upperBound...]
    }
    return Array((out + rest).utf8)
}

extension EngineSearch {
    /// What `make` has installed for this repository.
    static let ofRepository = EngineSearch(programs: [], program: repository + "/.build/handrail")
}
