import HubModel
import HubSource
import Testing

@Suite struct HubSettingsTests {
    private static let plain = "name: Hub\nbase-url: https://hub.example/\ncontact: {email: a@hub.example}\n"

    private func read(_ yaml: String) -> (HubSettings, [Finding]) {
        HubSettings.read(SourceText(Self.plain + yaml, path: HubSettings.path))
    }

    @Test func noFileIsAWarningAndAHubOfItsOwn() {
        let (hub, findings) = HubSettings.read(nil)
        #expect(findings.map(\.id) == ["no-settings"] && findings[0].severity == .warning)
        #expect(hub.variants.map(\.id) == ["standard", "large-print", "easy-read", "high-contrast", "print"])
        #expect(hub.language == "en-GB" && hub.baseURL == nil)
    }

    @Test func anEmptyFileSaysWhatItWouldLikeToKnow() {
        let (_, findings) = HubSettings.read(SourceText("", path: HubSettings.path))
        #expect(Set(findings.map(\.id)) == ["missing-name", "no-base-url", "no-contact"])
    }

    @Test func allIsRead() {
        let (hub, findings) = read(
            "tagline: T\nlanguage: cy\nnavigation: [guides]\nfooter: [about]\ntheme: own\nprint: {large-print-size: 20}\nchecks: {vague-link: off}\n"
                + "topics:\n  money: Money\n  Big Words: {title: Words, summary: S}\n")
        #expect(findings.isEmpty, "\(findings)")
        #expect(hub.name == "Hub" && hub.tagline == "T" && hub.language == "cy" && hub.theme?.value == "own")
        #expect(hub.baseURL == "https://hub.example/" && hub.contact.email == "a@hub.example")
        #expect(hub.navigation.map(\.value) == ["guides"] && hub.footer.map(\.value) == ["about"])
        #expect(hub.topics.map(\.slug) == ["money", "big-words"] && hub.topics.map(\.title) == ["Money", "Words"])
        #expect(hub.topics[1].summary == "S")
        #expect(hub.print.largePrintSize == 20 && hub.checks.levels.count == 1)
    }

    @Test func unknownKeysAreGuessed() {
        let (_, findings) = read("taglin: x\ncontac: y\n")
        #expect(findings.map(\.message).allSatisfy { $0.contains("did you mean") } && findings.count == 2)
        #expect(findings.map(\.place?.line) == [4, 5])
    }

    @Test(arguments: ["english", "e", "en_GB", "../x", "EN"])
    func languagesAreCodes(tag: String) {
        let (hub, findings) = read("language: \(tag)\n")
        #expect(findings.map(\.id) == ["wrong-value"] && hub.language == "en-GB")
    }

    @Test(arguments: [
        ("https://a.example", "https://a.example/"), ("http://a.example/hub/", "http://a.example/hub/"),
        ("https://a.example:8080/x-y/~z", "https://a.example:8080/x-y/~z/"),
    ])
    func baseURLsEndInASlash(text: String, url: String) {
        let (hub, findings) = HubSettings.read(
            SourceText("name: x\ncontact: {phone: 1}\nbase-url: \(text)", path: HubSettings.path))
        #expect(findings.isEmpty && hub.baseURL == url)
    }

    @Test(arguments: [
        "a.example", "ftp://a.example/", "https:///x", "https://a.example//x", "https://a.example/?q", "https://a.example/#x",
        "javascript:alert(1)", "https://a.example/\\\"><script>", "https://a b.example", "https://é.example/", "//a.example/",
        "https://user@a.example/",
    ])
    func oddBaseURLsAreRefused(text: String) {
        let (hub, findings) = HubSettings.read(
            SourceText("name: x\ncontact: {phone: 1}\nbase-url: \"\(text)\"", path: HubSettings.path))
        #expect(hub.baseURL == nil && findings.count == 1 && findings[0].place?.line == 3, "\(findings)")
    }

    // MARK: Variants

    @Test func variantsMayBeChosenChangedAndAdded() throws {
        let (hub, findings) = read(
            """
            variants:
              - large print
              - {id: easy-read, text-size: 20}
              - id: yellow
                name: Large and yellow
                purpose: For low sight
                based-on: large-print
                layers: [large-print, high-contrast]
                colours: high-contrast
                text-size: 24
            """)
        #expect(findings.isEmpty, "\(findings)")
        #expect(hub.variants.map(\.id) == ["standard", "large-print", "easy-read", "yellow"])
        #expect(hub.variants.map(\.prefix) == ["", "large-print/", "easy-read/", "yellow/"])
        #expect(hub.variants[2].textSize == 20 && hub.variants[2].text == .easyRead)
        let own = hub.variants[3]
        #expect(own.name == "Large and yellow" && own.purpose == "For low sight" && own.textSize == 24)
        #expect(own.scheme == "high-contrast" && own.darkScheme == nil && own.layers == ["large-print", "high-contrast"])
        #expect(own.textContrast == 7 && own.opensAnswers)
    }

