/// Where the front matter of a Markdown file ends and its text begins.
public struct FrontMatter: Sendable {
    public var mapping: YAMLMapping
    /// Offset of the first byte of the Markdown.
    public var bodyStart: Int
    /// Line of the file that the Markdown starts on, from 1.
    public var bodyLine: Int

    /// Front matter is all between a first line of `---` and the next line of `---`. A file may have none.
    public static func read(_ text: SourceText) -> (FrontMatter, [Finding]) {
        let bytes = text.bytes
        guard let top = lineEnd(of: bytes, from: 0), isFence(bytes[0..<top]) else {
            let advice = FrontMatterAdvice.opening(lines(of: bytes[...]))
            let findings = advice.map { Finding($0.0, in: text.path, at: Place(line: $0.line, column: 1)) }
            return (FrontMatter(mapping: YAMLMapping(), bodyStart: 0, bodyLine: 1), findings.map { [$0] } ?? [])
        }
        let start = min(top + 1, bytes.count)
        var position = start
        var line = 2
        while position < bytes.count, let end = lineEnd(of: bytes, from: position) {
            if isFence(bytes[position..<end]) {
                var (mapping, findings) = YAMLReader.read(bytes[start..<position], file: text.path, firstLine: 2)
                if !findings.isEmpty,
                    let (fault, line) = FrontMatterAdvice.closing(lines(of: bytes[start..<position]), isClosed: true)
                {
                    findings = [Finding(fault, in: text.path, at: Place(line: line, column: 1))]
                }
                let body = FrontMatter(mapping: mapping, bodyStart: min(end + 1, bytes.count), bodyLine: line + 1)
                return (body, findings)
            }
            position = end + 1
            line += 1
        }
        let nothing = FrontMatter(mapping: YAMLMapping(), bodyStart: bytes.count, bodyLine: line)
        let advice = FrontMatterAdvice.closing(lines(of: bytes[start...]), isClosed: false)
        let (fault, last) = advice ?? (.notClosed(last: 1), 1)
        return (nothing, [Finding(fault, in: text.path, at: Place(line: last, column: 1))])
    }

    /// Lazily, since most of a file is its text.
    private static func lines(of bytes: ArraySlice<UInt8>) -> some Sequence<ArraySlice<UInt8>> {
        sequence(state: bytes as ArraySlice<UInt8>?) { rest in
            guard let bytes = rest, !bytes.isEmpty else { return nil }
            let end = bytes.firstIndex(of: .lineFeed) ?? bytes.endIndex
            rest = bytes[min(end + 1, bytes.endIndex)...]
            return bytes[..<end]
        }
    }

    private static func lineEnd(of bytes: [UInt8], from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        return bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
    }

    /// Three dashes and nothing but spaces after them.
    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.count >= 3 && line.prefix(3).allSatisfy { $0 == UInt8(ascii: "-") }
            && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}
