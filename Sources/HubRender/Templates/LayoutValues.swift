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
    var footer: [MenuItem]
    var formats: [FormatItem]
    var contact: ContactValues?
    var aToZ: String
    var topicsIndex: String
    var hasTopics: Bool
    var packs: String
    var hasPacks: Bool

    static let fields = Fields<LayoutValues>([
        Field(name: "words", kind: .words) { $0.words },
        .text("lang") { $0.language },
        .text("dir") { $0.direction },
        .section("hub") {
            HubValues(name: $0.hubName, tagline: $0.tagline, languageAttributes: $0.hubLanguageAttributes, logo: $0.logo)
        },
        .section("variant") { $0.variant },
        .html("root") { $0.root },
        .html("assets") { $0.assets },
        .html("stylesheet") { $0.stylesheet },
        .list("navigation") { $0.navigation },
        .list("footer") { $0.footer },
        .list("formats") { $0.formats },
        .section("contact") { $0.contact },
        .html("a-z") { $0.aToZ },
        .html("topics-index") { $0.topicsIndex },
        .flag("has-topics") { $0.hasTopics },
        .html("packs-index") { $0.packs },
        .flag("has-packs") { $0.hasPacks },
        .section("page") { _ in PageHoles() },
    ])
}

struct HubValues: TemplateContext {
    var name: String
    var tagline: String?
    var languageAttributes: String
    var logo: LogoValues?

    static let fields = Fields<HubValues>([
        .text("name") { $0.name },
        .text("tagline") { $0.tagline },
        .html("lang-attributes") { $0.languageAttributes },
        .section("logo") { $0.logo },
    ])
}

/// The picture beside the hub's name.
struct LogoValues: TemplateContext {
    var source: String
    /// ` width="…" height="…"`, or nothing where the file does not tell.
    var size: String

    static let fields = Fields<LogoValues>([.html("src") { $0.source }, .html("size") { $0.size }])
}

struct VariantValues: TemplateContext {
    var id: String
    var name: String
    var isStandard: Bool
    var isPaper: Bool
    var isEasyRead: Bool
    /// What HTML's `color-scheme` takes.
    var colourScheme: String

    static let fields = Fields<VariantValues>([
        .text("id") { $0.id },
        .text("name") { $0.name },
        .flag("is-standard") { $0.isStandard },
        .flag("is-paper") { $0.isPaper },
        .flag("is-easy-read") { $0.isEasyRead },
        .text("color-scheme") { $0.colourScheme },
    ])
}

struct PageHoles: TemplateContext {
    static let fields = Fields<PageHoles>([
        .hole(.title, "title"),
        .hole(.description, "description"),
        .hole(.canonical, "canonical", isHTML: true),
        .hole(.head, "head", isHTML: true),
        .hole(.main, "main", isHTML: true),
    ])
}

struct MenuItem: TemplateContext {
    var title: String
    var href: String
    /// ` lang="…" dir="…"` where the title is in another language than the page (WCAG 3.1.2), else nothing.
    var languageAttributes = ""
    var isCurrent = false

    static let fields = Fields<MenuItem>([
        .text("title") { $0.title },
        .html("href") { $0.href },
        .html("lang-attributes") { $0.languageAttributes },
        .flag("current") { $0.isCurrent },
    ])
}

/// One entry of the switcher between variants.
struct FormatItem: TemplateContext {
    var id: String
    var name: String
    var purpose: String
    var href: String
    var alternate: String
    var isCurrent: Bool

    static let fields = Fields<FormatItem>([
        .text("id") { $0.id },
        .text("name") { $0.name },
        .text("purpose") { $0.purpose },
        .html("href") { $0.href },
        .html("alternate") { $0.alternate },
        .flag("current") { $0.isCurrent },
    ])
}

/// How to ask for another format.
struct ContactValues: TemplateContext {
    var email: String?
    var emailHref: String?
    var phone: String?
    var phoneHref: String?
    var post: String?

    static let fields = Fields<ContactValues>([
        .text("email") { $0.email },
        .html("email-href") { $0.emailHref },
        .text("phone") { $0.phone },
        .html("phone-href") { $0.phoneHref },
        .text("post") { $0.post },
    ])
}

/// What `redirect.mustache` may use: a whole page that leads on.
struct RedirectValues: TemplateContext {
    var words: Words
    var language: String
    var direction: String
    var title: String
    var href: String
    var canonical: String

    static let fields = Fields<RedirectValues>([
        Field(name: "words", kind: .words) { $0.words },
        .text("lang") { $0.language },
        .text("dir") { $0.direction },
        .text("title") { $0.title },
        .html("href") { $0.href },
        .html("canonical") { $0.canonical },
    ])
}
