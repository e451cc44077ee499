import HubSource

extension Catalogue {
    /// The redirect pages that `aliases` ask for; those that cannot be are findings already.
    var redirects: [Site.Redirect] {
        entries.indices.flatMap { id in
            entries[id].document.metadata.aliases.compactMap { alias in
                Self.redirectFile(for: alias.value).map { Site.Redirect(file: $0, page: id) }
            }
        }
    }

    mutating func checkAliases() {
        guard entries.indices.contains(where: { !entries[$0].document.metadata.aliases.isEmpty }) else { return }
        var owners: [String: String] = [:]
        for entry in entries { owners[entry.address + "index.html"] = entry.document.path.file }
        for entry in entries {
            let file = entry.document.path.file
            for alias in entry.document.metadata.aliases {
                guard let redirect = Self.redirectFile(for: alias.value) else {
                    findings.append(Finding(ModelFault.badAlias(alias.value), in: file, at: alias.place))
                    continue
                }
                guard let owner = owners.updateValue(file, forKey: redirect) else { continue }
                let fault = ModelFault.aliasTaken(alias.value, by: owner, isItself: owner == file)
                findings.append(Finding(fault, in: file, at: alias.place))
            }
        }
    }

    /// `/old/name/` is a folder with an index page, `/old.html` a file. Nil for anything that is no plain path.
    private static func redirectFile(for alias: String) -> String? {
        let path = alias.hasPrefix("/") ? alias.dropFirst() : alias[...]
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let named = parts.last == "" ? parts.dropLast() : parts[...]
        let isPlain = named.allSatisfy { part in
            !part.isEmpty && part != "." && part != ".." && !part.contains { "%\\:?#<>\"|*".contains($0) || $0.isWhitespace }
        }
        guard !named.isEmpty, isPlain else { return nil }
        let joined = named.joined(separator: "/")
        return joined.hasSuffix(".html") || joined.hasSuffix(".htm") ? joined : joined + "/index.html"
    }
}
