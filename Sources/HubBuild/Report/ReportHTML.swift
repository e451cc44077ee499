import HubRender

/// The HTML of a report as it grows. Words go through the one escaper.
struct ReportHTML {
    private(set) var bytes: [UInt8] = []

    /// Markup of ours.
    mutating func raw(_ html: String) { bytes.append(contentsOf: html.utf8) }

    /// Words from anywhere.
    mutating func text(_ words: String) { HTMLEscaping.append(words, to: &bytes) }

    mutating func element(_ name: String, _ words: String, _ attributes: String = "") {
        raw("<\(name)\(attributes)>")
        text(words)
        raw("</\(name)>\n")
    }

    /// Opens a section with its heading; the caller closes it.
    mutating func section(_ id: String, _ heading: String) {
        raw("<section aria-labelledby=\"\(id)\">\n")
        element("h2", heading, " id=\"\(id)\"")
    }

    /// Closes a section that has one thing to say.
    mutating func end(with words: String) {
        element("p", words)
        raw("</section>\n")
    }

    /// A table whose first column names the row. It can be moved sideways by keyboard where it is wider than the screen.
    mutating func table(_ caption: String, _ columns: [String], rows: [[String]], numbersFrom: Int? = nil) {
        raw("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
        text(caption)
        raw("\">\n<table>\n")
        element("caption", caption)
        raw("<thead><tr>")
        for column in columns { element("th", column, " scope=\"col\"") }
        raw("</tr></thead>\n<tbody>\n")
        for row in rows {
            raw("<tr>")
            for (index, cell) in row.enumerated() {
                if index == 0 { element("th", cell, " scope=\"row\"") } else { element("td", cell, Self.attributes(cell, index, numbersFrom)) }
            }
            raw("</tr>\n")
        }
        raw("</tbody>\n</table>\n</div>\n")
    }

    private static func attributes(_ cell: String, _ column: Int, _ numbersFrom: Int?) -> String {
        if let numbersFrom, column >= numbersFrom { return " class=\"number\"" }
        switch cell {
        case "yes": return " class=\"yes\""
        case "no": return " class=\"no\""
        case "out of date": return " class=\"old\""
        default: return ""
        }
    }
}
