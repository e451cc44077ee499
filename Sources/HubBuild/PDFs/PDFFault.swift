import HubModel
import HubPrint
import HubSource

/// Why a PDF cannot be made.
enum PDFFault: Fault, Hashable {
    /// A letter that no font has.
    case noLetter(String, PrintFormat)
    case noFont(String)
    /// What Typst says of a document.
    case refused(String, PrintFormat)
    /// What Typst says of a file of the theme.
    case theme(String)

    var severity: Severity { .error }

    var id: String {
        switch self {
        case .noLetter, .noFont: "pdf-font"
        case .refused: "pdf"
        case .theme: "template"
        }
    }

    var message: String {
        switch self {
        case .noLetter(let letter, let format): "the PDF (\(format.rawValue)) cannot show “\(letter)”, because no font on this computer has it"
        case .noFont(let why): "PDFs cannot be made: \(why)"
        case .refused(let why, let format): "the PDF (\(format.rawValue)) cannot be made: \(why)"
        case .theme(let why): "PDFs cannot be made with this file: \(why)"
        }
    }

    var fix: String {
        switch self {
        case .noLetter: "Install a font for it, use other letters, or write “pdf: none” at the top of the page."
        case .noFont: "Install one of them: on Debian, “apt install fonts-liberation2”."
        case .refused: "Write “pdf: none” at the top of the page to leave its PDFs out, or “--no-pdf” to leave all out."
        case .theme: "Mend the line, or take the file away: then the default theme’s is used."
        }
    }
}

extension Finding {
    /// What is wrong with an order, said of the file in which it is.
    init(_ failure: TypesetFailure, in order: PDFOrder, theme: [String: String]) {
        if let letter = Self.letter(failure.message) {
            // It stands in the document, whatever file of the theme sets it.
            self.init(PDFFault.noLetter(letter, order.format), in: order.source)
        } else if let file = failure.file.flatMap({ theme[$0] }) {
            let place = failure.line.map { Place(line: $0, column: failure.column ?? 1) }
            self.init(PDFFault.theme(failure.message), in: file, at: place)
        } else if failure.message.contains("font") {
            self.init(PDFFault.noFont(failure.message), in: order.source)
        } else {
            self.init(PDFFault.refused(failure.message, order.format), in: order.source)
        }
    }

    /// The letter in “the text `"中"` could not be displayed with font …”.
    private static func letter(_ message: String) -> String? {
        guard message.contains("could not be displayed"), let open = message.firstRange(of: "`\""),
            let close = message.firstRange(of: "\"`")
        else { return nil }
        return open.upperBound <= close.lowerBound ? String(message[open.upperBound..<close.lowerBound]) : nil
    }
}
