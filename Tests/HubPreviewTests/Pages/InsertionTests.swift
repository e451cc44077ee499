import Testing

@testable import HubPreview

@Suite struct InsertionTests {
    private func put(_ page: String) -> (page: String, policy: String) {
        let (bytes, policy) = Insertion(foot: "<b>tools</b>").put(into: Array(page.utf8))
        return (String(decoding: bytes, as: UTF8.self), policy.allowing(host: "127.0.0.1:8000", nonce: "n"))
    }

    private static let pages = [
        #"<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body>x</body></html>"#,
        "<head></head><body><p>&lt;/body></p></body>", "no tags at all", "", "<body></body></body>\n",
        #"<META HTTP-EQUIV='content-security-policy' content='default-src "a>b"'><body>y"#,
        #"<body>x</body><meta http-equiv="Content-Security-Policy" content="default-src 'none'">"#,
    ]

    @Test(arguments: pages) func withoutItThePageIsAsItWas(_ page: String) {
        #expect(withoutPreview(Array(put(page).page.utf8)) == Array(page.utf8))
        #expect(put(page).page.contains("<b>tools</b>"))
    }

    @Test func toolsStandBeforeTheEndOfTheBody() {
        #expect(put("<body>x</body>").page == "<body>x\(Insertion.start)<b>tools</b>\(Insertion.end)</body>")
    }

    @Test func thePagesOwnPolicyGivesWayToOneWithThePreviewInIt() {
        let (page, policy) = put(Self.pages[0])
        #expect(page.contains("<noscript>\(Insertion.end)<meta http-equiv"))
        #expect(policy.contains("default-src 'none'") && policy.contains("script-src http://127.0.0.1:8000/_handrail/;"))
    }
}

@Suite struct ContentPolicyTests {
    @Test func whatAPageForbidsStaysForbidden() {
        let policy = ContentPolicy("default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'")
        #expect(
            policy.allowing(host: "127.0.0.1:9", nonce: "n") == """
                default-src 'none'; style-src 'self' 'nonce-n'; img-src 'self' data:; base-uri 'none'; \
                script-src http://127.0.0.1:9/_handrail/; worker-src http://127.0.0.1:9/_handrail/; \
                connect-src http://127.0.0.1:9/_handrail/; frame-ancestors 'self'
                """)
    }

    @Test func aThemeWithoutAPolicyGetsNone() {
        #expect(ContentPolicy(nil).allowing(host: "a", nonce: "n") == "frame-ancestors 'self'")
    }

    @Test func whatAPageAllowsStaysAllowed() {
        let policy = ContentPolicy("Script-Src 'self'; connect-src 'none'").allowing(host: "a", nonce: "n")
        #expect(policy.contains("script-src 'self' http://a/_handrail/"))
        #expect(policy.contains("connect-src http://a/_handrail/"))
    }
}
