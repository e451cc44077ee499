/// A word that makes a page hard to read, with plainer ones.
struct AvoidedWord: Sendable, Hashable {
    /// As it stands in the list.
    let head: String
    /// Plainer words, with `;` between them; or advice that begins with “say”.
    let plainer: String
    /// All its forms, in small letters, each as its words.
    let forms: [[String]]
    /// It is avoided only straight before or after one of these; wherever it stands if both are empty.
    var before: [String] = []
    var after: [String] = []
    /// Phrases that hold it and are plain enough.
    var fine: [[String]] = []

    /// Plainer words one by one.
    var choices: [String] {
        plainer.split(separator: ";").map { String($0.drop { $0 == " " }) }
    }
}
