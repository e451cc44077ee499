import HubSource

/// What `Content/hub.yml` says about the hub as a whole.
public struct HubSettings: Sendable {
    public var name: String
    public var tagline: String?
    /// Language of documents whose file name says none, as BCP 47 (`en-GB`).
    public var language: String
    /// Absolute address of the standard tree's home page, ending in `/`; nil when the hub does not say.
    public var baseURL: String?
    public var contact: Contact
    /// Sections or documents in the main menu, by name.
    public var navigation: [Located<String>]
    public var footer: [Located<String>]
    public var variants: [Variant]
    public var topics: [TopicSettings]
    public var brand: BrandSettings
    public var checks: CheckSettings
    /// What the hub says about words, by language (`en`).
    public var words: [String: WordSettings]
    public var print: PrintSettings
    /// Folder below `Themes`; nil is the theme that travels with the program.
    public var theme: Located<String>?

    public struct Contact: Sendable, Hashable {
        public var email: String?
        public var phone: String?
        public var post: String?

        public var isEmpty: Bool { email == nil && phone == nil && post == nil }
    }

    public struct TopicSettings: Sendable, Hashable {
        public var slug: String
        public var title: String
        public var summary: String?
    }

    public static let path = "Content/hub.yml"
    /// What a hub is called that does not say.
    public static let unnamed = "Resource hub"

    /// A hub without settings: it works, and says what it would like to know.
    public init(name: String) {
        self.name = name
        tagline = nil
        language = "en-GB"
        baseURL = nil
        contact = Contact()
        navigation = []
        footer = []
        variants = Variant.builtIn
        topics = []
        brand = BrandSettings()
        checks = CheckSettings()
        words = [:]
        print = PrintSettings()
        theme = nil
    }
}

extension HubSettings {
    /// - Parameter text: nil when there is no such file.
    public static func read(_ text: SourceText?) -> (HubSettings, [Finding]) {
        var settings = HubSettings(name: unnamed)
        guard let text else { return (settings, [Finding(ModelFault.noSettings, in: path)]) }
        let (mapping, yamlFindings) = YAMLReader.read(text.bytes[...], file: text.path, firstLine: 1)
        guard yamlFindings.isEmpty else { return (settings, yamlFindings) }
        var fields = FieldReader(mapping, file: text.path)
        settings.read(&fields)
        fields.finish()
        return (settings, fields.findings)
    }

    private mutating func read(_ fields: inout FieldReader) {
        if let name = fields.required("name", at: nil) { self.name = name }
        tagline = fields.text("tagline")
        readLanguage(&fields)
        readBaseURL(&fields)
        contact = fields.inside("contact") { Contact(&$0) } ?? Contact()
        if contact.isEmpty, !Contact.isNotIndented(fields.keys) { fields.report(ModelFault.noContact, at: nil) }
        navigation = fields.names("navigation")
        footer = fields.names("footer")
        theme = fields.located("theme")
        topics = TopicSettings.read(&fields)
        variants = VariantSettings.read(&fields)
        brand = fields.inside(BrandSettings.key) { BrandSettings(&$0) } ?? BrandSettings()
        words = WordSettings.read(&fields, language: language)
        checks = fields.inside(CheckSettings.key) { CheckSettings(&$0) } ?? CheckSettings()
        print = fields.inside("print") { PrintSettings(&$0) } ?? PrintSettings()
    }

    private mutating func readLanguage(_ fields: inout FieldReader) {
        guard let language = fields.located("language") else { return }
        if Language.isTag(language.value) {
            self.language = language.value
        } else {
            fields.report(ModelFault.notALanguage(language.value), at: language.place)
        }
    }

    private mutating func readBaseURL(_ fields: inout FieldReader) {
        guard let address = fields.located("base-url") else {
            return fields.report(ModelFault.noBaseURL, at: nil)
        }
        guard let url = Self.baseURL(address.value) else {
            return fields.report(ModelFault.badBaseURL(address.value), at: address.place)
        }
        baseURL = url
    }

    /// With a `/` at the end; nil unless it is an http(s) address without query, fragment or anything odd.
    private static func baseURL(_ text: String) -> String? {
        let url = text.hasSuffix("/") ? text : text + "/"
        guard let scheme = ["https://", "http://"].first(where: { url.hasPrefix($0) }) else { return nil }
        let rest = url.dropFirst(scheme.count)
        let allowed = rest.utf8.allSatisfy { byte in
            byte.isASCIILetterOrDigit || "-._~/:%[]".utf8.contains(byte)
        }
        return allowed && !rest.hasPrefix("/") && !rest.contains("//") ? url : nil
    }
}

extension HubSettings.Contact {
    /// Lines that were to be inside `contact:` have findings of their own.
    static func isNotIndented(_ keys: [String]) -> Bool {
        keys.contains { key in ["email", "phone", "post"].contains { YAMLKey.isSame($0, key) } }
    }

    init(_ fields: inout FieldReader) {
        self.init(email: fields.text("email"), phone: fields.text("phone"), post: fields.text("post"))
        fields.finish()
    }
}

extension HubSettings.TopicSettings {
    /// `topics:` is a mapping from slug to a title, or to `title:` and `summary:`.
    static func read(_ fields: inout FieldReader) -> [Self] {
        fields.inside("topics") { topics in
            topics.keys.map { key in
                let slug = Slug.of(key)
                if topics.isText(key) { return Self(slug: slug, title: topics.text(key) ?? key, summary: nil) }
                return topics.inside(key) { topic in
                    let read = Self(slug: slug, title: topic.text("title") ?? key, summary: topic.text("summary"))
                    topic.finish()
                    return read
                } ?? Self(slug: slug, title: key, summary: nil)
            }
        } ?? []
    }
}
