import Foundation
import Testing
import TrialSupport

/// One slip has one finding. What speaks of a file that could not be understood is not at fault.
@Suite struct OneCauseTests {
    private func hub() throws -> TestHub {
        let hub = try TestHub()
        try hub.write(TestHub.settings + "navigation: [guides, guides/a]\n", to: "hub.yml")
        try hub.write(TestHub.page("A", "![Cup](../pictures/cup.svg)"), to: "guides/a.md")
        try hub.write(TestHub.page("A", "![Cup](../pictures/cup.svg)\nTea."), to: "guides/a.easy.md")
        try hub.write("---\ntitle: B\nrelated: [guides/a]\n---\n\n[A](../guides/a.md) [all](../guides/)\n", to: "pages/b.md")
        try hub.write("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>", to: "pictures/cup.svg")
        return hub
    }

    private func found(_ hub: TestHub) throws -> [String] {
        try Found.all(hub.run("check", "--format", "json")).map(\.short)
    }

    @Test func nothingIsWrongAtFirst() throws {
        #expect(try found(hub()) == [])
    }

    @Test func settingsOfAPage() throws {
        let hub = try hub()
        try hub.write("---\ntitle: A: a plan\n---\n\nText.\n", to: "guides/a.md")
        let found = try found(hub)
        #expect(found.count == 1 && found[0].hasPrefix("Content/guides/a.md:2:"), "\(found)")
    }

    @Test func aPageThatIsNotText() throws {
        let hub = try hub()
        try hub.write([0xFF, 0xFE, 0x41, 0x00], to: "guides/a.md")
        #expect(try found(hub) == ["Content/guides/a.md:1:1 not-utf-8"])
    }

    @Test func aPictureThatIsRefused() throws {
        let hub = try hub()
        try hub.place.remove("hub/Content/pictures/cup.svg")
        try hub.place.link("hub/Content/pictures/cup.svg", to: "elsewhere.svg")
        #expect(try found(hub) == ["Content/pictures/cup.svg symbolic-link"])
    }

    @Test func aFolderThatIsRefused() throws {
        let hub = try hub()
        try hub.place.makeFolder("elsewhere")
        try hub.remove("guides")
        try hub.place.link("hub/Content/guides", to: hub.place("elsewhere"))
        #expect(try found(hub) == ["Content/guides symbolic-link"])
    }

    @Test func onlyDraftsInASectionOfTheMenu() throws {
        let hub = try TestHub()
        try hub.write(TestHub.settings + "navigation: [guides]\n", to: "hub.yml")
        try hub.write("---\ntitle: A\ndraft: yes\n---\n\nText.\n", to: "guides/a.md")
        #expect(try found(hub) == [])
    }

    // MARK: Names

    @Test(arguments: [
        ("guides/x.MD", "x.md"), ("guides/x.markdown", "x.md"), ("guides/x.md.txt", "x.md"), ("Hub.yml", "hub.yml"),
        ("hub.yaml", "hub.yml"), ("hub.yml.txt", "hub.yml"),
    ])
    func pagesThatWouldBePublishedRaw(file: String, meant: String) throws {
        let hub = try hub()
        if file.lowercased().hasPrefix("hub") { try hub.remove("hub.yml") }
        try hub.write("---\ntitle: Secret\ndraft: true\n---\n\nText.\n", to: file)
        let found = try Found.all(hub.run("check", "--format", "json")).filter { $0.severity == "error" }
        #expect(found.map(\.short) == ["Content/\(file) misnamed"] && found[0].fix == "Rename it to \(meant).")
    }

    @Test(arguments: ["guides/a.md~", "guides/#a.md#", "pictures/Thumbs.db", "desktop.ini", "guides/~$plan.docx", "guides/a.md.bak", "a.tmp"])
    func whatOtherProgramsLeaveIsNotPublished(file: String) throws {
        let hub = try hub()
        try hub.write("Secret", to: file)
        let run = try hub.run("build")
        #expect(run.status == 0 && run.errors.contains("0 warnings"))
        #expect(!hub.published.keys.contains { $0.hasSuffix(String(file.split(separator: "/").last ?? "")) })
    }

    @Test(arguments: [
        ("guides/b-easy.md", "b.easy.md"), ("guides/b.Easy.md", "b.easy.md"), ("guides/b easy.md", "b.easy.md"),
        ("guides/b.easy-read.md", "b.easy.md"), ("guides/b.welsh.md", "b.cy.md"), ("guides/b_cy.md", "b.cy.md"),
        ("guides/b.CY.md", "b.cy.md"), ("guides/b-welsh.md", "b.cy.md"),
    ])
    func namesThatAreNearlyThoseOfAnEasyReadOrATranslation(file: String, meant: String) throws {
        let hub = try hub()
        try hub.write(TestHub.page("B"), to: "guides/b.md")
        try hub.write(TestHub.page("Of B"), to: file)
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.map(\.short) == ["Content/\(file) misnamed warning"] && found.first?.fix == "Rename it to \(meant).")
    }

    @Test(arguments: ["guides/made-easy.md", "guides/b-it.md", "guides/take it easy.md"])
    func namesThatMeanWhatTheySay(file: String) throws {
        let hub = try hub()
        try hub.write(TestHub.page("B"), to: "guides/b.md")
        try hub.write(TestHub.page("Other"), to: file)
        #expect(try found(hub) == [])
    }

    // MARK: Guesses

    @Test(arguments: [
        ("pages/b.md", "../pages/b.md"), ("b.md", "../pages/b.md"), ("Content/pages/b.md", "../pages/b.md"),
        ("..\\\\pages\\\\b.md", "../pages/b.md"), ("../page/b.md", "../pages/b.md"), ("cup.svg", "../pictures/cup.svg"),
    ])
    func aFileOfThatNameElsewhereIsGuessed(link: String, guess: String) throws {
        let hub = try hub()
        try hub.write(TestHub.page("A", "[B](\(link))"), to: "guides/c.md")
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.map(\.id) == ["broken-link"] && found.first?.fix == "Change the link to “\(guess)”.", "\(found)")
    }

    @Test func aPageIsNeverItsOwnGuess() throws {
        let hub = try hub()
        try hub.write(TestHub.page("C", "[D](d.md)"), to: "guides/c.md")
        try hub.remove("guides/a.md")
        try hub.remove("guides/a.easy.md")
        try hub.write(TestHub.settings, to: "hub.yml")
        try hub.remove("pages/b.md")
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.first { $0.id == "broken-link" }.map { !$0.fix.contains("c.md") } == true, "\(found)")
    }

    @Test func packsAndAddressesOfPeople() throws {
        let hub = try hub()
        try hub.write("---\ntitle: P\ndocuments: [guides/a]\nformats: [standard]\n---\n\nDear {name},\n", to: "packs/p.md")
        try hub.write(TestHub.page("C", "[P](../packs/p.md) [us](hello@example.org) [b](../../Content/pages/b.md)"), to: "guides/c.md")
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.map(\.fix) == ["Name a page, or take this out.", "Write mailto:hello@example.org."], "\(found)")
    }
}
