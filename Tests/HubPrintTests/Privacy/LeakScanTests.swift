import HubSource
import Testing
import TrialSupport

@testable import HubPrint

@Suite struct LeakScanTests {
    private let place: TemporaryFolder
    private let people: [Recipient]

    init() throws {
        place = try TemporaryFolder()
        try place.write("<p>Hello Ann</p>", to: "Output/index.html")
        try place.write("words", to: "Content/index.md")
        people = HubPrintTests.people("name,address,town,postcode,format\nAnn O'Example,12 High Street,Ourtown,ZZ1 2YY,standard\n").people
    }

    private func scan(reader: WordReader? = nil, _ change: () async throws -> Void) async throws -> LeakScan.Result {
        let scan = LeakScan(project: try Folder.open(place.path, named: ""))
        try await change()
        return await scan.result(for: people, reader: reader)
    }

    @Test func nothingThere() async throws {
        // A first name or a town alone tells of nobody.
        let result = try await scan {}
        #expect(result.files == 2 && result.changed == 0 && result.findings.isEmpty)
    }

    @Test(arguments: ["Ann O'Example", "<b>Ann O&#39;Example</b>", "at 12 High Street.", "(ZZ1 2YY)", "\u{0}\u{1}ZZ1 2YY", "Ann\n    O'Example", "ZZ1\u{A0}2YY", "12 High\r\nStr\u{AD}eet"])
    func whatLeaksDuringARun(_ words: String) async throws {
        for path in ["Output/new.html", "Content/pages/x.md", "Themes/mine/x.css", "Output/index.html"] {
            try place.write("x", to: "Output/index.html")
            let result = try await scan { try place.write(words, to: path) }
            #expect(result.findings.map { "\($0.file) \($0.severity) \($0.id)" } == ["\(path) error recipient-published"], "\(path)")
            #expect(result.findings.allSatisfy { !$0.description.contains("Ann") && !$0.description.contains("ZZ1") })
            try place.remove(path)
        }
    }

    @Test func whatWasThereBeforeIsAWarning() async throws {
        try place.write("Ann O'Example wrote this", to: "Content/guides/a.md")
        #expect(try await scan {}.findings.map(\.severity) == [.warning])
    }

    private func pdf(_ source: String) async throws -> [UInt8] {
        let words = "#set document(title: \"Tea\", date: none)\n#set text(lang: \"en\", font: (\"Liberation Sans\", \"Noto Sans Arabic\"))\n#title()\n"
        let job = TypesetJob(source: Array((words + source).utf8))
        let pdf = try #require(try await TestEngine.found().typeset([job], files: TypesetFiles()).first).get()
        return pdf.bytes
    }

    /// Words on pages of PDFs, and words that only programs see.
    @Test(arguments: [
        "Thanks to Ann O'Example for tea", "#block(width: 2.2cm)[Thanks to Ann O'Example]", "She lives at 12 High Street.",
        "#set page(height: 3.4cm, margin: 1cm)\nAnn #pagebreak() O'Example", "#text(size: 1pt, fill: white)[ZZ1 2YY]",
        "= Ann *O'Example*", "#text(tracking: 3pt)[ZZ1 2YY]", "#rotate(90deg)[Ann O'Example]",
        "#rect(width: 1cm) #pdf.attach(\"x.txt\", bytes(\"ZZ1 2YY\"), description: \"x\")",
        "#figure(rect(), alt: \"Ann O'Example at tea\")", "#link(\"https://a.example/?Ann O'Example\")[tea]",
    ])
    func wordsInPDFsAreSeen(_ source: String) async throws {
        let reader = try #require(await WordReader.find(TestEngine.search))
        let pdf = try await pdf(source)
        let result = try await scan(reader: reader) { try place.write(pdf, to: "Output/tea.pdf") }
        #expect(result.findings.map { "\($0.file) \($0.severity) \($0.id)" } == ["Output/tea.pdf error recipient-published"])
        #expect(result.unread.isEmpty)
        #expect(try await scan(reader: reader) {}.findings.map(\.severity) == [.warning], "it was there before")
    }

    /// Names in other letters are read in the order in which they are written.
    @Test func namesThatRunToTheLeftAreSeen() async throws {
        let reader = try #require(await WordReader.find(TestEngine.search))
        let people = HubPrintTests.people("name,address,format\nفاطمة الحسن,شارع 12,standard\n").people
        let pdf = try await pdf("#set text(dir: rtl, lang: \"ar\")\nشكرا يا فاطمة الحسن على الشاي")
        try place.write(pdf, to: "Output/tea.pdf")
        let scan = LeakScan(project: try Folder.open(place.path, named: ""))
        #expect(await scan.result(for: people, reader: reader).findings.map(\.file) == ["Output/tea.pdf"])
    }

    @Test func otherPDFsAreNotMistaken() async throws {
        let reader = try #require(await WordReader.find(TestEngine.search))
        try place.write(try await pdf("Ann had tea in Ourtown with O'Neill, in High Street 12, ZZ1 3AA."), to: "Output/tea.pdf")
        let result = try await scan(reader: reader) {}
        #expect(result.files == 3 && result.findings.isEmpty && result.unread.isEmpty)
    }

    /// What cannot be read is named, and the rest is read all the same. Without a reader all PDFs are.
    @Test func whatCannotBeReadIsNamed() async throws {
        let reader = try #require(await WordReader.find(TestEngine.search))
        try place.write("%PDF-1.7\nrubbish", to: "Content/downloads/a.pdf")
        try place.write(Array("PK\u{3}\u{4}rubbish".utf8), to: "Content/downloads/b.zip")
        try place.write(try await pdf("Thanks to Ann O'Example"), to: "Output/tea.pdf")
        let result = try await scan(reader: reader) {}
        #expect(result.unread == ["Content/downloads/a.pdf", "Content/downloads/b.zip"])
        #expect(result.findings.map { "\($0.file) \($0.severity) \($0.id)" }.sorted() == [
            "Content/downloads/a.pdf warning not-looked-into", "Output/tea.pdf warning recipient-published",
        ])
        #expect(try await scan {}.unread.count == 3)
    }

    @Test func wordsInPackedFilesAreSeen() async throws {
        let reader = try #require(await WordReader.find(TestEngine.search))
        try place.write("<?xml version='1.0'?><w:p><w:t>Thanks to Ann O'</w:t><w:t>Example</w:t></w:p>", to: "word/document.xml")
        let zip = "import zipfile,sys; z=zipfile.ZipFile(sys.argv[1],'w',zipfile.ZIP_DEFLATED); z.write(sys.argv[2],'word/document.xml')"
        try place.makeFolder("Content/downloads")
        try Command.run("/usr/bin/env", ["python3", "-c", zip, place("Content/downloads/a.docx"), place("word/document.xml")])
        #expect(try await scan(reader: reader) {}.findings.map(\.file) == ["Content/downloads/a.docx"])
    }
}
