import Foundation
import TrialSupport
import Testing

@testable import HubPrint

/// The engine of this machine, with a real Typst.
enum TestEngine {
    /// For what has to answer. Only a hang waits this long: other tests may keep both cores from an answer that is there.
    static let patience = Duration.seconds(900)

    static var search: EngineSearch {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return search(path.split(separator: ":").map(String.init), program: try? Command.program("OutputTrial"))
    }

    static func search(_ programs: [String], program: String? = nil) -> EngineSearch {
        var search = EngineSearch(programs: programs, program: program)
        search.patience = patience
        return search
    }

    /// The command `typst`, or what stands in for it (`Tests/Typst/stand-in.py`) where none is installed.
    static func command(in folder: TemporaryFolder) async throws -> TypesetEngine {
        let real = search.programs.map { $0 + "/typst" }.filter { FileManager.default.isExecutableFile(atPath: $0) }
        if let real = real.first, var engine = await TypesetEngine.find(search([String(real.dropLast(6))])) {
            engine.patience = patience
            return engine
        }
        let python = try #require(search.candidates.lazy.compactMap { if case .python(let path) = $0 { path } else { nil } }.first)
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Typst/stand-in.py").path
        try folder.writeScript("exec \"\(python)\" \"\(script)\" \"$@\"", to: "typst")
        let engine = try await found(search([folder.path]))
        #expect(engine.means == .command(folder("typst")))
        return engine
    }

    static func found(_ search: EngineSearch = search) async throws -> TypesetEngine {
        var engine = try #require(await TypesetEngine.find(search), "Run Scripts/install-build-tools.sh first.")
        engine.patience = patience
        return engine
    }

