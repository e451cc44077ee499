import HubSource

/// Holds the tags of a template against what it may use: a misspelt tag would otherwise draw nothing, in silence.
struct TemplateChecker {
    /// Templates and partials by name, with the file they came from.
    let sources: [String: ThemeText]
    /// Keys of the language file.
    let words: Set<String>
    private(set) var findings: Set<Finding> = []
    /// By file: a partial is met in many templates, and with other values in each.
    private var tags: [String: [TemplateTag]] = [:]

    init(sources: [String: ThemeText], words: Set<String>) {
        self.sources = sources
        self.words = words
    }

    /// Checks a template and the partials it draws in.
    mutating func check(_ name: String, schema: TemplateSchema) {
        guard let source = sources[name] else { return }
        check(source, levels: [schema], inside: [name])
    }

    private mutating func check(_ source: ThemeText, levels: [TemplateSchema], inside partials: [String]) {
        var levels = levels
        var open: [TemplateTag] = []
        let tags = tags[source.file] ?? TemplateTag.all(in: source.text)
        self.tags[source.file] = tags
        for tag in tags {
            func report(_ fault: TemplateFault) {
                findings.insert(Finding(fault, in: source.file, at: source.place(offset: tag.offset)))
            }
            // The next tag was taken for a part of this one: what follows cannot be told apart any more.
            guard !tag.name.contains("{{") else { return report(.notEnded(String(tag.name))) }
            switch tag.kind {
            case .unsupported: report(.unsupportedTag(String(tag.name)))
            case .partial:
                if let fault = checkPartial(String(tag.name), levels, partials) { report(fault) }
            case .close:
                guard let last = open.popLast(), last.name == tag.name else {
                    return report(.wrongClose(String(tag.name)))
                }
                if last.kind == .open, case .section = kind(of: last.name, levels.dropLast()) { levels.removeLast() }
            case .text, .html, .open, .openInverted:
                let kind = kind(of: tag.name, levels)
                if let fault = fault(tag, kind, levels) { report(fault) }
                guard tag.kind == .open || tag.kind == .openInverted else { continue }
                open.append(tag)
                if tag.kind == .open, case .section(let inner) = kind { levels.append(inner()) }
            }
        }
        if let last = open.last {
            findings.insert(
                Finding(TemplateFault.notClosed(String(last.name)), in: source.file, at: source.place(offset: last.offset)))
        }
    }

    private mutating func checkPartial(
        _ name: String, _ levels: [TemplateSchema], _ partials: [String]
    ) -> TemplateFault? {
        guard let source = sources[name] else {
            let known = sources.keys.filter { $0.hasPrefix("partials/") }.sorted()
            return .unknownPartial(name, likely: Spelling.closest(to: name, among: known))
        }
        guard !partials.contains(name) else { return .partialInItself(name) }
        check(source, levels: levels, inside: partials + [name])
        return nil
    }

    /// What a name stands for, looked up from the inside out; nil when it stands for nothing.
    private func kind(of name: Substring, _ levels: some BidirectionalCollection<TemplateSchema>) -> FieldKind? {
        if name == "." { return .text }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, var kind = levels.reversed().lazy.compactMap({ $0.kind(of: first) }).first else {
            return nil
        }
        for part in parts.dropFirst() {
            switch kind {
            case .section(let inner):
                guard let next = inner().kind(of: part) else { return nil }
                kind = next
            case .words: return words.contains(String(part)) && parts.count == 2 ? .text : nil
            default: return nil
            }
        }
        return kind
    }

    private func fault(_ tag: TemplateTag, _ kind: FieldKind?, _ levels: [TemplateSchema]) -> TemplateFault? {
        let name = String(tag.name)
        guard let kind else {
            let known = levels.flatMap(\.fields).map(\.name) + words.map { "words." + $0 }
            return .unknownTag(name, likely: Spelling.closest(to: name, among: known))
        }
        switch (tag.kind, kind) {
        case (.html, .text), (.html, .textHole): return .textAsHTML(name)
        case (.text, .html), (.text, .htmlHole): return .htmlAsText(name)
        case (.text, .section), (.html, .section), (.text, .words), (.html, .words): return .listAsText(name)
        case (.open, .textHole), (.open, .htmlHole), (.openInverted, .textHole), (.openInverted, .htmlHole):
            return .holeAsSection(name)
        default: return nil
        }
    }
}
