import HubModel
import HubSource

/// Languages as people name them in a table.
public enum LanguageName {
    /// `cy` for `Welsh`, `Cymraeg` or `cy`; nil for what is none.
    static func tag(_ text: String) -> String? {
        if let named = names.first(where: { $0.names.contains { YAMLKey.isSame($0, text) } }) { return named.tag }
        return Language.isTag(text) ? text : nil
    }

    /// `Welsh` for `cy`; a tag without a name stays as it is.
    public static func english(_ tag: String) -> String {
        names.first { $0.tag == Language.primary(tag) }?.names[0] ?? tag
    }

    private static let names: [(tag: String, names: [String])] = [
        ("en", ["English"]), ("cy", ["Welsh", "Cymraeg"]), ("ga", ["Irish", "Gaeilge"]), ("gd", ["Scottish Gaelic", "Gàidhlig", "Gaelic"]),
        ("sco", ["Scots"]), ("kw", ["Cornish", "Kernewek"]), ("ar", ["Arabic", "العربية"]), ("bn", ["Bengali", "Bangla", "বাংলা"]),
        ("zh", ["Chinese", "中文"]), ("fa", ["Farsi", "Persian", "فارسی"]), ("prs", ["Dari", "دری"]), ("fr", ["French", "Français"]),
        ("de", ["German", "Deutsch"]), ("gu", ["Gujarati", "ગુજરાતી"]), ("hi", ["Hindi", "हिन्दी"]), ("it", ["Italian", "Italiano"]),
        ("ckb", ["Kurdish", "Sorani", "کوردی"]), ("lt", ["Lithuanian", "Lietuvių"]), ("ps", ["Pashto", "پښتو"]), ("pl", ["Polish", "Polski"]),
        ("pt", ["Portuguese", "Português"]), ("pa", ["Punjabi", "Panjabi", "ਪੰਜਾਬੀ"]), ("ro", ["Romanian", "Română"]),
        ("ru", ["Russian", "Русский"]), ("so", ["Somali", "Soomaali"]), ("es", ["Spanish", "Español"]), ("ta", ["Tamil", "தமிழ்"]),
        ("ti", ["Tigrinya", "ትግርኛ"]), ("tr", ["Turkish", "Türkçe"]), ("uk", ["Ukrainian", "Українська"]), ("ur", ["Urdu", "اردو"]),
        ("vi", ["Vietnamese", "Tiếng Việt"]),
    ]
}
