import HubModel
import HubSource

/// Files of a site that are no pages.
extension SiteRenderer {
    /// Styles, and what search engines read. A file that the hub brings itself takes the place of ours.
    public var extraFiles: [File] {
        let own = Set(site.assets.map(\.path))
        let styles = site.hub.variants.compactMap { theme.stylesheets[$0.id] }.map { ($0.path, Array($0.css.utf8)) }
        let lists = [("robots.txt", Array(robots.utf8))] + sitemaps
        return (styles + lists).filter { !own.contains($0.0) }
    }

    private var robots: String {
        let sitemap = site.hub.baseURL.map { "Sitemap: \($0)sitemap.xml\n" } ?? ""
        return "User-agent: *\nAllow: /\n" + sitemap
    }

    /// The pages of the standard tree (sitemaps.org, version 0.9): one file, or files of `mostAddresses` and one that lists them.
    /// None without a base URL, since their addresses are absolute.
    private var sitemaps: [(String, [UInt8])] {
        guard let base = site.hub.baseURL else { return [] }
        let listed = jobs.filter(\.isInSitemap)
        guard listed.count > Self.mostAddresses else { return [("sitemap.xml", sitemap(listed[...], base))] }
        let starts = Array(stride(from: 0, to: listed.count, by: Self.mostAddresses))
        let parts = starts.enumerated().map { number, start in
            ("sitemap-\(number + 1).xml", sitemap(listed[start..<min(start + Self.mostAddresses, listed.count)], base))
        }
        var index = Array("\(Self.xmlHeader)<sitemapindex \(Self.namespace)>\n".utf8)
        for (name, _) in parts { index += "<sitemap><loc>\(base)\(name)</loc></sitemap>\n".utf8 }
        index += "</sitemapindex>\n".utf8
        return [("sitemap.xml", index)] + parts
    }

    /// What sitemaps.org allows in one file.
    static let mostAddresses = 50_000
    private static let xmlHeader = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private static let namespace = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""

    private func sitemap(_ jobs: ArraySlice<PageJob>, _ base: String) -> [UInt8] {
        var xml = Array("\(Self.xmlHeader)<urlset \(Self.namespace)>\n".utf8)
        xml.reserveCapacity(jobs.count * 96)
        for job in jobs {
            xml.append("<url><loc>" as StaticString)
            // Addresses are percent-encoded, so that only `&` and quotes are left to escape.
            HTMLEscaping.append(base, to: &xml)
            HTMLEscaping.append(Address.encoded(job.address), to: &xml)
            xml.append("</loc>" as StaticString)
            if let id = job.page, let day = site.pages[id].entry.document.metadata.lastChange {
                xml += "<lastmod>\(day.iso)</lastmod>".utf8
            }
            xml.append("</url>\n" as StaticString)
        }
        xml.append("</urlset>\n" as StaticString)
        return xml
    }
}

extension Metadata {
    fileprivate var lastChange: CalendarDate? { updated ?? published }
}

extension PageJob {
    /// Redirects lead to what is in it, and the page for what is not found has no address.
    fileprivate var isInSitemap: Bool {
        switch content {
        case .redirect, .notFound: false
        default: true
        }
    }
}
