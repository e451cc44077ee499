import Foundation
import Testing
import TrialSupport

/// PDFs as a build makes them where there is a command `typst`: another program stands in for it.
@Suite struct PDFCommandTests {
    let hub: TestHub

    init() throws { hub = try .withPDFs() }

    private func build(environment: [String: String] = [:]) throws -> Run {
        try Run(["build", "--project", hub.project], environment: environment)
    }

    private func pdfs() -> [String] { hub.published.keys.filter { $0.hasSuffix(".pdf") }.sorted() }

    /// Words that run to the left and tables with names of rows, on pages of their own.
    private func writePagesToBeMended() throws {
        try hub.write(TestHub.page("Prices", "## Now\n\n| Drink | Price |\n| --- | --- |\n| Tea | 1 |\n| Milk | 2 |"), to: "guides/milk.md")
        try hub.write("---\ntitle: الشاي\n---\n\nالشاي مع الحليب tea وشكرا.\n", to: "guides/tea.ar.md")
    }

    private static let root =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..").standardizedFileURL.path

    /// What stands in for the command `typst`.
    private static let standIn = "exec \"\(root)/.venv-print/bin/python\" \"\(root)/Tests/Typst/stand-in.py\" \"$@\""

    /// A folder with nothing but a copy of the program and a command `typst`, and a build by them.
    private func build(withTypst script: String) throws -> Run {
        let place = try TemporaryFolder()
        try Command.copyProgram("handrail", to: place("handrail"))
        try place.writeScript(script, to: "typst")
        return try Run(["build", "--project", hub.project], environment: ["PATH": place.path], program: place("handrail"))
    }

    /// The command `typst` and no Python: what a screen reader could not follow is left out, and one line says so.
    @Test func theCommandAloneLeavesOutWhatItCannotTag() throws {
        try writePagesToBeMended()
        let run = try build(withTypst: Self.standIn)
        #expect(run.status == 0 && run.errors.contains(", and 2 PDFs (2 made now)"), "\(run.errors)")
        let line = "4 PDFs were left out: a screen reader could not follow them. Get what mends that with “pip install pikepdf”, then build again.\n"
        #expect(run.errors.components(separatedBy: line).count == 2, "\(run.errors)")
        #expect(pdfs() == ["guides/tea/tea-large-print.pdf", "guides/tea/tea.pdf"])
        #expect(hub.page("guides/milk/index.html")?.contains(".pdf") == false && hub.page("ar/guides/tea/index.html")?.contains(".pdf") == false)
        // Once it is there they are made, and they are those that Python makes.
        #expect(try build().errors.contains("6 PDFs (4 made now)"))
        #expect(try hub.cleanBuild() == hub.published)
    }

    /// The command `typst`, and Python for the tags: in `.venv-print` above the program, as `make site` leaves it. What a person has
    /// set for a Typst of their own changes nothing.
    @Test func theCommandWithPythonMakesAll() throws {
        try writePagesToBeMended()
        let clean = try hub.cleanBuild()
        let place = try TemporaryFolder()
        try place.writeScript("echo x >>\"\(place("used"))\"\n\(Self.standIn)", to: "typst")
        let run = try build(environment: [
            "PATH": place.path + ":/bin:/usr/bin", "TYPST_FONT_PATHS": "/", "TYPST_FEATURES": "html", "SOURCE_DATE_EPOCH": "1",
        ])
        #expect(run.status == 0 && run.errors.contains("6 PDFs (6 made now)"), "\(run.errors)")
        #expect(place.text("used")?.split(separator: "\n").count == 8, "the version, the fonts, and each PDF")
        #expect(hub.published == clean)
    }

    /// A command of another version, or one that is none, is as good as none.
    @Test(arguments: ["echo 'typst 0.12.0 (737895d7)'", "exit 1", "kill -SEGV $$", "echo rubbish"])
    func anotherTypstIsNotUsed(_ script: String) throws {
        let run = try build(withTypst: script)
        #expect(run.status == 0 && run.errors.contains("4 PDFs were left out: Typst 0.15 is not on this computer."), "\(run.errors)")
        #expect(pdfs().isEmpty)
    }

    /// A command that says it is Typst 0.15 and then crashes or talks nonsense: nothing is written.
    @Test(arguments: ["kill -SEGV $$", "echo rubbish", "exit 3"])
    func aCommandThatBreaksDownIsSaidToHaveDoneSo(_ script: String) throws {
        let fonts = "if [ \"$1\" = fonts ]; then echo 'Liberation Sans'; exit 0; fi\n"
        let run = try build(withTypst: "if [ \"$1\" = --version ]; then echo 'typst 0.15.0 (x)'; exit 0; fi\n" + fonts + script)
        #expect(run.status == 2 && run.errors.contains("[pdf-engine]"), "\(run.errors)")
        #expect(hub.published.isEmpty)
    }
}

extension TestHub {
    /// With two documents in two PDFs each.
    static func withPDFs() throws -> TestHub {
        let hub = try TestHub()
        try hub.write(TestHub.settings + "print:\n  pdf: [standard, large-print]\n", to: "hub.yml")
        try hub.write(TestHub.page("Tea", "## Pour\n\nSome words."), to: "guides/tea.md")
        try hub.write(TestHub.page("Milk", "## Add\n\nMore words."), to: "guides/milk.md")
        return hub
    }
}
