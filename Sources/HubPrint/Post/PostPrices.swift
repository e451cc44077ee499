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

/// What can be wrong with the table of prices.
public enum PostPricesFault: Fault, Hashable {
    case old(CalendarDate)
    case noEnvelope(String, known: [String])
    case noSteps
    case notANumber(key: String)

    public var severity: Severity { if case .old = self { .warning } else { .error } }

    public var id: String { if case .old = self { "old-prices" } else { "post-prices" } }

    public var message: String {
        switch self {
        case .old(let day): "the postage prices are of \(day.inWords), more than a year ago, so the costs are likely too low"
        case .noEnvelope(let name, _): "there is no envelope “\(name)” in this file"
        case .noSteps: "there are no prices in this file"
        case .notANumber(let key): "“\(key)” must be a number above zero"
        }
    }

    public var fix: String {
        switch self {
        case .old: "Write today’s prices and their day into \(PostPrices.path)."
        case .noEnvelope(_, let known): "Write one of these: \(known.joined(separator: ", "))."
        case .noSteps: "Add “prices:” with a line for each price, as in the file of a new hub."
        case .notANumber: "Write a number like 4.99."
        }
    }
}
