import Foundation
import HubModel
import SampleHub
import Testing

@testable import HubRender

@Suite struct FAQPageTests {
    private func data(_ markdown: String) throws -> String {
        let page = try #require(SampleHub(["faqs/a.md": markdown]).page("faqs/a"))
        guard case .faq(let faq) = page.entry.document.kind else { return "" }
        var script: [UInt8] = []
        FAQPage.appendStructuredData(faq, page.standard, to: &script)
        return String(decoding: script, as: UTF8.self)
    }

    private func questions(_ markdown: String) throws -> [(name: String, answer: String)] {
        let script = try data(markdown)
        let open = "<script type=\"application/ld+json\">"
        #expect(script.hasPrefix(open) && script.hasSuffix("</script>"))
        let json = script.dropFirst(open.count).dropLast("</script>".count)
        #expect(!json.contains("<") && !json.contains(">") && !json.contains("&"))
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect(object?["@type"] as? String == "FAQPage" && object?["@context"] as? String == "https://schema.org")
        let entities = try #require(object?["mainEntity"] as? [[String: Any]])
        return entities.map { entity in
            #expect(entity["@type"] as? String == "Question")
            let answer = entity["acceptedAnswer"] as? [String: Any]
            #expect(answer?["@type"] as? String == "Answer")
            return (entity["name"] as? String ?? "", answer?["text"] as? String ?? "")
        }
    }

    @Test func questionsAndAnswersAreAllThere() throws {
        let found = try questions("Intro\n\n## Why *us*?\n\nBecause.\n\n- one\n- two\n\n## How?\n\nSo.\n")
        #expect(found.map(\.name) == ["Why us?", "How?"])
        #expect(found[0].answer.contains("Because.") && found[0].answer.contains("one") && found[0].answer.contains("two"))
        #expect(found[1].answer == "So.")
    }

    /// Items of a list are words of their own.
    @Test func listsDoNotRunTogether() throws {
        let answer = try questions("## Why?\n\n- bring tea\n- and cake\n\n| a | b |\n|---|---|\n| c | d |\n")[0].answer
        #expect(!answer.contains("teaand") && !answer.contains("cd"), "\(answer)")
    }

    @Test(arguments: [
        #"</script><script>alert(1)</script>"#, #""},{"@type":"x"#, #"\"#, #"\"#, "\u{2028}\u{2029}", "<!--<script>", "]]>", "&quot;", "`\\</ScRiPt >`",
        "&#1;&#2;&#27;", "é 日本 🎉", "a\\\nb", "\\u003c/script\\u003e",
    ])
    func nothingBreaksOut(words: String) throws {
        let found = try questions("## Why `\(words)`?\n\nBecause `\(words)`. \(words.contains("<") ? "" : words)\n")
        #expect(found.count == 1 && found[0].name.hasPrefix("Why "))
    }
}
