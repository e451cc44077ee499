import HubSource

extension RecipientFault {
    public var message: String {
        switch self {
        case .notRead(let error): "the recipients cannot be read, because \(error.why)"
        case .readByOthers: "other people who use this computer may read this file"
        case .empty: "the file is empty"
        case .notATable: "this is not a table of text, but like the file of another program (such as a spreadsheet or a PDF)"
        case .damagedText: "some letters in this cell are damaged: the file mixes two ways of writing them as bytes"
        case .oldEncoding: "this file is not in UTF-8, so its letters were read as those of older Windows programs (Windows-1252)"
        case .noTitles: "the first row has no titles of columns that Handrail knows"
        case .missingColumn(let column): "there is no column “\(column.title)”"
        case .columnTwice(let column): "the column “\(column.title)” is there twice"
        case .columnWithoutTitle: "this column has no title"
        case .unknownColumn(let title, let likely):
            "“\(Self.short(title))” is no column that Handrail knows\(likely.map { "; did you mean “\($0)”?" } ?? "")"
        case .sensitiveColumn(let title):
            "“\(Self.short(title))” is not needed: to post a pack, nobody needs to know why somebody wants large print or easy read"
        case .nobody: "there are titles of columns, but no people below them"
        case .ragged(let cells, let wanted):
            "this row has \(Self.cells(cells)), and the titles make \(wanted)"
        case .quoteNotClosed: "a quotation mark opens in this cell, and none closes it"
        case .quoteInside: "there is a quotation mark in this cell, and the cell does not begin with one"
        case .textAfterQuote: "there are letters behind the quotation mark that closes this cell"
        case .tooLong(let limit): "this cell is longer than \(limit) letters"
        case .controlCharacter: "there is an invisible control character in this cell"
        case .hiddenDirection:
            "there is an invisible character in this cell that turns the direction of the text, so the label could show other "
                + "words than you see"
        case .formula: "this cell holds a formula or an error of the spreadsheet, and not words for an envelope"
        case .missing(let column): "the \(column.title) is missing in this row"
        case .notAllowed(let column, _): "Handrail does not know what stands under “\(column.title)” in this row"
        case .notOffered(let pack, _): "the pack “\(pack)” is not made in the format of this row"
        case .samePerson(let row): "the same person at the same address is in row \(row) already"
        case .tooLongForLabel: "the name and address in this row are too long for a label"
        case .tooLongForWindow: "the name and address in this row are too long for the window of an envelope"
        case .noFont(let column): "the \(column.title) in this row has a letter that no font on this computer has"
        }
    }

    public var fix: String {
        switch self {
        case .notRead: "Check the name of the file, and that it opens in another program."
        case .readByOthers: "Move it to a folder that only you can open, or type: chmod 600, and the name of the file."
        case .empty, .nobody: "Save the table with one row for each person below the titles."
        case .notATable: "Open it in its program, choose “Save as”, and choose CSV."
        case .damagedText: "Type the cell anew, then save the whole table as CSV in UTF-8."
        case .oldEncoding: "Look at names with accents on the labels; if any is wrong, save the table as CSV in UTF-8."
        case .noTitles, .columnWithoutTitle: "Write one of these above each column: \(Self.listed(RecipientColumn.titles))."
        case .missingColumn(let column): "Add a column “\(column.title)”; it may be anywhere in the table."
        case .columnTwice: "Take one of the two out."
        case .unknownColumn(_, let likely?): "Rename it to “\(likely)”, or delete the column."
        case .unknownColumn, .sensitiveColumn: "Delete the column."
        case .ragged: "Put quotation marks around a cell that has a comma in it, such as an address, or save the file as CSV from a spreadsheet."
        case .quoteNotClosed, .quoteInside, .textAfterQuote: "Open the file in a spreadsheet and save it as CSV again."
        case .tooLong: "Make it shorter."
        case .controlCharacter, .hiddenDirection: "Delete the cell and type it anew."
        case .formula: "Delete the cell, and type the words that belong there."
        case .missing(let column) where column.title == RecipientColumn.address.rawValue:
            "Fill it in, or write “email” or “phone” under “send by”."
        case .missing: "Fill it in."
        case .notAllowed(_, let allowed): "Write \(Self.listed(allowed, last: "or"))."
        case .notOffered(_, let offered): "Write \(Self.listed(offered, last: "or")), or add the format to the pack."
        case .samePerson: "Delete one of the two rows."
        case .tooLongForLabel(let larger?): "Make it shorter, or use larger labels, by adding: --labels \(larger)."
        case .tooLongForLabel(nil): "Make it shorter: no sheet that Handrail knows has labels large enough."
        case .noFont(let column): "Install a font that has it, or write the \(column.title) in other letters."
        case .tooLongForWindow: "Make it shorter: leave out parts that the post does not need, such as the county."
        }
    }

    /// A title may be anything; a long one is cut.
    private static func short(_ title: String) -> String { title.count > 40 ? title.prefix(40) + "…" : title }

    private static func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }

    private static func listed(_ words: [String], last: String = "and") -> String {
        guard let end = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(last) \(end)"
    }
}
