import HubSource
import Testing

@Suite struct MarkdownFaultTests {
    static let all: [MarkdownFault] = [
        .pageTooLong(bytes: 2_000_000), .tooManyLines(60_000), .nestedTooDeep, .tooManyPictures(1_001),
        .linkDefinitionsTooLong, .rawHTML(element: "b"), .rawHTML(element: ""), .tableNeedsEmptyLine,
        .tableColumnsDiffer(header: 2, dashes: 3), .tableRowTooLong(cells: 4, columns: 3), .tableTooLarge,
        .unknownCallout("HINT"), .calloutNotAlone("NOTE"),
    ]

    /// `message [id]` follows the message, so it has no full stop; the fix is one sentence.
    @Test(arguments: all)
    func wordsAreOneSentence(fault: MarkdownFault) {
        #expect(fault.message.first?.isLowercase == true || fault.message.hasPrefix("`"))
        #expect(!fault.message.hasSuffix("."))
        #expect(fault.fix.first?.isUppercase == true)
        #expect(fault.fix.hasSuffix("."))
    }
}
