import Foundation
import Testing
import TrialSupport

/// A project's own theme: what it has takes the place of the default, all else stays.
@Suite struct ThemeTests {
    let hub: TestHub

    init() throws {
        hub = try TestHub()
        try hub.write(TestHub.page("A"), to: "pages/a.md")
    }

    private func theme(_ text: String, _ file: String) throws { try hub.place.write(text, to: "hub/Themes/" + file) }

    private func ids(_ words: String...) throws -> [String] {
        try Found.all(hub.run("check", "--format", "json")).map(\.short)
    }

    private func defaultFile(_ name: String) throws -> String {
        try String(contentsOfFile: repository + "/Themes/default/" + name, encoding: .utf8)
    }

    @Test func oneTemplateOfItsOwn() throws {
        let usual = try hub.cleanBuild()
        try theme("<h1>{{title}}</h1>\n<p class=\"mine\">Mine</p>\n{{{body}}}\n", "default/page.mustache")
        #expect(try hub.run("build").status == 0)
        #expect(hub.page("pages/a/index.html")?.contains("<p class=\"mine\">Mine</p>") == true)
        #expect(hub.page("large-print/pages/a/index.html")?.contains("<p class=\"mine\">Mine</p>") == true)
        let changed = hub.published.differences(from: usual)
        #expect(changed.count == 4 && changed.allSatisfy { $0.hasSuffix("pages/a/index.html") }, "\(changed)")
    }

    @Test func aThemeThatIsALinkIsRefused() throws {
        try hub.place.makeFolder("elsewhere")
        try hub.place.makeFolder("hub/Themes")
        try hub.place.link("hub/Themes/default", to: hub.place("elsewhere"))
        #expect(try ids() == ["Themes/default symbolic-link"])
    }

    @Test func oneStringOfItsOwn() throws {
        try theme("skip-link: Jump <b>now</b>\n", "default/strings/en.yml")
        let run = try hub.run("build")
        #expect(run.status == 0 && run.errors.contains("0 errors, 0 warnings"), "\(run.errors)")
        let page = try #require(hub.page("index.html"))
        #expect(page.contains("href=\"#main\">Jump &lt;b&gt;now&lt;/b&gt;</a>"))
        #expect(page.contains("<html lang=\"en-GB\"") && page.contains("id=\"hr-ask-title\">") && !page.contains("id=\"hr-ask-title\"></h2>"))
    }

