import HubModel

/// Packs of one format on one colour of paper: what lies in the printer together.
public struct PrintGroup: Sendable, Hashable {
    public let format: PrintFormat
    public let paper: PaperColour
    public var people = 0
    public var sheets = 0
    /// Points, the smallest and the largest.
    public var sizes: ClosedRange<Int>

    /// `18 pt`, `16 to 28 pt`
    var sizeWords: String {
        sizes.count == 1 ? "\(sizes.lowerBound) pt" : "\(sizes.lowerBound) to \(sizes.upperBound) pt"
    }

    /// Of what is posted, by format and then colour.
    public static func all(of summary: PostSummary) -> [PrintGroup] {
        PrintFormat.allCases.flatMap { format in PaperColour.allCases.compactMap { PrintGroup(format, $0, summary) } }
    }

    /// Nil when there is no such pack.
    private init?(_ format: PrintFormat, _ paper: PaperColour, _ summary: PostSummary) {
        let packs = summary.posted.filter { $0.format == format && $0.paper == paper }
        let points = packs.map(\.textSize)
        guard let least = points.min(), let most = points.max() else { return nil }
        self.format = format
        self.paper = paper
        people = packs.count
        sheets = packs.reduce(0) { $0 + summary.sheets($1, summary.sides) }
        sizes = least...most
    }
}

/// Packs that need the same stamp.
public struct PostageGroup: Sendable, Hashable {
    public let step: PostPrices.Step
    public let packs: Int
}

extension PostSummary {
    /// Of what is posted, in the order of the prices.
    public var postageGroups: [PostageGroup] {
        let steps = posted.compactMap { postage($0, sides)?.step }
        return prices.steps.compactMap { step in
            let count = steps.count { $0 == step }
            return count > 0 ? PostageGroup(step: step, packs: count) : nil
        }
    }
}
