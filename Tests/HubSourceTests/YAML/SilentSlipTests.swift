@testable import HubSource
import Testing
import TrialSupport

/// Settings of which every line is `key: value` are not looked at for slips that a parser takes for something else.
@Suite struct SilentSlipTests {
    @Test(arguments: [("title: A\nsummary: b\n", false), ("title: A\n\nx: ", false), ("published:2026-03-31\n", true), ("topics:\n-power\n", true)])
    func plainSettingsArePassedBy(settings: String, mayHold: Bool) {
        #expect(YAMLAdvice.mayHoldSilentSlip(Array(settings.utf8)[...]) == mayHold)
    }

    @Test func nothingIsPassedByThatHoldsOne() {
        let pieces = [
            "title: A", "title:A", "a", "-", "- ", "* ", "• b", "-b", ": ", ":", "\"", "'", "[", "]", "|", ">", "# ", "\n", "\n", "\n", "  ", " ", "\t", "é",
            "key: ", "topics:", "x:y z: ", "---",
        ]
        var random = SeededRandom(usually: 23)
        var passed = 0
        for _ in 0..<3000 {
            let settings = (0..<random.below(12)).map { _ in pieces[random.below(pieces.count)] }.joined()
            let text = Array(settings.utf8)[...]
            guard !YAMLAdvice.mayHoldSilentSlip(text) else { continue }
            passed += 1
            #expect(YAMLAdvice.slip(in: text, complaint: nil) == nil, "\(settings)")
        }
        #expect(passed > 100)
    }
}
