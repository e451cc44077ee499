import Testing

@testable import HubModel
@testable import HubSource

/// Builds trees by hand, as nested calls.
private struct Part {
    var kind: MarkdownNode.Kind
    var text = ""
    var parts: [Part] = []

    static func text(_ text: String) -> Part { Part(kind: .text, text: text) }
    static func paragraph(_ parts: Part...) -> Part { Part(kind: .paragraph, parts: parts) }
    static func node(_ kind: MarkdownNode.Kind, _ parts: Part...) -> Part { Part(kind: kind, parts: parts) }
    static func item(_ parts: Part...) -> Part { Part(kind: .item(task: nil), parts: parts) }
    static let list = MarkdownNode.Kind.list(.init(isOrdered: false, isTight: true, start: 1))

    static func tree(_ parts: Part...) -> MarkdownTree {
        var tree = MarkdownTree(nodes: [], bytes: [])
        _ = Part(kind: .document, parts: parts).add(to: &tree)
        return tree
    }

    private func add(to tree: inout MarkdownTree) -> NodeID {
        let id = NodeID(tree.nodes.count), start = Int32(tree.bytes.count)
        tree.bytes += text.utf8
        let range = ByteRange(start: start, end: Int32(tree.bytes.count))
        tree.nodes.append(MarkdownNode(kind: kind, text: range, line: 1, column: 1))
        var last: NodeID?
        for part in parts {
            let child = part.add(to: &tree)
            if let last { tree.nodes[Int(last)].sibling = child } else { tree.nodes[Int(id)].first = child }
            last = child
        }
        tree.nodes[Int(id)].end = NodeID(tree.nodes.count)
        return id
    }
}

@Suite struct ProseTests {
    private static func blocks(_ tree: MarkdownTree) -> [String] {
        let prose = Prose(tree)
        return prose.blocks.filter(\.isCounted).map { String(decoding: prose.bytes[$0.text], as: UTF8.self) }
    }

    @Test func countsParagraphsItemsAndCallouts() {
        let tree = Part.tree(
            .node(.heading(level: 1), .text("Title")), .paragraph(.text("One"), .node(.softBreak), .text("two.")),
            .node(Part.list, .item(.paragraph(.text("three")), .node(Part.list, .item(.paragraph(.text("four"))))),
                .item(.paragraph(.text("five")))),
            .node(.callout(.tip), .paragraph(.text("Six."))), .node(.blockQuote, .paragraph(.text("Quoted."))),
            .node(.table, .node(.caption, .text("Caption")), .node(.tableRow)), .node(.codeBlock),
            .node(.video, .text("Film")))
        #expect(Self.blocks(tree) == ["One two.", "three", "four", "five", "Six."])
        #expect(Prose(tree).blocks.map(\.role) == [.heading, .paragraph, .item, .item, .item, .paragraph])
    }

    @Test func leavesOutWhatIsNotProse() {
        let link = Part.node(.link, .text("Our charter"))
        let tree = Part.tree(
            .node(Part.list, .item(.paragraph(link)), .item(.paragraph(link, .text(", "), link)),
                .item(.paragraph(link, .text(" tells you more")))),
            .paragraph(link),
            .paragraph(.text("1 High Street"), .node(.lineBreak), .text("Leeds")),
            .paragraph(.text("First line."), .node(.lineBreak), .text("Second line")),
            .paragraph(.text("Type "), .node(.code), .text(" now"), .node(.image, .text("A picture"))))
        #expect(Self.blocks(tree) == [
            "Our charter tells you more", "Our charter", "First line.\nSecond line", "Type \u{FFFC} now",
        ])
    }

    @Test func sentencesComeInOrderWithTheirBlockAndWords() {
        var meter = ReadingMeter()
        let text = meter.read(Prose(paragraphs: ["One. Two of us.", "Three."]), language: "cy")
        let found = text.sentences.map { "\($0.block) \(text.prose.words($0.text)) \($0.words)" }
        #expect(found == ["0 One. 0..<1", "0 Two of us. 1..<4", "1 Three. 4..<5"])
        #expect(text.words.map(\.isFirst) == [true, true, false, false, true])
        #expect(text.words.map { text.prose.words($0.text) } == ["One", "Two", "of", "us", "Three"])
        #expect(text.statistics == nil)
    }

    @Test func oneTextLeavesNothingToTheNext() {
        let long = Part.tree(.node(.heading(level: 2), .text("Our plan")), .paragraph(.text("We meet. We talk about it.")))
        let short = Part.tree(.paragraph(.text("Tea."))), meter = ReadingMeter()
        var (used, fresh) = (meter, meter)
        let kept = used.read(long, language: "en")
        for (tree, language) in [(short, "en"), (long, "fr"), (short, "cy"), (long, "en")] {
            let (found, wanted) = (used.read(tree, language: language), fresh.read(Prose(tree), language: language))
            #expect(found.prose.bytes == wanted.prose.bytes)
            #expect(found.prose.blocks == wanted.prose.blocks)
            #expect(found.sentences == wanted.sentences)
            #expect(found.words == wanted.words)
            #expect(found.statistics == wanted.statistics)
        }
        // A text that somebody still looks at stays as it is.
        #expect(kept.words.map { kept.prose.words($0.text) } == ["Our", "plan", "We", "meet", "We", "talk", "about", "it"])
    }
}
