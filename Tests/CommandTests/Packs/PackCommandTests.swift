import Foundation
import Testing
import TrialSupport

/// What `handrail pack` makes, says and refuses.
@Suite struct PackCommandTests {
    private let hub: PackHub

    init() throws {
        hub = try PackHub()
        try hub.writeList(
            PackHub.titles + """
                Ann Example,"12 High Street
                Old Part",Ourtown,ZZ1 2YY,large print,,cream,,
                Ben Sample,9 Low Road,Ourtown,ZZ1 3AA,standard,20,,Welsh,
                Cy Try,,,,easy read,,,,email
                Di Test,5 Low Road,Ourtown,ZZ1 3AB,standard,,blue,Polish,

                """)
    }

    @Test func onePDFForEachPerson() throws {
        let run = try hub.pack()
        #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
        #expect(hub.made == ["labels.pdf", "row-002.pdf", "row-003.pdf", "row-004.pdf", "row-005.pdf", "summary.csv", "summary.pdf"])
        let lines = run.errors.split(separator: "\n").map(String.init)
        #expect(lines.contains("4 people: 3 by post, 1 by email."), "\(run.errors)")
        #expect(lines.contains("Row 3: 1 of the 2 documents is not in Welsh yet."))
        #expect(lines.contains("Row 4: 1 of the 2 documents is not in easy read yet."))
        #expect(lines.contains("Row 5: asked for in Polish, which this pack is not in yet, so it is in English."))
        #expect(lines.last?.hasSuffix("no name, street or postcode of the list is in them.") == true)
    }

    @Test func lettersLabelsAndLanguages() throws {
        try hub.pack()
        let ann = try hub.text("row-002.pdf")
        #expect(ann.contains("Dear Ann Example,") && ann.contains("12 High Street") && ann.contains("Old Part") && ann.contains("ZZ1 2YY"))
        let ben = try hub.text("row-003.pdf")
        #expect(ben.contains("Rydym yn yfed te") && !ben.contains("We drink tea together"))
        let cy = try hub.text("row-004.pdf")
        #expect(cy.contains("Dear Cy Try,") && cy.contains("We drink tea."))
        let labels = try hub.text("labels.pdf")
        #expect(labels.contains("Ann Example") && labels.contains("Di Test") && !labels.contains("Cy Try"))
    }

