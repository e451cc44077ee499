import Foundation
import HubModel
import SampleHub
import Testing

@testable import HubRender

/// Whole pages against files that a person has read.
///
/// To record them anew: `HANDRAIL_RECORD=1 swift test --filter GoldenPageTests`. That run fails; read what changed with
/// `git diff`, then run the tests again.
@Suite struct GoldenPageTests {
    /// What is recorded: a name, and the page's path from the root of a tree.
    static let kinds: [(name: String, path: String)] = [
        ("home", "index.html"), ("guide", "guides/meeting/index.html"), ("guide-index", "guides/set/index.html"),
        ("guide-part", "guides/set/first/index.html"), ("faq-long", "faqs/joining/index.html"), ("faq-short", "faqs/short/index.html"),
        ("ladder", "ladders/plain/index.html"), ("ladder-stages", "ladders/stages/index.html"), ("charter", "charters/ours/index.html"),
        ("page", "pages/about/index.html"), ("style-guide", "pages/style-guide/index.html"), ("glossary", "glossary/index.html"), ("translation", "cy/guides/meeting/index.html"),
        ("section", "guides/index.html"), ("topic", "topics/money/index.html"), ("topics", "topics/index.html"),
        ("a-z", "a-z/index.html"), ("redirect", "old/about/index.html"),
    ]

    private static let isRecording = ProcessInfo.processInfo.environment["HANDRAIL_RECORD"] == "1"
    private static let folder = GoldenHub.folder.appendingPathComponent("Pages")

    @Test(arguments: kinds.map(\.name), Variant.builtIn.map(\.id))
    func pagesAreAsTheyWereRead(kind: String, variant: String) async throws {
        let hub = try await GoldenHub.read()
        let path = try #require(Self.kinds.first { $0.name == kind }?.path)
        let prefix = try #require(Variant.builtIn.first { $0.id == variant }?.prefix)
        try compare(try #require(hub.pages[prefix + path]), with: "\(kind)/\(variant).html")
    }

    @Test func thePageForWhatIsMissingIsAsItWasRead() async throws {
        try compare(try #require(try await GoldenHub.read().pages["404.html"]), with: "not-found/standard.html")
    }

    @Test func theHubHasNoFindings() async throws {
        let project = try await GoldenHub.read().project
        #expect(project.findings.filter { $0.severity != .advice }.map(\.brief) == [])
    }

    /// A golden file whose page is gone would never be compared.
    @Test func everyFileBelongsToAPage() throws {
        let wanted = Self.kinds.flatMap { kind in Variant.builtIn.map { "\(kind.name)/\($0.id).html" } } + ["not-found/standard.html"]
        let found = FileManager.default.enumerator(atPath: Self.folder.path)?.compactMap { $0 as? String }.filter { $0.hasSuffix(".html") }
        #expect(Set(found ?? []) == Set(wanted))
    }

    private func compare(_ page: String, with name: String) throws {
        let page = Self.withoutFingerprint(page)
        let file = Self.folder.appendingPathComponent(name)
        guard !Self.isRecording else {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(page.utf8).write(to: file)
            Issue.record("recorded \(name): read it, and run the tests without HANDRAIL_RECORD")
            return
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        guard golden != page else { return }
        let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
        let new = page.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        func at(_ lines: [Substring]) -> Substring { line < lines.count ? lines[line] : "(the end)" }
        Issue.record("\(name):\(line + 1)\n  golden: \(at(old))\n  now:    \(at(new))")
    }

    /// The name of a stylesheet changes with every change of style, which is no change of a page.
    private static func withoutFingerprint(_ page: String) -> String {
        page.replacing(/assets\/([a-z-]+)\.[0-9a-f]{8}\.css/) { "assets/\($0.output.1).css" }
    }
}
