import HubSource

/// The blocks of a document and the headings among them. Headings inside lists and quotes are not part of it.
public struct Outline: Sendable {
    /// The top-level nodes, first to last.
    public let blocks: [NodeID]
    public let headings: [Heading]

    public struct Heading: Sendable, Hashable {
        public var node: NodeID
        /// Index in `blocks`.
        public var position: Int
        /// 1 to 6.
        public var level: Int
        /// Its words without markup.
        public var title: String
        /// Unique in the document.
        public var id: String

        public init(node: NodeID, position: Int, level: Int, title: String, id: String) {
            self.node = node
            self.position = position
            self.level = level
            self.title = title
            self.id = id
        }
    }

    /// A heading with all that follows it, up to the next one of its level or above.
    public struct Section: Sendable, Hashable {
        public var heading: Heading
        /// Indices in `blocks`.
        public var body: Range<Int>
    }

    init(_ tree: MarkdownTree) {
        var blocks: [NodeID] = []
        var headings: [Heading] = []
        var used = [String: Int](minimumCapacity: 16)
        for node in tree.children(of: MarkdownTree.root) {
            if case .heading(let level) = tree[node].kind {
                let title = tree.plainText(of: node)
                let id = Self.id(for: title, &used)
                headings.append(Heading(node: node, position: blocks.count, level: Int(level), title: title, id: id))
            }
            blocks.append(node)
        }
        self.blocks = blocks
        self.headings = headings
    }

    /// The same words twice get `-2`, `-3`…; a number that another heading has as its own words is passed over.
    ///
    /// - Parameter used: each id given so far, with the highest number tried behind it.
    private static func id(for title: String, _ used: inout [String: Int]) -> String {
        let slug = Slug.of(title)
        let base = slug.isEmpty ? "section" : slug
        guard var number = used[base] else {
            used[base] = 1
            return base
        }
        var id: String
        repeat {
            number += 1
            id = "\(base)-\(number)"
        } while used[id] != nil
        used[base] = number
        used[id] = 1
        return id
    }

    /// Splits blocks at the headings of one level.
    ///
    /// - Parameter range: indices in `blocks`; nil is the whole document.
    public func split(_ range: Range<Int>? = nil, at level: Int) -> (intro: Range<Int>, sections: [Section]) {
        let range = range ?? blocks.indices
        let inside = headings.filter { range.contains($0.position) && $0.level <= level }
        let intro = range.lowerBound..<(inside.first?.position ?? range.upperBound)
        let sections = inside.indices.compactMap { index -> Section? in
            guard inside[index].level == level else { return nil }
            let end = index + 1 < inside.count ? inside[index + 1].position : range.upperBound
            return Section(heading: inside[index], body: inside[index].position + 1..<end)
        }
        return (intro, sections)
    }
}