    /// What a language the default theme does not speak lacks is English on the page, and said.
    @Test func aLanguageOfItsOwnSaysWhatItLacks() throws {
        try theme("skip-link: Aller\n", "default/strings/fr.yml")
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.count > 50 && found.allSatisfy { $0.short == "Themes/default/strings/fr.yml theme warning" })
        let french = try defaultFile("strings/en.yml")
        try theme(french, "default/strings/fr.yml")
        #expect(try ids() == [])
    }

    @Test func aStyleAndAssetsOfANamedTheme() throws {
        try hub.write(TestHub.settings + "theme: mine\n", to: "hub.yml")
        try theme("body { color: teal }\n", "mine/css/base.css")
        try hub.place.write([0, 1, 2, 255], to: "hub/Themes/mine/assets/fonts/a.woff2")
        try theme("not published", "mine/notes.txt")
        #expect(try hub.run("build").status == 0)
        #expect(hub.place.bytes("hub/Output/assets/fonts/a.woff2") == [0, 1, 2, 255])
        #expect(!hub.published.keys.contains { $0.hasSuffix("notes.txt") })
        let styles = hub.published.keys.filter { $0.hasSuffix(".css") }
        #expect(styles.count == 5 && styles.allSatisfy { hub.page($0)?.contains("color: teal") == true })
        try hub.place.remove("hub/Themes/mine/assets/fonts/a.woff2")
        #expect(try hub.run("build").status == 0)
        #expect(hub.published["assets/fonts"] == nil)
    }

    @Test func anUnknownTagIsNamedWithItsLine() throws {
        try theme("<h1>{{title}}</h1>\n  <p>{{sumary}}</p>\n{{{body}}}\n", "default/page.mustache")
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.map(\.short) == ["Themes/default/page.mustache:2:6 template"])
        #expect(found.first?.message.hasSuffix("did you mean “summary”?") == true)
        #expect(try hub.run("build").status == 1)
        #expect(hub.published.isEmpty)
    }

    @Test(arguments: [
        ("{{#title}}", 1, 1), ("a\n{{/body}}", 2, 1), ("{{{title}}}", 1, 1), ("{{body}}", 1, 1), ("{{> partials/nope}}", 1, 1),
        ("{{> page}}", 1, 1), ("{{=<% %>=}}", 1, 1), ("<p>\n {{words.nope}}", 2, 2),
    ])
    func templatesThatAreWrong(text: String, line: Int, column: Int) throws {
        try theme(text, "default/page.mustache")
        #expect(try ids().contains("Themes/default/page.mustache:\(line):\(column) template"))
        #expect(try hub.run("build").status == 1)
    }

    @Test func lowContrastIsRefused() throws {
        let settings = try defaultFile("theme.yml")
        let lines = settings.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("ink: \"#1B2625\"") }) + 1
        try theme(settings.replacing("ink: \"#1B2625\"", with: "ink: \"#AAAAAA\""), "default/theme.yml")
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.map(\.short) == ["Themes/default/theme.yml:\(line):10 contrast"])
        #expect(found[0].message.hasPrefix("“ink” on “") && found[0].message.contains("needs 7 to 1"))
        #expect(found[0].fix.hasPrefix("Change “ink” to \"#"))
        #expect(try hub.run("build").status == 1)
        try theme(settings.replacing("ink: \"#1B2625\"", with: "ink: reddish"), "default/theme.yml")
        #expect(try ids() == ["Themes/default/theme.yml:\(line):10 wrong-value"])
        // What follows a # without quotes is a note: the line is there, and its colour is not.
        try theme(settings.replacing("ink: \"#1B2625\"", with: "ink: #1B2625"), "default/theme.yml")
        let empty = try Found.all(hub.run("check", "--format", "json"))
        #expect(empty.map(\.short) == ["Themes/default/theme.yml:\(line):5 wrong-value"])
        #expect(empty[0].fix.contains("with the quotes"))
    }

    @Test func aWordOfItsOwnIsNoFault() throws {
        try theme("my-word: Mine\n", "default/strings/en.yml")
        try theme("<p>{{words.my-word}}</p>\n{{{body}}}\n", "default/page.mustache")
        #expect(try ids() == [])
    }

    @Test func aThemeMayHaveALogoAndTheHubsWins() throws {
        let drawing = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" width="4" height="3"/>"#
        let settings = try defaultFile("theme.yml")
        try theme(settings + "brand: {logo: assets/mark.svg}\n", "default/theme.yml")
        let line = settings.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(try ids() == ["Themes/default/theme.yml:\(line):15 theme"])
        try theme(drawing, "default/assets/mark.svg")
        #expect(try hub.run("build").status == 0)
        let logo = "<img class=\"logo\" src=\"%\" alt=\"\" width=\"4\" height=\"3\"> Our hub</a>"
        #expect(hub.page("print/pages/a/index.html")?.contains(logo.replacing("%", with: "../../../assets/mark.svg")) == true)
        #expect(hub.page("404.html")?.contains(logo.replacing("%", with: "/assets/mark.svg")) == true)
        try hub.write(TestHub.settings + "brand: {logo: \"a & b#1.svg\"}\n", to: "hub.yml")
        #expect(try ids() == ["Content/hub.yml:5:15 broken-picture"])
        try hub.write(drawing, to: "a & b.svg")
        try hub.write(TestHub.settings + "brand: {logo: \"a & b.svg\"}\n", to: "hub.yml")
        #expect(try hub.run("build").status == 0)
        #expect(hub.page("index.html")?.contains(logo.replacing("%", with: "./a%20&amp;%20b.svg")) == true)
    }

    @Test func aThemeReachesNothingOutsideItself() throws {
        try hub.place.write("secret", to: "elsewhere/secret.txt")
        try hub.place.makeFolder("hub/Themes/default/assets")
        try hub.place.link("hub/Themes/default/assets/secret.txt", to: hub.place("elsewhere/secret.txt"))
        try hub.place.link("hub/Themes/default/css", to: hub.place("elsewhere"))
        #expect(try ids() == ["Themes/default/assets/secret.txt symbolic-link", "Themes/default/css symbolic-link"])
        #expect(try hub.run("build").status == 1 && hub.published.isEmpty)
    }
}
