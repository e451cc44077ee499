import HubSource
import Testing

@Suite struct VideoLinksTests {
    @Test(arguments: [
        "https://www.youtube.com/watch?v=a_b_c", "https://youtu.be/abc", "http://m.youtube.com/shorts/abc",
        "https://www.youtube-nocookie.com/embed/abc", "https://vimeo.com/123", "https://player.vimeo.com/video/123",
        "https://WWW.DailyMotion.com/video/x", "https://tube.example.org/videos/watch/a-b-c",
    ])
    func aFilmAloneIsACard(address: String) {
        for markdown in ["[Our film](\(address))", address, "<\(address)>"] {
            let tree = read("a\n\n\(markdown)\n").tree
            let video = tree.nodes.last { $0.kind == .video }
            #expect(video.map { tree.string($0.text) } == address)
            #expect(video?.line == 3)
        }
    }

    @Test func wordsAreKept() {
        #expect(places(of: .video, in: "[Our *film*](https://youtu.be/a)\n") == ["Our film @1:1"])
        #expect(places(of: .video, in: "https://youtu.be/a\n\n<https://youtu.be/a>\n") == [" @1:1", " @3:1"])
    }

    @Test(arguments: [
        "See https://youtu.be/a", "[a](https://youtu.be/a) b", "[a](https://youtu.be/a)\n[b](https://youtu.be/b)",
        "[Our channel](https://www.youtube.com/@group)", "[a](https://youtu.be/)", "[a](https://vimeo.com/about)",
        "[a](https://example.org/watch)", "[a](javascript:youtube.com/watch)", "- https://notyoutube.com/watch?v=a",
        "[a](https://youtube.com.example.org/watch?v=a)", "![a](https://youtu.be/a)", "youtu.be/a",
    ])
    func otherLinksStay(markdown: String) {
        #expect(places(of: .video, in: markdown + "\n") == [])
    }
}
