import HubSource
import Testing

@Suite struct RawHTMLTests {
    @Test func eachElementIsReportedOnce() {
        #expect(
            faults("a <b>c</b> d\n\n<div>\ne\n</div>\n\nf<br>\n", firstLine: 4) == [
                "4:3 raw-html", "6:1 raw-html", "10:2 raw-html",
            ])
    }

    @Test func endTagsAloneAreReported() {
        #expect(faults("a </b>\n") == ["1:3 raw-html"])
    }

    @Test func commentsAreNotReported() {
        for comment in ["<!-- a -->", "a <!-- <b> --> c", "<!-- a\n\nb -->", "<!-- a --> <!-- b -->", "<!-- no end"] {
            #expect(faults(comment + "\n") == [])
        }
    }

    @Test func whatFollowsACommentIsReported() {
        #expect(faults("<!-- a\nb --> <p>c</p>\n") == ["2:1 raw-html"])
        #expect(faults("<!-- a --> words\n") == ["1:1 raw-html"])
    }

    @Test func columnsCountCharacters() {
        #expect(faults("é 🙂 <b>c</b>\n") == ["1:5 raw-html"])
    }

    @Test func addressesInAnglesAreNoHTML() {
        #expect(faults("<https://example.org> <a@example.org> 1 < 2 > 0\n") == [])
    }

    @Test(arguments: [
        ("a<br/>", "br", "two spaces"), ("<b>a</b>", "b", "**words**"),
        ("x <A HREF='b'>c</A>", "a", "[words](address)"),
        ("<img src=a>", "img", "![what the picture shows](address)"),
        ("<iframe src=a></iframe>", "iframe", "alone on its line"),
        ("<video src=a>", "video", "alone on its line"), ("<table><tr>", "table", "`|`"),
        ("<details>", "details", "## Question"), ("<div class=a>", "div", "empty line"),
        ("Dear <name>", "name", "`\\`"),
        ("<!DOCTYPE html>", "!doctype", "plain Markdown"), ("<?php a ?>", "?php", "plain Markdown"),
    ])
    func theFixSaysWhatToWrite(markdown: String, element: String, advice: String) {
        let fault = read(markdown + "\n").faults.first?.fault
        #expect(fault == .rawHTML(element: element))
        #expect(fault?.fix.contains(advice) == true)
        #expect(fault?.severity == .error)
    }
}
