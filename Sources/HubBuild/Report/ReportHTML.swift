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

    /// A path from the project folder, which may break after a slash.
    mutating func path(_ path: String) {
        raw("<p class=\"file\">")
        for (index, part) in path.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { raw("/<wbr>") }
            text(String(part))
        }
        raw("</p>\n")
    }

    /// Opens an item of a list of findings; the caller closes it.
    mutating func item(title: String, line: Int? = nil, _ words: String) {
        raw("<li><p><strong>")
        text(title + (line.map { ", line \($0)" } ?? "") + ":")
        raw("</strong> ")
        text(words)
        raw("</p>\n")
    }

    enum Cell {
        case words(String)
        /// Ids of places on the page, each with its words.
        case links([(String, String)])
    }

    mutating func table(_ caption: String, _ columns: [String], rows: [[String]], numbersFrom: Int? = nil) {
        table(caption, columns, rows: rows.map { $0.map { .words($0) } }, numbersFrom: numbersFrom)
    }

    /// A table whose first column names the row. It can be moved sideways by keyboard where it is wider than the screen, and says
    /// so on screens that may be too small for its columns.
    mutating func table(_ caption: String, _ columns: [String], rows: [[Cell]], numbersFrom: Int? = nil) {
        raw("<div class=\"table columns-\(columns.count)\" role=\"group\" tabindex=\"0\" aria-label=\"")
        text(caption)
        raw("\">\n<table>\n")
        raw("<caption>")
        text(caption)
        raw(" <span class=\"hint\">Not all columns may fit: move the table sideways.</span></caption>\n")
        raw("<thead><tr>")
        for column in columns { element("th", column, " scope=\"col\"") }
        raw("</tr></thead>\n<tbody>\n")
        for row in rows {
            raw("<tr>")
            for (index, cell) in row.enumerated() {
                write(cell, column: index, numbersFrom)
            }
            raw("</tr>\n")
        }
        raw("</tbody>\n</table>\n</div>\n")
    }

    private mutating func write(_ cell: Cell, column: Int, _ numbersFrom: Int?) {
        switch cell {
        case .words(let words) where column == 0: element("th", words, " scope=\"row\"")
        case .words(let words): element("td", words, Self.attributes(words, column, numbersFrom))
        case .links(let links):
            raw("<td class=\"links\">")
            for (id, words) in links { element("a", words, " href=\"#\(id)\"") }
            raw("</td>\n")
        }
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
