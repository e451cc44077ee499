import HubModel

/// What fills the gaps of a covering letter for one reader.
public struct LetterFields: Sendable, Hashable {
    private let words: [LetterGap: String]

    public init(_ words: [LetterGap: String]) { self.words = words }

    /// Words with their gaps filled; what is no gap stays as it was written.
    func filled(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var rest = text
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            out += rest[..<open]
            rest = rest[open...]
            guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { break }
            let gap = LetterGap(String(decoding: rest[(open + 1)..<close], as: UTF8.self))
            out += gap.flatMap { words[$0] }.map { Array($0.utf8) } ?? Array(rest[...close])
            rest = rest[(close + 1)...]
        }
        return out + rest
    }
}
