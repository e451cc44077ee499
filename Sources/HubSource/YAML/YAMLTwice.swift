/// Finds a key that is there twice, each on a line of its own, since the parser names only the place of the first.
enum YAMLTwice {
    /// - Parameter start: index of the line that the mapping begins in.
    static func places(
        of key: String, in text: ArraySlice<UInt8>, from start: Int, firstLine: Int
    ) -> (first: Place, second: Place)? {
        var first: (place: Place, depth: Int)?
        let lines = text.split(separator: .lineFeed, omittingEmptySubsequences: false)
        let spellings = [key, "\"\(key)\"", "'\(key)'"]
        for (index, bytes) in lines.enumerated().dropFirst(start) {
            let line = YAMLLine(bytes)
            guard !line.isBlank, let written = line.key, spellings.contains(written) else { continue }
            let place = Place(line: firstLine + index, column: line.column(of: line.start))
            guard let (before, depth) = first else {
                first = (place, line.depth)
                continue
            }
            if depth == line.depth { return (before, place) }
        }
        return nil
    }
}
