import HubSource

/// The name of a font that may be on a reader's device.
public struct FontFamily: Sendable, Hashable {
    /// Letters, digits, spaces and hyphens: nothing that could end a name in CSS.
    public let name: String
    /// Whether it is known to have no serifs, as large print and easy read ask for (UKAAF G003; Inclusion Europe).
    public let isSansSerif: Bool

    /// Nil for what cannot be a name, and for the words by which CSS means a sort of font.
    public init?(_ text: some StringProtocol) {
        let words = text.split(separator: " ")
        let name = words.joined(separator: " ")
        let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
        guard isPlain, name.first?.isLetter == true, name.utf8.count <= Self.longestName else { return nil }
        let plain = name.lowercased()
        guard !Self.sorts.contains(plain), !plain.hasPrefix("ui-") else { return nil }
        self.name = name
        isSansSerif = Self.sansSerifs.contains(plain) || plain.split(separator: " ").contains("sans")
    }

    /// Stands at the end of every list of fonts by itself.
    static let sansSerif = "sans-serif"
    private static let longestName = 64

    private static let sorts: Set<String> = [
        sansSerif, "serif", "monospace", "cursive", "fantasy", "system-ui", "math", "emoji", "fangsong", "inherit", "initial",
        "unset", "revert", "revert-layer", "default", "none",
    ]

    /// Those that hubs in Britain and Ireland are likely to name; any name with the word “Sans” in it counts too.
    private static let sansSerifs: Set<String> = [
        "aptos", "arial", "arial narrow", "arial nova", "atkinson hyperlegible", "atkinson hyperlegible next", "avenir",
        "avenir next", "bahnschrift", "calibri", "candara", "carlito", "century gothic", "comic neue", "corbel", "ebrima", "figtree",
        "franklin gothic", "frutiger", "frutiger lt std", "fs me", "futura", "geneva", "gotham", "helvetica", "helvetica neue",
        "inter", "lato", "lexend", "lexend deca", "leelawadee ui", "lucida grande", "manrope", "montserrat",
        "mulish", "myriad pro", "nirmala ui", "nunito", "opendyslexic", "outfit", "oxygen", "poppins", "proxima nova",
        "quicksand", "raleway", "roboto", "rubik", "san francisco", "segoe ui", "sf pro", "sf pro text", "tahoma",
        "trebuchet ms", "trebuchet", "ubuntu", "univers", "urbanist", "verdana", "verdana pro",
    ]
}

extension FontFamily {
    /// A name, or a list; a line taken from a style sheet (`Verdana, Arial, sans-serif`) is understood too.
    static func read(_ key: String, _ fields: inout FieldReader) -> [FontFamily] {
        var fonts: [FontFamily] = []
        let items = fields.list(key)
        for item in items {
            for part in item.value.split(separator: ",", omittingEmptySubsequences: false) {
                let words = part.split(separator: " ").joined(separator: " ")
                if YAMLKey.isSame(words, sansSerif) { continue }
                guard let font = FontFamily(words) else {
                    fields.report(ModelFault.notAFont(words), at: item.place)
                    continue
                }
                if !fonts.contains(font) { fonts.append(font) }
            }
        }
        if let first = fonts.first, !fonts.contains(where: \.isSansSerif) {
            fields.report(ModelFault.fontWithSerifs(first.name), at: items.first?.place)
        }
        return fonts
    }
}
