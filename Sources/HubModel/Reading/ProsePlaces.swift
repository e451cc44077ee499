import HubSource

extension Document {
    /// Where a stretch of its prose begins in the file.
    ///
    /// The tree is sure of lines and only near with columns, so the words themselves are looked for in the line.
    ///
    /// - Parameter text: in the bytes of the prose.
    public func place(of text: Range<Int>, in prose: Prose) -> Place {
        guard let piece = prose.piece(at: text.lowerBound) else { return Place(line: 1, column: 1) }
        let node = tree[piece.node]
        let near = Int(node.column) - 1 + text.lowerBound - Int(piece.start)
        let word = prose.bytes[text].prefix(Self.lookedFor).prefix { $0 > 0x20 }
        let column = source.column(of: word, inLine: Int(node.line), near: near)
        return source.place(line: Int(node.line), byteColumn: column + 1)
    }

    /// Bytes of the words that are looked for.
    private static let lookedFor = 24
}

extension Prose {
    func piece(at offset: Int) -> Piece? {
        var low = 0, high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if Int(pieces[middle].start) <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? pieces[low - 1] : nil
    }

    /// The words of a stretch, as they are written, with one space for a line's end.
    public func words(_ text: Range<Int>) -> String {
        var words = Array(bytes[text])
        for at in words.indices {
            if words[at] == UInt8(ascii: "\n") { words[at] = UInt8(ascii: " ") }
            if words[at...].starts(with: Self.code) { words.replaceSubrange(at..<at + 3, with: "…".utf8) }
        }
        return String(decoding: words, as: UTF8.self)
    }
}

extension SourceText {
    /// Where words stand in a line, by bytes from 0: of all their places the one nearest to a guess; the guess if there is none.
    fileprivate func column(of word: ArraySlice<UInt8>, inLine line: Int, near guess: Int) -> Int {
        guard let first = word.first, let whole = range(ofLine: line) else { return guess }
        let (start, end) = (whole.lowerBound, whole.upperBound)
        var best: Int?
        var rest = bytes[start..<end]
        while let at = rest.firstIndex(of: first) {
            rest = bytes[(at + 1)..<end]
            guard bytes[at..<end].starts(with: word) else { continue }
            let column = at - start
            if let known = best, abs(known - guess) <= abs(column - guess) { break }
            best = column
        }
        return best ?? guess
    }
}
