import HubSource

/// What an open page asks for when something changed: the page and the tools as they are now.
struct PageState {
    let page: PreviewedPage

    private var tools: String { page.tools?.html ?? "" }

    /// - Parameter version: of the page that is open; it gets the new one, as it is built, if there is another.
    func json(since version: String?) -> String {
        let fields = [
            ("version", page.version), ("files", page.files), ("style", page.style ?? ""), ("toolsVersion", toolsVersion),
            ("tools", tools), ("summary", page.tools?.summary ?? ""),
            ("page", version == page.version ? "" : String(decoding: page.bytes, as: UTF8.self)),
        ]
        return "{" + fields.map { "\(JSONText.quoted($0.0)):\(JSONText.quoted($0.1))" }.joined(separator: ",") + "}"
    }

    private var toolsVersion: String { String(ContentHash.of(Array(tools.utf8)), radix: 36) }

    /// What is put before the end of a page's body.
    ///
    /// - Parameter isFramed: beside another page there is no room for tools: the page around both has them.
    func foot(_ keys: RunKeys, isFramed: Bool) -> String {
        let data = [
            ("token", keys.token), ("run", keys.run), ("version", page.version), ("files", page.files),
            ("style", page.style ?? ""), ("tools", isFramed ? "" : toolsVersion),
        ]
        let attributes = data.map { " data-\($0.0)=\"\(Markup.escaped($0.1))\"" }.joined()
        let script = "<script src=\"/\(PreviewPages.folder)preview.js\" defer\(attributes)></script>"
        guard !isFramed else { return script }
        return """
            <handrail-preview lang="en" dir="ltr"><template shadowrootmode="open">\
            <style nonce="\(keys.nonce)">\(EmbeddedAssets.files["tools.css"] ?? "")</style>\
            <p id="news" role="status"></p><div id="tools">\(tools)</div></template></handrail-preview>
            """ + script
    }
}
