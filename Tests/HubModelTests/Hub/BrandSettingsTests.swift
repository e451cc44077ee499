import HubModel
import HubSource
import SampleHub
import Testing

@Suite struct BrandSettingsTests {
    private func read(_ brand: String) -> (BrandSettings, [Finding]) {
        let text = "name: Hub\nbase-url: https://hub.example/\ncontact: {phone: 1}\nbrand:\n" + brand
        let (hub, findings) = HubSettings.read(SourceText(text, path: HubSettings.path))
        return (hub.brand, findings)
    }

    @Test func allIsRead() {
        let (brand, findings) = read("  logo: pictures/a.svg\n  colour: \"#5B2A86\"\n  Link colour: \"#03c\"\n  font: [Verdana, DejaVu Sans]\n")
        #expect(findings.isEmpty, "\(findings)")
        #expect(brand.logo?.value == "pictures/a.svg" && brand.logo?.place == Place(line: 5, column: 9))
        #expect(brand.colour?.value.hex == "#5B2A86" && brand.colour?.place == Place(line: 6, column: 11))
        #expect(brand.linkColour?.value.hex == "#0033CC")
        #expect(brand.fonts.map(\.name) == ["Verdana", "DejaVu Sans"] && brand.fonts.allSatisfy(\.isSansSerif))
    }

    @Test func withoutABrandThereIsNone() { #expect(HubSettings(name: "x").brand == BrandSettings()) }

    @Test(arguments: [
        ("color: \"#123456\"", "unknown-key", 3, "there is no setting “color”; did you mean “colour”?"),
        ("links-colour: \"#123456\"", "unknown-key", 3, "there is no setting “links-colour”; did you mean “link-colour”?"),
        ("colour: purple", "wrong-value", 11, "“colour” must be a colour, and “purple” is none"),
        ("colour: 5B2A86", "wrong-value", 11, "“colour” must be a colour, and “5B2A86” is none"),
        ("colour: #5B2A86", "wrong-value", 3, "there is no colour after “colour:”; what follows a # outside quotes is left out"),
        ("link-colour: [\"#123456\"]", "wrong-value", 16, "“link-colour” must be words"),
        ("font: {a: b}", "wrong-value", 9, "“font” must be a list"),
        ("font: serif", "wrong-value", 9, "“serif” is not the name of a font"),
        ("font: 'Georgia'", "font-with-serifs", 9, "“Georgia” may have serifs, so large print and easy read do without it"),
        ("logo: [a]", "wrong-value", 9, "“logo” must be words"),
    ])
    func whatIsWrongIsSaidWithItsPlace(line: String, id: String, column: Int, message: String) {
        let (_, findings) = read("  \(line)\n")
        #expect(findings.map(\.id) == [id] && findings.first?.message == message, "\(findings)")
        #expect(findings.first?.place == Place(line: 5, column: column), "\(findings)")
    }

    /// Nothing that could end the name in a style sheet, or begin something else.
    @Test(arguments: [
        "A\\\"B", "A;B", "A}B", "A{B", "a'b", "A/*B", "A\\\\B", "url(x)", "A<B", "@import", "\u{2028}A", "A\\nB;", "1x", "-x", "", "a:b", "!x",
        "inherit", "UI-rounded",
    ])
    func noFontCanBreakOut(name: String) {
        let (brand, findings) = read("  font: [Verdana, \"\(name)\"]\n")
        #expect(brand.fonts.map(\.name) == ["Verdana"] || name == "A\\nB;")
        #expect(!brand.fonts.contains { $0.name.contains { "\"'\\;{}()<>/*:\n".contains($0) } })
        #expect(findings.count == 1 && findings[0].severity == .error, "\(findings)")
    }

    @Test(arguments: [
        ("Verdana, Arial, sans-serif", ["Verdana", "Arial"]), ("[Trebuchet MS, sans-serif]", ["Trebuchet MS"]), ("sans-serif", []),
        ("Source   Sans 3", ["Source Sans 3"]), ("[Arial, Arial]", ["Arial"]), ("FS Me", ["FS Me"]), ("[Georgia, Verdana]", ["Georgia", "Verdana"]),
        ("メイリオ Sans", ["メイリオ Sans"]),
    ])
    func fontsAreAListOfNames(font: String, names: [String]) {
        let (brand, findings) = read("  font: \(font)\n")
        #expect(findings.isEmpty && brand.fonts.map(\.name) == names, "\(findings)")
    }

    // MARK: The logo

    private func logo(_ path: String) -> (Picture?, [Finding]) {
        let hub = SampleHub(
            ["index.md": "Hello."], settings: "name: Hub\nbrand:\n  logo: \"\(path)\"\n",
            assets: ["pictures/logo.svg": SampleHub.drawing, "downloads/list.txt": "a"])
        return (hub.site.logo, hub.findings)
    }

    @Test(arguments: ["pictures/logo.svg", "/pictures/logo.svg", "./pictures/logo.svg"])
    func theLogoIsAPictureOfContent(path: String) {
        let (logo, findings) = logo(path)
        #expect(findings.isEmpty && logo == Picture(path: "pictures/logo.svg", width: 4, height: 3), "\(findings)")
    }

    @Test(arguments: [
        ("pictures/logos.svg", "broken-picture", "there is no picture “pictures/logos.svg”; did you mean “pictures/logo.svg”?"),
        ("logo.svg", "broken-picture", "there is no picture “logo.svg”; did you mean “pictures/logo.svg”?"),
        ("downloads/list.txt", "not-a-picture", "“downloads/list.txt” is not a picture that browsers can show"),
        ("../secret.svg", "broken-link", "the link “../secret.svg” leads out of the folder Content"),
        ("https://a.example/logo.svg", "picture-elsewhere", "the picture “https://a.example/logo.svg” is on another website"),
    ])
    func aLogoThatIsNotThereIsAnErrorWithItsLine(path: String, id: String, message: String) {
        let (logo, findings) = logo(path)
        #expect(logo == nil && findings.map(\.id) == [id] && findings[0].message == message, "\(findings)")
        #expect(findings[0].file == HubSettings.path && findings[0].place == Place(line: 3, column: 9))
        #expect(findings[0].severity == .error)
    }

    @Test func aDrawingThatCouldRunIsRefusedAsALogoToo() {
        let hub = SampleHub(
            ["index.md": "Hello."], settings: "name: Hub\nbrand: {logo: logo.svg}\n",
            assets: ["logo.svg": #"<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>"#])
        #expect(hub.findings.contains { $0.file == "Content/logo.svg" && $0.severity == .error })
    }
}
