import HubChecks
import Testing

@Suite struct LanguageSeedTests {
    @Test(arguments: LanguageSeed.all) func everySeedIsFoundAtItsPlaceAndNothingElse(seed: LanguageSeed) {
        #expect(seed.found == seed.finds)
        for finding in seed.findings {
            #expect(!finding.message.hasSuffix(".") && finding.fix.hasSuffix("."))
        }
    }

    @Test func thereAreEnough() {
        #expect(LanguageSeed.all.flatMap(\.finds).count >= 50)
        #expect(Set(LanguageSeed.all.flatMap(\.finds).map { $0.split(separator: " ")[1] }) == Set(LanguageSeed.ids.map { $0[...] }))
    }

    @Test(arguments: LanguageSeed.good) func goodTextsAreLeftAlone(seed: LanguageSeed) {
        #expect(seed.found == [])
    }
}
