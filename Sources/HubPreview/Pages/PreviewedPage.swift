import HubBuild
import HubSource

/// A page before the preview puts anything into it.
struct PreviewedPage: Sendable {
    var bytes: [UInt8]
    var status: UInt16 = 200
    /// The file of its style, from the site's root.
    var style: String?
    /// Another one whenever the words or their markup differ.
    var version: String
    /// Another one whenever a picture may differ.
    var files = ""
    /// Nil for the preview's own pages, which are all tools.
    var tools: PageTools?

    /// A page that a build writes.
    init(_ bytes: [UInt8], _ page: ShownPage?, in site: PreviewedSite, status: UInt16 = 200) {
        self.bytes = bytes
        self.status = status
        style = page?.stylesheet
        tools = PageTools(site: site, page: page)
        version = Self.version(bytes, without: style)
        let drawing = page?.drawing.flatMap { site.files.file(at: $0) } ?? []
        files = "\(site.copiedFiles).\(ContentHash.of(drawing))"
    }

    /// A page of the preview itself.
    init(own html: [UInt8]) {
        bytes = html
        version = Self.version(bytes, without: nil)
    }

    private static func version(_ bytes: [UInt8], without style: String?) -> String {
        var rest = bytes
        if let style = style.map({ Array($0.utf8) }), let at = ByteSearch.first(style, in: bytes) {
            rest.removeSubrange(at..<(at + style.count))
        }
        return String(ContentHash.of(rest), radix: 36)
    }
}
