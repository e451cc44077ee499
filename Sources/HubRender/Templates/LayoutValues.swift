/// What `layout.mustache` may use. All of it is the same for the pages of one frame; what is not is a hole.
struct LayoutValues: TemplateContext {
    var words: Words
    var language: String
    var direction: String
    var hubName: String
    var tagline: String?
    var hubLanguageAttributes: String
    var logo: LogoValues?
    var variant: VariantValues
    var root: String
    var assets: String
    var stylesheet: String
    var navigation: [MenuItem]
    /// Whether anything stands in the main menu: easy read has one of its own.
    var hasMenu: Bool { variant.isEasyRead || !navigation.isEmpty }
    var footer: [MenuItem]
    var formats: [FormatItem]
    var contact: ContactValues?
    var aToZ: String
    var topicsIndex: String
    var hasTopics: Bool
    var packs: String
    var hasPacks: Bool

    static func list(_ fields: inout some FieldList<LayoutValues>) {
        fields.words("words") { $0.words }
        fields.text("lang") { $0.language }
        fields.text("dir") { $0.direction }
        fields.section("hub") {
            HubValues(name: $0.hubName, tagline: $0.tagline, languageAttributes: $0.hubLanguageAttributes, logo: $0.logo)
        }
        fields.section("variant") { $0.variant }
        fields.html("root") { $0.root }
        fields.html("assets") { $0.assets }
        fields.html("stylesheet") { $0.stylesheet }
        fields.flag("has-menu") { $0.hasMenu }
        fields.list("navigation") { $0.navigation }
        fields.list("footer") { $0.footer }
        fields.list("formats") { $0.formats }
        fields.section("contact") { $0.contact }
        fields.html("a-z") { $0.aToZ }
        fields.html("topics-index") { $0.topicsIndex }
        fields.flag("has-topics") { $0.hasTopics }
        fields.html("packs-index") { $0.packs }
        fields.flag("has-packs") { $0.hasPacks }
        fields.section("page") { _ in PageHoles() }
    }
}

struct HubValues: TemplateContext {
    var name: String
    var tagline: String?
    var languageAttributes: String
    var logo: LogoValues?

    static func list(_ fields: inout some FieldList<HubValues>) {
        fields.text("name") { $0.name }
        fields.text("tagline") { $0.tagline }
        fields.html("lang-attributes") { $0.languageAttributes }
        fields.section("logo") { $0.logo }
    }
}

/// The picture beside the hub's name.
struct LogoValues: TemplateContext {
    var source: String
    /// ` width="…" height="…"`, or nothing where the file does not tell.
    var size: String

    static func list(_ fields: inout some FieldList<LogoValues>) {
        fields.html("src") { $0.source }
        fields.html("size") { $0.size }
    }
}

struct VariantValues: TemplateContext {
    var id: String
    var name: String
    var isStandard: Bool
    var isPaper: Bool
    var isEasyRead: Bool
    /// What HTML's `color-scheme` takes.
    var colourScheme: String

    static func list(_ fields: inout some FieldList<VariantValues>) {
        fields.text("id") { $0.id }
        fields.text("name") { $0.name }
        fields.flag("is-standard") { $0.isStandard }
        fields.flag("is-paper") { $0.isPaper }
        fields.flag("is-easy-read") { $0.isEasyRead }
        fields.text("color-scheme") { $0.colourScheme }
    }
}

struct PageHoles: TemplateContext {
    static func list(_ fields: inout some FieldList<PageHoles>) {
        fields.hole(.title, "title")
        fields.hole(.description, "description")
        fields.hole(.canonical, "canonical", isHTML: true)
        fields.hole(.head, "head", isHTML: true)
        fields.hole(.main, "main", isHTML: true)
    }
}

struct MenuItem: TemplateContext {
    var title: String
    var href: String
    /// ` lang="…" dir="…"` where the title is in another language than the page (WCAG 3.1.2), else nothing.
    var languageAttributes = ""
    var isCurrent = false

    static func list(_ fields: inout some FieldList<MenuItem>) {
        fields.text("title") { $0.title }
        fields.html("href") { $0.href }
        fields.html("lang-attributes") { $0.languageAttributes }
        fields.flag("current") { $0.isCurrent }
    }
}

/// One entry of the switcher between variants.
struct FormatItem: TemplateContext {
    var id: String
    var name: String
    var purpose: String
    var href: String
    var alternate: String
    /// For a short list: what most people ask for, and the format that the page is in.
    var isOffered: Bool
    var isCurrent: Bool

    static func list(_ fields: inout some FieldList<FormatItem>) {
        fields.text("id") { $0.id }
        fields.text("name") { $0.name }
        fields.text("purpose") { $0.purpose }
        fields.html("href") { $0.href }
        fields.html("alternate") { $0.alternate }
        fields.flag("offered") { $0.isOffered }
        fields.flag("current") { $0.isCurrent }
    }
}

/// How to ask for another format.
struct ContactValues: TemplateContext {
    var email: String?
    var emailHref: String?
    var phone: String?
    var phoneHref: String?
    var post: String?

    static func list(_ fields: inout some FieldList<ContactValues>) {
        fields.text("email") { $0.email }
        fields.html("email-href") { $0.emailHref }
        fields.text("phone") { $0.phone }
        fields.html("phone-href") { $0.phoneHref }
        fields.text("post") { $0.post }
    }
}

/// What `redirect.mustache` may use: a whole page that leads on.
struct RedirectValues: TemplateContext {
    var words: Words
    var language: String
    var direction: String
    var title: String
    var href: String
    var canonical: String

    static func list(_ fields: inout some FieldList<RedirectValues>) {
        fields.words("words") { $0.words }
        fields.text("lang") { $0.language }
        fields.text("dir") { $0.direction }
        fields.text("title") { $0.title }
        fields.html("href") { $0.href }
        fields.html("canonical") { $0.canonical }
    }
}
