import HubModel
import HubSource

/// Words in easy read that no picture stands beside.
///
/// Every paragraph of easy read is a row, and a row has a picture. Headings, tables, quotes and callouts are none. A list that follows a
/// row belongs to it. What is nothing but links leads on and says nothing, so it needs no picture. Rows without one that follow each
/// other are named once.
struct EasyReadPicture: TextCheck {
    static let rules = [
        Rule(
            "easy-read-picture", .error, .easyRead, what: "a row of easy read without a picture, or with one that does not come first",
            hurts: [.learningDisability], why: "The picture helps people to understand the words, and to find them again.",
            source: "Inclusion Europe, Information for all", good: "![A bus](../pictures/bus.svg)\nThe bus is free.", bad: "The bus is free.")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        guard text.isEasyRead else { return [] }
        var runs = Runs()
        for block in text.document.outline.blocks { runs.take(block, of: text.tree) }
        return runs.all.map { run in
            let fault = run.hasPicture ? CheckFault.easyReadPictureNotFirst : .easyReadPicture(others: run.others)
            return text.finding(fault, at: run.first)
        }
    }

    /// Rows without a picture, each with those that follow it.
    private struct Runs {
        private(set) var all: [(first: NodeID, others: Int, hasPicture: Bool)] = []
        private var isOpen = false
        /// The block before belongs to a row with a picture.
        private var hasRow = false
        /// It is a picture whose words are in a paragraph of their own: that is said at the picture.
        private var lacksWords = false

        mutating func take(_ block: NodeID, of tree: MarkdownTree) {
            defer { lacksWords = tree.isEasyReadRow(block) && !tree.hasWords(inRow: block) }
            switch tree[block].kind {
            case .paragraph where tree.isEasyReadRow(block) || lacksWords: close(hasRow: true)
            case .paragraph where tree.hasPicture(in: block):
                all.append((block, 0, true))
                close(hasRow: true)
            case .list where hasRow: return
            case .paragraph, .list: if !tree.isOnlyLinks(block) { add(block) }
            default: close(hasRow: false)
            }
        }

        private mutating func add(_ block: NodeID) {
            if isOpen { all[all.count - 1].others += 1 } else { all.append((block, 0, false)) }
            (isOpen, hasRow) = (true, false)
        }

        private mutating func close(hasRow: Bool) { (isOpen, self.hasRow) = (false, hasRow) }
    }
}

extension MarkdownTree {
    fileprivate func hasPicture(in block: NodeID) -> Bool { subtree(of: block).contains { self[$0].kind == .image } }

    /// Whether all its words are those of links.
    fileprivate func isOnlyLinks(_ block: NodeID) -> Bool {
        var linkEnd: NodeID = 0
        for node in subtree(of: block) {
            switch self[node].kind {
            case .link, .video: linkEnd = max(linkEnd, self[node].end)
            case .text, .code: if node >= linkEnd, slice(self[node].text).contains(where: Self.isWordByte) { return false }
            default: continue
            }
        }
        return linkEnd > 0
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
}
