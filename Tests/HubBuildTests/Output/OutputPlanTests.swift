import HubSource
import Testing
import TrialSupport

@testable import HubBuild

@Suite struct OutputPlanTests {
    private func findings(_ paths: String..., output: String = "Output") -> [Finding] {
        let files = paths.enumerated().map { PlannedFile(path: $1, source: "Content/\($0).md") }
        return OutputPlan(files, output: output).findings
    }

    @Test func aPlainSiteIsFine() {
        #expect(
            findings(
                "index.html", "guides/x/index.html", "guides/y/index.html", "guides/x/a.png", "CNAME",
                ".well-known/security.txt", "print/guides/x/index.html", "a/b", "a.b", "a-b"
            ).isEmpty)
    }

    @Test(arguments: ["index.html", "guides/x/index.html", "downloads/form.pdf", "CNAME", ".nojekyll", "é/index.html"])
    func onePathForTwoSourcesNamesBoth(path: String) throws {
        let finding = try #require(findings(path, "other", path).first)
        #expect(finding.id == "path-taken")
        #expect(finding.file == "Content/2.md")
        #expect(finding.message.contains("Content/0.md") && finding.message.contains(path))
    }

    static let twins = [
        ("a.html", "A.html"), ("guides/x/index.html", "Guides/x/index.html"),
        ("guides/x/index.html", "guides/X/index.html"),
        ("guides/x/index.html", "GUIDES/y/index.html"), ("a/B/c/1", "a/b/d/2"), ("é/index.html", "e\u{301}/index.html"),
        ("é.pdf", "É.pdf"), ("caf\u{E9}/a", "cafe\u{301}/b"), ("w\u{302}", "ŵ"), ("Σ", "ς"),
        ("x/Å.png", "x/\u{212B}.png"),
        ("INDEX.HTML", "index.html"), ("a/ñ/x", "a/n\u{303}/y"), ("가/a", "\u{1100}\u{1161}/a"),
    ]

    @Test(arguments: twins)
    func pathsThatManyComputersTakeForOneNameBoth(a: String, b: String) throws {
        let all = findings(a, b)
        let finding = try #require(all.first)
        #expect(
            all.allSatisfy { $0.id == "path-twins" && $0.file == "Content/1.md" && $0.message.contains("Content/0.md") }
        )
        let byCase = a != b && PublishableName.key(of: a) == PublishableName.key(of: b)
        #expect(finding.message.contains("capital letters") || finding.message.contains("accents") || !byCase)
    }

    @Test(arguments: [
        ("a", "a/index.html"), ("a/b/c", "a/b"), ("A", "a/x"), ("é/x", "e\u{301}"), ("x/y/z/index.html", "x"),
    ])
    func aFileCannotBeAFolder(a: String, b: String) throws {
        for (first, second) in [(a, b), (b, a)] {
            let all = findings(first, second)
            #expect(all.map(\.id) == ["file-and-folder"])
            #expect(all.first.map { [$0.file] + [$0.message] }?.joined().contains("Content/0.md") == true)
            #expect(all.first.map { [$0.file] + [$0.message] }?.joined().contains("Content/1.md") == true)
        }
    }

    @Test func namesAndPathsHaveLimits() {
        let name = String(repeating: "é", count: 127)
        #expect(findings(name + "a/index.html").isEmpty)
        #expect(findings(name + "ab/index.html").map(\.id) == ["unsafe-path"])
        // Output/ has 7 bytes, twenty names of 200 with their slashes 4,020.
        let deep = String(repeating: String(repeating: "d", count: 199) + "/", count: 20)
        let room = PublishableName.longestPath - 7 - 4_000
        #expect(findings(deep + String(repeating: "x", count: room)).isEmpty)
        #expect(findings(deep + String(repeating: "x", count: room + 1)).map(\.id) == ["unsafe-path"])
        #expect(findings(deep + String(repeating: "x", count: room), output: "Output2").map(\.id) == ["unsafe-path"])
    }

    @Test(arguments: [
        "", "/", "/etc/passwd", "..", "../x", "a/../x", "a/..", ".", "./a", "a/./b", "a//b", "a/", "a\u{0}b", "a\\b",
        "..\\x",
        "a%2fb", "%2F", "%2e%2e/x", "a%5Cb", "a%00", "con", "a/NUL", "aux/index.html", "com1.html", "a:b", "a\nb", "a.",
        "a /b",
        "a?b", "a*b", "<script>", "a|b", ".git/config", "a/.GIT/x", ".handrail/manifest", ".Handrail/lock",
        ".handrail-tmp-1",
    ])
    func pathsThatLeadElsewhereAreRefused(path: String) throws {
        let all = findings(path)
        #expect(all.map(\.id) == ["unsafe-path"], "\(path)")
        #expect(all.first?.file == "Content/0.md")
    }

    /// Whatever is made of the worst pieces: what the plan lets through cannot leave the folder.
    @Test func madeUpPathsNeverLeadOut() {
        let pieces = [
            "..", ".", "/", "//", "a", "%2f", "%2e", "\\", "\u{0}", "con", "~", "b.html", " ", "é", "%", ".git", "x/y",
        ]
        var random = SeededRandom(usually: 8)
        var accepted = 0
        for _ in 0..<2_000 {
            let path = (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            guard findings(path).isEmpty else { continue }
            accepted += 1
            let names = path.split(separator: "/", omittingEmptySubsequences: false)
            #expect(!names.contains { ["", ".", "..", ".git"].contains($0) } && !path.contains("\\"))
        }
        #expect(accepted > 20)
    }

    @Test func allFaultsAreToldAtOnce() {
        #expect(
            findings("a", "a", "B", "b", "x", "x/y", "..").map(\.id).sorted()
                == ["file-and-folder", "path-taken", "path-twins", "unsafe-path"])
    }

    /// What the last build wrote was looked at by the last build.
    @Test func aPlanLikeTheLastOneIsLookedAtOnlyForItsLength() async throws {
        func findings(_ paths: [String], _ listed: [String], output: String = "Output") async throws -> [String] {
            let entry = ManifestEntry(hash: 1, stamp: FileStamp(size: 1, modified: 1, inode: 1))
            let list = try #require(Manifest.parse(Manifest.serialised(listed.map { ($0, entry) })))
            let files = paths.map { PlannedFile(path: $0, source: "Content/x.md") }
            return try await OutputPlan.look(at: files, output: output, listed: list).findings.map(\.id)
        }
        let good = ["index.html", "guides/x/index.html"]
        let bad = ["index.html", "guides/x/index.html", "Guides/x/index.html"]
        let long = String(repeating: "o", count: PublishableName.longestPath - 10)
        #expect(try await findings(good, good).isEmpty)
        #expect(try await findings(bad, good) == ["path-twins"])
        #expect(try await findings(bad, bad.reversed()) == ["path-twins"])
        #expect(try await findings(good, good, output: long) == ["unsafe-path", "unsafe-path"])
    }

    @Test func namesAtTheTopStandOnce() {
        let files = ["index.html", "guides/a/index.html", "print/guides/a/index.html", "guides/b/index.html", "guide", "é/index.html", "print/x"]
        let plan = OutputPlan(files.map { PlannedFile(path: $0, source: "Content") }, output: "Output")
        #expect(plan.namesAtTop == ["index.html", "guides", "print", "guide", "é"])
    }

    /// More paths than one core looks at, in which two are taken for one by some computers.
    @Test func twinsAreFoundAmongMany() async throws {
        var files = (0..<20_000).map { PlannedFile(path: "guides/page-\($0)/index.html", source: "Content/\($0).md") }
        #expect(try await OutputPlan.look(at: files, output: "Output").findings.isEmpty)
        files.append(PlannedFile(path: "guides/Page-7/index.html", source: "Content/twin.md"))
        #expect(try await OutputPlan.look(at: files, output: "Output").findings.map(\.file) == ["Content/twin.md"])
        files[20_000].path = "guides/page-7"
        #expect(try await OutputPlan.look(at: files, output: "Output").findings.count == 1)
    }
}
