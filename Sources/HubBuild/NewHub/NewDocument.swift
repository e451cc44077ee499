import HubChecks
import HubModel
import HubSource

/// Makes a document of a kind with its settings filled in, and a text to write over.
public enum NewDocument {
    /// - Returns: the path of the new file, from the project folder.
    /// - Throws: `CannotRun`, also when the file exists.
    public static func make(
        _ kind: KindName, title: String, project: String, today: CalendarDate
    ) throws -> String {
        let slug = Slug.of(title)
        guard !slug.isEmpty else { throw CannotRun(Finding(BuildFault.badName(title), in: project)) }
        let path = "Content/" + name(kind, slug) + ".md"
        if kindOfFile(kind) == .document, slug == "index" { throw CannotRun(Finding(BuildFault.indexName, in: path)) }
        if let problem = path.split(separator: "/").last.flatMap({ PublishableName.problem(in: String($0)) }) {
            throw CannotRun(Finding(BuildFault.badFileName(problem), in: path))
        }
        do {
            let folder = try Folder.open(project)
            switch try folder.status("Content")?.kind {
            case .folder?: break
            case .symbolicLink?: throw CannotRun(Finding(FileFault.symbolicLink, in: Project.below(project, "Content")))
            default: throw CannotRun(Finding(BuildFault.noProject, in: project))
            }
            guard try folder.status(path) == nil else {
                throw CannotRun(Finding(BuildFault.exists(kindOfFile(kind)), in: path))
            }
            try NewFile.write(text(kind, title: title, today: today), to: path, in: folder)
            return path
        } catch let error as FileError {
            if error.meansNothingThere { throw CannotRun(Finding(BuildFault.noProject, in: project)) }
            throw CannotRun(Finding(BuildFault.cannotWrite(why: error.why), in: path))
        }
    }

    private static func name(_ kind: KindName, _ slug: String) -> String {
        switch kind {
        case .home: "index"
        case .glossary: "glossary"
        case .guide: "guides/" + slug
        case .faq: "faqs/" + slug
        case .ladder: "ladders/" + slug
        case .charter: "charters/" + slug
        case .page, .styleGuide: "pages/" + slug
        case .pack: "packs/" + slug
        }
    }

    private static func kindOfFile(_ kind: KindName) -> BuildFault.KindOfFile {
        switch kind {
        case .home: .home
        case .glossary: .glossary
        default: .document
        }
    }

    private static func text(_ kind: KindName, title: String, today: CalendarDate) -> String {
        """
        ---
        title: \(quoted(title))
        \(settings(kind, today).joined(separator: "\n"))
        ---

        \(body(kind))

        """
    }

    /// YAML in double quotes: only a quote and a backslash mean anything in it.
    private static func quoted(_ text: String) -> String {
        let line = text.map { isInvisible($0) ? " " : String($0) }.joined()
        return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// Line ends, control characters and what turns the direction of text: a build would refuse them.
    private static func isInvisible(_ character: Character) -> Bool {
        character.isNewline || character.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
    }

    private static func settings(_ kind: KindName, _ today: CalendarDate) -> [String] {
        let reviewBy = "review-by: \(CalendarDate(year: today.year + 1, month: today.month, day: min(today.day, 28))?.iso ?? "")"
        let common = ["summary: \(StarterSentence.summary.rawValue)", "published: \(today.iso)", reviewBy]
        switch kind {
        case .home:
            let note = "# The heading of the home page is the name of the hub, from hub.yml. This title is on no page."
            return [note, "summary: \(StarterSentence.summaryOfHub.rawValue)", "featured: []"]
        case .glossary: return ["summary: Words we use, and what they mean."]
        case .charter: return common + ["group: \(StarterSentence.group.rawValue)", "# agreed: the day your group agreed this, like \(today.iso)"]
        case .pack: return ["documents: []", "formats: [standard]", "publish: false"]
        // No folder says that a page is one.
        case .styleGuide: return ["kind: \(kind.rawValue)"] + common + ["shows: []"]
        case .guide, .faq, .ladder, .page: return common
        }
    }

    private static func body(_ kind: KindName) -> String {
        func say(_ sentence: StarterSentence) -> String { sentence.rawValue }
        return switch kind {
        case .home: say(.home)
        case .page: say(.page)
        case .guide: "\(say(.aim))\n\n## The first step\n\n\(say(.step))"
        case .faq: "## Who can join?\n\n\(say(.answer))"
        case .ladder: "## The top rung\n\n\(say(.rung))\n\n## The rung below\n\n\(say(.rung))"
        case .charter: "## How we meet\n\n1. \(say(.agreement))"
        case .glossary: "## Co-production\n\nPeople who use a service and people who run it plan it together."
        case .styleGuide: say(.styleGuide)
        case .pack: "Dear {name},\n\nHere is what you asked for."
        }
    }
}
