import HubModel
import HubSource
import SampleHub
import Testing

/// No way of writing an address leads to one that a browser would run, or that is not on the list.
@Suite struct LinkSchemeTests {
    /// As they stand between the brackets of a link in Markdown.
    static let scripts: [String] = {
        let words = [
            "javascript:alert(1)", "JAVASCRIPT:alert(1)", "JaVaScRiPt:alert(1)", "javascript://a.example/%0aalert(1)",
            "javascript:%61lert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)", "javascript&#x3a;alert(1)",
            "javascript&#x3A;alert(1)", "javascript&#0058;alert(1)", "javascript&#0000058;alert(1)", "&#106;avascript:alert(1)",
            "&#x6a;avascript:alert(1)", "&#x6A;avascript:alert(1)", "&#74;avascript:alert(1)", "j&#97;vascript:alert(1)",
            "java&#115;cript:alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "java&#9;script:alert(1)",
            "java&#10;script:alert(1)", "java&#13;script:alert(1)", "java&#x09;script:alert(1)", "java&#x0A;script:alert(1)",
            "java&#x0D;script:alert(1)", "javascript&#9;:alert(1)", "javascript&Tab;:alert(1)", "javascript&#10;:alert(1)",
            "&#1;javascript:alert(1)", "&#2;javascript:alert(1)", "&#14;javascript:alert(1)", "&#31;javascript:alert(1)",
            "&#32;javascript:alert(1)", "&#9;javascript:alert(1)", "&#10;javascript:alert(1)", "&#x20;&#x20;javascript:alert(1)",
            "&#127;javascript:alert(1)", "&#0;javascript:alert(1)", "java&#0;script:alert(1)", "java&#x00;script:alert(1)",
            "&nbsp;javascript:alert(1)", "&#xA0;javascript:alert(1)", "&#x2028;javascript:alert(1)", "&#xFEFF;javascript:alert(1)",
            "&#x200B;javascript:alert(1)", "java&#x200B;script:alert(1)", "java&shy;script:alert(1)", "javascript\\:alert(1)",
            "<javascript:alert(1)>", "< javascript:alert(1)>", "<java\tscript:alert(1)>", "<\tjavascript:alert(1)>",
            "<javascript :alert(1)>", "<JAVASCRIPT&colon;alert(1)>", "javascript%3Aalert(1)", "javascript%3aalert(1)",
            "%6aavascript:alert(1)", "%6Aavascript%3Aalert(1)", "java%73cript:alert(1)", "java%09script:alert(1)",
            "%09javascript:alert(1)", "%20javascript:alert(1)", "%00javascript:alert(1)", "javascript%253Aalert(1)",
            "ｊavascript:alert(1)", "javascript：alert(1)", "javaſcript:alert(1)", "./javascript:alert(1)", "javascript:",
            "javascript:'alert(1)'", "jav&#x61;script&#x3a;alert&#40;1&#41;", "livescript:x", "mocha:x", "vbscript:msgbox(1)",
            "VBSCRIPT:x", "vb&#115;cript:x", "data:text/html,%3Cscript%3Ealert(1)%3C/script%3E", "DATA:text/html;base64,PHNjcmlwdD4=",
            "data&colon;text/html,x", "feed:javascript:alert(1)", "view-source:javascript:alert(1)", "jar:javascript:alert(1)!/",
        ]
        return words
    }()

    static let schemes = [
        "ftp:", "ftps:", "file:", "sftp:", "ssh:", "git:", "svn:", "ws:", "wss:", "blob:", "filesystem:", "intent:", "about:",
        "chrome:", "res:", "resource:", "view-source:", "jar:", "ms-settings:", "ms-word:", "ms-msdt:", "search-ms:", "steam:",
        "skype:", "whatsapp:", "sms:", "geo:", "magnet:", "bitcoin:", "facetime:", "callto:", "slack:", "zoommtg:", "android-app:",
        "gopher:", "ldap:", "telnet:", "nntp:", "urn:", "cid:", "mid:", "x-custom:", "h:", "htt:", "httpss:", "http.s:", "ma ilto:",
        "mailto2:", "C:",
    ]

    private func findings(_ text: String) -> [Finding] { SampleHub(["guides/test.md": text]).findings }

    @Test(arguments: scripts, ["[words](%)", "![words](%)", "[words][r]\n\n[r]: %"])
    func noScriptGetsThrough(address: String, form: String) {
        let link = form.replacing("%", with: address)
        let hub = SampleHub(["guides/test.md": "one\n\n\(link)\n"])
        let page = hub.page("guides/test")
        // What is not a link at all for CommonMark is plain words.
        let isLink = page?.entry.document.tree.subtree(of: MarkdownTree.root).contains {
            [.link, .image].contains(page?.entry.document.tree[$0].kind)
        }
        if isLink == true {
            let lines = hub.findings.map { $0.place?.line ?? 0 }
            #expect(lines == [6], "\(link): \(hub.findings.map(\.message))")
            #expect(hub.findings.first?.severity == .error)
        }
        let annotations = page?.standard.annotations
        #expect(annotations?.links.isEmpty == true && annotations?.pictures.isEmpty == true, "\(link)")
    }

    /// Most of the list are links for CommonMark: else the test above would show nothing.
    @Test func thereAreEnoughOfThem() {
        let refused = Self.scripts.filter { !findings("[words](\($0))").isEmpty }
        #expect(Self.scripts.count >= 60 && refused.count >= 60, "\(refused.count)")
        #expect(Set(Self.schemes).count >= 30)
    }

    @Test(arguments: schemes) func otherSchemesAreRefusedByName(scheme: String) throws {
        let finding = try #require(findings("one\n\n[words](<\(scheme)//a.example/x>)\n").first)
        #expect(finding.brief == "guides/test.md:6 unsafe-link")
        #expect(finding.message.contains(scheme.lowercased()))
        #expect(findings("[words](<\(scheme.uppercased())x>)\n").map(\.id) == ["unsafe-link"])
    }

    @Test(arguments: [
        "//a.example/x", "///a.example", "/\\\\a.example", "\\\\\\\\a.example", "\\\\a.example", "< //a.example>", "&#47;/a.example",
        "www.a.example", "WWW.a.example/x",
    ])
    func addressesWithoutASchemeAreRefused(address: String) {
        #expect(findings("one\n\n[words](\(address))\n").map(\.brief) == ["guides/test.md:6 unsafe-link"])
    }

    @Test(arguments: [
        "http://a.example", "https://a.example/b?c=d&e#f", "HTTPS://A.EXAMPLE/", "mailto:a@b.example", "MAILTO:a@b.example",
        "tel:+441234567890", "https://a.example/javascript:alert(1)", "https://a.example/?u=javascript:alert(1)", "#words-here",
        "?javascript:alert(1)",
    ])
    func allowedOnesPass(address: String) {
        #expect(findings("[words](\(address))\n\n## Words here\n") == [])
    }

    @Test(arguments: ["<javascript:alert(1)>", "<JAVASCRIPT:alert(1)>", "<data:text/html,x>", "<file:///etc/passwd>", "<irc://a.example>"])
    func addressesInAngleBracketsToo(link: String) {
        #expect(findings("one\n\nsee \(link)\n").map(\.brief) == ["guides/test.md:6 unsafe-link"])
    }
}
