import HubModel
import HubRender
import HubSource

/// Turns the documents and packs of a site into jobs for Typst.
///
/// A job's source holds all words; the theme's `print/` files and the pictures of the hub are in `files(for:pictures:)`.
public struct Press: Sendable {
    public let site: Site
    public let theme: Theme

    public init(site: Site, theme: Theme) {
        self.site = site
        self.theme = theme
    }

    /// The PDF of a document. A guide in parts is joined.
    ///
    /// - Returns: nil where the format is easy read and the document has none.
    public func job(for page: Site.Page, _ style: PrintStyle) -> TypesetJob? {
        DocumentBook(press: self, page: page, style: style).job
    }

    /// A pack: cover, letter, contents, documents, hard words, contact.
    public func job(for order: PackOrder) -> TypesetJob { PackBook(press: self, order: order).job }

    /// “Large print”, as readers of a language know it.
    public func name(of format: PrintFormat, language: String) -> String { theme.words(for: language)["format-" + format.rawValue] }

    /// Paths of pictures that jobs read, from the root of the site.
    public static func pictures(of jobs: some Sequence<TypesetJob>) -> Set<String> {
        var paths: Set<String> = []
        for job in jobs { paths.formUnion(job.reads) }
        return pictures(in: paths)
    }

    /// The same of all files that jobs read.
    public static func pictures(in paths: Set<String>) -> Set<String> {
        let start = PrintFiles.pictures
        return Set(paths.lazy.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.utf8.count)) })
    }

    /// All that jobs may read.
    ///
    /// - Parameter pictures: their bytes, by the paths that `pictures(of:)` names.
    public func files(pictures: [String: [UInt8]]) -> TypesetFiles {
        var bytes = theme.print.files.mapValues { Array($0.text.utf8) }
        for (path, picture) in pictures { bytes[PrintFiles.pictures + path] = picture }
        return TypesetFiles(bytes)
    }
}
