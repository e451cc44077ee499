import HubModel
import HubSource
import Testing

@testable import HubRender

@Suite struct BrandTests {
    private static let all = Variant.builtIn + Variant.tints

    private func hub(_ brand: String, variants: [Variant] = all) -> HubSettings {
        var (hub, _) = HubSettings.read(SourceText("name: Hub\nbrand: {\(brand)}\n", path: HubSettings.path))
        hub.variants = variants
        return hub
    }

    private func load(_ brand: String, variants: [Variant] = all, theme: String? = nil) throws -> (Theme, [Finding]) {
        let own = try theme.map { brand in
            let text = try #require(ThemeText.embedded["theme.yml"]).text + "brand: {\(brand)}\n"
            return ["theme.yml": ThemeText(file: "Themes/default/theme.yml", text: text)]
        }
        return Theme.load(overrides: own ?? [:], hub: hub(brand, variants: variants), languages: ["en-GB"])
    }

    private func colours(_ theme: Theme, _ role: String) -> [String: String] {
        var found: [String: String] = [:]
        for variant in Self.all {
            found[variant.scheme] = theme.palettes[variant.id]?.light[role]?.hex
            if let dark = variant.darkScheme { found[dark] = theme.palettes[variant.id]?.dark?[role]?.hex }
        }
        return found
    }

    private static let purple = "colour: \"#5B2A86\", link-colour: \"#3C1C8C\""

