import HubModel
import HubPrint
import HubSource

/// Why a PDF cannot be made.
enum PDFFault: Fault, Hashable {
    /// A letter that no font has.
    case noLetter(String)
    case noFont(String)
    /// Lists and quotes inside one another, more than Typst can set in good time.
    case tooDeep
    /// What Typst says of a document.
    case refused(String, PrintFormat)
    /// What Typst says of a file of the theme.
    case theme(String)

    /// Typst takes twice as long for each list around a list: 12 take a second, 20 a minute. It gives up at about a dozen quotes.
    static let deepest = 8

    var severity: Severity { .error }

    var id: String {
        switch self {
        case .noLetter, .noFont: "pdf-font"
        case .tooDeep, .refused: "pdf"
        case .theme: "template"
        }
    }

    var message: String {
        switch self {
        case .noLetter(let letter): "PDFs cannot show “\(letter)”, because no font on this computer has it"
        case .noFont(let why): "PDFs cannot be made: \(why)"
        case .tooDeep: "lists and quotes stand inside one another more than \(Self.deepest) deep here, which is too deep for a PDF"
        case .refused(let why, let format): "the PDF (\(format.rawValue)) cannot be made: \(why)"
        case .theme(let why): "PDFs cannot be made with this file: \(why)"
        }
    }

    var fix: String {
        switch self {
        case .noLetter: "Use other letters, install a font for it, or write “pdf: none” at the top of the page."
        case .noFont: "Install one of them: on Debian, “apt install fonts-liberation2”."
        case .tooDeep: "Write it with fewer lists inside lists: two or three are the most that people can follow."
        case .refused: "Write “pdf: none” at the top of the page to leave its PDFs out, or “--no-pdf” to leave all out."
        case .theme: "Mend the line, or take the file away: then the default theme’s is used."
        }
    }
}

extension Finding {
    /// What is wrong with an order, said of the file and line in which it is.
    init(_ failure: TypesetFailure, in order: PDFOrder, of site: Site, theme: [String: String]) {
        let documents = order.documents(of: site)
        if let letters = failure.lettersWithoutFont {
            // They stand in a document, whatever file of the theme sets them.
            let found = documents.lazy.compactMap { document in document.place(of: letters).map { (document.path.file, $0) } }.first
            self.init(PDFFault.noLetter(letters), in: found?.0 ?? order.source, at: found?.1)
        } else if let file = failure.file.flatMap({ theme[$0] }) {
            let place = failure.line.map { Place(line: $0, column: failure.column ?? 1) }
            self.init(PDFFault.theme(failure.message), in: file, at: place)
        } else if failure.message.contains("font") {
            self.init(PDFFault.noFont(failure.message), in: order.source)
        } else {
            self.init(PDFFault.refused(failure.message, order.format), in: order.source)
        }
    }
}
