/// How many pages of A4 an easy read takes up, and how we know.
enum PaperLength: Sendable, Hashable {
    case estimated(Int)
    /// From its PDF.
    case counted(Int)

    var pages: Int {
        switch self {
        case .estimated(let pages), .counted(let pages): pages
        }
    }

    var words: String {
        switch self {
        case .estimated(let pages): "this easy read has about \(pages) pages on paper (an estimate)"
        case .counted(let pages): "the PDF of this easy read has \(pages) pages"
        }
    }
}
