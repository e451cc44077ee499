import Foundation
import HubBuild
import Testing

/// Hunspell itself, where it is installed (the tools for tests bring it).
@Suite struct HunspellTests {
    private static let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    static let hunspell = Hunspell(in: folders)

    @Test(.enabled(if: hunspell != nil)) func itKnowsBritishEnglish() async throws {
        let hunspell = try #require(Self.hunspell)
        let words = ["receive", "recieve", "colour", "organise", "don’t", "well-being", "zzqx", "caf\u{e9}"]
        let wrong = try #require(await hunspell.misspelt(among: words, language: "en"))
        #expect(Set(wrong.keys) == ["recieve", "zzqx"])
        #expect(wrong["recieve"]?.contains("receive") == true)
    }

    @Test(.enabled(if: hunspell != nil)) func wordsAreNoOrders() async throws {
        let hunspell = try #require(Self.hunspell)
        let wrong = await hunspell.misspelt(among: ["-q", "*zzqx", "@zzqx", "!", "+", "tea"], language: "en-GB")
        #expect(wrong?["tea"] == nil)
    }

    @Test(.enabled(if: hunspell != nil)) func thereIsNoDictionaryForEveryLanguage() async throws {
        let hunspell = try #require(Self.hunspell)
        #expect(await hunspell.misspelt(among: ["zzqx"], language: "ar") == nil)
        #expect(await hunspell.misspelt(among: ["zzqx"], language: "en-ZZ") == nil)
    }

    @Test func itIsNotFoundWhereItIsNot() {
        #expect(Hunspell(in: ["/nowhere", "relative", ""]) == nil)
    }
}
