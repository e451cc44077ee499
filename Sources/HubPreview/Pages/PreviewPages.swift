import HubBuild
import HubRender
import HubSource

/// Decides what each request gets. Files are those in the map of built ones; no path that comes in is joined to a folder.
struct PreviewPages: Sendable {
    /// Where all that is the preview's own lies, from the root. No document can have this address: `Slug` makes no `_`.
    static let folder = "_handrail/"

    /// What `handrail check --format html` writes.
    static let report = folder + "report/"

    let place: Loopback
    let keys = RunKeys()

    func answer(_ head: RequestHead, _ session: PreviewSession) async -> Response {
        do throws(Refusal) {
            // Another website that leads browsers here by a name of its own, or asks from a page of its own, gets nothing.
            guard place.isHost(head.host), head.origin.map(place.isOrigin) ?? true else { throw .forbidden }
            let target = try RequestTarget(head.target)
            if target.path.hasPrefix(Self.folder) { return try await own(target, head, session) }
            let site = await session.site
            let path = sitePath(target.path, site)
            if site.files.hasPDF(at: path) {
                guard let pdf = await session.pdf(at: path) else { throw .notFound }
                return Response(pdf, type: MediaType.of(path))
            }
            if site.files.page(at: path) != nil { session.look(at: path) }
            return try answer(target, head, site)
        } catch {
            return Response(error)
        }
    }

    private func own(_ target: RequestTarget, _ head: RequestHead, _ session: PreviewSession) async throws(Refusal) -> Response {
        let name = target.path.dropFirst(Self.folder.utf8.count)
        switch name {
        case "alive": return Response(Array(keys.run.utf8), type: MediaType.text)
        case "changes", "state":
            guard target["token"] == keys.token else { throw .forbidden }
            if name == "changes" { return Response(await session.events(), type: MediaType.events) }
            let site = await session.site
            let shown = try RequestTarget(target["page"] ?? "")
            session.look(at: sitePath(shown.path, site))
            let page = try page(shown, in: site)
            return Response(Array(PageState(page: page).json(since: target["version"]).utf8), type: MediaType.json)
        case let name where EmbeddedAssets.files[String(name)] != nil: return asset(String(name), head)
        default: return try answer(target, head, await session.site)
        }
    }

    private func asset(_ name: String, _ head: RequestHead) -> Response {
        var response = Response(Array((EmbeddedAssets.files[name] ?? "").utf8), type: MediaType.of(name))
        // A worker has the policy of its own answer.
        response.fields.append(("Content-Security-Policy", "default-src 'none'; connect-src http://\(head.host)/\(Self.folder)"))
        return response
    }

    private func answer(_ target: RequestTarget, _ head: RequestHead, _ site: PreviewedSite) throws(Refusal) -> Response {
        let path = sitePath(target.path, site)
        if let stamp = site.files.stamp(at: path) { return try copied(path, stamp, head, site) }
        if site.files.has(path), site.files.page(at: path) == nil, path != Self.notFound {
            guard let bytes = site.files.file(at: path) else { throw .notFound }
            return Response(bytes, type: MediaType.of(path))
        }
        if path == Self.folder.dropLast() { return Response(leadingTo: "/" + Self.folder) }
        if !target.path.hasSuffix("/"), site.files.has(path + "/index.html") {
            // From the path as it was decoded, so that no other host can be in it.
            return Response(leadingTo: Markup.address(ofFile: path + "/index.html"))
        }
        return framed(try page(target, in: site), head)
    }

    private func copied(
        _ path: String, _ stamp: FileStamp, _ head: RequestHead, _ site: PreviewedSite
    ) throws(Refusal) -> Response {
        let version = "\"\(stamp.size)-\(stamp.modified)-\(stamp.inode)\""
        if head.version == version { return Response(unchanged: version) }
        guard let bytes = site.files.file(at: path) else { throw .notFound }
        var response = Response(bytes, type: MediaType.of(path))
        response.fields += [("ETag", version), ("Cache-Control", "no-cache")]
        if path.hasSuffix(".svg") { response.fields.append(("Content-Security-Policy", Self.drawingPolicy)) }
        return response
    }

    /// The page at an address: one of the site's, one of the preview's own, or the one that says that there is none.
    private func page(_ target: RequestTarget, in site: PreviewedSite) throws(Refusal) -> PreviewedPage {
        switch target.path {
        case Self.folder: return PreviewedPage(own: Array(FindingsPage(site: site).html.utf8))
        case Self.report:
            let project = site.files.project
            let report = CheckReport(
                site: project.site, findings: site.findings, accepted: project.accepted, today: site.today)
            return PreviewedPage(own: report.html())
        case SideBySidePage.path:
            guard let page = SideBySidePage(target, in: site) else { throw .notFound }
            return PreviewedPage(own: Array(page.html.utf8))
        default: break
        }
        let path = sitePath(target.path, site)
        if let shown = site.files.page(at: path), let bytes = site.files.file(at: path) {
            return PreviewedPage(bytes, shown, in: site)
        }
        guard let bytes = site.files.file(at: Self.notFound) else { throw .notFound }
        return PreviewedPage(bytes, nil, in: site, status: 404)
    }

    private static let drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'"
    private static let notFound = "404.html"

    private func framed(_ page: PreviewedPage, _ head: RequestHead) -> Response {
        let foot = PageState(page: page).foot(keys, isFramed: head.destination == "iframe")
        let (bytes, policy) = Insertion(foot: foot).put(into: page.bytes)
        var response = Response(bytes, type: MediaType.html, status: page.status)
        response.fields.append(("Content-Security-Policy", policy.allowing(host: head.host, nonce: keys.nonce)))
        return response
    }

    /// The file that an address stands for. A hub that will lie in a folder of its web server has links that begin with that.
    private func sitePath(_ path: String, _ site: PreviewedSite) -> String {
        let base = site.files.project.site.hub.basePath.dropFirst()
        let path = !base.isEmpty && path.hasPrefix(base) ? String(path.dropFirst(base.utf8.count)) : path
        return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    }
}