    /// The letter is in the format and the language of its reader, where it is written in them.
    @Test func lettersForEverybody() throws {
        let without = try hub.pack().errors
        #expect(without.contains("Row 3: the letter is not in Welsh yet.") && without.contains("Row 4: the letter is not in easy read yet."))
        try hub.hub.write(#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" width="4" height="3"/>"#, to: "pictures/hand.svg")
        try hub.hub.write(
            "---\ntitle: Our pack\n---\n\n![A hand that waves](../pictures/hand.svg)\nHello {name}.\n", to: "packs/welcome.easy.md")
        // It names no documents: they are those of the letter that it translates.
        try hub.hub.write("---\ntitle: Pecyn croeso\n---\n\nAnnwyl {name},\n\nCroeso i’n grŵp.\n", to: "packs/welcome.cy.md")
        let run = try hub.pack(out: hub.place("mine/other"))
        #expect(run.status == 0 && !run.errors.contains("the letter is not"), "\(run.errors)")
        func text(_ row: Int) throws -> String { try hub.text("row-00\(row).pdf", in: hub.place("mine/other")) }
        #expect(try text(2).contains("Dear Ann Example,"))
        let (welsh, easy) = (try text(3), try text(4))
        #expect(welsh.contains("Annwyl Ben Sample,") && !welsh.contains("Dear ") && welsh.contains("Rydym yn yfed te"))
        #expect(easy.contains("Hello Cy Try.") && !easy.contains("Dear ") && easy.contains("We drink tea."))
    }

    /// An address that would be cut off is found before anything is made, on the label and in the window.
    @Test func addressesThatAreTooLong() throws {
        let long = (1...12).map { "Part \($0) of the street" }.joined(separator: "\n")
        let word = String(repeating: "Llanfair", count: 9)
        try hub.writeList(PackHub.titles + """
            Ann Example,1 High Street,Ourtown,ZZ1 2YY,standard,,,,
            Ben Example,"\(long)",Ourtown,ZZ1 2YY,standard,,,,
            Cy Example,\(word),Ourtown,ZZ1 2YY,standard,,,,
            Di Example,"\(long)",Ourtown,ZZ1 2YY,standard,,,,email

            """)
        let before = hub.place.snapshot()
        for run in [try hub.pack(), try hub.pack("--dry-run")] {
            #expect(run.status == 1 && hub.place.snapshot() == before, "\(run.errors)")
            #expect(run.errors.contains("people.csv:3:2: error: the name and address in this row are too long for a label [address-too-long]"))
            #expect(run.errors.contains("fix: Make it shorter, or use larger labels, by adding: --labels 14."), "\(run.errors)")
            #expect(run.errors.contains("people.csv:3:2: error: the name and address in this row are too long for the window"))
            #expect(run.errors.contains("people.csv:4:2: error: the name and address in this row are too long for a label"), "\(run.errors)")
            #expect(run.errors.contains("fix: Make it shorter: no sheet that Handrail knows has labels large enough."), "\(run.errors)")
            #expect(!run.errors.contains("people.csv:2:") && !run.errors.contains("people.csv:5:") && !run.errors.contains("Llanfair"))
        }
    }

    /// Three hundred times the same slip is one thing to mend.
    @Test func theSameSlipInManyRows() throws {
        try hub.writePricesThatStayGood()
        try hub.writeList(PackHub.titles + PackHub.rows(2..<302) { _ in "brail" })
        let run = try hub.pack()
        #expect(run.status == 1 && run.errors.split(separator: "\n").count == 20 * 2 + 2, "\(run.errors)")
        #expect(run.errors.hasSuffix("\nand 280 more of the same in other rows\nNothing was made: 300 errors, 0 warnings.\n"), "\(run.errors)")
    }

    @Test func theSummaryCountsWhatIsThere() throws {
        try hub.pack()
        let rows = try hub.summary()
        #expect(rows.map { $0["row"] } == ["2", "3", "4", "5"])
        for row in rows {
            let file = try #require(row["file"])
            let info = try Command.run("/usr/bin/env", ["pdfinfo", hub.out + "/" + file]).output
            let pages = try #require(info.split(separator: "\n").first { $0.hasPrefix("Pages:") }?.split(separator: " ").last.flatMap { Int($0) })
            #expect(row["pages"] == "\(pages)" && row["sheets single-sided"] == "\(pages)")
            #expect(row["sheets double-sided"] == "\((pages + 1) / 2)")
            #expect(info.contains("Tagged:          yes") && info.contains("Title:           Welcome pack"))
            for name in ["Ann", "Ben", "Cy Try", "Di Test"] { #expect(!info.contains(name)) }
        }
        #expect(rows[0]["paper"] == "cream" && rows[0]["text size"] == "18 pt" && rows[0]["may go free"] == "yes")
        #expect(rows[1]["text size"] == "20 pt" && rows[1]["language"] == "cy" && rows[1]["may go free"] == "yes")
        #expect(rows[2]["send by"] == "email" && rows[2]["cost double-sided"] == "" && rows[3]["may go free"] == "")
    }

    @Test func aDryRunMakesNothing() throws {
        try hub.writePricesThatStayGood()
        let before = hub.place.snapshot()
        let run = try Run(["pack", "welcome", "--recipients", hub.list, "--dry-run", "--project", hub.hub.project])
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.hasPrefix("4 people: 3 by post, 1 by email.\n") && run.output.contains("\n  row 2: large print 18 pt, "))
        #expect(!run.output.contains("Ann") && !run.output.contains("High Street"))
        #expect(hub.place.snapshot() == before)
    }

    @Test func batches() throws {
        let run = try hub.pack("--batch")
        #expect(run.status == 0, "\(run.errors)")
        #expect(hub.made.filter { $0.hasSuffix(".pdf") } == ["batch-large-print-cream.pdf", "batch-standard-blue.pdf", "batch-standard-white.pdf", "labels.pdf", "row-004.pdf", "summary.pdf"])
        #expect(try hub.text("batch-large-print-cream.pdf").contains("Dear Ann Example,"))
    }

    @Test func bookletsHaveTwoPagesASide() throws {
        let run = try hub.pack("--booklet")
        #expect(run.status == 0 && run.errors.contains("as booklets, folded in the middle"), "\(run.errors)")
        #expect(hub.made.filter { $0.contains("booklet") } == ["row-002-booklet.pdf", "row-005-booklet.pdf"])
        // Row 3 asks for 20 points: pages of half the size have no room for that.
        #expect(run.errors.contains("Row 3: no booklet, since letters of more than 18 pt are too large"), "\(run.errors)")
        let info = try Command.run("/usr/bin/env", ["pdfinfo", hub.out + "/row-002-booklet.pdf"]).output
        #expect(info.contains("841.89 x 595.276 pts (A4)"))
        let rows = try hub.summary()
        let sides = try #require(info.split(separator: "\n").first { $0.hasPrefix("Pages:") }?.split(separator: " ").last.flatMap { Int($0) })
        #expect(sides.isMultiple(of: 2) && rows[0]["sheets double-sided"] == "\(sides / 2)")
        let pages = try #require(rows[1]["pages"].flatMap { Int($0) })
        #expect(rows[1]["sheets double-sided"] == "\((pages + 1) / 2)")
    }

    @Test func forget() throws {
        try hub.pack()
        #expect(try hub.pack().status == 2, "an earlier run is not written over")
        let list = hub.place.text("mine/people.csv")
        let run = try Run(["pack", "welcome", "--out", hub.out, "--forget"])
        #expect(run.status == 0 && run.errors.hasPrefix("7 files deleted in \(hub.out), and the folder too."), "\(run.errors)")
        #expect(hub.place.snapshot("mine").keys.sorted() == ["people.csv"] && hub.place.text("mine/people.csv") == list)
        #expect(try Run(["pack", "welcome", "--out", hub.out, "--forget"]).status == 2)
    }

    @Test func unknownPack() throws {
        let run = try Run(["pack", "welcom", "--recipients", hub.list, "--out", hub.out, "--project", hub.hub.project])
        #expect(run.status == 2 && run.errors.hasPrefix("Content/packs: error: there is no pack “welcom”; did you mean “welcome”? [unknown-pack]"), "\(run.errors)")
    }

    @Test func wrongUsage() throws {
        for words in [["pack"], ["pack", "welcome"], ["pack", "welcome", "--recipients", hub.list], hub.words(["--labels", "20"]), hub.words(["--label-start", "22"]), hub.words(["--dry-run", "--forget"]), hub.words(["--booklet", "--single-sided"])] {
            #expect(try Run(words).status == 64, "\(words)")
        }
        #expect(hub.made.isEmpty)
    }

    @Test func pricesOfTheHub() throws {
        let text = try String(contentsOfFile: repository + "/Content/post.yml", encoding: .utf8)
        try hub.hub.write(text.replacing("0.91", with: "9.91").replacing("2026-04-07", with: "2020-04-07"), to: "post.yml")
        let run = try hub.pack()
        #expect(run.status == 0 && run.errors.contains("warning: the postage prices are of 7 April 2020") && run.errors.contains("Postage: £29.73."), "\(run.errors)")
        try hub.hub.write(text.replacing("pounds: 0.91", with: "pounds: cheap"), to: "post.yml")
        let other = try hub.pack(out: hub.place("mine/other"))
        #expect(other.status == 1 && other.errors.contains("Content/post.yml:") && hub.place.snapshot("mine/other").isEmpty)
        // It is for us: no reader gets it.
        let build = try hub.hub.run("build", "--no-pdf")
        #expect(build.status == 0 && hub.hub.published.keys.allSatisfy { !$0.contains("post.yml") })
    }

    /// Cells that some programs would run are on paper as they were typed.
    @Test func oddWordsOnPaper() throws {
        let formulas = ["1+1=2", "+44 1632", "-2 Low", "@SUM(A1)", "+cmd|' /C calc'!A0", "#let x = 1", "*bold* _it_", "$x^2$ \\ end", "<a> `b`", "{name}"]
        try hub.writeList(PackHub.titles + formulas.map { "\"\($0)\",\"\($0) Road\",,,standard,,,,\n" }.joined())
        let run = try hub.pack()
        #expect(run.status == 0, "\(run.errors)")
        for (index, formula) in formulas.enumerated() {
            let text = try hub.text("row-\(index < 8 ? "00" : "0")\(index + 2).pdf")
            #expect(text.contains("Dear \(formula),") && text.contains("\(formula) Road"), "\(formula): \(text.prefix(300))")
        }
    }
}
