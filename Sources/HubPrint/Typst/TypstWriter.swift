import HubModel
import HubRender
import HubSource

/// Writes parts of a Markdown tree as Typst, as bytes. It says what things are; how they look, the theme's `print/` says.
///
/// 1. The nodes of a subtree lie side by side, so one loop meets them all; no call goes down the author's nesting.
/// 2. Each node writes its start; what must be written after its last child is kept as a `Frame`.
/// 3. Before each node, the frames that ended are closed.
struct TypstWriter {
    let tree: MarkdownTree
    let annotations: Annotations
    let context: TypstContext
    let options: TypstOptions

    init(_ text: Site.Text, context: TypstContext, options: TypstOptions = TypstOptions()) {
        tree = text.document.tree
        annotations = text.annotations
        self.context = context
        self.options = options
    }

    /// Writes a node and everything below it.
    ///
    /// - Parameter level: of the heading before it in the PDF.
    func write(_ id: NodeID, after level: Int, to out: inout [UInt8]) { write(tree.subtree(of: id), after: level, to: &out) }

    /// Writes the words below a node.
    func writeChildren(of id: NodeID, to out: inout [UInt8]) { write(id + 1..<tree[id].end, to: &out) }

    /// Writes a node and its following siblings, up to but not including `until`.
    ///
    /// - Parameter level: of the heading before them in the PDF.
    func writeSiblings(from first: NodeID, until: NodeID?, after level: Int = 1, to out: inout [UInt8]) {
        var last = first
        if until == nil {
            while let next = tree[last].nextSibling { last = next }
        }
        write(first..<(until ?? tree[last].end), after: level, to: &out)
    }

    private func write(_ range: Range<NodeID>, after level: Int = 1, to out: inout [UInt8]) {
        var walk = TypstWalk(headingLevel: level)
        var id = range.lowerBound
        while id < range.upperBound {
            close(&walk, upTo: id, &out)
            let node = tree[id]
            id = open(node, id, &walk, &out) ? id + 1 : node.end
        }
        close(&walk, upTo: range.upperBound, &out)
    }

    private func close(_ walk: inout TypstWalk, upTo id: NodeID, _ out: inout [UInt8]) {
        while let frame = walk.frames.last, frame.end <= id {
            walk.frames.removeLast()
            if frame.endsLink { walk.isInLink = false }
            out += frame.closing.utf8
        }
    }

    /// The words below a node without any markup, as a string in code.
    func appendPlainText(of id: NodeID, to out: inout [UInt8]) {
        TypstEscaping.appendString(tree.plainText(of: id).utf8, to: &out)
    }
}

/// The state of one loop over nodes.
struct TypstWalk {
    var frames: [Frame] = []
    /// Inside a link no other link may start.
    var isInLink = false
    /// A text node whose first bytes, a number, are written already.
    var begun: (node: NodeID, bytes: Int32)?
    /// The level of the last heading: levels must not be skipped (PDF/UA-1, 7.4.2).
    var headingLevel: Int

    struct Frame {
        /// The first node after those inside.
        var end: NodeID
        /// What to write then.
        var closing: String
        var endsLink = false
        /// Of a list whose items are closed up, so that their paragraphs are none.
        var isTight = false
        /// Of a list whose items are pairs of a box and words.
        var holdsTasks = false
        /// Of a list, quote or callout.
        var isBlock = false
    }

    /// Whether what comes next stands in a list, quote or callout.
    var isInsideBlock: Bool { frames.contains(where: \.isBlock) }

    mutating func push(_ closing: String, until end: NodeID, isTight: Bool = false) {
        frames.append(Frame(end: end, closing: closing, isTight: isTight))
    }
}
