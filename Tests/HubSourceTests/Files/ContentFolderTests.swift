import Foundation
import HubSource
import Testing
import TrialSupport

@Suite struct ContentFolderTests {
    let place: TemporaryFolder
    let project: Folder

    init() throws {
        place = try TemporaryFolder()
        project = try Folder.open(place.path, named: "")
    }

    private func walk() -> ContentFolder { ContentFolder("Content", of: project) }

    /// `path: id`, as one would read them.
    private func faults() -> [String] { walk().findings.map { "\($0.file): \($0.id)" }.sorted() }

    @Test func findsFilesInTheOrderOfTheirBytes() throws {
        for path in ["b.md", "a/z.md", "a.md", "a/é.md", "B.txt", "a/b/c/d.png"] {
            try place.write(path, to: "Content/\(path)")
        }
        let content = walk()
        #expect(content.findings.isEmpty)
        #expect(
            content.files.map(\.path) == [
                "Content/B.txt", "Content/a.md", "Content/a/b/c/d.png", "Content/a/z.md", "Content/a/é.md",
                "Content/b.md",
            ])
        #expect(content.files.map(\.size) == [5, 4, 11, 6, 7, 4])
    }

    @Test func dotFilesAreContentOnlyBelowStatic() throws {
        for path in [
            ".hidden", ".git/config", "guides/.x.md", "static/.well-known/security.txt", "static/.nojekyll",
            "static/a/.b/c", "static/.git/config", "static/.DS_Store", "static/a/.git/x", "static/a/.DS_Store",
        ] {
            try place.write("", to: "Content/\(path)")
        }
        #expect(walk().findings.isEmpty)
        #expect(
            walk().files.map(\.path) == [
                "Content/static/.nojekyll", "Content/static/.well-known/security.txt", "Content/static/a/.b/c",
            ])
    }

    @Test func everyShapeOfLinkIsRefusedAndNamed() throws {
        try place.write("x", to: "outside/file.md")
        try place.write("x", to: "Content/real/file.md")
        for (name, target) in [
            ("file.md", "../outside/file.md"), ("folder", "../outside"), ("inside.md", "real/file.md"),
            ("sibling", "real"),
            ("dangling.md", "nowhere"), ("self", "self"), ("loop", "../Content"), ("real/up", ".."), ("root", "/"),
            ("absolute.md", place("outside/file.md")), ("one", "two"), ("two", "one"),
        ] { try place.link("Content/\(name)", to: target) }
        #expect(walk().files.map(\.path) == ["Content/real/file.md"])
        let findings = walk().findings
        #expect(findings.count == 12)
        #expect(findings.allSatisfy { $0.id == "symbolic-link" && $0.severity == .error })
        #expect(Set(findings.map(\.file)).count == 12)
    }

    @Test func aContentFolderThatIsALinkIsRefused() throws {
        try place.write("x", to: "outside/file.md")
        try place.link("Content", to: "outside")
        #expect(faults() == ["Content: symbolic-link"])
        #expect(walk().files.isEmpty)
    }

    @Test func aMissingContentFolderIsAFinding() {
        #expect(faults() == ["Content: file-not-read"])
        #expect(walk().findings.first?.message.contains("it is not there") == true)
    }

    @Test(.timeLimit(.minutes(10))) func pipesSocketsAndDevicesAreRefusedAtOnce() throws {
        try place.write("x", to: "Content/file.md")
        try #require(mkfifo(place("Content/pipe.md"), 0o600) == 0)
        try Socket.make(at: place("Content/socket"))
        var expected = ["Content/pipe.md: not-a-file", "Content/socket: not-a-file"]
        #if os(Linux)
            // Making a device (here /dev/null and a disk) takes root.
            if Command.isRoot, mknod(place("Content/char"), S_IFCHR | 0o600, 0x103) == 0,
                mknod(place("Content/block"), S_IFBLK | 0o600, 0x700) == 0
            {
                expected += ["Content/block: not-a-file", "Content/char: not-a-file"]
            }
        #endif
        let started = ContinuousClock.now
        #expect(faults() == expected.sorted())
        #expect(ContinuousClock.now - started < .seconds(30))
    }

    /// Walked by a process without root's power to read everything.
    @Test func whatMayNotBeReadIsNamed() throws {
        try place.write("x", to: "Content/open.md")
        try place.write("x", to: "Content/closed.md")
        try place.write("x", to: "Content/shut/in.md")
        try place.write("x", to: "Content/listed/in.md")
        chmod(place.path, 0o755)
        chmod(place("Content/closed.md"), 0)
        chmod(place("Content/shut"), 0)
        chmod(place("Content/listed"), 0o744)
        defer { for name in ["closed.md", "shut", "listed"] { chmod(place("Content/\(name)"), 0o755) } }
        let words = Command.isRoot ? ["nobody", "walk", place.path] : ["walk", place.path]
        let trial = try Command.trial(words)
        #expect(trial.status == 1)
        let lines = trial.output.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }.sorted()
        let closed = Command.isRoot ? ["unreadable Content/listed"] : []
        #expect(
            lines.filter { !$0.hasSuffix("/in.md") || $0.hasPrefix("unreadable") }
                == (["file Content/open.md", "unreadable Content/closed.md", "unreadable Content/shut"] + closed)
                .sorted())
        #expect(trial.output.contains("no permission"))
    }

    @Test func namesThatCannotBePublishedAreRefused() throws {
        let names = [
            "a:b.md", "con.md", "what?.md", "a*", "back\\slash", "bell\u{7}.md", "line\nbreak", "dot.", "space ",
            "\"q\"",
            "<", "a|b", "NUL", "LPT1",
        ]
        for name in names { try place.write("", to: "Content/\(name)") }
        try place.write("", to: "Content/aux/inside.md")
        #expect(faults() == (names + ["aux"]).map { "Content/\($0): unsafe-name" }.sorted())
        #expect(walk().files.isEmpty)
    }

    #if os(Linux)
        @Test func namesThatAreNoUTF8AreRefused() throws {
            try place.makeFolder("Content")
            let file = open(
                (place("Content").utf8CString.dropLast() + [0x2F, CChar(bitPattern: 0xE9), 0]).map { $0 }, O_CREAT,
                0o600)
            try #require(file >= 0)
            close(file)
            #expect(faults() == ["Content/\u{FFFD}: unsafe-name"])
        }

        @Test func namesThatManyComputersTakeForOneAreRefused() throws {
            let pairs = [("é.md", "e\u{301}.md"), ("Guides", "guides"), ("x/ÅB", "x/a\u{30A}b"), ("y/a.md", "y/A.MD")]
            for (a, b) in pairs {
                try place.write("", to: "Content/\(a)/in.md")
                try place.write("", to: "Content/\(b)/in.md")
            }
            let findings = walk().findings
            #expect(findings.map(\.id) == Array(repeating: "name-twins", count: 4))
            #expect(findings.contains { $0.message.contains("apart from capital letters") })
            #expect(findings.contains { $0.message.contains("accents stored in another way") })
        }
    #endif

    @Test func aNameMayHave255Bytes() throws {
        let longest = String(repeating: "é", count: 127) + "a"
        try place.write("", to: "Content/\(longest)")
        #expect(walk().files.map(\.path) == ["Content/\(longest)"])
    }

    /// Such a tree can be made, one folder at a time, but most programs cannot open what is in it.
    @Test func aPathMayHave4095Bytes() throws {
        // Content/ and 20 folders of 200 letters with their slashes are 4,028 bytes.
        let name = String(repeating: "d", count: 200)
        let deep = try project.makeFolder("Content" + String(repeating: "/" + name, count: 20))
        try deep.write([], to: String(repeating: "a", count: 4_095 - 4_028))
        #expect(walk().findings.isEmpty)
        #expect(walk().files.map(\.path.utf8.count) == [4_095])
        try deep.write([], to: String(repeating: "b", count: 4_096 - 4_028))
        _ = try deep.makeFolder(String(repeating: "c", count: 100) + "/more")
        #expect(walk().findings.map(\.id) == ["path-too-long", "path-too-long"])
        #expect(walk().files.count == 1)
    }

    @Test func allFaultsAreToldAtOnce() throws {
        try place.write("", to: "Content/con")
        try place.link("Content/link", to: "x")
        try place.write("", to: "Content/deep/a?")
        #expect(
            faults() == ["Content/con: unsafe-name", "Content/deep/a?: unsafe-name", "Content/link: symbolic-link"])
    }

    @Test func aThemeIsWalkedInTheSameWay() throws {
        try place.write("", to: "Themes/blue/page.mustache")
        try place.write("", to: "Themes/blue/.hidden")
        let theme = ContentFolder("Themes/blue", of: project, keepingDotFilesIn: nil)
        #expect(theme.files.map(\.path) == ["Themes/blue/page.mustache"])
    }
}
