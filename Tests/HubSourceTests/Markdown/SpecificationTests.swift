import Foundation
import HubModel
import HubRender
import HubSource
import Testing

/// The examples of the CommonMark specification, through our parser and our writer.
@Suite struct SpecificationTests {
    struct Example: Decodable {
        var example: Int
        var markdown: String
        var html: String
    }

    @Test func everyExampleIsRight() throws {
        let file = try #require(
            Bundle.module.url(forResource: "commonmark-0.30", withExtension: "json"))
        let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
        #expect(examples.count == 652)
        var options = HTMLOptions()
        options.forSpecification = true
        var right = 0
        for example in examples {
            let tree = CommonMarkParser.parse(Array(example.markdown.utf8))
            var html: [UInt8] = []
            HTMLWriter(tree: tree, annotations: .init(), page: .init(treeRoot: "./"), options: options)
                .write(MarkdownTree.root, to: &html)
            let written = String(decoding: html, as: UTF8.self)
            #expect(written == example.html, "example \(example.example)")
            if written == example.html { right += 1 }
        }
        #expect(right == 652)
    }
}
