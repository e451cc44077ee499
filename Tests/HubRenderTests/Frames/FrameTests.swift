import Testing

@testable import HubRender

@Suite struct FrameTests {
    private func fill(_ rendered: String, main: String = "[main]", words: SlotWords = SlotWords(siteRoot: "", open: "")) -> String {
        let head = PageHead { $1 += "[\($0)]".utf8 }
        return String(decoding: Frame(Array(rendered.utf8)).filled(head, SlottedBytes(Array(main.utf8)), words), as: UTF8.self)
    }

    @Test func holesAreFilledWhereTheyStand() {
        #expect(fill("") == "" && fill("plain é") == "plain é")
        #expect(fill("a\(Hole.title.marker)b\(Hole.main.marker)\(Hole.main.marker)c") == "a[title]b[main][main]c")
        for hole in Hole.allCases { #expect(fill(hole.marker) == "[\(hole)]") }
        #expect(Set(Hole.allCases.map(\.rawValue)).count == Hole.allCases.count)
    }

    @Test func aBrokenHoleIsNothing() { #expect(fill("a\u{2}\u{7F}b") == "ab") }

    /// What fills a hole is not looked into again: a page cannot open holes of its own.
    @Test func fillingsAreLeftAlone() {
        #expect(fill("<\(Hole.main.marker)>", main: Hole.title.marker) == "<\(Hole.title.marker)>")
    }

    @Test func aHoleMayBeFilledWithMore() {
        let short = PageHead { hole, bytes in
            if hole == .head { bytes += "ab".utf8 } else if hole == .title { bytes += "c".utf8 }
        }
        let head = short.extended(.head) { $0 += "d".utf8 }
        let page = Frame(Array("\(Hole.title.marker)-\(Hole.head.marker)".utf8)).filled(head, SlottedBytes([]), SlotWords(siteRoot: "", open: ""))
        #expect(String(decoding: page, as: UTF8.self) == "c-abd")
    }

    @Test func slotsAreFilledForEachVariant() {
        let body = "a\(Slot.siteRoot.text)b\(Slot.open.text)c"
        #expect(fill("<\(Hole.main.marker)>", main: body, words: SlotWords(siteRoot: "../", open: " open")) == "<a../b openc>")
        #expect(fill("<\(Hole.main.marker)>", main: body) == "<abc>")
        // A marker without a letter is nothing.
        #expect(fill("<\(Hole.main.marker)>", main: "a\u{1}xb\u{1}") == "<ab>")
    }
}
