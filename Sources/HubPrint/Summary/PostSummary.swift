import HubModel
import HubSource

/// All that the coordinator must print, buy and post, by row and in all.
public struct PostSummary: Sendable {
    public let pack: String
    public let day: CalendarDate
    public let prices: PostPrices
    /// How the packs are printed.
    public let sides: Sides
    public let packs: [PostedPack]

    public init(pack: String, day: CalendarDate, prices: PostPrices, sides: Sides, packs: [PostedPack]) {
        self.pack = pack
        self.day = day
        self.prices = prices
        self.sides = sides
        self.packs = packs
    }

    /// Whether there are booklets among the packs: those are printed on both sides, and then all are.
    var isBooklet: Bool { packs.contains(where: \.isBooklet) }

    /// Sheets of A4 that a pack takes. A booklet has two pages on each side of a sheet.
    public func sheets(_ pack: PostedPack, _ sides: Sides) -> Int {
        sides.sheets(pages: pack.isBooklet ? (pack.pages + 1) / 2 : pack.pages)
    }

    /// Nil for what is not posted, and for what no price covers.
    public func postage(_ pack: PostedPack, _ sides: Sides) -> Postage? {
        pack.sendBy == .post ? Postage(sheets: sheets(pack, sides), prices: prices) : nil
    }

    public var posted: [PostedPack] { packs.filter { $0.sendBy == .post } }

    /// Sheets of each colour of paper, for what is posted.
    public func paper(_ sides: Sides) -> [(colour: PaperColour, sheets: Int)] {
        PaperColour.allCases.compactMap { colour in
            let sheets = posted.filter { $0.paper == colour }.reduce(0) { $0 + self.sheets($1, sides) }
            return sheets > 0 ? (colour, sheets) : nil
        }
    }

    public func totals(_ sides: Sides) -> Totals { Totals(self, sides) }

    /// Sums over all packs that are posted.
    public struct Totals: Sendable, Hashable {
        public var sheets = 0
        public var milligrams = 0
        public var pence = 0
        /// Of those pence, for packs that may go free.
        public var freePence = 0
        public var mayGoFree = 0
        /// Rows that no price covers.
        public var tooHeavy: [Int] = []

        init(_ summary: PostSummary, _ sides: Sides) {
            for pack in summary.posted {
                sheets += summary.sheets(pack, sides)
                if pack.mayGoFree { mayGoFree += 1 }
                guard let postage = summary.postage(pack, sides) else {
                    tooHeavy.append(pack.row)
                    continue
                }
                milligrams += postage.milligrams
                pence += postage.pence
                if pack.mayGoFree { freePence += postage.pence }
            }
        }
    }
}