    /// A photo of one dot.
    static let picture = Array(Data(base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==") ?? Data())

    /// A document that passes PDF/UA-1.
    static func source(_ words: String) -> [UInt8] {
        Array("#set document(title: \"Tea\", date: none)\n#set text(lang: \"en\")\n#title()\n\(words)\n".utf8)
    }
}

@Suite struct TypesetEngineTests {
    @Test func makesManyInOrderAndTheSameTwice() async throws {
        let engine = try await TestEngine.found()
        let jobs = (1...40).map { TypesetJob(source: TestEngine.source("= Cup \($0)\n" + String(repeating: "Milk? #pagebreak()\n", count: $0 % 3))) }
        let first = try await engine.typeset(jobs, files: TypesetFiles()).map { try $0.get() }
        let second = try await engine.typeset(jobs, files: TypesetFiles()).map { try $0.get() }
        #expect(first.map(\.pages) == (1...40).map { $0 % 3 + 1 })
        #expect(first.map(\.bytes) == second.map(\.bytes))
        #expect(Set(first.map(\.bytes)).count == 40)
    }

    @Test func readsOnlyTheFilesItIsGiven() async throws {
        let engine = try await TestEngine.found()
        let files = TypesetFiles(["print/a.typ": Array("#let tea = [Tea]".utf8), "secret.txt": Array("x".utf8)])
        let jobs = [
            TypesetJob(source: TestEngine.source("#import \"/print/a.typ\": tea\n#tea"), reads: ["print/a.typ"]),
            TypesetJob(source: TestEngine.source("#read(\"/secret.txt\")"), reads: ["print/a.typ"]),
            TypesetJob(source: TestEngine.source("#read(\"/etc/passwd\")")),
            TypesetJob(source: TestEngine.source("#read(\"../../../../../etc/passwd\")")),
            TypesetJob(source: TestEngine.source("#import \"@preview/cetz:0.3.0\"")),
            TypesetJob(source: TestEngine.source("fine"), reads: ["missing.svg"]),
            TypesetJob(source: TestEngine.source("after all these")),
        ]
        let results = try await engine.typeset(jobs, files: files)
        #expect(results.map { (try? $0.get()) != nil } == [true, false, false, false, false, false, true])
        guard case .failure(let missing) = results[5] else { return }
        #expect(missing == TypesetFailure("there is no file “missing.svg”", file: "missing.svg"))
    }

    @Test func saysWhereAJobIsWrong() async throws {
        let engine = try await TestEngine.found()
        let files = TypesetFiles(["print/a.typ": Array("#let tea = [Tea]\n#let x = y".utf8)])
        let jobs = [
            TypesetJob(source: TestEngine.source("#import \"/print/a.typ\": tea"), reads: ["print/a.typ"]),
            TypesetJob(source: Array("#set text(lang: \"en\")\nNo title".utf8)),
            TypesetJob(source: TestEngine.source("#set text(font: \"No Such Font\")\nhello")),
            TypesetJob(source: TestEngine.source("hello"), fonts: ["No Such Font", "Nor This"]),
        ]
        let failures = try await engine.typeset(jobs, files: files).map { result -> TypesetFailure? in
            if case .failure(let failure) = result { failure } else { nil }
        }
        #expect(failures[0] == TypesetFailure("unknown variable: y", file: "print/a.typ", line: 2, column: 10))
        #expect(failures[1]?.message.contains("title") == true)
        #expect(failures[2]?.message == "unknown font family: no such font")
        #expect(failures[3] == .noFont(["No Such Font", "Nor This"]))
    }

    @Test func aJobThatIsStoppedLeavesNothingRunning() async throws {
        struct Enough: Error {}
        let engine = try await TestEngine.found()
        let long = TestEngine.source(String(repeating: "Words and words. ", count: 20_000))
        await #expect(throws: Enough.self) {
            try await engine.typeset(Array(repeating: TypesetJob(source: long), count: 50), files: TypesetFiles()) { index, _ in
                if index == 1 { throw Enough() }
            }
        }
    }
}

/// The command, a process for each PDF.
@Suite struct CommandEngineTests {
    /// Words that run to the left, alone or in a passage, and a table with names of rows: the command alone cannot tag them.
    static let toBeMended = [
        "#set text(lang: \"ar\", dir: rtl)\nالشاي والحليب tea مع السكر", "Tea is #text(lang: \"ar\", dir: rtl)[شاي tea أسود]",
        "// names-rows: true\n#table(columns: 2, table.header[*Drink*][*Price*], [*Tea*], [1], [*Milk*], [2])",
    ].map { TypesetJob(source: TestEngine.source($0)) }

    @Test func whatItsTagsLackIsMended() async throws {
        let folder = try TemporaryFolder()
        var engine = try await TestEngine.command(in: folder)
        let jobs = Self.toBeMended + [TypesetJob(source: TestEngine.source("Tea"))]
        let alone = try await engine.typeset(jobs, files: TypesetFiles())
        #expect(alone.dropLast() == [.failure(.needsMender), .failure(.needsMender), .failure(.needsMender)])
        #expect((try? alone[3].get()) != nil)
        engine.mender = await TagMender.find(TestEngine.search)
        let mended = try await engine.typeset(jobs, files: TypesetFiles()).map { try $0.get() }
        #expect(mended == (try await TestEngine.found().typeset(jobs, files: TypesetFiles()).map { try $0.get() }))
    }

    @Test(arguments: ["kill -SEGV $$", "exit 3", "echo; exit 101"])
    func oneThatCrashesIsSaidToHaveDied(_ script: String) async throws {
        guard case .died? = try await failure(script) else { Issue.record("\(script)"); return }
    }

    @Test(arguments: ["echo rubbish", "exit 0", "head -c 3000000 /dev/zero"])
    func oneThatPrintsRubbishIsNotBelieved(_ script: String) async throws {
        #expect(try await failure(script) == .nonsense)
    }

    @Test func oneThatHangsIsNotWaitedForForEver() async throws {
        #expect(try await failure("exec sleep 900", patience: .seconds(3)) == .silent(for: .seconds(3)))
    }

