import Testing
import TrialSupport

@testable import HubSource

@Suite struct FileTypeTests {
    static let cases: [(FileType, [UInt8])] = [
        (.pdf, Array("%PDF-1.7\n".utf8)), (.pdf, Array("\u{FEFF}\n%PDF-1.4".utf8)),
        (.rtf, Array("{\\rtf1\\ansi".utf8)), (.text, Array("Hello,\nworld\n".utf8)),
        (.text, [0x43, 0x61, 0x66, 0xE9, 0x0D, 0x0A]), (.text, [0xFF, 0xFE, 0x41, 0x00]),
        (.png, Samples.png(1, 1)), (.jpeg, Samples.jpeg(1, 1)), (.gif, Samples.gif(1, 1)),
        (.webP, Samples.webP("VP8 ", [])),
        (.svg, Array("<?xml version='1.0'?>\n<!-- a -->\n<svg:svg xmlns:svg='http://www.w3.org/2000/svg'/>".utf8)),
        (.svg, Array("\u{FEFF}<svg/>".utf8)),
        (.html, Array("<!DOCTYPE html>\n<p>Hello".utf8)), (.html, Array("<html><p>Hello".utf8)),
        (.text, Array("<p>Hello</p>".utf8)), (.text, Array("1 < 2 <svg/>".utf8)),
        (.mp3, Array("ID3\u{4}".utf8)), (.mp3, [0xFF, 0xFB, 0x90, 0x64]),
        (.mp4, Samples.big(24, 4) + Array("ftypisom".utf8)), (.m4a, Samples.big(24, 4) + Array("ftypM4A ".utf8)),
        (.unknown, Samples.big(24, 4) + Array("ftypavif".utf8)), (.wav, Array("RIFF0000WAVE".utf8)),
        (.ogg, Array("OggS".utf8)), (.webM, [0x1A, 0x45, 0xDF, 0xA3]),
        (.word, Samples.zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml"])),
        (.excel, Samples.zip(["xl/workbook.xml", "[Content_Types].xml"])),
        (.powerPoint, Samples.zip(["[Content_Types].xml", "ppt/presentation.xml"])),
        (.openText, Samples.zip(["mimetype", "a"], stored: "application/vnd.oasis.opendocument.text")),
        (.openSpreadsheet, Samples.zip(["mimetype"], stored: "application/vnd.oasis.opendocument.spreadsheet")),
        (.openSlides, Samples.zip(["mimetype"], stored: "application/vnd.oasis.opendocument.presentation")),
        (.epub, Samples.zip(["mimetype"], stored: "application/epub+zip")),
        (.zip, Samples.zip(["word/notes.txt"])), (.zip, Samples.zip(["a.txt", "b.txt"])), (.zip, Samples.zip([])),
        (.oldWord, Samples.compound("WordDocument")), (.oldExcel, Samples.compound("Workbook")),
        (.oldPowerPoint, Samples.compound("PowerPoint Document")), (.oldOffice, Samples.compound("Other")),
        (.unknown, []), (.unknown, [0, 1, 2, 3]), (.text, [0xFF, 0xFB, 0xF0, 0x64]),
    ]

    @Test(arguments: cases) func typeComesFromTheBytes(type: FileType, bytes: [UInt8]) {
        #expect(FileType(of: bytes) == type)
    }

    @Test func endingTellsATableFromOtherText() {
        let bytes = Array("Day,Time\nMonday,2pm\n".utf8)
        #expect(FileType(of: bytes, ending: "csv") == .csv)
        #expect(FileType(of: bytes, ending: "CSV").name == "CSV table")
        #expect(FileType(of: bytes, ending: "txt") == .text)
        #expect(FileType(of: Samples.png(1, 1), ending: "csv") == .png)
    }

    @Test(arguments: [
        ("pdf", FileType.pdf, false), ("PDF", .pdf, false), ("jpg", .jpeg, false), ("jpeg", .jpeg, false),
        ("png", .jpeg, true), ("pdf", .html, true), ("pdf", .unknown, true), ("docx", .zip, true),
        ("zip", .word, false), ("doc", .rtf, true), ("xyz", .pdf, false), ("", .pdf, false), ("csv", .text, false),
        ("txt", .html, true), ("bin", .unknown, false),
    ])
    func endingDisagrees(ending: String, type: FileType, disagrees: Bool) {
        #expect(type.disagrees(withEnding: ending) == disagrees)
    }

    @Test func everyTypeHasANameAndAgreesWithItsOwnEndings() {
        for type in FileType.allCases {
            #expect(!type.name.isEmpty)
            for ending in type.endings { #expect(!type.disagrees(withEnding: ending)) }
        }
    }

    /// No parser of this folder may crash or hang on damaged files.
    @Test func damagedFilesCrashNothing() throws {
        var random = SeededRandom(usually: 20_26)
        var seeds = Self.cases.map(\.1) + SVGSafetyTests.bad.map { Array($0.1.utf8) }
        seeds += SVGSafetyTests.good.map { Array($0.utf8) } + [Samples.jpeg(3, 4, orientation: 6)]
        for name in PDFPagesTests.files.keys { seeds.append(try Samples.pdf(name)) }
        for seed in seeds {
            for _ in 0..<40 { Self.readAll(Self.mutated(seed, &random)) }
        }
        for _ in 0..<1500 {
            let size = Int.random(in: 0..<200, using: &random)
            Self.readAll((0..<size).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    private static func readAll(_ bytes: [UInt8]) {
        let type = FileType(of: bytes)
        _ = (type.name, ImageSize(of: bytes), PDFPages.count(bytes), ImageSize.svg(bytes), ImageSize.jpeg(bytes))
        _ = SVGSafety.refusals(bytes)
    }

    /// A few bytes changed, a piece removed or doubled, or the end cut off.
    private static func mutated(_ seed: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        guard seed.count > 1 else { return seed }
        var bytes = seed
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        let cut = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return Array(bytes[..<cut])
        case 1: return Array(bytes[..<cut]) + Array(bytes[min(bytes.count, cut + 5)...])
        case 2: return Array(bytes[..<cut]) + Array(bytes[(cut / 2)...])
        default: return bytes
        }
    }
}
