import HubSource

/// A document in easy read, written by people. A paragraph that starts with a picture is one row.
public struct EasyRead: Sendable {
    /// Explained at the end, in the order written.
    public let hardWords: [HardWord]

    public struct HardWord: Sendable, Hashable {
        public let word: String
        public let meaning: String
    }

    init(_ fields: inout FieldReader) {
        hardWords = fields.words("hard-words").map { HardWord(word: $0.key.value, meaning: $0.value) }
    }

    /// A row has a picture and words: neither stands alone (Inclusion Europe, Information for all).
    func faults(in document: Document) -> [LocatedFault] {
        let tree = document.tree
        return document.outline.blocks.compactMap { block in
            guard tree.isEasyReadRow(block), !tree.hasWords(inRow: block) else { return nil }
            return LocatedFault(.rowWithoutWords, at: document.place(of: block))
        }
    }
}

extension MarkdownTree {
    /// Whether a block is an easy-read row: a paragraph whose first child is a picture.
    public func isEasyReadRow(_ block: NodeID) -> Bool {
        guard self[block].kind == .paragraph, let first = self[block].firstChild else { return false }
        return self[first].kind == .image
    }
    /// Whether an easy-read row has anything besides pictures.
    public func hasWords(inRow block: NodeID) -> Bool {
        children(of: block).dropFirst().contains {
            self[$0].kind != .image && hasWords(in: $0)
        }
    }
}
