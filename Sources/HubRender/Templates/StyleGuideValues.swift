/// `style-guide.mustache`.
struct StyleGuideValues: TemplateContext {
    var listing: ListValues?
    var shown: [ShownValues]
    var schemes: [SchemeItem]
    var colours: [ColourValues]
    var contrasts: [ContrastValues]

    static func list(_ fields: inout some FieldList<StyleGuideValues>) {
        fields.section("listing") { $0.listing }
        fields.list("shown") { $0.shown }
        fields.list("schemes") { $0.schemes }
        fields.list("colours") { $0.colours }
        fields.list("contrasts") { $0.contrasts }
    }
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

    static func list(_ fields: inout some FieldList<ShownValues>) {
        fields.text("id") { $0.id }
        fields.html("href") { $0.href }
        fields.html("lang-attributes") { $0.languageAttributes }
        fields.markup("prose") { $0.prose }
        fields.section("faq") { $0.faq }
        fields.section("ladder") { $0.ladder }
        fields.section("charter") { $0.charter }
        fields.section("glossary") { $0.glossary }
        fields.section("overview") { $0.overview }
        fields.section("part") { $0.part }
        fields.section("home") { $0.home }
        fields.section("easy-read") { $0.easyRead }
        fields.all { $0.page }
    }
}

/// A colour scheme by its name in `theme.yml`.
struct SchemeItem: TemplateContext {
    var name: String

    static func list(_ fields: inout some FieldList<SchemeItem>) {
        fields.text("name") { $0.name }
    }
}

/// A role, with its colour in each scheme of the variant.
struct ColourValues: TemplateContext {
    var role: String
    var swatches: [SwatchValues]

    static func list(_ fields: inout some FieldList<ColourValues>) {
        fields.text("role") { $0.role }
        fields.list("swatches") { $0.swatches }
    }
}

struct SwatchValues: TemplateContext {
    var source: String
    var hex: String

    static func list(_ fields: inout some FieldList<SwatchValues>) {
        fields.html("src") { $0.source }
        fields.text("hex") { $0.hex }
    }
}

/// The contrast table of one scheme.
struct ContrastValues: TemplateContext {
    var id: String
    var caption: String
    var pairs: [PairValues]

    static func list(_ fields: inout some FieldList<ContrastValues>) {
        fields.text("id") { $0.id }
        fields.text("caption") { $0.caption }
        fields.list("pairs") { $0.pairs }
    }
}

struct PairValues: TemplateContext {
    var foreground: String
    var background: String
    var contrast: String
    var least: String

    static func list(_ fields: inout some FieldList<PairValues>) {
        fields.text("foreground") { $0.foreground }
        fields.text("background") { $0.background }
        fields.text("contrast") { $0.contrast }
        fields.text("least") { $0.least }
    }
}
