import HubModel
import HubSource
import Testing

@testable import HubRender

@Suite struct ContrastTableTests {
    private static let all = Variant.builtIn + Variant.tints

    private func table(_ variants: [Variant]) -> ContrastTable {
        var hub = HubSettings(name: "x")
        hub.variants = variants
        return Theme.load(overrides: [:], hub: hub, languages: ["en-GB"]).0.contrast
    }

    @Test(arguments: all) func everyVariantPasses(variant: Variant) {
        let rows = table([variant]).rows
        #expect(!rows.isEmpty && rows.allSatisfy(\.passes), "\(rows.filter { !$0.passes })")
        for row in rows { #expect(row.least == (row.pair.isText ? variant.textContrast : 3)) }
    }

    /// Large print may be given any of them.
    @Test(arguments: Variant.tints) func tintsReachSevenToOneForWords(variant: Variant) {
        let words = table([variant]).rows.filter(\.pair.isText)
        #expect(words.allSatisfy { $0.contrast >= 7 }, "\(words.map(\.contrast).min() ?? 0)")
    }

    /// In PDFs, words and marks stand on the paper itself where it is tinted; on white there are boxes with fills too.
    @Test(arguments: PaperColour.allCases) func everyPaperPasses(paper: PaperColour) throws {
        let theme = Theme.load(overrides: [:], hub: HubSettings(name: "x"), languages: ["en-GB"]).0
        let colours = try #require(theme.print.colours(on: paper))
        let page = try #require(colours["page"])
        for role in ColourRoles.text { #expect(try #require(colours[role]).contrast(with: page) >= 7, "\(role)") }
        for role in ColourRoles.interface + ColourRoles.edges.map(\.0) where role != "focus" {
            #expect(try #require(colours[role]).contrast(with: page) >= 3, "\(role)")
        }
        guard paper == .white else { return }
        for pair in ColourRoles.pairs where pair.background != "wash" && pair.foreground != "focus" && pair.background != "rail" {
            let contrast = try #require(colours[pair.foreground]).contrast(with: try #require(colours[pair.background]))
            #expect(contrast >= (pair.isText ? 7 : 3), "\(pair)")
        }
    }

    @Test func everyPairIsThereForEverySchemeOfEveryVariant() {
        let rows = table(Self.all).rows
        let schemes = Self.all.flatMap { variant in variant.schemes.map { (variant.id, $0) } }
        #expect(schemes.count == 11 && rows.count == schemes.count * ColourRoles.pairs.count)
        for (variant, scheme) in schemes {
            let own = rows.filter { $0.variant == variant && $0.scheme == scheme }
            #expect(own.map(\.pair) == ColourRoles.pairs)
        }
    }

    /// Each role meets something: a role that is in no pair would never be looked at.
    @Test func everyRoleIsInAPair() {
        let met = Set(ColourRoles.pairs.flatMap { [$0.foreground, $0.background] })
        #expect(met == Set(ColourRoles.all) && Set(ColourRoles.pairs).count == ColourRoles.pairs.count)
        for background in ColourRoles.backgrounds {
            let words = ColourRoles.pairs.filter { $0.background == background && $0.isText }.map(\.foreground)
            #expect(Set(words).isSuperset(of: ["ink", "link", "visited"]))
        }
    }

    @Test func ratiosAreThoseOfTheColours() throws {
        let row = try #require(table([.cream]).rows.first { $0.pair.foreground == "ink" && $0.pair.background == "page" })
        #expect(row.scheme == "cream" && abs(row.contrast - 14.2) < 0.1 && row.least == 4.5)
    }
}
