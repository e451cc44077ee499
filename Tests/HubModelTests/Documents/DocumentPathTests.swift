import Testing

@testable import HubModel

@Suite struct DocumentPathTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var file: String
        var name: String
        var language: String?
        var isEasyRead = false
        var section: String?
        var testDescription: String { file }
    }

    static let cases = [
        Case(file: "index.md", name: "index"), Case(file: "glossary.md", name: "glossary"),
        Case(file: "guides/a.md", name: "guides/a", section: "guides"),
        Case(file: "guides/a.easy.md", name: "guides/a", isEasyRead: true, section: "guides"),
        Case(file: "guides/a.cy.md", name: "guides/a", language: "cy", section: "guides"),
        Case(file: "guides/a.cy.easy.md", name: "guides/a", language: "cy", isEasyRead: true, section: "guides"),
        // The other way round, which people write too.
        Case(file: "guides/a.easy.cy.md", name: "guides/a", language: "cy", isEasyRead: true, section: "guides"),
        Case(file: "guides/a.pt-BR.md", name: "guides/a", language: "pt-BR", section: "guides"),
        Case(file: "guides/a.zh-Hant.easy.md", name: "guides/a", language: "zh-Hant", isEasyRead: true, section: "guides"),
        Case(file: "guides/a.ckb.md", name: "guides/a", language: "ckb", section: "guides"),
        Case(file: "guides/x/3b-run.md", name: "guides/x/3b-run", section: "guides"),
        Case(file: "guides/x/index.ar.md", name: "guides/x/index", language: "ar", section: "guides"),
        // What is no language is a part of the name.
        Case(file: "guides/v1.2.md", name: "guides/v1.2", section: "guides"),
        Case(file: "guides/a.CY.md", name: "guides/a.CY", section: "guides"),
        Case(file: "guides/a.old.md", name: "guides/a.old", section: "guides"),
        Case(file: "guides.cy/a.md", name: "guides.cy/a", section: "guides.cy"),
        Case(file: "easy.md", name: "easy"), Case(file: "guides/easy.md", name: "guides/easy", section: "guides"),
        Case(file: "guides/a b.md", name: "guides/a b", section: "guides"),
        Case(file: "guides/é.md", name: "guides/é", section: "guides"),
    ]

    @Test(arguments: cases) func namesSayWhatAFileIs(expected: Case) throws {
        let path = try #require(DocumentPath(file: "Content/" + expected.file))
        #expect(path.name == expected.name)
        #expect(path.language == expected.language)
        #expect(path.isEasyRead == expected.isEasyRead)
        #expect(path.section == expected.section)
    }

    @Test(arguments: ["a.md", "Content/a.txt", "Content/a.MD", "content/a.md", "Content/a.md.bak", "Themes/a.md", ""])
    func allElseIsNoDocument(file: String) { #expect(DocumentPath(file: file) == nil) }

    @Test func foldersAndStems() throws {
        let path = try #require(DocumentPath(file: "Content/guides/x/2-y.md"))
        #expect(path.folder == "guides/x" && path.stem == "2-y" && !path.isIndex)
        let top = try #require(DocumentPath(file: "Content/index.cy.md"))
        #expect(top.folder.isEmpty && top.isIndex)
    }

    @Test func partsStandInOrder() throws {
        let texts = ["1", "2", "3a", "3b", "4", "10", "10a", "11"]
        let numbers = try texts.map { try #require(PartNumber($0)) }
        #expect(numbers.shuffled().sorted().map(\.text) == texts)
        #expect(PartNumber("03") == PartNumber("3"))
        #expect(PartNumber("3B") == PartNumber("3b"))
    }

    @Test(arguments: ["", "a", "3ab", "b3", "-1", "3-", "1.5", "٣", "3é", "99999999999999999999"])
    func whatIsNoPartIsNil(text: String) { #expect(PartNumber(text) == nil) }

    @Test func partsAreSplitFromNames() {
        #expect(PartNumber.split("3b-run-it")?.0.text == "3b")
        #expect(PartNumber.split("3b-run-it")?.1 == "run-it")
        #expect(PartNumber.split("run-it") == nil)
        #expect(PartNumber.split("3b") == nil)
    }
}
