import HubModel
import HubSource
import Testing

@testable import HubRender

@Suite struct StylesheetTests {
    private func sheet(_ variant: Variant) throws -> Stylesheet {
        let (settings, _) = ThemeSettings.read(try #require(ThemeText.embedded[ThemeSettings.file]))
        let brand = Brand(hub: BrandSettings(), theme: settings.brand, themeFile: "theme.yml")
        let schemes = ColourSchemes(settings, brand: brand, variants: [variant])
        return Stylesheet(variant, settings: settings, schemes: schemes, brand: brand, files: ThemeText.embedded)
    }

    @Test(arguments: [
        (12.0, "100%"), (14.25, "118.75%"), (18, "150%"), (16, "133.33%"), (14, "116.67%"), (28, "233.33%"), (12.006, "100.05%"),
    ])
    func bodySizeIsAShareOfTheReadersOwn(points: Double, percent: String) throws {
        var variant = Variant.standard
        variant.textSize = points
        #expect(try sheet(variant).css.contains("--body-size:\(percent);"))
    }

    @Test func coloursFollowTheReaderOrArePinned() throws {
        let standard = try sheet(.standard).css
        #expect(standard.contains("color-scheme:light dark;") && standard.contains("prefers-color-scheme:dark"))
        #expect(standard.contains("--ink:#1B2625;") && standard.contains("--ink:#F4EFE6;"))
        let high = try sheet(.highContrast).css
        #expect(high.contains(":root{color-scheme:dark;") && !high.contains("prefers-color-scheme:dark){:root"))
        #expect(high.contains("--page:#000000;"))
        #expect(try sheet(.print).css.contains(":root{color-scheme:light;"))
    }

    @Test(arguments: Variant.tints) func aTintIsPinnedLight(variant: Variant) throws {
        let css = try sheet(variant).css
        #expect(css.contains(":root{color-scheme:light;") && !css.contains("prefers-color-scheme:dark){:root"))
        #expect(css.contains("--plate:none;") && !css.contains("--plate:#fff;"))
        #expect(css.contains("--body-size:118.75%;--font:sans-serif;"))
    }

    @Test func picturesStandOnWhiteInTheDarkOnly() throws {
        let standard = try sheet(.standard).css
        let dark = try #require(standard.firstRange(of: "prefers-color-scheme:dark"))
        #expect(standard[..<dark.lowerBound].contains("--plate:none;"))
        #expect(standard[dark.upperBound...].contains("--plate:#fff;"))
        #expect(try sheet(.highContrast).css.contains("--plate:#fff;") && !(try sheet(.print).css.contains("--plate:#fff;")))
    }

    @Test(arguments: Variant.builtIn + Variant.tints) func everyRoleHasATokenAndPaperIsBlackOnWhite(variant: Variant) throws {
        let css = try sheet(variant).css
        for role in ColourRoles.all { #expect(css.contains("--\(role):#")) }
        let print = try #require(css.firstRange(of: "@media print{:root{"))
        #expect(css[print.upperBound...].prefix(300).contains("--ink:#000000;"))
        #expect(css.hasPrefix("@layer tokens, base, components, variant;\n"))
    }

    @Test func layersStandInOrderAndNamesChangeWithTheText() throws {
        var variant = Variant.largePrint
        variant.layers = ["large-print", "high-contrast"]
        let files = ThemeText.embedded
        let css = try sheet(variant).css
        let names = ["css/base.css", "css/components.css", "css/large-print.css", "css/high-contrast.css"]
        let places = try names.map { name in
            let text = try #require(files[name]).text
            return try #require(css.firstRange(of: StyleComments.removed(from: text))).lowerBound
        }
        #expect(places == places.sorted())
        let path = try sheet(.largePrint).path
        #expect(path.wholeMatch(of: /assets\/large-print\.[0-9a-f]{8}\.css/) != nil)
        #expect(try sheet(.largePrint).path == path && sheet(variant).path != path)
    }
}
