import HubModel
import HubSource

/// A hub that a test writes as a few texts, read and joined as a build does, without a file.
public struct SampleHub: Sendable {
    public let hub: HubSettings
    public let catalogue: Catalogue
    public let site: Site
    /// All but those of the settings, which tests of documents leave out.
    public let findings: [Finding]
    /// Those of the settings; of the address and the contact that a hub should have, nothing is said.
    public let settingsFindings: [Finding]

    /// - Parameters:
    ///   - files: by path below `Content`; a text without front matter gets a title.
    ///   - assets: files that are no Markdown, by path below `Content`.
    public init(
        _ files: [String: String], settings: String = "name: Sample hub", assets: [String: String] = [:],
        today: String = "2026-06-15"
    ) {
        let (hub, found) = HubSettings.read(SourceText(settings, path: HubSettings.path))
        settingsFindings = found.filter { !["no-contact", "no-base-url"].contains($0.id) }
        var documents: [Document] = []
        var findings: [Finding] = []
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            let whole = text.hasPrefix("---") ? text : "---\ntitle: \(path)\n---\n" + text
            let source = SourceText(whole, path: "Content/" + path)
            let (document, found) = DocumentReader.read(source, hub: hub)
            if let document { documents.append(document) }
            findings += found
        }
        let read = assets.sorted { $0.key < $1.key }.map { Asset.read(Array($0.value.utf8), file: "Content/" + $0.key) }
        guard let day = CalendarDate(today) else { preconditionFailure("no day: \(today)") }
        let catalogue = Catalogue(hub: hub, documents: documents, assets: read.map(\.0), today: day)
        let annotator = Annotator(catalogue)
        let pages = catalogue.entries.map { entry -> Site.Page in
            let (annotations, found) = annotator.annotate(entry.document)
            let easy = entry.easyRead.map { ($0, annotator.annotate($0)) }
            findings += found + (easy?.1.1 ?? [])
            return Site.Page(
                entry: entry, standard: Site.Text(entry.document, annotations),
                easyRead: easy.map { Site.Text($0.0, $0.1.0) })
        }
        self.hub = hub
        self.catalogue = catalogue
        site = Site(
            catalogue, pages: pages, packs: catalogue.packs.map { pack in
                func text(_ document: Document) -> Site.Text { Site.Text(document, annotator.annotate(document).0) }
                return Site.Letter(standard: text(pack.document), easyRead: pack.easyRead.map(text))
            })
        self.findings = Finding.ranked(read.flatMap(\.1) + findings + catalogue.findings)
    }

    /// The page of a document, by name.
    public func page(_ name: String, language: String = "en-GB") -> Site.Page? {
        site.pages.first { $0.entry.name == name && $0.entry.language == language }
    }

    public static let drawing = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" width="4" height="3"/>"#
}

extension Finding {
    /// `file:line [id]`, short enough to compare in a test.
    public var brief: String { "\(file.replacing("Content/", with: "")):\(place?.line ?? 0) \(id)" }
}
