import HubModel
import HubSource

/// Writes parts of a Markdown tree as HTML, as bytes.
///
/// 1. The nodes of a subtree lie side by side, so one loop meets them all; no call goes down the author's nesting.
/// 2. Each node writes its start; what must be written after its last child is kept as a `Frame`.
/// 3. Before each node, the frames that ended are closed.
///
/// Without annotations the bytes are those of libcmark's own writer.
public struct HTMLWriter {
    let tree: MarkdownTree
    let annotations: Annotations
    let page: PageContext
    let options: HTMLOptions
    /// The pictures a reader sees first: a browser should not put off loading them.
    let earlyPictures: [NodeID]
    let tableNames: [NodeID: TableName]

    public init(tree: MarkdownTree, annotations: Annotations, page: PageContext, options: HTMLOptions = .init()) {
        self.tree = tree
        self.annotations = annotations
        self.page = page
        self.options = options
        earlyPictures = Array(annotations.pictures.keys.sorted().prefix(2))
        tableNames = TableName.names(in: tree)
    }

    /// Writes a node and everything below it.
    public func write(_ id: NodeID, to out: inout [UInt8]) {
        write(tree.subtree(of: id), to: &out)
    }

    /// Writes what is below a node.
    public func writeChildren(of id: NodeID, to out: inout [UInt8]) {
        write(id + 1..<tree[id].end, to: &out)
    }

    /// Writes a node and its following siblings, up to but not including `until`.
    public func writeSiblings(from first: NodeID, until: NodeID?, to out: inout [UInt8]) {
        var last = first
        if until == nil {
            while let next = tree[last].nextSibling { last = next }
        }
        write(first..<(until ?? tree[last].end), to: &out)
    }

    /// The words below a node without any markup, escaped: for an attribute or a title.
    public func writePlainText(of id: NodeID, to out: inout [UInt8]) {
        for inner in tree.subtree(of: id) { appendPlainText(tree[inner], to: &out) }
    }

    private func write(_ range: Range<NodeID>, to out: inout [UInt8]) {
        var walk = HTMLWalk()
        var id = range.lowerBound
        while id < range.upperBound {
            close(&walk, upTo: id, &out)
            let node = tree[id]
            id = open(node, id, &walk, &out) ? id + 1 : node.end
        }
        close(&walk, upTo: range.upperBound, &out)
    }

    private func close(_ walk: inout HTMLWalk, upTo id: NodeID, _ out: inout [UInt8]) {
        while let frame = walk.frames.last, frame.end <= id {
            walk.frames.removeLast()
            close(frame.closing, &walk, &out)
        }
    }

    func appendText(_ range: ByteRange, _ out: inout [UInt8]) {
        HTMLEscaping.append(tree.slice(range), to: &out)
    }
}

/// The state of one loop over nodes.
struct HTMLWalk {
    var frames: [Frame] = []
    /// Inside a link no other link may start.
    var isInLink = false
    /// A text node whose first bytes, a number, are written already.
    var begun: (node: NodeID, bytes: Int32)?

    struct Frame {
        /// The first node after those inside.
        var end: NodeID
        var closing: Closing
    }

    mutating func push(_ closing: Closing, until end: NodeID) {
        // Words without markup need none.
        if frames.capacity == 0 { frames.reserveCapacity(16) }
        frames.append(Frame(end: end, closing: closing))
    }
}

/// What is still to be written for a node that has been started.
enum Closing {
    case nothing
    case tag(StaticString)
    /// A tag that starts on a line of its own.
    case blockTag(StaticString)
    case list(isOrdered: Bool, isTight: Bool)
    case item(isTight: Bool)
    case heading(level: Int)
    case link
    case fileLink(FileFacts)
    case headerRow(hasBody: Bool)
    case video(site: String)
}
