import HubModel
import HubSource

/// A picture of an easy-read row with fewer dots than its place on paper needs. Elsewhere pictures are never made wider than they are.
struct PictureTooSmall: TextCheck {
    static let rules = [
        Rule(
            "picture-too-small", .error, .pictures, what: "a picture with fewer dots than its place on paper needs",
            hurts: [.paper, .learningDisability, .lowVision], why: "On paper it is blurred, and in easy read the picture carries the meaning.",
            source: "150 dots an inch is the least that printers’ guides ask for", good: "![A bus](bus.svg)", bad: "![A bus](bus-100-pixels.png)")
    ]

    /// The picture of a row on paper, in millimetres: `css/paper.css` and the PDFs keep to it.
    static let rowWidth = 55
    static let dotsAnInch = 150
    /// 325.
    private static var least: Int { Int((Double(rowWidth * dotsAnInch) / 25.4).rounded(.up)) }

    static func findings(in text: CheckedText) -> [Finding] {
        guard text.isEasyRead else { return [] }
        let tree = text.tree
        return text.document.outline.blocks.compactMap { block in
            guard tree.isEasyReadRow(block), let node = tree[block].firstChild, let picture = text.annotations.pictures[node],
                let width = picture.width, width < least, !picture.path.lowercased().hasSuffix(".svg")
            else { return nil }
            return text.finding(CheckFault.pictureTooSmall(width, least: least, millimetres: rowWidth), at: node)
        }
    }
}
