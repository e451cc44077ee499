import Testing

@testable import HubSource

@Suite struct PDFPagesTests {
    /// Made with Typst 0.15 and pikepdf: object streams, linearised, encrypted.
    static let files: [String: Int?] = ["typst-3": 3, "packed-12": 12, "linearised-5": 5, "encrypted-2": nil]

    @Test(arguments: files) func realFiles(name: String, pages: Int?) throws {
        #expect(PDFPages.count(try Samples.pdf(name)) == pages)
    }

    /// A PDF from objects, with a plain table; returns where the table stands too.
    static func document(_ objects: [String], trailer: String = "/Root 1 0 R", junk: String = "") -> (String, Int) {
        var text = "%PDF-1.4\n", offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        text += offsets.map { "\(padded($0)) 00000 n \n" }.joined()
        text += "trailer\n<</Size \(objects.count + 1) \(trailer)>>\nstartxref\n\(table)\n%%EOF\n"
        return (junk + text, table)
    }

    static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 10 - digits.count) + digits
    }

    static let plain = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 4>>", "<</Type/Page>>"]

    @Test func plainTable() {
        #expect(PDFPages.count(Array(Self.document(Self.plain).0.utf8)) == 4)
    }

    @Test func rubbishBeforeTheHeader() {
        #expect(PDFPages.count(Array(Self.document(Self.plain, junk: "\u{FEFF}\nmail\n").0.utf8)) == 4)
    }

    @Test func countBehindAReference() {
        var objects = Self.plain
        objects[1] = "<</Type/P#61ges % Kids\n/Kids[3 0 R]/Count 4 0 R>>"
        #expect(PDFPages.count(Array(Self.document(objects + ["17"]).0.utf8)) == 17)
    }

    @Test func laterVersionWins() {
        var (text, table) = Self.document(Self.plain)
        let at = text.utf8.count
        text += "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 9>>\nendobj\n"
        let newTable = text.utf8.count
        text += "xref\n2 1\n\(Self.padded(at)) 00000 n \ntrailer\n<</Size 4/Root 1 0 R/Prev \(table)>>\n"
        text += "startxref\n\(newTable)\n%%EOF\n"
        #expect(PDFPages.count(Array(text.utf8)) == 9)
    }

    /// The table lists the page tree as free; the packed list beside it knows better.
    @Test func hybridFile() {
        var text = "%PDF-1.5\n"
        let root = text.utf8.count
        text += "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        let pages = text.utf8.count
        text += "4 0 obj\n<</Type/ObjStm/N 1/First 4/Length 38>>\nstream\n"
        text += "2 0 <</Type/Pages/Kids[]/Count 6>>\nendstream\nendobj\n"
        let packed = text.utf8.count
        text += "5 0 obj\n<</Type/XRef/Size 6/W[1 2 1]/Index[2 1 4 1]/Length 8>>\nstream\n"
        var bytes = Array(text.utf8) + [2, 0, 4, 0, 1] + Samples.big(pages, 2) + [0]
        bytes += Array("\nendstream\nendobj\n".utf8)
        let table = bytes.count
        bytes += Array("xref\n0 2\n0000000000 65535 f \n\(Self.padded(root)) 00000 n \n".utf8)
        bytes += Array("trailer\n<</Size 6/Root 1 0 R/XRefStm \(packed)>>\nstartxref\n\(table)\n%%EOF".utf8)
        #expect(PDFPages.count(bytes) == 6)
    }

    @Test(arguments: [
        ("/Root 1 0 R/Encrypt 3 0 R", plain), ("/Root 9 0 R", plain), ("", plain),
        ("/Root 1 0 R", ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count -2>>"]),
        ("/Root 1 0 R", ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 99999999999>>"]),
        ("/Root 1 0 R", ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 2 0 R>>"]),
        ("/Root 1 0 R", ["<</Type/Catalog/Pages 2 0 R>>", String(repeating: "[", count: 100_000)]),
    ])
    func unknown(trailer: String, objects: [String]) {
        #expect(PDFPages.count(Array(Self.document(objects, trailer: trailer).0.utf8)) == nil)
    }

    @Test func listsThatPointAtEachOtherEnd() {
        let text = Self.document(Self.plain).1
        let (looped, _) = Self.document(Self.plain, trailer: "/Root 1 0 R/Prev \(text)")
        #expect(PDFPages.count(Array(looped.utf8)) == 4)
    }

    /// One byte over the limit is refused, and so is data that is cut short.
    @Test func unpackingIsBounded() throws {
        let bytes = try Samples.pdf("packed-12")
        let start = try #require(bytes.indices.first { bytes.reads("stream\n", at: $0) }) + 7
        let whole = try #require(Inflate.unpacked(bytes, from: start, limit: 1 << 20))
        #expect(Inflate.unpacked(bytes, from: start, limit: whole.count) == whole)
        #expect(Inflate.unpacked(bytes, from: start, limit: whole.count - 1) == nil)
        #expect(Inflate.unpacked(Array(bytes[..<(start + 20)]), from: start, limit: 1 << 20) == nil)
    }
}
