import HubBuild
import HubModel

/// One page in two formats next to each other, each as wide as a phone or a desk screen.
struct SideBySidePage {
    static let path = PreviewPages.folder + "side-by-side"

    private let page: ShownPage
    private let title: String
    private let sides: [Side]

    private struct Side {
        let name: String
        let words: String
        let format: ShownPage.Format
        let width: Width
    }

    /// CSS pixels.
    private enum Width: String, CaseIterable {
        case phone, desktop

        var words: String {
            switch self {
            case .phone: "Phone, 375 wide"
            case .desktop: "Desktop, 1280 wide"
            }
        }
    }

    /// Where to see a page beside its easy read, or else beside the next format.
    static func address(of page: ShownPage) -> String {
        "/\(path)?page=" + Markup.queryValue(page.formats.first?.path ?? "")
    }

    /// - Returns: nil when the request names no page.
    init?(_ target: RequestTarget, in site: PreviewedSite) {
        guard let path = target["page"], let page = site.files.page(at: path), page.formats.count > 1 else { return nil }
        self.page = page
        title = page.document?.metadata.title ?? "/" + path.dropLast("index.html".utf8.count)
        func format(_ id: String?, _ fallback: ShownPage.Format) -> ShownPage.Format {
            page.formats.first { $0.variant.id == id } ?? fallback
        }
        let other = page.formats.first { $0.variant.text == .easyRead } ?? page.formats[1]
        sides = [
            Side(
                name: "left", words: "Left", format: format(target["left"], page.formats[0]),
                width: target["left-width"].flatMap(Width.init) ?? .desktop),
            Side(
                name: "right", words: "Right", format: format(target["right"], other),
                width: target["right-width"].flatMap(Width.init) ?? .phone),
        ]
    }

    var html: String {
        let main = """
            <h1>Two formats side by side</h1>
            <p><a href="\(Markup.address(ofFile: page.formats[0].path))">\(Markup.escaped(title))</a></p>
            <form action="/\(Self.path)" method="get">
            <input type="hidden" name="page" value="\(Markup.escaped(page.formats[0].path))">
            \(sides.map(fields).joined())<button type="submit">Show</button>
            </form>
            <div class="sides">
            \(sides.map(frame).joined(separator: "\n"))
            </div>
            """
        return OwnPage(title: "\(title), side by side", main: main).html
    }

    private func fields(_ side: Side) -> String {
        let formats = page.formats.map { ($0.variant.id, $0.name, $0.variant.id == side.format.variant.id) }
        let widths = Width.allCases.map { ($0.rawValue, $0.words, $0 == side.width) }
        return """
            <fieldset><legend>\(side.words)</legend>
            \(menu("Format", name: side.name, formats))
            \(menu("Width", name: side.name + "-width", widths))
            </fieldset>

            """
    }

    private func menu(_ label: String, name: String, _ choices: [(id: String, words: String, isChosen: Bool)]) -> String {
        let options = choices.map { choice in
            let selected = choice.isChosen ? " selected" : ""
            return "<option value=\"\(Markup.escaped(choice.id))\"\(selected)>\(Markup.escaped(choice.words))</option>"
        }
        return "<label>\(label) <select name=\"\(name)\">\(options.joined())</select></label>"
    }

    private func frame(_ side: Side) -> String {
        let words = "\(Markup.escaped(side.format.name)), \(side.width.rawValue)"
        let address = Markup.address(ofFile: side.format.path)
        return """
            <figure class="\(side.width.rawValue)"><figcaption>\(words)</figcaption>
            <div class="screen"><iframe src="\(address)" title="\(side.words): \(words)"></iframe></div></figure>
            """
    }
}
