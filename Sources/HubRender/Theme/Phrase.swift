import HubSource

/// Words with `{name}` in them, cut there once, to be filled many times.
struct Phrase: Sendable {
    private enum Piece: Sendable {
        case words(String)
        /// By its place among the names.
        case value(Int)
    }

    private var pieces: [Piece] = []

    /// - Parameter names: that are filled. Braces around anything else are left as they are.
    init(_ text: String, _ names: [String]) {
        var text = text
        text.withUTF8 { text in
            var (start, from) = (0, 0)
            while let open = ByteScan.first(UInt8(ascii: "{"), in: text, from: from),
                let close = ByteScan.first(UInt8(ascii: "}"), in: text, from: open)
            {
                from = close + 1
                guard let name = names.firstIndex(where: { text[(open + 1)..<close].elementsEqual($0.utf8) }) else { continue }
                add(text[start..<open])
                pieces.append(.value(name))
                start = from
            }
            add(text[start...])
        }
    }

    private mutating func add(_ words: Slice<UnsafeBufferPointer<UInt8>>) {
        if !words.isEmpty { pieces.append(.words(String(decoding: words, as: UTF8.self))) }
    }

    /// - Parameter values: one for each name.
    func filled(_ values: String...) -> String { filled(values) }

    func filled(_ values: [String]) -> String {
        var filled = ""
        for piece in pieces {
            switch piece {
            case .words(let words): filled += words
            case .value(let index): filled += values[index]
            }
        }
        return filled
    }

    /// The same with what stands around the values written in another way.
    func mapped(_ write: (String) -> String) -> Phrase {
        var copy = self
        copy.pieces = pieces.map { piece in
            if case .words(let words) = piece { .words(write(words)) } else { piece }
        }
        return copy
    }

    /// Writes it with another way of writing values.
    func write(to out: inout [UInt8], _ value: (Int, inout [UInt8]) -> Void) {
        for piece in pieces {
            switch piece {
            case .words(let words): out += words.utf8
            case .value(let index): value(index, &out)
            }
        }
    }
}
