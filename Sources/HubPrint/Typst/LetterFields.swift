/// The gaps in a covering letter: `{name}`.
public enum LetterFields {
    /// All that a letter may leave open.
    public static let known = ["name"]

    /// Words with their gaps filled; a gap that nobody fills stays as it was written.
    static func filled(_ words: ArraySlice<UInt8>, with fields: [String: String]) -> [UInt8] {
        var out: [UInt8] = []
        var rest = words
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            out += rest[..<open]
            rest = rest[open...]
            guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { break }
            let name = String(decoding: rest[(open + 1)..<close], as: UTF8.self)
            out += fields[name.lowercased()].map { Array($0.utf8) } ?? Array(rest[...close])
            rest = rest[(close + 1)...]
        }
        return out + rest
    }
}
