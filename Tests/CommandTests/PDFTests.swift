import Foundation
import Testing
import TrialSupport

/// PDFs as a build makes them, with the Typst of this machine.
@Suite struct PDFTests {
    let hub: TestHub

    init() throws { hub = try .withPDFs() }

    private func build(_ words: String..., environment: [String: String] = [:]) throws -> Run {
        try Run(["build", "--project", hub.project] + words, environment: environment)
    }

    private func pdfs() -> [String] { hub.published.keys.filter { $0.hasSuffix(".pdf") }.sorted() }

    @Test func pagesSayWhatTheirPDFsAre() throws {
        let run = try build()
        #expect(run.status == 0 && run.errors.contains("4 PDFs (4 made now)"), "\(run.errors)")
        #expect(pdfs() == ["guides/milk/milk-large-print.pdf", "guides/milk/milk.pdf", "guides/tea/tea-large-print.pdf", "guides/tea/tea.pdf"])
        for tree in ["", "large-print/", "high-contrast/"] {
            let page = try #require(hub.page(tree + "guides/tea/index.html"))
            let up = tree.isEmpty ? "../../" : "../../../"
            #expect(page.contains("<a href=\"\(up)guides/tea/tea-large-print.pdf\">Large print <span class=\"file-facts\">(PDF, "))
            #expect(page.contains("\u{A0}KB, 1 page)</span>"))
        }
    }

    @Test func onlyWhatChangedIsMadeAgain() throws {
        _ = try build()
        #expect(try build().errors.contains("4 PDFs (0 made now)"))
        try hub.write(TestHub.page("Tea", "## Pour\n\nOther words."), to: "guides/tea.md")
        #expect(try build().errors.contains("4 PDFs (2 made now)"))
        try hub.write(TestHub.page("Tea", "## Pour\n\nSome words."), to: "guides/tea.md")
        #expect(try build().errors.contains("4 PDFs (2 made now)"))
        #expect(try hub.cleanBuild() == hub.published)
        // What somebody changed is not passed off as ours.
        try hub.place.write("mine", to: "hub/Output/guides/tea/tea.pdf")
        let run = try build()
        #expect(run.status == 1 && run.errors.contains("output-edited"), "\(run.errors)")
    }

