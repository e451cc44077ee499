import Testing

@testable import HubRender

@Suite struct FrameTests {
    private func fill(_ rendered: String) -> String {
        String(decoding: Frame(rendered).filled { Array("[\($0)]".utf8) }, as: UTF8.self)
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
        let out = Frame("<\(Hole.main.marker)>").filled { _ in Array(Hole.title.marker.utf8) }
        #expect(String(decoding: out, as: UTF8.self) == "<\(Hole.title.marker)>")
    }

    @Test func slotsAreFilledForEachVariant() {
        let body = Array("a\(Slot.siteRoot.text)b\(Slot.open.text)c".utf8)
        var out: [UInt8] = []
        Slot.fill(body, into: &out) { $0 == .siteRoot ? "../" : " open" }
        #expect(String(decoding: out, as: UTF8.self) == "a../b openc")
    }
}
