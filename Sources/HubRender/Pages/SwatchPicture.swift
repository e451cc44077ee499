import HubSource

/// The colours of a variant as swatches: one drawing beside the page, with a view for each.
///
/// A drawing keeps its colours where a page may lose them, on paper and in the reader's own colours, and it needs no
/// style: the pages allow none inside them.
struct SwatchPicture {
    /// One set of colours by role for each scheme of the variant.
    let schemes: [[String: Colour]]

    static let file = "colours.svg"
    static let width = 48
    static let height = 32

    /// The view of one colour; `#id` behind the file's name shows it alone.
    static func view(scheme: Int, role: String) -> String { "swatch-\(scheme + 1)-\(role)" }

    var svg: String {
        var views = ""
        var shapes = ""
        for (column, colours) in schemes.enumerated() {
            for (row, role) in ColourRoles.all.enumerated() {
                guard let colour = colours[role] else { continue }
                let (x, y) = (column * Self.width, row * Self.height)
                views += "<view id=\"\(Self.view(scheme: column, role: role))\" viewBox=\"\(x) \(y) \(Self.width) \(Self.height)\"/>\n"
                // The edge is grey of the same contrast with white and with black, so that it is seen on any page.
                shapes += """
                    <rect x="\(x + 1)" y="\(y + 1)" width="\(Self.width - 2)" height="\(Self.height - 2)" \
                    fill="\(colour.hex)" stroke="#757575" stroke-width="2"/>

                    """
            }
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.width)" height="\(Self.height)" \
            viewBox="0 0 \(Self.width) \(Self.height)">
            \(views)\(shapes)</svg>

            """
    }
}