    @Test func tintsAreBuiltWhereTheyAreNamed() {
        let (hub, findings) = read("variants: [standard, print, cream, Blue, yellow]\n")
        #expect(findings.isEmpty, "\(findings)")
        #expect(hub.variants.map(\.id) == ["standard", "print", "cream", "blue", "yellow"])
        #expect(hub.variants.suffix(3).map(\.scheme) == ["cream", "blue", "yellow"])
        #expect(hub.variants.suffix(3).allSatisfy { $0.darkScheme == nil && $0.layers == ["standard"] && $0.textSize == 14.25 })
        #expect(!Variant.builtIn.contains { Variant.tints.contains($0) })
        let (own, found) = read("variants: [{id: large-yellow, name: Large, based-on: large-print, colours: yellow}, {id: cream, text-size: 16}]\n")
        #expect(found.isEmpty && own.variants.map(\.id) == ["standard", "large-yellow", "cream"], "\(found)")
        #expect(own.variants[1].scheme == "yellow" && own.variants[1].darkScheme == nil && own.variants[1].textContrast == 7)
        #expect(own.variants[2].textSize == 16 && own.variants[2].scheme == "cream")
    }

    @Test(arguments: [
        ("large-print", 16, 28), ("easy-read", 14, 28), ("print", 14, 28), ("standard", 12, 28), ("high-contrast", 12, 28),
    ])
    func textSizesHaveFloorsAndCeilings(id: String, floor: Int, ceiling: Int) {
        for size in [floor, ceiling] {
            let (hub, findings) = read("variants:\n  - {id: \(id), text-size: \(size)}\n")
            #expect(findings.isEmpty && hub.variants.first { $0.id == id }?.textSize == Double(size))
        }
        for size in [floor - 1, ceiling + 1, 0, -5, 1_000_000] {
            let (hub, findings) = read("variants:\n  - {id: \(id), text-size: \(size)}\n")
            #expect(findings.map(\.id) == ["wrong-value"] && findings[0].place?.line == 5)
            #expect(findings[0].message.contains("\(floor) to \(ceiling)"))
            #expect(hub.variants.first { $0.id == id }?.textSize != Double(size))
        }
    }

    @Test(arguments: [
        ("[creme]", "there is no variant “creme” to build on"), ("[cream, cream]", "the variant “cream” is listed twice"),
        ("[larg-print]", "there is no variant “larg-print” to build on"),
        ("[{id: mine, name: Mine}]", "there is no variant “mine” to build on"),
        ("[{id: mine, based-on: standard}]", "there is no name"), ("[{name: x}]", "there is no id"),
        ("[{id: My Own, name: x, based-on: standard}]", "“My Own” cannot be part of an address"),
        ("[{id: ../x, name: x, based-on: standard}]", "“../x” cannot be part of an address"),
        ("[{id: a/b, name: x, based-on: standard}]", "“a/b” cannot be part of an address"),
        ("[print, print]", "the variant “print” is listed twice"), ("[[print]]", "“variants” must be a list of names"),
        ("print", "“variants” must be a list"), ("{id: print}", "“variants” must be a list"),
        ("[{id: print, colour: x}]", "there is no setting “colour”; did you mean “colours”?"),
        ("[{id: print, text-size: big}]", "“text-size” must be a whole number"),
    ])
    func whatIsWrongWithAVariantIsSaid(variants: String, message: String) {
        let (hub, findings) = read("variants: \(variants)\n")
        #expect(findings.map(\.message) == [message])
        #expect(findings.first?.place?.line == 4)
        #expect(hub.variants.contains { $0.id == "standard" })
        #expect(Set(hub.variants.map(\.prefix)).count == hub.variants.count)
    }

    @Test(arguments: [
        ("cy", true), ("en-GB", true), ("zh-Hant-TW", true), ("ckb", true), ("pt-BR", true), ("es-419", true), ("a", false),
        ("abc", false), ("EN", false), ("en-", false), ("-en", false), ("en-GB-x-y", false), ("e1", false), ("", false),
        ("é", false), ("en/gb", false),
    ])
    func languageTags(tag: String, isTag: Bool) { #expect(Language.isTag(tag) == isTag) }

    @Test(arguments: [("ar", "rtl"), ("ur-PK", "rtl"), ("ckb", "rtl"), ("he", "rtl"), ("cy", "ltr"), ("en-GB", "ltr"), ("arn", "ltr")])
    func directions(tag: String, direction: String) { #expect(Language.direction(of: tag) == direction) }
}
