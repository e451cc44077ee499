import HubSource

/// What posting costs, and what paper and envelopes weigh: `Content/post.yml`, or the table that travels with the program.
///
/// Weights are milligrams, thicknesses thousandths of a millimetre, prices pence: sums of them are exact.
public struct PostPrices: Sendable, Hashable {
    /// The day from which the prices are valid.
    public var from: CalendarDate
    /// Whose prices, and of which service.
    public var source: String
    public var sheet: Sheet
    /// In the order of the file: the first that a pack fits is taken.
    public var steps: [Step]

    /// One sheet of A4.
    public struct Sheet: Sendable, Hashable {
        public var milligrams: Int
        public var micrometres: Int
    }

    /// A price, up to a weight and a thickness, for what is sent in one kind of envelope.
    public struct Step: Sendable, Hashable {
        public var name: String
        public var envelope: Envelope
        public var mostMilligrams: Int
        public var mostMicrometres: Int
        public var pence: Int
    }

    public struct Envelope: Sendable, Hashable {
        public var name: String
        /// How often the sheets are folded in half.
        public var folds: Int
        public var milligrams: Int
        public var micrometres: Int
    }

    public static let path = "Content/post.yml"

    /// Prices change about once a year.
    public func isOld(on today: CalendarDate) -> Bool {
        let anniversary = CalendarDate(year: from.year + 1, month: from.month, day: from.day)
            ?? CalendarDate(year: from.year + 1, month: from.month, day: 28)
        return anniversary.map { $0 < today } ?? false
    }

    public func findings(on today: CalendarDate, file: String) -> [Finding] {
        isOld(on: today) ? [Finding(PostPricesFault.old(from), in: file)] : []
    }
}
