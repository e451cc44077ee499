/// Finds what is wrong with the two lines of dashes around the settings of a page.
///
/// Each function goes through the lines at the top once, and no further than the settings reach.
enum FrontMatterAdvice {
    typealias Lines = [ArraySlice<UInt8>]

    /// For a file that does not begin with three dashes: whether settings stand at its top all the same.
    ///
    /// - Returns: the fault and the line, from 1.
    static func opening(_ lines: some Sequence<ArraySlice<UInt8>>) -> (YAMLFault, line: Int)? {
        var number = 0
        var first: (line: YAMLLine, number: Int)?
        var key: (name: String, number: Int)?
        for bytes in lines {
            number += 1
            let line = YAMLLine(bytes)
            if line.isBlank {
                if first == nil { continue }
                break
            }
            if first == nil {
                first = (line, number)
                if line.isFence || line.isLikeAFence { continue }
            }
            if line.isFence, let key, first?.number == key.number { return (.notOpened(key: key.name), 1) }
            guard isSetting(line) || line.isNote || (key != nil && isPart(line)) else { break }
            if key == nil, let name = line.key { key = (name, number) }
        }
        guard let first, let key else { return nil }
        if first.line.isFence { return (.emptyAbove, 1) }
        if first.line.isLikeAFence {
            return first.number == 1 ? (.notDashes(words(first.line)), 1) : (.emptyAbove, 1)
        }
        return key.number == first.number && YAMLKey.isSame(key.name, "title") ? (.notFenced, first.number) : nil
    }

    /// For settings whose second line of dashes is missing, or far below: what was to be that line, or the last setting.
    ///
    /// - Parameters:
    ///   - lines: those below the first line of dashes, up to the next one or the end of the file.
    ///   - isClosed: whether there is a next one. Then words must follow an empty line to be taken for the text.
    static func closing(_ lines: some Sequence<ArraySlice<UInt8>>, isClosed: Bool) -> (YAMLFault, line: Int)? {
        var number = 1
        var last = 1
        var isBelowEmpty = false
        for bytes in lines {
            number += 1
            let line = YAMLLine(bytes)
            if line.isBlank {
                isBelowEmpty = true
                continue
            }
            if line.isLikeAFence { return (.notDashes(words(line)), number) }
            let belongs = isBelowEmpty ? isSetting(line) || line.indent > 0 : isSetting(line) || isPart(line)
            if belongs {
                last = number
            } else if isBelowEmpty || !isClosed {
                return (.notClosed(last: last), last)
            }
            isBelowEmpty = false
        }
        return isClosed ? nil : (.notClosed(last: last), last)
    }

    /// `title: …` at the start of the line.
    private static func isSetting(_ line: YAMLLine) -> Bool {
        guard line.indent == 0, !line.hasDash, let colon = line.colon else { return false }
        return line.isWord(upTo: colon)
    }

    /// A line of a list, an indented one or a note.
    private static func isPart(_ line: YAMLLine) -> Bool { line.indent > 0 || line.hasDash || line.isNote }

    private static func words(_ line: YAMLLine) -> String { line.text(line.bytes.startIndex, line.end) }
}
