import Testing

@testable import HubPreview

@Suite struct RequestTargetTests {
    @Test func aPathIsDecodedOnce() throws {
        #expect(try RequestTarget("/guides/x/").path == "guides/x/")
        #expect(try RequestTarget("/").path == "")
        #expect(try RequestTarget("/caf%C3%A9%20x").path == "café x")
        #expect(try RequestTarget("/%2541").path == "%41")
    }

    @Test func questionsAreDecodedToo() throws {
        let target = try RequestTarget("/a?page=/guides/x/%3Fb=c&left=easy-read&empty&=x")
        #expect(target["page"] == "/guides/x/?b=c")
        #expect(target["left"] == "easy-read" && target["empty"] == "" && target["none"] == nil)
    }

    @Test(arguments: [
        "/../secret", "/a/../../secret", "/./a", "/a/.", "/..", "/%2e%2e/secret", "/a%2fb", "/a%2Fb", "/%5c..%5csecret", "/a\\b",
        "//secret", "/a//b", "/%00", "/%0a", "/%7f", "/%", "/%4", "/%zz", "/%c3", "/%ff", "/a?b=%00", "/a?b=%f",
    ]) func whatCouldLeadElsewhereIsRefused(_ target: String) {
        #expect(throws: Refusal.malformed) { try RequestTarget(target) }
    }
}