    private func failure(_ script: String, patience: Duration = TestEngine.patience) async throws -> EngineFailure? {
        let folder = try TemporaryFolder()
        try folder.writeScript(script, to: "typst")
        var engine = TypesetEngine(means: .command(folder("typst")), fonts: [])
        engine.patience = patience
        let jobs = (1...5).map { _ in TypesetJob(source: Array(repeating: 0x61, count: 300_000)) }
        do {
            _ = try await engine.typeset(jobs, files: TypesetFiles())
            return nil
        } catch { return error as? EngineFailure }
    }

    /// Passed over for the next way to Typst, if there is one.
    @Test(arguments: [
        "echo typst 0.12.0 '(737895d7)'", "echo typst 0.16.0", "echo 0.15.0", "exit 1", "exec sleep 900", "kill -9 $$", "head -c 2000000 /dev/zero",
    ])
    func oneOfAnotherVersionIsPassedOver(_ script: String) async throws {
        let folder = try TemporaryFolder()
        try folder.writeScript(script, to: "typst")
        var search = EngineSearch(programs: [folder.path], program: nil)
        search.patience = .seconds(3)
        #expect(await TypesetEngine.find(search) == nil)
        search.program = TestEngine.search.program
        search.patience = TestEngine.patience
        guard !script.contains("sleep") else { return }
        guard case .python? = await TypesetEngine.find(search)?.means else { Issue.record("\(script)"); return }
    }

    @Test func makesWhatPythonMakes() async throws {
        let folder = try TemporaryFolder()
        let engine = try await TestEngine.command(in: folder)
        let picture = "hub/\(UUID().uuidString).png"
        let files = TypesetFiles(["print/a.typ": Array("#let tea = [Tea]".utf8), picture: TestEngine.picture])
        let words = "#import \"/print/a.typ\": tea\n#tea #image(\"/\(picture)\", alt: \"A dot\")"
        let jobs = (1...4).map {
            TypesetJob(source: TestEngine.source(words + String(repeating: "#pagebreak() \($0)", count: $0)), reads: ["print/a.typ", picture])
        }
        let made = try await engine.typeset(jobs, files: files).map { try $0.get() }
        #expect(made.map(\.pages) == [2, 3, 4, 5])
        let python = try await TestEngine.found().typeset(jobs, files: files).map { try $0.get() }
        #expect(made == python)
        // What the command read in a folder of its own is gone.
        let temporary = URL(fileURLWithPath: NSTemporaryDirectory())
        let folders = try FileManager.default.contentsOfDirectory(atPath: temporary.path).filter { $0.hasPrefix("handrail-print-") }
        #expect(!folders.contains { FileManager.default.fileExists(atPath: temporary.appendingPathComponent($0 + "/" + picture).path) })
    }

    @Test func readsOnlyTheFilesItIsGiven() async throws {
        let folder = try TemporaryFolder()
        let engine = try await TestEngine.command(in: folder)
        let jobs = ["#read(\"/etc/passwd\")", "#read(\"../../../../../etc/passwd\")", "#import \"@preview/cetz:0.3.0\"", "fine"].map {
            TypesetJob(source: TestEngine.source($0))
        }
        let results = try await engine.typeset(jobs, files: TypesetFiles())
        #expect(results.map { (try? $0.get()) != nil } == [false, false, false, true])
    }

