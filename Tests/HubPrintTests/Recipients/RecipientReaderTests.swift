import HubModel
import HubSource
import Testing
import TrialSupport

@testable import HubPrint

@Suite struct RecipientReaderTests {
    static let plain = "Name,Address,Format\nAnn Example,1 High Street,large print\n"

    @Test func aPlainTable() throws {
        let (people, faults) = people(Self.plain)
        #expect(faults.isEmpty)
        let ann = try #require(people.first)
        #expect(people.count == 1 && ann.row == 2 && ann.name == "Ann Example" && ann.format == .largePrint)
        #expect(ann.address?.lines == ["1 High Street"])
        #expect(ann.textSize == nil && ann.paper == nil && ann.language == nil && ann.sendBy == .post)
    }

    @Test func everyColumnInAnyOrderAndSpelling() throws {
        let text = """
            SEND-BY;Paper ;Text  Size;FORMAT;post code;Town;ADDRESS;name;Language
            Email;Cream;22 pt;Easy Read;AB1 2CD;Ourtown;Flat 2, 12, High Street;Ben O'Hara;Welsh
            """
        let (people, faults) = people(text)
        #expect(faults.isEmpty)
        let ben = try #require(people.first)
        #expect(ben.sendBy == .email && ben.paper == .cream && ben.textSize == 22 && ben.format == .easyRead && ben.language == "cy")
        #expect(ben.address?.lines == ["Flat 2", "12 High Street", "Ourtown", "AB1 2CD"])
    }

