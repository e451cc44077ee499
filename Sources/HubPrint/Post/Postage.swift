import HubModel

/// What it takes to post some sheets: envelope, weight, thickness and price.
public struct Postage: Sendable, Hashable {
    public let sheets: Int
    /// With the envelope.
    public let milligrams: Int
    public let micrometres: Int
    public let step: PostPrices.Step

    /// The first price that the sheets fit; nil when they are too heavy or too thick for all.
    public init?(sheets: Int, prices: PostPrices) {
        for step in prices.steps {
            let envelope = step.envelope
            let grams = sheets * prices.sheet.milligrams + envelope.milligrams
            let thickness = sheets * prices.sheet.micrometres << envelope.folds + envelope.micrometres
            guard grams <= step.mostMilligrams, thickness <= step.mostMicrometres else { continue }
            self.sheets = sheets
            milligrams = grams
            micrometres = thickness
            self.step = step
            return
        }
        return nil
    }

    public var pence: Int { step.pence }
}

/// Which sides of a sheet are printed on.
public enum Sides: Int, Sendable, Hashable {
    case one = 1
    case two = 2

    public func sheets(pages: Int) -> Int { (pages + rawValue - 1) / rawValue }
}

/// Free post for people who are blind or cannot read small print: Royal Mail's “Articles for the Blind”
/// (royalmail.com/sending/articles-blind, RNIB). It goes first class, up to 7 kg.
public enum FreePost {
    /// Points that all of the text must have at least.
    public static let smallestText = 16
    /// On the front of the envelope.
    public static let envelopeWords = "ARTICLES FOR THE BLIND"

    /// Whether a pack may go free **if** the person may use the scheme, which nobody writes down here.
    ///
    /// Easy read in its usual size is not made for people who see badly.
    public static func isPossible(format: PrintFormat, asked textSize: Int?) -> Bool {
        format == .largePrint || textSize.map { $0 >= smallestText } ?? false
    }

    public static let condition = """
        A pack in large print can go free, first class, if it is sent to a person who is blind or partially sighted and may use the \
        scheme: ask them. Write \(envelopeWords) on the front of the envelope, and your name and address on the back. Leave the envelope \
        easy to open, so that the post office can look inside.
        """
}

/// Pence as people write them.
public enum Money {
    /// `£1.55`
    public static func pounds(_ pence: Int) -> String {
        let rest = pence % 100
        return "£\(pence / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// Milligrams as whole grams, never too light.
public enum Grams {
    public static func rounded(_ milligrams: Int) -> Int { (milligrams + 999) / 1_000 }
}