    @Test func saysWhereAJobIsWrong() async throws {
        let folder = try TemporaryFolder()
        let engine = try await TestEngine.command(in: folder)
        let files = TypesetFiles(["print/a.typ": Array("#let tea = [Tea]\n#let x = y".utf8)])
        let jobs = [
            TypesetJob(source: TestEngine.source("#import \"/print/a.typ\": tea"), reads: ["print/a.typ"]),
            TypesetJob(source: TestEngine.source("#nonsense")),
            TypesetJob(source: Array("#set text(lang: \"en\")\nNo title".utf8)),
            TypesetJob(source: TestEngine.source("#set text(font: \"No Such Font\")\nhello")),
        ]
        let failures = try await engine.typeset(jobs, files: files).map { result -> TypesetFailure? in
            if case .failure(let failure) = result { failure } else { nil }
        }
        #expect(failures[0] == TypesetFailure("unknown variable: y", file: "print/a.typ", line: 2, column: 10))
        #expect(failures[1] == TypesetFailure("unknown variable: nonsense", file: "main.typ", line: 4, column: 2))
        #expect(failures[2]?.message.contains("title") == true)
        #expect(failures[3]?.message == "unknown font family: no such font")
    }
}

/// Engines that are none.
@Suite struct BrokenEngineTests {
    private func engine(_ script: String, _ folder: TemporaryFolder) throws -> TypesetEngine {
        try folder.writeScript(script, to: "python3")
        var engine = TypesetEngine(means: .python(folder("python3")), fonts: [])
        engine.patience = TestEngine.patience
        return engine
    }

    private func failure(_ script: String) async throws -> EngineFailure? {
        let folder = try TemporaryFolder()
        let engine = try engine(script, folder)
        let jobs = (1...5).map { _ in TypesetJob(source: Array(repeating: 0x61, count: 300_000)) }
        do {
            _ = try await engine.typeset(jobs, files: TypesetFiles())
            return nil
        } catch { return error as? EngineFailure }
    }

    @Test func oneThatDiesIsSaidToHaveDied() async throws {
        #expect(try await failure("printf 'ready 0\\n'; exit 3") == .died(how: "it stopped answering"))
        #expect(try await failure("printf 'ready 0\\n'; head -c 1000 >/dev/null; printf 'pdf 10 0\\nabc'") == .died(how: "it stopped answering"))
    }

    @Test(arguments: ["hello", "pdf 3 0\\nabc", "ready -1\\n", "ready x\\n", "ready 99999999999999\\n"])
    func oneThatTalksNonsenseIsNotBelieved(_ words: String) async throws {
        #expect(try await failure("printf '\(words)'") == .nonsense)
    }

    @Test func oneThatHangsIsNotWaitedForForEver() async throws {
        let folder = try TemporaryFolder()
        var engine = try engine("printf 'ready 0\\n'; exec sleep 900", folder)
        engine.patience = .seconds(5)
        await #expect(throws: EngineFailure.silent(for: .seconds(5))) {
            try await engine.typeset([TypesetJob(source: [0x61])], files: TypesetFiles())
        }
    }

    @Test func endlessNonsenseIsNotWaitedFor() async throws {
        #expect(try await failure("exec cat /dev/zero") == .nonsense)
    }

    @Test func aPDFThatIsNoneIsNotTaken() async throws {
        let folder = try TemporaryFolder()
        let engine = try engine("printf 'ready 0\\npdf 3 0\\nabc'; cat >/dev/null", folder)
        let results = try await engine.typeset([TypesetJob(source: [0x61])], files: TypesetFiles())
        #expect(results == [.failure(TypesetFailure("what Typst made is no PDF"))])
    }

    @Test func oneThatCannotStartIsSaidToBeSo() async throws {
        let engine = TypesetEngine(means: .python("/nowhere/python"), fonts: [])
        await #expect(throws: EngineFailure.self) { try await engine.typeset([TypesetJob(source: [])], files: TypesetFiles()) }
    }

    @Test func nothingIsFoundWhereNothingIs() async throws {
        let folder = try TemporaryFolder()
        #expect(await TypesetEngine.find(EngineSearch(programs: [folder.path], program: folder("a/b/handrail"))) == nil)
        try folder.writeScript("echo typst 9.9.9", to: "typst")
        #expect(await TypesetEngine.find(EngineSearch(programs: [folder.path], program: nil)) == nil)
    }
}
