import Testing

@testable import HubRender

@Suite struct AddressTests {
    @Test(arguments: [
        ("", "guides/a/", "./guides/a/"), ("", "", "./"), ("guides/a/", "", "../../"), ("guides/a/", "guides/b/", "../../guides/b/"),
        ("cy/guides/a/", "guides/a/", "../../../guides/a/"), ("a/", "é/", "../%C3%A9/"), ("a/", "x y/", "../x%20y/"),
    ])
    func waysAreRelative(from: String, to: String, way: String) { #expect(Address(of: from).to(to) == way) }

    @Test func waysMayLeadToAPlaceOrAnotherTree() {
        #expect(Address(of: "a/").to("b/", fragment: "c d") == "../b/#c%20d")
        #expect(Address(of: "a/").to("a/", inTree: "large-print/", up: "../") == "../../large-print/a/")
        #expect(Address(root: "/hub/").to("a/") == "/hub/a/")
    }

    @Test(arguments: ["\"", "<", ">", "'", "`", " ", "&"]) func nothingLeavesTheAttribute(sign: String) {
        let encoded = Address.encoded("a\(sign)b")
        #expect(!encoded.contains(sign) || (sign == "&" && encoded == "a&amp;b"))
    }

    @Test(arguments: [("a b&c=d?e#f%", "a%20b%26c%3Dd%3Fe%23f%25"), ("é", "%C3%A9"), ("\n", "%0A"), ("aZ0-._~", "aZ0-._~"), ("", "")])
    func partsOfLettersAreEncodedWhole(text: String, encoded: String) { #expect(Address.component(text) == encoded) }
}
