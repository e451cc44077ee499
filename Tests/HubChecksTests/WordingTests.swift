import HubSource
import Testing

@testable import HubChecks

/// Every message and every fix of the checks of structure and upkeep, as one table that a person has read.
@Suite struct WordingTests {
    private static let slips: [MarkdownSlip] = [
        .picture, .link, .linkWithSpace, .linkWithoutAddress, .heading(level: 2), .task, .table, .list("•"), .bold, .crossedOut, .footnote,
        .otherProgram("{{"), .otherProgram("{:"),
    ]

    private static let faults: [CheckFault] =
        [
            .missingAlternativeText, .uselessAlternativeText("IMG_2034.jpg"), .pictureOf("image of"), .longAlternativeText(180, most: 125),
            .pictureTooSmall(120, least: 325, millimetres: 55), .filmWithoutWords, .skippedHeadingLevel(4, after: 2), .secondTitle,
            .emptyHeading, .vagueLink("click here"), .addressAsWords("https://a.example/b"), .addressWithoutLink("www.a.example/b"),
            .sameLinkText("agenda", line: 4), .downloadWithoutPage("Our form", type: "PDF"), .untaggedPDF, .tableWithoutHeader,
            .easyReadPicture(others: 0), .easyReadPicture(others: 3), .easyReadPictureNotFirst, .longEasyRead(.estimated(30), most: 24), .longEasyRead(.counted(30), most: 24),
            .nearlyLongEasyRead(.counted(21), most: 24),
            .missingEasyRead(links: 12, rank: 1, of: 14, file: "Content/guides/a.easy.md"),
            .missingEasyLetter(file: "Content/packs/welcome.easy.md"),
            .unknownGap("{nmae}", likely: "{name}"), .unknownGap("{town}", likely: nil),
            .starterSentence(.page), .overdueReview(.distantFuture),
            .easyReadOutOfDate("Content/a.md", "Content/a.easy.md"), .translationOutOfDate("Content/a.md", "Content/a.cy.md"),
            .noVersion("last week"), .madeFromNothing,
        ] + slips.map { .markdownShown($0) }

    private static let judging: [JudgingFault] = [
        .unknownCheck("vage-link", likely: "vague-link"), .unknownCheck("xyz", likely: nil), .fixedCheck("raw-html"),
        .errorSwitchedOff("second-title"), .acceptedInVain("vague-link", words: nil), .acceptedInVain("vague-link", words: "here"),
    ]

    private static func line(_ fault: some Fault) -> String {
        "\(fault.severity.rawValue): \(fault.message) [\(fault.id)]\n  fix: \(fault.fix)\n"
    }

    @Test func theWordsAreThoseThatWereRead() throws {
        let table = Self.faults.map(Self.line) + Self.judging.map(Self.line)
        try expectRecorded(table.joined(separator: "\n"), in: "Tests/HubChecksTests/Wording.txt")
    }

    @Test func theySoundAlike() {
        for fault in Self.faults {
            #expect(!fault.message.hasSuffix(".") && fault.fix.hasSuffix("."), "\(fault.id)")
            #expect(!fault.message.contains("\n") && !fault.fix.contains("\n"), "\(fault.id)")
        }
    }

    /// A case that is in no list would never be read.
    @Test func everyIDOfTheChecksIsInTheTable() {
        let rules = (Checks.structure.flatMap { $0.rules } + Checks.ofSites.flatMap { $0.rules }).map(\.id)
        #expect(Set(rules).subtracting(Self.faults.map(\.id)) == [])
    }
}