    /// What spreadsheet programs write: the same people from each.
    @Test func everyWayOfWritingTheBytes() {
        let text = "name;address;format\r\nZoë Müller;\"1 Café Row\r\nFlat “2”\";standard\r\n"
        let wide = Array(text.utf16)
        let ways: [(String, [UInt8])] = [
            ("UTF-8", Array(text.utf8)), ("with its mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
            ("LF", Array(text.replacing("\r\n", with: "\n").utf8)), ("CR", Array(text.replacing("\r\n", with: "\r").utf8)),
            ("Windows-1252", text.unicodeScalars.map { $0 == "“" ? 0x93 : $0 == "”" ? 0x94 : UInt8($0.value) }),
            ("UTF-16 little", [0xFF, 0xFE] + wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
            ("UTF-16 big", [0xFE, 0xFF] + wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
            ("commas", Array(text.replacing(";", with: ",").utf8)), ("tabs", Array(text.replacing(";", with: "\t").utf8)),
            ("declared", Array(("sep=;\r\n" + text).utf8)), ("no end of the last line", Array(text.utf8.dropLast(2))),
        ]
        for (way, bytes) in ways {
            let (people, faults) = people(bytes)
            // A guess is said.
            #expect(faults == (way == "Windows-1252" ? ["1:1 old-encoding"] : []), "\(way)")
            #expect(people.first?.name == "Zoë Müller", "\(way)")
            #expect(people.first?.address?.lines == ["1 Café Row", "Flat “2”"], "\(way)")
            #expect(people.first?.row == 2, "\(way)")
        }
    }

    @Test func rowsCountAsInASpreadsheet() {
        let text = "name,address,format\n\"Ann\nExample\",\"1 High St\n\nOurtown\",standard\n\n,,\nBen,2 High St,standard\n"
        let (people, faults) = people(text)
        #expect(faults.isEmpty && people.map(\.row) == [2, 5] && people.first?.name == "Ann Example")
    }

    @Test func emptyColumnsAtTheEndAreNothing() {
        #expect(people("name,address,format,,\nAnn,1 High St,standard,,\nBen,2 High St,standard\n").faults.isEmpty)
    }

    /// What a spreadsheet could work out, but people may be called or live at, are words like any other.
    @Test func wordsThatOnlyLookLikeFormulas() {
        for words in ["+44 1632 960123", "-2 Low Road", "@SUM(A1)", "#1 Low Road", "1=1 Road", "No #"] {
            let (people, faults) = people("name,address,format\n\(words),\(words),standard\n")
            #expect(faults.isEmpty && people.first?.name == words, "\(words)")
        }
    }

    @Test func mostOfATableIsQuick() {
        let rows = (0..<20_000).map { "Person \($0),\($0) High Street,standard\n" }.joined()
        let clock = ContinuousClock()
        let time = clock.measure { #expect(people("name,address,format\n" + rows).people.count == 20_000) }
        #expect(time < .seconds(20))
    }

    /// A value that is printed by mistake says a number.
    @Test func nothingOfAPersonShowsByMistake() throws {
        let ann = try #require(people(Self.plain).people.first)
        var dumped = ""
        dump(ann, to: &dumped)
        for text in ["\(ann)", String(reflecting: ann), dumped, "\([ann])", "\(Optional(ann) as Any)"] {
            #expect(!text.contains("Ann") && !text.contains("High"))
        }
    }
}

/// Files that must stop the work, with the row and column of each fault.
@Suite struct BadRecipientsTests {
    static let bad: [(name: String, text: String, faults: [String])] = [
        ("an empty file", "", ["1:1 no-recipients"]),
        ("nothing but lines", "\n\n\n", ["1:1 no-recipients"]),
        ("titles alone", "name,address,format\n", ["1:1 no-recipients"]),
        ("no titles", "Ann,1 High St,standard\n", ["1:1 recipients-columns"]),
        ("no name", "address,format\n1 High St,standard\n", ["1:1 recipients-columns"]),
        ("no address", "name,format\nAnn,standard\n", ["1:1 recipients-columns"]),
        ("no format", "name,address\nAnn,1 High St\n", ["1:1 recipients-columns"]),
        ("no column we need", "town\nOurtown\n", ["1:1 recipients-columns", "1:1 recipients-columns", "1:1 recipients-columns"]),
        ("a column twice", "name,address,format,Name\nAnn,1 High St,standard,Ann\n", ["1:4 recipients-columns"]),
        ("a column without a title", "name,,address,format\nAnn,x,1 High St,standard\n", ["1:2 recipients-columns"]),
        ("an unknown column", "name,address,format,shoe size\nAnn,1 High St,standard,5\n", ["1:4 unknown-column"]),
        ("a diagnosis", "name,address,format,Diagnosis\nAnn,1 High St,standard,x\n", ["1:4 sensitive-column"]),
        ("a reason", "name,reason for large print,address,format\nAnn,x,1 High St,standard\n", ["1:2 sensitive-column"]),
        ("a disability", "name,address,format,learning disability?\nAnn,1 High St,standard,x\n", ["1:4 sensitive-column"]),
        ("a day of birth", "name,address,format,DOB\nAnn,1 High St,standard,x\n", ["1:4 sensitive-column"]),
        ("a row that is short", "name,address,format\nAnn,1 High St\n", ["2:1 ragged-row"]),
        ("a row of one cell", "name,address,format\nAnn\n", ["2:1 ragged-row"]),
        ("a row that is long", "name,address,format\nAnn,1 High St,standard,more\n", ["2:1 ragged-row"]),
        ("an unquoted comma in an address", "name,address,format\nAnn,1 High St, Ourtown,standard\n", ["2:1 ragged-row"]),
        ("a quote that is not closed", "name,address,format\n\"Ann,1 High St,standard\nBen,2 High St,standard\n", ["2:1 ragged-row"]),
        ("a quote inside", "name,address,format\nAnn \"Annie\" X,1 High St,standard\n", ["2:1 ragged-row"]),
        ("letters behind a quote", "name,address,format\n\"Ann\" X,1 High St,standard\n", ["2:1 ragged-row"]),
        ("no name in a row", "name,address,format\n,1 High St,standard\n", ["2:1 missing-cell"]),
        ("no address in a row", "name,address,format\nAnn,,standard\n", ["2:2 missing-cell"]),
        ("no format in a row", "name,address,format\nAnn,1 High St,\n", ["2:3 missing-cell"]),
        ("blanks for a name", "name,address,format\n\"   \",1 High St,standard\n", ["2:1 missing-cell"]),
        ("an unknown format", "name,address,format\nAnn,1 High St,braille\n", ["2:3 wrong-cell"]),
        ("a size that is small", "name,address,format,text size\nAnn,1 High St,standard,15\n", ["2:4 wrong-cell"]),
        ("a size that is large", "name,address,format,text size\nAnn,1 High St,standard,29\n", ["2:4 wrong-cell"]),
        ("a size below zero", "name,address,format,text size\nAnn,1 High St,standard,-18\n", ["2:4 wrong-cell"]),
        ("a size in words", "name,address,format,text size\nAnn,1 High St,standard,big\n", ["2:4 wrong-cell"]),
        ("a size in pixels", "name,address,format,text size\nAnn,1 High St,standard,18px\n", ["2:4 wrong-cell"]),
        ("a size of no end", "name,address,format,text size\nAnn,1 High St,standard,99999999999999999999\n", ["2:4 wrong-cell"]),
        ("a paper", "name,address,format,paper\nAnn,1 High St,standard,plaid\n", ["2:4 wrong-cell"]),
        ("a language", "name,address,format,language\nAnn,1 High St,standard,Klingonese\n", ["2:4 wrong-cell"]),
        ("a way to send", "name,address,format,send by\nAnn,1 High St,standard,pigeon\n", ["2:4 wrong-cell"]),
        ("the same person", "name,address,format\nAnn,1 High St,standard\nann,\"1, HIGH ST.\",large print\n", ["3:1 same-person"]),
        ("a zero byte", "name,address,format\nAnn\u{0} X,1 High St,standard\n", ["2:1 control-character"]),
        ("a bell", "name,address,format\nAnn,1 High\u{7} St,standard\n", ["2:2 control-character"]),
        ("an escape", "name,address,format\nAnn\u{1B}[2J,1 High St,standard\n", ["2:1 control-character"]),
        ("text that turns round", "name,address,format\nAnn \u{202E}X,1 High St,standard\n", ["2:1 hidden-direction"]),
        ("a cell of a million letters", "name,address,format\n\(String(repeating: "A", count: 1_000_000)),1 High St,standard\n", ["2:1 cell-too-long"]),
        ("a cell one letter too long", "name,address,format\n\(String(repeating: "A", count: 401)),1 High St,standard\n", ["2:1 cell-too-long"]),
        ("faults in many rows", "name,address,format\n,1 High St,standard\nBen,,x\nCy,3 High St,standard\n", ["2:1 missing-cell", "3:2 missing-cell", "3:3 wrong-cell"]),
        ("a formula for a name", "name,address,format\n=A2&B2,1 High St,standard\n", ["2:1 formula-cell"]),
        ("a formula for an address", "name,address,format\nAnn,\"=HYPERLINK(\"\"http://x\"\")\",standard\n", ["2:2 formula-cell"]),
        ("a formula for a program", "name,address,format\n=cmd|' /C calc'!A0,1 High St,standard\n", ["2:1 formula-cell"]),
        ("a formula with a wide sign", "name,address,format\n＝1+1,1 High St,standard\n", ["2:1 formula-cell"]),
        ("an error of a spreadsheet", "name,address,format\nAnn,#REF!,standard\nBen,#N/A,standard\nCy,####,standard\n", ["2:2 formula-cell", "3:2 formula-cell", "4:2 formula-cell"]),
        ("a title with letters wrong", "nmae,adress,format\nAnn,1 High St,standard\n", ["1:1 unknown-column", "1:2 unknown-column"]),
        ("a spreadsheet", "PK\u{3}\u{4}name,address,format\n", ["1:1 recipients-not-text"]),
        ("a PDF", "%PDF-1.7\nname,address,format\n", ["1:1 recipients-not-text"]),
        ("a web page", "<html><body>name</body></html>\n", ["1:1 recipients-columns"]),
    ]

    @Test(arguments: 0..<Self.bad.count) func stops(_ index: Int) {
        let (name, text, wanted) = Self.bad[index]
        let (people, faults) = people(text)
        #expect(people.isEmpty && faults == wanted, "\(name)")
    }

    static let badBytes: [(name: String, bytes: [UInt8], faults: [String])] = [
        ("UTF-8 and Windows-1252 in one", Array("name,address,format\nZoë,1 High St,standard\nM".utf8) + [0xFC] + Array("ller,2 High St,standard\n".utf8), ["3:1 recipients-not-text"]),
        ("a byte that is nothing in Windows-1252", Array("name,address,format\nM".utf8) + [0x81] + Array(",2 High St,standard\n".utf8), ["2:1 recipients-not-text", "1:1 old-encoding"]),
        ("half of UTF-16", [0xFF, 0xFE, 0x41], ["1:1 recipients-not-text"]),
        ("a lone half of a pair in UTF-16", [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], ["1:1 recipients-not-text"]),
        ("zeros", [UInt8](repeating: 0, count: 100), ["1:1 recipients-not-text"]),
        ("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1], ["1:1 recipients-not-text"]),
        ("a long overlong form", Array("name,address,format\nÄnn,1 High St,standard\n".utf8) + [0xC0, 0xAF] + Array(",1 High St,standard\n".utf8), ["3:1 recipients-not-text"]),
    ]

    @Test(arguments: 0..<Self.badBytes.count) func stopsAtBytes(_ index: Int) {
        let (name, bytes, wanted) = Self.badBytes[index]
        let (people, faults) = people(bytes)
        #expect(people.isEmpty && faults == wanted, "\(name): \(faults)")
    }

    @Test func aFormatThatThePackIsNotMadeIn() {
        let (people, findings) = RecipientReader.read(
            Array("name,address,format\nAnn,1 High St,easy read\n".utf8), file: "people.csv", pack: "welcome", offered: [.standard])
        #expect(people.isEmpty && findings.map(\.id) == ["format-not-offered"])
        #expect(findings.first?.message == "the pack “welcome” is not made in the format of this row")
    }

    @Test func aCellOfAsManyLettersAsMayBe() {
        let name = String(repeating: "A", count: 400)
        #expect(people("name,address,format\n\(name),1 High St,standard\n").people.first?.name == name)
    }

    /// The words of a diagnosis column say what is enough.
    @Test func aDiagnosisIsRefusedInWordsOfItsOwn() throws {
        let finding = try #require(
            RecipientReader.read(Array("name,address,format,Diagnosis\n".utf8), file: "people.csv", pack: "p", offered: []).findings
                .first { $0.id == "sensitive-column" })
        #expect(finding.message == "“Diagnosis” is not needed: to post a pack, nobody needs to know why somebody wants large print or easy read")
        #expect(finding.fix == "Delete the column.")
    }

    @Test func titlesThatOnlyLookSensitive() {
        for title in ["Reading", "agent", "wage", "passage", "page", "Held by", "gpx"] { #expect(!SensitiveColumn.isOne(title), "\(title)") }
        for title in ["Age", "NHS number", "Why?", "visual impairment", "Deaf", "Sight loss", "LD", "Medical notes"] {
            #expect(SensitiveColumn.isOne(title), "\(title)")
        }
    }

    /// Whatever is wrong, no word of a row is in what is said.
    @Test func noFindingHoldsAWordOfARow() {
        let secret = "Zebedee"
        for (name, text, _) in Self.bad {
            var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            for index in rows.indices where index > 0 || name == "no titles" {
                rows[index] = rows[index].replacing("Ann", with: secret).replacing("Ben", with: secret).replacing("High", with: secret)
                    .replacing("pigeon", with: secret).replacing("braille", with: secret).replacing("plaid", with: secret)
                    .replacing("Klingonese", with: secret).replacing("big", with: secret)
            }
            let (_, findings) = RecipientReader.read(
                Array(rows.joined(separator: "\n").utf8), file: "people.csv", pack: "welcome", offered: PrintFormat.allCases)
            for finding in findings {
                #expect(!finding.description.contains(secret) && finding.description.count < 500, "\(name): \(finding.description)")
            }
        }
    }

    /// Random bytes never crash the reader, nor keep it busy.
    @Test func randomTables() {
        var random = SeededRandom(usually: 5)
        let parts = ["name", ",", "\"", "\n", "\r", ";", "\t", "address", "format", "Ann", "standard", "\u{0}", "ë", "=1", " ", "sep=;\n"]
        for _ in 0..<5_000 {
            let count = Int.random(in: 0..<60, using: &random)
            var bytes = (0..<count).flatMap { _ in Array(parts.randomElement(using: &random)!.utf8) }
            if Bool.random(using: &random), !bytes.isEmpty { bytes[Int.random(in: 0..<bytes.count)] = UInt8.random(in: 0...255) }
            let (people, faults) = people(bytes)
            #expect(people.isEmpty || faults.isEmpty || faults == ["1:1 old-encoding"])
        }
    }
}
