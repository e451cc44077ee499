import HubModel
import HubSource
import SampleHub
import Testing

@testable import HubRender

@Suite struct LadderPictureTests {
    private func svg(_ markdown: String) throws -> String {
        let page = try #require(SampleHub(["ladders/a.md": markdown]).page("ladders/a"))
        guard case .ladder(let ladder) = page.entry.document.kind else { throw NoLadder() }
        return String(decoding: LadderPicture(ladder).drawn(in: [LadderPicture.Style(palette)])[0], as: UTF8.self)
    }

    private var palette: Palette {
        Palette(light: ["ink": Colour(red: 1, green: 2, blue: 3)], dark: ["ink": Colour(red: 250, green: 251, blue: 252)])
    }

    private struct NoLadder: Error {}

    /// Advance widths of Helvetica bold, in thousandths of the letter size, from U+0020.
    private static let widths: [Int] = [
        278, 333, 474, 556, 556, 889, 722, 278, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
        556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778,
        722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 278, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278,
        556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ]

    private func width(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { sum, scalar in
            let thousandths: Int
            switch scalar.value {
            case 0x20..<0x7F: thousandths = Self.widths[Int(scalar.value) - 0x20]
            case 0x2014, 0x2026, 0x2E80...: thousandths = 1000
            case 0x2018, 0x2019: thousandths = 278
            default: thousandths = 667
            }
            return sum + Double(thousandths) * 24 / 1000
        }
    }

    private enum Words: String { case rung = "62", number = "36", stage = "144" }

    /// Words by where they begin.
    private func texts(_ svg: String, _ kind: Words) -> [(y: Int, words: String)] {
        svg.matches(of: /<text(?: class="strong")? x="([0-9]+)" y="([0-9]+)" text-anchor="[a-z]+">([^<]*)<\/text>/)
            .filter { $0.output.1 == kind.rawValue }
            .map { match in
                let words = String(match.output.3).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                return (y: Int(match.output.2) ?? 0, words: words.replacing("&amp;", with: "&"))
            }
    }

    static let titles = [
        "Co-producing", "Doing everything together from the very first meeting to the last", "Donaudampfschifffahrtsgesellschaftskapitän",
        "WWWWWWWWWWWWWWWWWWWWWW", "mmmmmmmmmmmmmmmmmmmmmmmm", "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
        "100% & more — %%%%%%%%%%%%%%%%%%%%%%%", "@@@@@@@@@@@@@@@@@@", "&&&&&&&&&&&&&&&&&&&&&&", "QUESTIONS WITHOUT ANSWERS EVERYWHERE",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch", "الإنتاج المشترك مع الناس في كل مكان وزمان", "日本語のとても長い題名はここにあります",
        "a", "……………………………………", "———————————————", "https://a.example/a/very/long/address/that/has/no/spaces/at/all",
    ]

    @Test(arguments: titles) func wordsStayOnTheirRung(title: String) throws {
        let svg = try svg("## \(title)\n\nx\n\n## Bottom\n\ny\n")
        let lines = texts(svg, .rung).map(\.words)
        #expect(lines.dropLast().joined().filter { $0 != " " } == title.filter { $0 != " " } && lines.last == "Bottom")
        // From the words' edge to that of the rung.
        for line in lines { #expect(62 + width(line) <= 280, "\(line): \(width(line))") }
    }

    @Test(arguments: titles) func stagesStayInTheirBand(title: String) throws {
        let svg = try svg("## \(title)\n\n### a\n\n### b\n")
        for line in texts(svg, .stage) { #expect(width(line.words) <= 284) }
    }

    @Test func rungsAreCountedFromTheBottomAndFollowEachOther() throws {
        let svg = try svg("## One\n\n## Two\n\n## Three is a long name of a rung that needs lines\n")
        #expect(texts(svg, .number).map(\.words) == ["3", "2", "1"])
        let boxes = svg.matches(of: /class="rung" x="8" y="([0-9]+)" width="272" height="([0-9]+)"/)
            .map { (y: Int($0.output.1) ?? 0, height: Int($0.output.2) ?? 0) }
        #expect(boxes.count == 3)
        for (above, below) in zip(boxes, boxes.dropFirst()) { #expect(above.y + above.height < below.y) }
        let height = try #require(svg.firstMatch(of: /viewBox="0 0 288 ([0-9]+)"/)).output.1
        #expect(boxes.last.map { $0.y + $0.height } ?? .max <= Int(height) ?? 0)
        for (line, box) in zip(texts(svg, .rung), [boxes[0], boxes[1]]) { #expect(line.y > box.y && line.y < box.y + box.height) }
    }

    @Test func stagesAreBandsAroundTheirRungs() throws {
        let svg = try svg("## With\n\n### a\n\n### b\n\n## To\n\n### c\n")
        let bands = svg.matches(of: /class="band" x="2" y="([0-9]+)" width="284" height="([0-9]+)"/)
            .map { (Int($0.output.1) ?? 0)...((Int($0.output.1) ?? 0) + (Int($0.output.2) ?? 0)) }
        #expect(bands.count == 2 && bands[0].upperBound < bands[1].lowerBound)
        let rungs = texts(svg, .rung).map(\.y)
        #expect(bands[0].contains(rungs[0]) && bands[0].contains(rungs[1]) && bands[1].contains(rungs[2]))
        #expect(texts(svg, .stage).map(\.words) == ["With", "To"])
        #expect(try !self.svg("## a\n\n## b\n").contains("class=\"band\""))
    }

    @Test func wordsAreEscaped() throws {
        let svg = try svg("## a \\<script> & \"b\"\n\n## c\n")
        #expect(!svg.contains("<script") && svg.contains("&lt;script&gt;"))
    }

    @Test func coloursAreThoseOfThePalette() throws {
        let svg = try svg("## a\n\n## b\n")
        #expect(svg.contains("text{fill:#010203}") && svg.contains("@media (prefers-color-scheme:dark){"))
        #expect(svg.contains("text{fill:#FAFBFC}"))
    }

    @Test func thePictureIsAlwaysTheSame() throws {
        let text = "## With\n\n### a\n\n### b\n\n## To\n\n### c\n"
        let first = try svg(text)
        for _ in 0..<20 { #expect(try svg(text) == first) }
    }
}
