import Testing

@testable import HubSource

@Suite struct PerceivedColourTests {
    private func colour(_ hex: String) throws -> Colour { try #require(Colour(hex)) }

    /// Worked out elsewhere, from the matrices that Oklab was published with.
    @Test(arguments: [
        ("#FF0000", 0.6280, 0.2249, 0.1258), ("#00FF00", 0.8664, -0.2339, 0.1795), ("#0000FF", 0.4520, -0.0325, -0.3115),
        ("#FFFFFF", 1, 0, 0), ("#000000", 0, 0, 0), ("#6B2FA0", 0.4465, 0.0989, -0.1440),
    ])
    func lightnessAndHueAreThoseOfOklab(hex: String, lightness: Double, redness: Double, yellowness: Double) throws {
        let found = PerceivedColour(try colour(hex))
        #expect(abs(found.lightness - lightness) < 0.0002, "\(found)")
        #expect(abs(found.redness - redness) < 0.0002 && abs(found.yellowness - yellowness) < 0.0002, "\(found)")
    }

    /// Worked out elsewhere, by the same steps.
    @Test(arguments: [
        ("#7B2CBF", "#FFFFFF", 7, "#7B2CBF"), ("#7B2CBF", "#13201F", 7, "#C391FF"), ("#E91E63", "#FFFFFF", 7, "#B20047"),
        ("#E91E63", "#13201F", 7, "#FF8199"), ("#E91E63", "#FFFDF8", 4.5, "#E4155F"), ("#FFD100", "#FFFFFF", 7, "#6B5600"),
        ("#FFD100", "#13201F", 7, "#FFD100"), ("#0000FF", "#13201F", 7, "#7DA7FF"),
    ])
    func theNearestColourKeepsItsHue(given: String, background: String, wanted: Double, nearest: String) throws {
        let found = try #require(try colour(given).nearest(withContrast: wanted, on: try colour(background)))
        let expected = try colour(nearest)
        for (a, b) in [(found.red, expected.red), (found.green, expected.green), (found.blue, expected.blue)] {
            #expect(abs(Int(a) - Int(b)) <= 1, "\(found.hex)")
        }
        #expect(found.contrast(with: try colour(background)) >= wanted)
    }

    @Test(arguments: ["#7B2CBF", "#0D544C", "#FF0000", "#808080", "#FFE94D"])
    func aColourComesBackFromItsOwnLightness(hex: String) throws {
        let given = try colour(hex)
        #expect(PerceivedColour(given).colour(lightness: PerceivedColour(given).lightness) == given)
        #expect(PerceivedColour(given).colour(lightness: 0).hex == "#000000")
        #expect(PerceivedColour(given).colour(lightness: 1).hex == "#FFFFFF")
    }

    @Test func whatNoLightnessCanPassIsNil() throws {
        #expect(try colour("#7B2CBF").nearest { _ in false } == nil)
        #expect(try colour("#7B2CBF").nearest { _ in true }?.hex == "#7B2CBF")
    }
}
