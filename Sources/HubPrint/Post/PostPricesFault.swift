import HubSource

/// What can be wrong with the table of prices.
public enum PostPricesFault: Fault, Hashable {
    case old(CalendarDate)
    case noEnvelope(String, known: [String])
    case noSteps
    case notANumber(key: String)

    public var severity: Severity { if case .old = self { .warning } else { .error } }

    public var id: String {
        switch self {
        case .old: "old-prices"
        case .noEnvelope, .noSteps, .notANumber: "post-prices"
        }
    }

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
