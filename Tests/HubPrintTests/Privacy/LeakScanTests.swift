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

    private func scan(_ change: () throws -> Void) throws -> LeakScan.Result {
        let scan = LeakScan(project: try Folder.open(place.path, named: ""))
        try change()
        return scan.result(for: people)
    }

    @Test func nothingThere() throws {
        // A first name or a town alone tells of nobody.
        let result = try scan {}
        #expect(result.files == 2 && result.changed == 0 && result.findings.isEmpty)
    }

    @Test(arguments: ["Ann O'Example", "<b>Ann O&#39;Example</b>", "at 12 High Street.", "(ZZ1 2YY)", "\u{0}\u{1}ZZ1 2YY"])
    func whatLeaksDuringARun(_ words: String) throws {
        for path in ["Output/new.html", "Content/pages/x.md", "Themes/mine/x.css", "Output/index.html"] {
            try place.write("x", to: "Output/index.html")
            let result = try scan { try place.write(words, to: path) }
            #expect(result.findings.map { "\($0.file) \($0.severity) \($0.id)" } == ["\(path) error recipient-published"], "\(path)")
            #expect(result.findings.allSatisfy { !$0.description.contains("Ann") && !$0.description.contains("ZZ1") })
            try place.remove(path)
        }
    }

    @Test func whatWasThereBeforeIsAWarning() throws {
        try place.write("Ann O'Example wrote this", to: "Content/guides/a.md")
        #expect(try scan {}.findings.map(\.severity) == [.warning])
    }
}
