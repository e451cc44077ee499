/// Names in a folder of content that are not content.
enum Leftovers {
    private static func isMarkdown(_ name: String) -> Bool { name.utf8.suffix(3).elementsEqual(".md".utf8) }

    /// What other programs leave beside people's files: copies made while they write, and what a system notes about a folder.
    static func includes(_ name: String) -> Bool {
        if isMarkdown(name), name.utf8.first != UInt8(ascii: "~") { return false }
        let small = name.lowercased()
        return small == "thumbs.db" || small == "desktop.ini" || name.hasPrefix("~$") || name.hasSuffix("~")
            || (name.hasPrefix("#") && name.hasSuffix("#")) || [".tmp", ".bak", ".swp"].contains { small.hasSuffix($0) }
    }

    /// The name that was surely meant, for a page or the settings under a name that would publish it raw, drafts too.
    static func meant(by name: String) -> String? {
        if isMarkdown(name) { return nil }
        let small = name.lowercased()
        for ending in [".md.txt", ".markdown", ".md"] where small.hasSuffix(ending) {
            return String(name.dropLast(ending.utf8.count)) + ".md"
        }
        let settings = ["hub.yml", "hub.yaml", "hub.yml.txt", "hub.yaml.txt"]
        return settings.contains(small) && name != "hub.yml" ? "hub.yml" : nil
    }
}
