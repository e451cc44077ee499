/// `style-guide.mustache`.
struct StyleGuideValues: TemplateContext {
    var listing: ListValues?
    var shown: [ShownValues]
    var schemes: [SchemeItem]
    var colours: [ColourValues]
    var contrasts: [ContrastValues]

    static let fields = Fields<StyleGuideValues>([
        .section("listing") { $0.listing },
        .list("shown") { $0.shown },
        .list("schemes") { $0.schemes },
        .list("colours") { $0.colours },
        .list("contrasts") { $0.contrasts },
    ])
}

/// A document as a style guide shows it: with all the values of its own page, and those of its kind in a group of their own.
struct ShownValues: TemplateContext {
    var page: PageValues
    var id: String
    var href: String
    var languageAttributes: String
    var prose: Markup?
    var faq: FAQValues?
    var ladder: LadderValues?
    var charter: CharterValues?
    var glossary: GlossaryValues?
    var overview: PartsValues?
    var part: PartValues?
    var home: HomeValues?
    var easyRead: EasyReadValues?

    static let fields = Fields<ShownValues>(
        [
            .text("id") { $0.id },
            .html("href") { $0.href },
            .html("lang-attributes") { $0.languageAttributes },
            .markup("prose") { $0.prose },
            .section("faq") { $0.faq },
            .section("ladder") { $0.ladder },
            .section("charter") { $0.charter },
            .section("glossary") { $0.glossary },
            .section("overview") { $0.overview },
            .section("part") { $0.part },
            .section("home") { $0.home },
            .section("easy-read") { $0.easyRead },
        ]
            + PageValues.fields.list.map { field in
                Field(name: field.name, kind: field.kind) { field.value($0.page) }
            })
}

/// A colour scheme by its name in `theme.yml`.
struct SchemeItem: TemplateContext {
    var name: String

    static let fields = Fields<SchemeItem>([.text("name") { $0.name }])
}

/// A role, with its colour in each scheme of the variant.
struct ColourValues: TemplateContext {
    var role: String
    var swatches: [SwatchValues]

    static let fields = Fields<ColourValues>([.text("role") { $0.role }, .list("swatches") { $0.swatches }])
}

struct SwatchValues: TemplateContext {
    var source: String
    var hex: String

    static let fields = Fields<SwatchValues>([.html("src") { $0.source }, .text("hex") { $0.hex }])
}

/// The contrast table of one scheme.
struct ContrastValues: TemplateContext {
    var id: String
    var caption: String
    var pairs: [PairValues]

    static let fields = Fields<ContrastValues>([
        .text("id") { $0.id }, .text("caption") { $0.caption }, .list("pairs") { $0.pairs },
    ])
}

struct PairValues: TemplateContext {
    var foreground: String
    var background: String
    var contrast: String
    var least: String

    static let fields = Fields<PairValues>([
        .text("foreground") { $0.foreground },
        .text("background") { $0.background },
        .text("contrast") { $0.contrast },
        .text("least") { $0.least },
    ])
}
