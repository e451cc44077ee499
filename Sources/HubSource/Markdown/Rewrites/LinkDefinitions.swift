/// Finds the lines `[name]: address "title"` of a page, so that they can be read again with its table cells.
enum LinkDefinitions {
    /// The definitions as Markdown, each run of them after an empty line.
    ///
    /// - Parameter spans: the leaf blocks, in document order: what stands in them are words or code, no definitions.
    static func lines(
        of lines: SourceLines, outside spans: [CommonMarkParser.LeafSpan], in tree: MarkdownTree
    ) -> [UInt8] {
        var found: [UInt8] = []
        var rest = spans[...]
        var isInRun = false
        for number in lines.range {
            while let span = rest.first, span.lines.upperBound < number { rest = rest.dropFirst() }
            // Words of a paragraph begin after the definitions above them.
            let isInBlock = rest.first.map { tree[$0.node].line <= number } ?? false
            let line = unindented(lines[number])
            guard !line.isEmpty, !isInBlock, isInRun || looksLikeDefinition(line) else {
                isInRun = false
                continue
            }
            if !isInRun { found.append(UInt8(ascii: "\n")) }
            isInRun = true
            found.append(contentsOf: line)
            found.append(UInt8(ascii: "\n"))
        }
        return found
    }

    private static func looksLikeDefinition(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard line.first == UInt8(ascii: "[") else { return false }
        return zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }
    }

    /// A line without blanks and the signs of quotes and lists before it.
    private static func unindented(
        _ line: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        line.drop { " \t>-+*".utf8.contains($0) }
    }
}
