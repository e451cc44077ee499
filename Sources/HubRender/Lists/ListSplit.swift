/// How lists that are too long to look through are cut.
///
/// Nobody reads a list of a thousand titles, least of all with a screen reader or at 400 %. A list that is longer than
/// `most` becomes a list of ranges ("Access to Budgets"), each a page of at most `each`.
enum ListSplit {
    static let most = 200
    static let each = 100

    /// The ranges of a long list, of about one length; none for a list that stands on one page.
    static func ranges(_ count: Int) -> [Range<Int>] {
        guard count > most else { return [] }
        let pages = (count + each - 1) / each
        return (0..<pages).map { count * $0 / pages..<count * ($0 + 1) / pages }
    }

    /// The address of a range, from 0, below that of its list.
    static func address(of range: Int, in list: String) -> String { "\(list)list-\(range + 1)/" }
}