    /// The check estimates how long an easy read is on paper, until its PDF tells.
    @Test func thePagesOfAnEasyReadAreCounted() throws {
        let row = "![A bus](../pictures/p.svg)\nThe bus is free.\n\n"
        let text = "title: Bus\n---\n\n" + String(repeating: row, count: 40)
        try hub.write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><path d=\"M0 0h4v3z\"/></svg>", to: "pictures/p.svg")
        try hub.write("---\n" + text, to: "guides/tea.easy.md")
        try hub.write(
            TestHub.settings + "print:\n  pdf: [easy-read]\nchecks:\n  easy-read-pages: 4\n", to: "hub.yml")
        let estimated = try Run(["check", "--project", hub.project])
        #expect(estimated.output.contains("tea.easy.md: warning: this easy read has about "), "\(estimated.output)")
        let run = try build()
        #expect(run.status == 0 && run.errors.contains("tea.easy.md: warning: the PDF of this easy read has "), "\(run.errors)")
        #expect(!run.errors.contains("an estimate"))
        let counted = try Run(["check", "--project", hub.project])
        #expect(counted.output.contains("warning: the PDF of this easy read has ") && !counted.output.contains("an estimate"))
        try hub.write("---\naccept:\n  long-easy-read: It is a list.\n" + text, to: "guides/tea.easy.md")
        let accepted = try build()
        #expect(!accepted.errors.contains("long-easy-read"), "\(accepted.errors)")
    }

    /// Photos are no text: Typst takes them another way than drawings.
    @Test(arguments: [("png", Self.png), ("jpg", Self.jpeg)])
    func photosAreInPDFs(ending: String, base64: String) throws {
        let photo = try #require(Data(base64Encoded: base64))
        try hub.write(Array(photo), to: "pictures/tree.\(ending)")
        try hub.write(TestHub.page("Tea", "![A big tree](../pictures/tree.\(ending))"), to: "guides/tea.md")
        let left = try TemporaryFolder()
        let run = try build(environment: ["TMPDIR": left.path])
        #expect(run.status == 0 && run.errors.contains("4 PDFs (4 made now)"), "\(run.errors)")
        let list = try Command.run("/usr/bin/env", ["pdfimages", "-list", hub.project + "/Output/guides/tea/tea.pdf"])
        #expect(list.output.contains(" image "), "\(list.output)")
        #expect(left.snapshot().isEmpty)
    }

    private static let png = "iVBORw0KGgoAAAANSUhEUgAAADwAAAA8CAIAAAC1nk4lAAAAXElEQVR4nO3OQQ3AIAAAMeA5EehE/jzscWRJq6DzOXv8zbod+EK6Il2RrkhXpCvSFemKdEW6Il2RrkhXpCvSFemKdEW6Il2RrkhXpCvSFemKdEW6Il2RrkhXpCsvoAQBGDbkzbsAAAAASUVORK5CYII="
    private static let jpeg =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAQABADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwChRRRWBwn/2Q=="

    @Test func withoutPDFsNoPageSpeaksOfThem() throws {
        _ = try build()
        #expect(try build("--no-pdf").status == 0)
        #expect(pdfs().isEmpty)
        #expect(try #require(hub.page("guides/tea/index.html")).contains(".pdf") == false)
    }

    /// A copied program on a machine without Typst: the site stands, and one line says what is missing.
    @Test func withoutTypstTheSiteIsBuilt() throws {
        let place = try TemporaryFolder()
        try Command.copyProgram("handrail", to: place("handrail"))
        let run = try Run(["build", "--project", hub.project], environment: ["PATH": place.path], program: place("handrail"))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("4 PDFs were left out: Typst 0.15 is not on this computer. Get it with “pip install typst==0.15.0 pikepdf”, then build again."))
        #expect(pdfs().isEmpty)
        #expect(hub.page("print/guides/tea/index.html")?.contains("Some words.") == true)
        #expect(try #require(hub.page("guides/tea/index.html")).contains(".pdf") == false)
        // PDFs of an earlier build need no Typst.
        _ = try build()
        let again = try Run(["build", "--project", hub.project], environment: ["PATH": place.path], program: place("handrail"))
        #expect(again.errors.contains("4 PDFs (0 made now)") && pdfs().count == 4)
    }

    /// Each cause is one finding with its place.
    @Test func aListTooDeepForPaperIsSaidWithItsLine() throws {
        try hub.write(TestHub.page("Tea", (0..<60).map { String(repeating: "  ", count: $0) + "- x" }.joined(separator: "\n")), to: "guides/tea.md")
        let run = try build()
        #expect(run.status == 1 && run.errors.contains("Content/guides/tea.md:13:17: error: lists and quotes stand inside one another"), "\(run.errors)")
        #expect(run.errors.components(separatedBy: "[pdf]").count == 2)
        #expect(hub.published.isEmpty)
        let check = try Run(["check", "--project", hub.project])
        #expect(check.status == 1 && check.output.contains("Content/guides/tea.md:13:17: error: lists and quotes stand inside one another"))
    }

    /// Headings in lists have the level that the PDF needs there, whatever the kind says of those around them.
    @Test(arguments: [
        ("guides/tea.md", inner), ("guides/tea.md", "## Pot\n\n\(inner)\n### Cup\n\n\(inner)"), ("faqs/tea.md", "\(inner)## Why tea?\n\n\(inner)"),
        ("faqs/tea.md", "## Pots\n\n### Why tea?\n\n\(inner)"), ("ladders/tea.md", "\(inner)## Pot\n\n\(inner)\n## Cup\n\n\(inner)"),
        ("ladders/tea.md", "## Start\n\n\(inner)\n### Pot\n\n\(inner)\n### Cup\n\n\(inner)"), ("charters/tea.md", "\(inner)## We agree\n\n1. Milk first.\n\n\(inner)"),
    ])
    func headingsInListsSkipNoLevel(file: String, body: String) throws {
        try hub.write(TestHub.page("Tea", body), to: file)
        let run = try build()
        #expect(run.status == 0, "\(run.errors)")
    }

    private static let inner = "- #### Before\n\n  Words.\n\n"

    /// Quotes inside quotes are measured once, not once for each that is around them.
    @Test func quotesInsideQuotesAreQuick() throws {
        try hub.write(TestHub.page("Tea", String(repeating: "> ", count: 8) + "x"), to: "guides/tea.md")
        let timed = try TimedRun(["build", "--project", hub.project])
        #expect(timed.run.status == 0 && timed.processorSeconds < 20, "\(timed.processorSeconds) s: \(timed.run.errors)")
    }

    @Test func aPictureThatWentMissingIsSaidWithItsLine() throws {
        try hub.write(TestHub.page("Tea", "![A tree](../pictures/tree.png)"), to: "guides/tea.md")
        let run = try build()
        #expect(run.status == 1 && run.errors.contains("Content/guides/tea.md:5:"), "\(run.errors)")
        #expect(hub.published.isEmpty)
    }

    /// Another font, another PDF: what was kept is made again when a font is added, changed or taken away.
    @Test func aChangedFontMakesPDFsAnew() throws {
        let home = try TemporaryFolder()
        _ = try build(environment: ["HOME": home.path])
        #expect(try build(environment: ["HOME": home.path]).errors.contains("(0 made now)"))
        try home.write("no font", to: ".local/share/fonts/own.ttf")
        #expect(try build(environment: ["HOME": home.path]).errors.contains("(4 made now)"))
        #expect(try build(environment: ["HOME": home.path]).errors.contains("(0 made now)"))
    }

    /// What is known without writing a source must be what writing it would tell: in any order of changes.
    @Test func PDFsAreThoseOfACleanBuildAfterEachChange() throws {
        try hub.write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><path d=\"M0 0h4v3z\"/></svg>", to: "pictures/p.svg")
        try hub.write(TestHub.page("Tea", "See [milk](milk.md#add) and DPO.\n\n![A leaf](../pictures/p.svg)"), to: "guides/tea.md")
        try hub.write("---\ntitle: Words\n---\n\n## DPO (a group)\n\nIt is one.\n", to: "glossary.md")
        let changes: [(String, () throws -> Void, Int?)] = [
            ("nothing", {}, 0),
            ("a picture", { try hub.write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><path d=\"M1 0h3v3z\"/></svg>", to: "pictures/p.svg") }, 2),
            ("its time alone", { try hub.write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><path d=\"M1 0h3v3z\"/></svg>", to: "pictures/p.svg") }, 0),
            ("a page that is linked to", { try hub.write(TestHub.page("Milk", "Before.\n\n## Add\n\nMore words."), to: "guides/milk.md") }, nil),
            ("related", { try hub.write("---\ntitle: Tea\nrelated: [guides/milk]\n---\n\nWords.\n", to: "guides/tea.md") }, nil),
            ("the title of it", { try hub.write(TestHub.page("Oat milk", "More words."), to: "guides/milk.md") }, 4),
            ("a menu", { try hub.write(TestHub.settings + "navigation: [guides]\nprint:\n  pdf: [standard, large-print]\n", to: "hub.yml") }, 0),
            ("the size", { try hub.write(TestHub.settings + "print:\n  pdf: [standard, large-print]\n  large-print-size: 20\n", to: "hub.yml") }, nil),
            ("the theme", { try hub.place.write("#let rule(look) = line(length: 50%)\n", to: "hub/Themes/default/print/own.typ") }, nil),
        ]
        _ = try build()
        for (name, change, made) in changes {
            try change()
            let run = try build()
            #expect(run.status == 0, "\(name): \(run.errors)")
            if let made { #expect(run.errors.contains("(\(made) made now)"), "\(name): \(run.errors)") }
            #expect(try hub.cleanBuild() == hub.published, "\(name)")
        }
    }

    @Test func aTypstThatBreaksDownLeavesTheOldSite() throws {
        _ = try build()
        let before = hub.published
        try hub.write(TestHub.page("Tea", "Other words."), to: "guides/tea.md")
        let place = try TemporaryFolder()
        try Command.copyProgram("handrail", to: place("handrail"))
        try place.writeScript("if [ -e \"\(place("once"))\" ]; then exit 1; fi\n: > \"\(place("once"))\"\nprintf 'ready 7\\n0.15.0\\n'", to: "python3")
        let run = try Run(["build", "--project", hub.project], environment: ["PATH": place.path + ":/bin:/usr/bin"], program: place("handrail"))
        #expect(run.status == 2 && run.errors.contains("[pdf-engine]"), "\(run.errors)")
        #expect(hub.published == before)
    }

    @Test func aPageSaysWhichPDFsItHas() throws {
        try hub.write("---\ntitle: Tea\npdf: none\n---\n\nText\n", to: "guides/tea.md")
        try hub.write("---\ntitle: Sugar\npdf: easy-read\n---\n\nText\n", to: "pages/sugar.md")
        try hub.write("---\ntitle: Sugar\n---\n\n![Sugar](sugar.svg)\nEasy.\n", to: "pages/sugar.easy.md")
        try hub.write(TestHub.drawing, to: "pages/sugar.svg")
        #expect(try build().status == 0)
        #expect(pdfs() == ["guides/milk/milk-large-print.pdf", "guides/milk/milk.pdf", "pages/sugar/sugar-easy-read.pdf"])
    }

    @Test func whatCannotBePrintedIsSaid() throws {
        try hub.write(TestHub.page("Tea", "A sign \u{E123} of nobody's."), to: "guides/tea.md")
        try hub.place.write("#let title(look, label: none, body) = nonsense", to: "hub/Themes/default/print/text.typ")
        var run = try build()
        #expect(run.status == 1 && run.errors.contains("Themes/default/print/"), "\(run.errors)")
        try hub.place.remove("hub/Themes")
        run = try build()
        #expect(run.status == 1)
        // Once for two formats, with its place; and a check knows as well.
        let check = try Run(["check", "--project", hub.project])
        #expect(check.status == 1 && check.output.contains("Content/guides/tea.md:5:8: error: PDFs cannot show “"), "\(check.output)")
        #expect(check.output.components(separatedBy: "[pdf-font]").count == 2)
        #expect(run.errors.contains("Content/guides/tea.md:5:8: error: PDFs cannot show “"), "\(run.errors)")
        #expect(run.errors.components(separatedBy: "[pdf-font]").count == 2)
        #expect(hub.published.isEmpty)
    }

    /// What is never printed needs no font: words for pictures, pages without PDFs. Nor does a check without Typst know of fonts.
    @Test func aCheckSaysOnlyWhatABuildWould() throws {
        try hub.write(TestHub.page("Tea", "![A sign \u{E123} of nobody's](../pictures/p.svg)\n\nشاي ☕ ☐ 茶\u{FE0F}"), to: "guides/tea.md")
        try hub.write(TestHub.drawing, to: "pictures/p.svg")
        try hub.write("---\ntitle: Milk\npdf: none\n---\n\nA sign \u{E123} of nobody's.\n", to: "guides/milk.md")
        func fonts(_ run: Run) -> [Substring] { (run.output + run.errors).split(separator: "\n").filter { $0.contains("[pdf-font]") } }
        let check = try Run(["check", "--project", hub.project])
        #expect(fonts(check) == fonts(try build()), "\(check.output)")
        try hub.write(TestHub.page("Tea", "Signs \u{E123} and &#xE124; of nobody's."), to: "guides/tea.md")
        #expect(fonts(try Run(["check", "--project", hub.project])).count == 1)
        #expect(fonts(try Run(["check", "--project", hub.project])) == fonts(try build()))
        let place = try TemporaryFolder()
        try Command.copyProgram("handrail", to: place("handrail"))
        let run = try Run(["check", "--project", hub.project], environment: ["PATH": place.path], program: place("handrail"))
        #expect(run.status == 0 && fonts(run).isEmpty, "\(run.output)")
    }

    @Test func settingsThatCannotBeAreNamed() throws {
        try hub.write(TestHub.settings + "print:\n  pdf: [standart]\n  large-print-size: 12\n", to: "hub.yml")
        let run = try hub.run("check", "--format", "json")
        #expect(try Found.all(run).filter { $0.severity == "error" }.map(\.short) == ["Content/hub.yml:6:9 unknown-format", "Content/hub.yml:7:21 wrong-value"])
    }

    @Test func publicPacksAreOnAPageOfTheirOwn() throws {
        try hub.write("---\ntitle: Welcome\nsummary: All you need.\ndocuments: [guides/tea]\nformats: [standard]\npublish: true\n---\n\nDear {name},\n", to: "packs/welcome.md")
        try hub.write("---\ntitle: Secret\ndocuments: [guides/tea]\npublish: false\n---\n\nDear {name},\n", to: "packs/secret.md")
        #expect(try build().status == 0)
        #expect(pdfs().filter { $0.hasPrefix("packs/") } == ["packs/welcome/welcome.pdf"])
        let page = try #require(hub.page("large-print/packs/index.html"))
        #expect(page.contains("../../packs/welcome/welcome.pdf") && page.contains("All you need.") && !page.contains("Secret"))
        #expect(hub.page("index.html")?.contains("href=\"./packs/\"") == true)
    }

    /// A build that is killed leaves PDFs whole, and the next one ends as if nothing had been.
    @Test func aKillLeavesNoHalfPDF() throws {
        let clean = try hub.cleanBuild()
        for delay in stride(from: 40_000, through: 700_000, by: 60_000) {
            try? hub.place.remove("hub/Output")
            let process = try Run.start(["build", "--project", hub.project])
            usleep(UInt32(delay))
            Command.kill(process)
            for (path, thing) in hub.published where path.hasSuffix(".pdf") { #expect(thing == clean[path], "\(path) after \(delay)") }
            #expect(try build().status == 0)
            #expect(hub.published == clean)
        }
    }

    /// A file that may not grow past 16 KB stands for a disk that is full: PDFs do not fit, pages do.
    @Test func aDiskThatFillsLeavesNoHalfPDFAndSaysSo() throws {
        let clean = try hub.cleanBuild()
        _ = try build("--no-pdf")
        let before = hub.published
        let limited = "trap '' XFSZ; ulimit -f 32; exec \"$0\" build --project \"$1\""
        let run = try Run(["-c", limited, Command.program("handrail"), hub.project], program: "/bin/sh")
        #expect(run.status == 2 && run.errors.contains("error: ") && run.errors.contains(".pdf"), "\(run.errors)")
        for (path, thing) in hub.published { #expect(thing == clean[path] || thing == before[path], "\(path)") }
        #expect(pdfs().isEmpty)
        #expect(try build().status == 0)
        #expect(hub.published == clean)
    }
}
