/// What editors type without seeing it and mean no harm by.
enum YAMLTidied {
    /// Without lines of dashes around the settings of a file, and with plain spaces for non-breaking ones (U+00A0) at the
    /// start of a line and behind the colon of a key or the dash of a list. Each letter stays in its line and column.
    static func tidied(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let text = withoutLastFence(bytes)
        guard text.contains(0xA0) else { return text }
        var tidied: [UInt8] = []
        tidied.reserveCapacity(text.count)
        for line in text.split(separator: .lineFeed, omittingEmptySubsequences: false) {
            if !tidied.isEmpty || line.startIndex > text.startIndex { tidied.append(.lineFeed) }
            tidy(line, into: &tidied)
        }
        return tidied[...]
    }

    private static func withoutLastFence(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let last = bytes.lastIndex(where: { !YAMLLine.isSpace($0) && $0 != .lineFeed }) else { return bytes }
        let start = (bytes[...last].lastIndex(of: .lineFeed) ?? bytes.startIndex - 1) + 1
        return YAMLLine(bytes[start...last]).isFence ? bytes[..<start] : bytes
    }

    private static func tidy(_ line: ArraySlice<UInt8>, into tidied: inout [UInt8]) {
        var position = line.startIndex
        func skip(_ tidied: inout [UInt8]) {
            while position < line.endIndex {
                if YAMLLine.isSpace(line[position]) {
                    tidied.append(line[position])
                    position += 1
                } else if line[position...].starts(with: [0xC2, 0xA0]) {
                    tidied.append(.blank)
                    position += 2
                } else {
                    return
                }
            }
        }
        skip(&tidied)
        if position < line.endIndex, line[position] == UInt8(ascii: "-"), line[(position + 1)...].starts(with: [0xC2, 0xA0]) {
            tidied.append(line[position])
            position += 1
            skip(&tidied)
        }
        let rest = line[position...]
        if let colon = rest.firstIndex(of: UInt8(ascii: ":")), YAMLLine(rest).isWord(upTo: colon) {
            tidied += line[position...colon]
            position = colon + 1
            skip(&tidied)
        }
        tidied += line[position...]
    }
}
