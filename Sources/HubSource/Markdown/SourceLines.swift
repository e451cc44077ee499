/// The lines of a Markdown source, numbered as in its file.
///
/// Only for the rare questions (tables, faults, mended lines): it looks at every byte once to find the lines.
struct SourceLines {
    private let source: UnsafeBufferPointer<UInt8>
    let firstLine: Int
    /// The offset at which each line starts.
    private let starts: [Int]

    init(_ source: UnsafeBufferPointer<UInt8>, firstLine: Int) {
        self.source = source
        self.firstLine = firstLine
        var starts = [0]
        for (offset, byte) in source.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
        self.starts = starts
    }

    var range: Range<Int> { firstLine..<firstLine + starts.count }

    /// The bytes of a line without its end; nothing for a line the source does not have.
    subscript(_ line: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        guard range.contains(line) else { return source[0..<0] }
        let index = line - firstLine
        let end = index + 1 < starts.count ? starts[index + 1] - 1 : source.count
        return source[starts[index]..<end]
    }

    /// Whether a line holds these bytes anywhere.
    func contains(_ words: ArraySlice<UInt8>, inLine number: Int) -> Bool {
        guard let first = words.first else { return false }
        let line = self[number]
        var rest = line[...]
        while let at = rest.firstIndex(of: first) {
            if rest[at...].starts(with: words) { return true }
            rest = rest[(at + 1)...]
        }
        return false
    }

    /// Places as people count them, from columns in bytes.
    ///
    /// - Parameter places: in order; a column past the end of its line is the end.
    func placesInCharacters(_ places: [Place]) -> [Place] {
        var counted: [Place] = []
        counted.reserveCapacity(places.count)
        // Many places on one line must not mean counting it from its start for each.
        var (line, byte, character) = (0, 0, 1)
        for place in places {
            if place.line != line { (line, byte, character) = (place.line, 0, 1) }
            let between = self[line].dropFirst(byte).prefix(max(0, place.column - 1 - byte))
            character += String(decoding: between, as: UTF8.self).count
            byte += between.count
            counted.append(Place(line: line, column: character))
        }
        return counted
    }
}
