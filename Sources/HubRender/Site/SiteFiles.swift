import HubModel

/// Files of a site that are no pages.
extension SiteRenderer {
    /// Styles, and what search engines read. A file that the hub brings itself takes the place of ours.
    public var extraFiles: [File] {
        let own = Set(site.assets.map(\.path))
        let styles = site.hub.variants.compactMap { theme.stylesheets[$0.id] }.map { ($0.path, Array($0.css.utf8)) }
        let lists = [("robots.txt", robots), ("sitemap.xml", sitemap)].compactMap { name, text in
            text.map { (name, Array($0.utf8)) }
        }
        return (styles + lists).filter { !own.contains($0.0) }
    }

    private var robots: String? {
        let sitemap = site.hub.baseURL.map { "Sitemap: \($0)sitemap.xml\n" } ?? ""
        return "User-agent: *\nAllow: /\n" + sitemap
    }

    /// The pages of the standard tree (sitemaps.org, version 0.9). Nil without a base URL: its addresses are absolute.
    private var sitemap: String? {
        guard let base = site.hub.baseURL else { return nil }
        let entries = jobs.compactMap { job -> String? in
            var changed: String?
            switch job.content {
            case .redirect, .notFound: return nil
            case .page(let id):
                let metadata = site.pages[id].entry.document.metadata
                changed = (metadata.updated ?? metadata.published)?.iso
            default: break
            }
            let date = changed.map { "<lastmod>\($0)</lastmod>" } ?? ""
            return "<url><loc>\(Self.xml(base + Address.encoded(job.address)))</loc>\(date)</url>\n"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(entries.joined())</urlset>

            """
    }

    /// Addresses are percent-encoded, so that only `&` and quotes are left to escape.
    private static func xml(_ address: String) -> String {
        var bytes: [UInt8] = []
        HTMLEscaping.append(address, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
