/// One way to read the whole hub: a mirror tree with its own text, style and size.
public struct Variant: Sendable, Hashable {
    /// Name in addresses, settings and the theme (`large-print`).
    public var id: String
    /// What readers see; nil means the theme's language file says it.
    public var name: String?
    public var purpose: String?
    public var text: Text
    public var medium: Medium
    /// Layers of the theme's style, in order, after those that all variants have.
    public var layers: [String]
    /// Colour schemes of the theme: one for light surroundings, and one for dark if the variant follows the reader.
    public var scheme: String
    public var darkScheme: String?
    /// Body text in points (CSS: 1 pt = 4/3 px).
    public var textSize: Double
    /// The contrast that text must have at least (WCAG 2.2: 4.5 by 1.4.3, 7 by 1.4.6).
    public var textContrast: Double
    /// Whether the answers of a FAQ are all open from the start.
    public var opensAnswers: Bool

    public enum Text: String, Sendable, Hashable { case standard, easyRead }
    public enum Medium: String, Sendable, Hashable { case screen, paper }

    /// Where the tree starts below the site's root: nothing for the standard tree, else `large-print/`.
    public var prefix: String { id == Self.standard.id ? "" : id + "/" }

    /// The contrast that borders, icons and focus must have (WCAG 1.4.11).
    public static let interfaceContrast = 3.0

    /// Smallest body text in points that the variant may be given (UKAAF G003 for large print; DH 2009 for easy read).
    public var smallestText: Double {
        if layers.contains("large-print") { return 16 }
        return text == .easyRead || medium == .paper ? 14 : 12
    }

    /// Whether letters must be without serifs, whatever the brand's font (UKAAF G003 for large print; Inclusion Europe).
    public var needsSansSerif: Bool { layers.contains("large-print") || text == .easyRead }
}

extension Variant {
    /// Built where a hub does not say which.
    public static let builtIn = [standard, largePrint, easyRead, highContrast, print]

    /// Tinted paper, built where a hub names it: some people with dyslexia or low vision read on a tint what they cannot
    /// read on white.
    public static let tints = [cream, blue, yellow]

    /// All that `variants:` may name.
    static let known = builtIn + tints

    public static let standard = Variant(
        id: "standard", text: .standard, medium: .screen, layers: ["standard"],
        scheme: "light", darkScheme: "dark", textSize: 14.25, textContrast: 4.5, opensAnswers: false)

    /// 18 pt by default, 16 at least (UKAAF G003; RNIB).
    public static let largePrint = Variant(
        id: "large-print", text: .standard, medium: .screen, layers: ["large-print"],
        scheme: "light", darkScheme: "dark", textSize: 18, textContrast: 7, opensAnswers: true)

    /// 16 pt by default, 14 at least (GOV.UK; DH 2009).
    public static let easyRead = Variant(
        id: "easy-read", text: .easyRead, medium: .screen, layers: ["easy-read"],
        scheme: "light", darkScheme: "dark", textSize: 16, textContrast: 4.5, opensAnswers: true)

    /// 7:1 everywhere (WCAG 1.4.6).
    public static let highContrast = Variant(
        id: "high-contrast", text: .standard, medium: .screen, layers: ["high-contrast"],
        scheme: "high-contrast", darkScheme: nil, textSize: 14.25, textContrast: 7, opensAnswers: false)

    /// 14 pt clear print, black on white (UKAAF).
    public static let print = Variant(
        id: "print", text: .standard, medium: .paper, layers: ["print"],
        scheme: "paper", darkScheme: nil, textSize: 14, textContrast: 7, opensAnswers: true)

    public static let cream = tint("cream")
    public static let blue = tint("blue")
    public static let yellow = tint("yellow")

    /// The standard variant on paper of one colour, in dark surroundings too.
    private static func tint(_ id: String) -> Variant {
        var variant = standard
        variant.id = id
        variant.scheme = id
        variant.darkScheme = nil
        return variant
    }

    private init(
        id: String, text: Text, medium: Medium, layers: [String], scheme: String, darkScheme: String?,
        textSize: Double, textContrast: Double, opensAnswers: Bool
    ) {
        self.id = id
        self.text = text
        self.medium = medium
        self.layers = layers
        self.scheme = scheme
        self.darkScheme = darkScheme
        self.textSize = textSize
        self.textContrast = textContrast
        self.opensAnswers = opensAnswers
    }
}
