import HubModel
import HubSource
import Testing

@testable import HubRender

@Suite struct ContrastCheckTests {
    private static let schemes = ["light", "dark", "high-contrast", "paper"]

    private func source() throws -> String { try #require(ThemeText.embedded[ThemeSettings.file]).text }

    private func findings(_ theme: String, _ variants: [Variant] = Variant.builtIn) -> [Finding] {
        let (settings, findings) = ThemeSettings.read(ThemeText(file: "theme.yml", text: theme))
        let brand = Brand(hub: BrandSettings(), theme: settings.brand, themeFile: "theme.yml")
        let schemes = ColourSchemes(settings, brand: brand, variants: variants)
        return findings + ContrastCheck(schemes: schemes, variants: variants, file: "theme.yml").findings
    }

    /// The default theme with one colour of one scheme changed, and the line it stands in.
    private func mutant(_ scheme: String, _ role: String, _ colour: String) throws -> (text: String, line: Int) {
        var lines = try source().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = try #require(lines.firstIndex(of: "  \(scheme):"))
        let line = try #require(lines[start...].firstIndex { $0.hasPrefix("    \(role): ") })
        #expect(!lines[line].contains(colour))
        lines[line] = "    \(role): \"\(colour)\""
        return (lines.joined(separator: "\n"), line + 1)
    }

    private func colour(_ scheme: String, _ role: String) throws -> String {
        let (settings, _) = ThemeSettings.read(ThemeText(file: "theme.yml", text: try source()))
        return try #require(settings.schemes[scheme]?.colours[role]).value.hex
    }

    @Test func theDefaultThemePassesInAllVariants() throws { #expect(findings(try source(), Variant.builtIn + Variant.tints) == []) }

    static let mutants: [(scheme: String, role: String)] = schemes.flatMap { scheme in
        (ColourRoles.text + ColourRoles.interface + ColourRoles.edges.map(\.0)).map { (scheme, $0) }
    }

    /// A colour that becomes that of what it lies on cannot be seen at all.
    @Test(arguments: mutants.map(\.scheme), ColourRoles.text + ColourRoles.interface + ColourRoles.edges.map(\.0))
    func aColourThatCannotBeSeenIsCaught(scheme: String, role: String) throws {
        let background = ColourRoles.edges.first { $0.0 == role }?.1 ?? "page"
        let behind = try colour(scheme, background)
        let (text, line) = try mutant(scheme, role, behind)
        // The numbers on the rail are in the page's colour, and they ask for more than the rail itself.
        let pair = role == "rail" ? "“page” on “rail”" : "“\(role)” on “\(background)”"
        let found = findings(text).filter { $0.id == "contrast" && $0.message.hasPrefix(pair) }
        #expect(found.count == 1 && found.allSatisfy { $0.place?.line == line && $0.severity == .error })
        for finding in found {
            #expect(finding.message.contains("1.0 to 1") && finding.message.contains("“\(scheme)”"))
            let wanted = try #require(Double(finding.message.split(separator: " needs ").last?.split(separator: " ").first ?? ""))
            let nearest = try #require(finding.fix.firstRange(of: "#").map { String(finding.fix[$0.lowerBound...].prefix(7)) })
            let ratio = try #require(Colour(nearest)).contrast(with: try #require(Colour(behind)))
            #expect(ratio >= wanted, "\(nearest): \(ratio)")
        }
    }

    /// Colours that look nearly right.
    @Test(arguments: [
        ("light", "soft", "#55605F", "large-print", "7"), ("light", "link", "#1560B0", "large-print", "7"),
        ("light", "ink", "#767676", "large-print", "7"), ("light", "line", "#9AA3A1", "large-print", "3"),
        ("light", "focus", "#FF7AB8", "large-print", "3"), ("light", "visited", "#8A5AA0", "large-print", "7"),
        ("dark", "soft", "#8A9490", "large-print", "7"), ("dark", "link", "#4A8FD0", "large-print", "7"),
        ("dark", "line", "#4F5F5C", "large-print", "3"), ("high-contrast", "link", "#7A7AFF", "high-contrast", "7"),
        ("paper", "ink", "#666666", "print", "7"), ("light", "page", "#999999", "large-print", "7"),
        ("light", "note", "#8FA0A1", "large-print", "7"), ("light", "warning", "#C08070", "large-print", "7"),
        ("light", "wash", "#A06080", "large-print", "7"), ("light", "important-edge", "#E0B050", "large-print", "3"),
        ("dark", "warning-edge", "#7A4A3A", "large-print", "3"), ("light", "rail", "#5A8F88", "large-print", "7"),
        ("dark", "page", "#606A69", "large-print", "7"), ("high-contrast", "focus", "#404040", "high-contrast", "3"),
        ("paper", "line", "#BBBBBB", "print", "3"), ("light", "panel", "#777777", "large-print", "7"),
    ])
    func aColourThatIsNearlyRightIsCaught(scheme: String, role: String, colour: String, variant: String, wanted: String) throws {
        let text = try mutant(scheme, role, colour).text
        let found = findings(text, [try #require(Variant.builtIn.first { $0.id == variant })])
        #expect(
            found.contains {
                $0.message.contains("“\(role)”") && $0.message.contains("“\(variant)” needs \(wanted) to 1") && $0.message.contains("“\(scheme)”")
            }, "\(found.map(\.message))")
    }

    /// The variant that asks most of a scheme speaks for all that use it, and one pair for all of a colour. To do what is said
    /// is enough.
    @Test(arguments: [("ink", "#AAAAAA"), ("soft", "#FFFDF8"), ("link", "#1560B0"), ("rail", "#5A8F88"), ("line", "#9AA3A1")])
    func eachColourIsNamedOnceWithOneThatPassesInAllItsPairs(role: String, colour: String) throws {
        // The tints build on the light colours and share their lines.
        let all = Variant.builtIn + Variant.tints
        let found = findings(try mutant("light", role, colour).text, all)
        try #require(found.count == 1, "\(found)")
        #expect(found[0].message.contains(role == "line" ? "needs 3 to 1" : "needs 7 to 1"))
        let nearest = try #require(found[0].fix.split(separator: "\"").first { $0.hasPrefix("#") })
        #expect(found[0].fix == "Change “\(role)” to \"\(nearest)\", the nearest colour that passes.")
        #expect(findings(try mutant("light", role, String(nearest)).text, all) == [])
    }

    @Test func missingAndWrongColoursAreNamed() throws {
        let (text, line) = try mutant("dark", "ink", "pale")
        #expect(findings(text).map(\.message) == ["“ink” must be a colour, and “pale” is none"])
        #expect(findings(text).first?.place?.line == line)
        let without = try source().replacing("    ink: \"#F4EFE6\"\n", with: "")
        #expect(findings(without).map(\.message) == ["the colours “dark” have no “ink”"])
        var own = Variant.standard
        own.scheme = "pink"
        #expect(findings(try source(), [own]).map(\.message).contains { $0.contains("“pink”") })
    }
}
