/// Subject and text of a letter that asks for a page in another format, percent-encoded for `mailto:`.
struct PageRequest: Sendable {
    private let subject: Phrase
    /// The text, up to the page's address.
    private let body: String?

    init(_ words: Words, baseURL: String?) {
        subject = Phrase(words["ask-subject"], ["title"]).mapped(Address.component)
        body = baseURL.map { "&amp;body=" + Address.component($0) }
    }

    /// - Parameter path: the page's address from the root of a tree, percent-encoded.
    func append(for title: String, _ path: String, to out: inout [UInt8]) {
        out.append("subject=" as StaticString)
        subject.write(to: &out) { _, out in Address.append(component: title, to: &out) }
        guard let body else { return }
        out += body.utf8
        Address.append(component: path, to: &out)
    }

    func text(for title: String, _ path: String) -> String {
        var bytes: [UInt8] = []
        append(for: title, path, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
