import Testing

@testable import HubSource

@Suite struct ColourTests {
    private func contrast(_ a: String, _ b: String) throws -> Double {
        try #require(Colour(a)).contrast(with: try #require(Colour(b)))
    }

    /// Published by the W3C and WebAIM, to the hundredth.
    @Test(arguments: [
        ("#000000", "#FFFFFF", 21), ("#FFFFFF", "#FFFFFF", 1), ("#767676", "#FFFFFF", 4.54), ("#777777", "#FFFFFF", 4.48),
        ("#949494", "#FFFFFF", 3.03), ("#959595", "#FFFFFF", 2.99), ("#595959", "#FFFFFF", 7.00), ("#FF0000", "#FFFFFF", 4.00),
        ("#00FF00", "#FFFFFF", 1.37), ("#0000FF", "#FFFFFF", 8.59), ("#FF0000", "#000000", 5.25), ("#808080", "#000000", 5.32),
        ("#0000FF", "#FF0000", 2.15), ("#abc", "#AABBCC", 1),
    ])
    func contrastsAreThoseOfWCAG(a: String, b: String, wanted: Double) throws {
        let found = try contrast(a, b)
        #expect(abs(found - wanted) < 0.01, "\(found)")
        #expect(try contrast(b, a) == found)
    }

    private static let light: [(String, [Double])] = [
        ("#1B2625", [15.3, 13.5, 14.2, 13.4, 14.1, 13.2, 13.6, 12.7]), ("#3E4A49", [9.1, 8.0, 8.4, 7.9, 8.4, 7.8, 8.1, 7.5]),
        ("#0A4A8F", [8.6, 7.6, 8.0, 7.6, 8.0, 7.5, 7.7, 7.2]), ("#5A2470", [10.8, 9.5, 10.0, 9.4, 9.9, 9.3, 9.6, 9.0]),
        ("#66706E", [5.0, 4.4, 4.7, 4.4, 4.6, 4.3, 4.5, 4.2]), ("#0D544C", [8.6, 7.6, 8.0, 7.6, 8.0, 7.5, 7.7, 7.2]),
        ("#A8005C", [7.3, 6.5, 6.8, 6.4, 6.8, 6.3, 6.5, 6.1]),
    ]
    private static let lightPapers = ["#FFFDF8", "#F5EEE2", "#FFF4D6", "#E2F0FA", "#FFF7A3", "#E2EFF0", "#FFEFC2", "#FBE4DA"]
    private static let dark: [(String, [Double])] = [
        ("#F4EFE6", [14.6, 12.1, 11.7, 11.5, 12.3]), ("#CBD3CF", [11.0, 9.0, 8.8, 8.6, 9.2]), ("#9AD5F2", [10.5, 8.7, 8.4, 8.3, 8.8]),
        ("#DDBBF2", [9.9, 8.2, 7.9, 7.8, 8.3]), ("#8FA3A0", [6.3, 5.2, 5.0, 5.0, 5.3]), ("#5CC7B2", [8.2, 6.8, 6.5, 6.4, 6.9]),
        ("#FF9BCF", [8.6, 7.1, 6.9, 6.8, 7.3]),
    ]
    private static let darkPapers = ["#13201F", "#1F302E", "#17333A", "#3A2F12", "#43231A"]
    private static let others: [(String, String, Double)] = [
        ("#FFFFFF", "#1A1A1A", 17.4), ("#FFE94D", "#000000", 17.0), ("#FFE94D", "#1A1A1A", 14.1), ("#FFC2F1", "#000000", 14.2),
        ("#FFC2F1", "#1A1A1A", 11.8), ("#5CF2FF", "#000000", 15.6), ("#5CF2FF", "#1A1A1A", 12.9), ("#1B2625", "#FFE3F1", 13.0),
        ("#0A4A8F", "#FFE3F1", 7.3), ("#5A2470", "#FFE3F1", 9.1), ("#8A5A00", "#FFEFC2", 5.2), ("#8A2A0B", "#FBE4DA", 7.1),
        ("#F4EFE6", "#4A1734", 12.5), ("#9AD5F2", "#4A1734", 9.0), ("#DDBBF2", "#4A1734", 8.5), ("#E8B84A", "#3A2F12", 7.1),
        ("#FFB59A", "#43231A", 8.3),
    ]

    /// The figures the palette was chosen by, computed by somebody else.
    @Test func thePaletteHasTheFiguresItWasChosenBy() throws {
        var cells = Self.others
        for (ink, figures) in Self.light { cells += zip(Self.lightPapers, figures).map { (ink, $0, $1) } }
        for (ink, figures) in Self.dark { cells += zip(Self.darkPapers, figures).map { (ink, $0, $1) } }
        #expect(cells.count == 108)
        for (ink, paper, figure) in cells {
            let found = try contrast(ink, paper)
            #expect(abs(found - figure) <= 0.1, "\(ink) on \(paper): \(found)")
        }
    }

    @Test(arguments: [("#1B2625", "#1B2625"), ("#abc", "#AABBCC"), ("#ABC", "#AABBCC"), ("#000", "#000000"), ("#0a0b0c", "#0A0B0C")])
    func hexIsReadAndWritten(text: String, hex: String) throws { #expect(try #require(Colour(text)).hex == hex) }

    @Test(arguments: ["", "#", "#12", "#1234", "#12345", "#1234567", "123456", "#GGGGGG", "red", "#１２３", "##12345", "# 12345", "rgb(0,0,0)"])
    func whatIsNoColourIsNil(text: String) { #expect(Colour(text) == nil) }

    @Test func theNearestColourPasses() throws {
        for background in ["#FFFFFF", "#000000", "#FFFDF8", "#FBE4DA", "#13201F"] {
            for colour in ["#777777", "#FF0000", "#FFFF00", "#8FA3A0", background] {
                for wanted in [3, 4.5, 7] {
                    let paper = try #require(Colour(background))
                    let nearest = try #require(Colour(colour)?.nearest(withContrast: wanted, on: paper))
                    #expect(nearest.contrast(with: paper) >= wanted)
                }
            }
        }
        // On the grey in the middle nothing has it.
        #expect(Colour("#777777")?.nearest(withContrast: 7, on: try #require(Colour("#777777"))) == nil)
    }
}
