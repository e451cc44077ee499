import Foundation
import Testing
import TrialSupport

/// The same content makes the same bytes, whatever the machine is set to.
@Suite struct SameOutputTests {
    let place: TemporaryFolder

    init() throws {
        place = try TemporaryFolder()
        try place.makeFolder("hub")
        try copy(repository + "/Content", to: place("hub/Content"))
    }

    /// A build of the sample hub, or of what a test made of it.
    private func build(
        _ project: String, to output: String, in folder: String? = nil, _ environment: [String: String] = [:],
        program: String? = nil, words: [String] = []
    ) throws -> [String: Thing] {
        let run = try Run(
            ["build", "--project", project, "--output", output] + words, in: folder, environment: environment, program: program)
        try #require(run.status == 0, "\(run.errors)")
        let path = output.hasPrefix("/") ? output : "\(folder ?? "")/\(output)"
        return Thing.tree(path, without: [".handrail"])
    }

    @Test func lineEndsAndByteOrderMarks() throws {
        let plain = try build(place("hub"), to: place("out"))
        #expect(plain.count > 300)
        let ways: [(String, ([UInt8]) -> [UInt8])] = [
            ("BOM", { [0xEF, 0xBB, 0xBF] + $0 }), ("CRLF", { $0.flatMap { $0 == 10 ? [13, 10] : [$0] } }),
            ("CR", { $0.map { $0 == 10 ? 13 : $0 } }),
        ]
        var changed = 0
        for (name, change) in ways {
            try copy(place("hub"), to: place(name))
            for (path, thing) in place.snapshot(name) where path.hasSuffix(".md") || path.hasSuffix(".yml") {
                guard case .file(let bytes) = thing else { continue }
                try place.write(change(bytes), to: "\(name)/\(path)")
                changed += 1
            }
            #expect(try build(place(name), to: place("out-" + name)).differences(from: plain) == [], "\(name)")
        }
        #expect(changed > 90)
    }

    @Test func otherFoldersClocksAndLanguages() throws {
        let plain = try build(place("hub"), to: place("out"), ["TZ": "UTC", "LC_ALL": "C", "LANG": "C"])
        // Far west and far east of it, so that their days differ for a part of each day; nothing is dated today.
        let east = try build("hub", to: "deep/er/out", in: place.path, ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"])
        #expect(east.differences(from: plain) == [])
        try copy(place("hub"), to: place("a b é"))
        for (number, path) in place.snapshot("a b é").filter({ $0.value != .folder }).keys.sorted().enumerated() {
            let old = Date(timeIntervalSince1970: Double(number % 2) * 4_000_000_000)
            try FileManager.default.setAttributes([.modificationDate: old, .posixPermissions: number % 3 == 0 ? 0o444 : 0o777], ofItemAtPath: place("a b é/" + path))
        }
        let west = try build(".", to: "../other", in: place("a b é"), ["TZ": "Pacific/Pago_Pago", "LANG": "ar_EG.UTF-8", "LC_ALL": ""])
        #expect(west.differences(from: plain) == [])
    }

    @Test func theSecondBuildWritesNothing() throws {
        let first = try build(place("hub"), to: place("out"))
        let run = try Run(["build", "--project", place("hub"), "--output", place("out")])
        #expect(run.errors.contains("\n0 files written to "), "\(run.errors)")
        #expect(place.snapshot("out", without: [".handrail"]) == first)
    }

    /// No theme, no repository, no libraries of ours: the program alone.
    @Test func aCopiedProgramBuilds() throws {
        // PDFs need Typst, which does not travel with the program.
        let plain = try build(place("hub"), to: place("out"), words: ["--no-pdf"])
        let other = try TemporaryFolder()
        try Command.copyProgram("handrail", to: other("handrail"))
        try copy(repository + "/Content", to: other("Content"))
        #expect(other.snapshot().keys.filter { !$0.hasPrefix("Content") } == ["handrail"])
        let output = try TemporaryFolder()
        let copied = try build(".", to: output("out"), in: other.path, ["HOME": output.path], program: other("handrail"))
        #expect(copied.differences(from: plain) == [])
    }
}