    @Test func theBrandsColoursTakeTheirRoles() throws {
        let (theme, findings) = try load(Self.purple)
        #expect(findings == [])
        let (usual, _) = try load("font: Verdana")
        for (role, given) in [("rail", "#5B2A86"), ("note-edge", "#5B2A86"), ("link", "#3C1C8C")] {
            let found = colours(theme, role)
            #expect(found["light"] == given)
            // As dark as this, they pass on tinted paper as they are.
            for tint in ["cream", "blue", "yellow"] { #expect(found[tint] == given) }
            #expect(found["dark"] != given && found["dark"] != colours(usual, role)["dark"])
            for own in ["high-contrast", "paper"] { #expect(found[own] == colours(usual, role)[own]) }
        }
        for role in ["ink", "visited", "line", "focus", "warning-edge"] { #expect(colours(theme, role) == colours(usual, role)) }
    }

    /// In the dark a brand keeps its hue, and every pair passes, whatever the brand.
    @Test(arguments: ["#000000", "#FFFFFF", "#FF0000", "#FFFF00", "#0000FF", "#5B2A86", "#00A0A0", "#808080", "#E91E63", "#0D544C"])
    func darkAndTintsPassWithAnyColour(colour: String) throws {
        let (theme, _) = try load("colour: \"\(colour)\", link-colour: \"\(colour)\"")
        let failing = theme.contrast.rows.filter { !$0.passes && $0.scheme != "light" }
        #expect(failing.isEmpty, "\(failing)")
        let given = PerceivedHue(try #require(Colour(colour)))
        for role in ["rail", "link"] {
            for scheme in ["dark", "cream"] {
                let hex = try #require(colours(theme, role)[scheme])
                #expect(given.isLike(try #require(Colour(hex))), "\(role) in \(scheme): \(hex)")
            }
        }
    }

    /// Which channel leads: enough to see that purple did not become teal.
    private struct PerceivedHue {
        let channels: [Int]
        init(_ colour: Colour) { channels = [Int(colour.red), Int(colour.green), Int(colour.blue)] }

        func isLike(_ other: Colour) -> Bool {
            let others = PerceivedHue(other).channels
            for a in 0..<3 { for b in 0..<3 where channels[a] - channels[b] > 40 && others[a] - others[b] < -8 { return false } }
            return true
        }
    }

    @Test(arguments: [
        // Numbers on the rail are in the page's colour; large print asks 7 to 1 of them.
        ("colour", "#8A5FB5", "the numbers on your main colour", "large-print", "7"),
        ("link-colour", "#1560B0", "links in your link colour on warnings", "large-print", "7"),
        ("colour", "#FFD100", "the numbers on your main colour", "large-print", "7"),
    ])
    func aBrandThatIsTooPaleIsAnErrorInHubYML(key: String, colour: String, pair: String, variant: String, wanted: String) throws {
        let findings = try load("\(key): \"\(colour)\"").1
        #expect(findings.count == 1 && findings[0].id == "contrast" && findings[0].severity == .error, "\(findings)")
        #expect(findings[0].file == "Content/hub.yml" && findings[0].place == Place(line: 2, column: 11 + key.count))
        #expect(findings[0].message.hasSuffix("; the variant “\(variant)” needs \(wanted) to 1"))
        #expect(findings[0].fix.hasPrefix("Change “\(key)” to \"#") && findings[0].fix.hasSuffix("\", the nearest colour that passes."))
        #expect(findings[0].message.hasPrefix(pair + " have a contrast of "), "\(findings[0].message)")
        let nearest = try #require(findings[0].fix.firstRange(of: "#").map { findings[0].fix[$0.lowerBound...].prefix(7) })
        // Doing what it says is enough.
        #expect(try load("\(key): \"\(nearest)\"").1 == [])
    }

    /// Without large print 4.5 to 1 is enough.
    @Test func theFigureIsThatOfTheVariantsThatAreBuilt() throws {
        #expect(try load("link-colour: \"#1560B0\"", variants: [.standard, .easyRead]).1 == [])
        #expect(try load("link-colour: \"#1560B0\"", variants: [.standard, .largePrint]).1.count == 1)
    }

    @Test func aThemeMayHaveABrandAndTheHubsWins() throws {
        let (theme, findings) = try load("colour: \"#5B2A86\"", theme: "colour: \"#004B49\", link-colour: \"#3C1C8C\", font: Tahoma")
        #expect(findings == [])
        #expect(colours(theme, "rail")["light"] == "#5B2A86" && colours(theme, "link")["light"] == "#3C1C8C")
        #expect(theme.stylesheets["standard"]?.css.contains("--font:\"Tahoma\",sans-serif;") == true)
        let pale = try load("font: Arial", theme: "colour: \"#FFD100\"").1
        #expect(pale.count == 1 && pale[0].file == "Themes/default/theme.yml" && pale[0].place != nil, "\(pale)")
    }

    @Test func lettersWithoutSerifsStayInLargePrintAndEasyRead() throws {
        let theme = try load("font: [Georgia, Verdana]").0
        func font(_ variant: String) -> Substring? {
            let css = theme.stylesheets[variant]?.css ?? ""
            return css.firstRange(of: "--font:").map { css[$0.upperBound...].prefix { $0 != ";" } }
        }
        for variant in ["standard", "high-contrast", "print", "cream"] { #expect(font(variant) == "\"Georgia\",\"Verdana\",sans-serif") }
        for variant in ["large-print", "easy-read"] { #expect(font(variant) == "\"Verdana\",sans-serif") }
        #expect(ThemeText.embedded["css/base.css"]?.text.contains("font-family: var(--font, sans-serif)") == true)
    }

    // MARK: Schemes that build on another

    private func settings(_ colours: String) throws -> (ThemeSettings, [Finding]) {
        let text = try #require(ThemeText.embedded["theme.yml"]).text.replacing("  cream:\n", with: colours + "  cream:\n")
        return ThemeSettings.read(ThemeText(file: "theme.yml", text: text))
    }

    @Test func aSchemeMayWriteOnlyWhatDiffers() throws {
        let (settings, findings) = try settings("  mint:\n    based-on: dark\n    page: \"#001a10\"\n")
        #expect(findings == [])
        let (mint, dark) = (try #require(settings.schemes["mint"]), try #require(settings.schemes["dark"]))
        #expect(mint.colours["page"]?.value.hex == "#001A10" && mint.base == "dark")
        for role in ColourRoles.all where role != "page" { #expect(mint.colours[role] == dark.colours[role]) }
    }

    @Test(arguments: [
        ("based-on: lite", "the colours “mint” build on “lite”, which is no scheme with all colours"),
        ("based-on: cream", "the colours “mint” build on “cream”, which is no scheme with all colours"),
        ("based-on: mint", "the colours “mint” build on “mint”, which is no scheme with all colours"),
        ("based-on: light\n    pag: \"#fff\"", "there is no setting “pag”; did you mean “page”?"),
        ("based-on: light\n    page: white", "“page” must be a colour, and “white” is none"),
        ("based-on: light\n    page: #fff", "there is no colour after “page:”; what follows a # outside quotes is left out"),
    ])
    func whatIsWrongWithASchemeIsSaid(lines: String, message: String) throws {
        let findings = try settings("  mint:\n    \(lines)\n").1
        #expect(findings.map(\.message) == [message] && findings[0].place != nil, "\(findings)")
    }

    /// On tinted paper boxes lose their fill and keep their line.
    @Test(arguments: [("cream", "#FFF4D6"), ("blue", "#E2F0FA"), ("yellow", "#FFF7A3")])
    func tintsAreOneColourOfPaper(scheme: String, paper: String) throws {
        let colours = try #require(try settings("").0.schemes[scheme]).colours
        for role in ["page", "panel", "note", "important", "warning"] { #expect(colours[role]?.value.hex == paper) }
        #expect(colours["line"]?.value.hex == "#66706E")
    }

    @Test(arguments: ["en", "cy", "ar"]) func tintsHaveNamesInEveryLanguage(language: String) throws {
        let words = try load("font: Arial").0.words(for: language)
        for variant in Variant.tints {
            #expect(words.known("format-\(variant.id)") != nil && words.known("purpose-\(variant.id)") != nil)
        }
    }
}
