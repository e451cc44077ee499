/// The text of one file: valid UTF-8, lines end in LF, no byte order mark, no invisible control characters.
public struct SourceText: Sendable, Hashable {
    /// From the project folder, with `/`.
    public let path: String
    public let bytes: [UInt8]

    private init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Text that is known to be good: a literal, or what another `SourceText` held. LF is expected at the ends of lines.
    public init(_ text: String, path: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// Reads a file and makes text of it; a file that cannot be read is a finding too.
    public static func read(_ path: String, in project: Folder) -> (SourceText?, [Finding]) {
        do { return decode(try project.read(path), path: path) } catch {
            return (nil, [Finding(FileFault.refused(error, isFolder: false), in: path)])
        }
    }

    /// The same for files that lie side by side.
    public static func read(_ path: String, with reader: inout FolderReader) -> (SourceText?, [Finding]) {
        do { return decode(try reader.readWithStamp(path).bytes, path: path) } catch {
            return (nil, [Finding(FileFault.refused(error, isFolder: false), in: path)])
        }
    }

    /// Makes text of a file's bytes, or says what keeps it from being text: one finding of each kind, at its first place.
    public static func decode(_ raw: [UInt8], path: String) -> (SourceText?, [Finding]) {
        let scan = TextScan(raw)
        let findings = scan.faults(in: raw).map { fault in
            Finding(fault.fault, in: path, at: raw.place(offset: fault.offset))
        }
        guard findings.isEmpty else { return (nil, findings) }
        return (SourceText(path: path, bytes: scan.isPlain ? raw : raw.withPlainLineEnds()), [])
    }

    /// Where a byte of the text stands, as an editor counts.
    ///
    /// - Parameter offset: bytes from 0; past the end means the end.
    public func place(offset: Int) -> Place { bytes.place(offset: offset) }

    /// The bytes of a line, from 1, without its end; empty past the end.
    public func line(_ number: Int) -> ArraySlice<UInt8> { range(ofLine: number).map { bytes[$0] } ?? [] }

    /// Where a line stands, from 1, without its end; nil past the end.
    public func range(ofLine number: Int) -> Range<Int>? {
        var start = 0
        for _ in 1..<max(number, 1) {
            guard let end = bytes.first(.lineFeed, from: start) else { return nil }
            start = end + 1
        }
        return start..<(bytes.first(.lineFeed, from: start) ?? bytes.count)
    }

    /// Turns a column in bytes into one in characters.
    ///
    /// - Parameters:
    ///   - line: from 1.
    ///   - byteColumn: from 1, in UTF-8 bytes; past the end of the line means its end.
    public func place(line: Int, byteColumn: Int) -> Place {
        var start = 0
        for _ in 1..<max(line, 1) {
            guard let end = bytes.first(.lineFeed, from: start) else { break }
            start = end + 1
        }
        let end = bytes.first(.lineFeed, from: start) ?? bytes.count
        let column = bytes.characters(from: start, to: min(start + max(byteColumn, 1) - 1, end)) + 1
        return Place(line: max(line, 1), column: column)
    }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
}

extension [UInt8] {
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Lines end in LF, CRLF or CR; a byte order mark has no width; bytes that are no text count as one character each.
    fileprivate func place(offset: Int) -> Place {
        let offset = Swift.min(Swift.max(offset, 0), count)
        var line = 1
        var start = starts(with: Self.byteOrderMark) ? 3 : 0
        var index = start
        while index < offset {
            let byte = self[index]
            index += 1
            if byte == .carriageReturn, index < offset, self[index] == .lineFeed { index += 1 }
            if byte == .lineFeed || byte == .carriageReturn {
                line += 1
                start = index
            }
        }
        return Place(line: line, column: characters(from: start, to: offset) + 1)
    }

    /// What a person would count as letters, up to the beginning of the one that `end` is in.
    fileprivate func characters(from start: Int, to end: Int) -> Int {
        guard start < end else { return 0 }
        return String(decoding: self[start..<beginning(ofCharacterAt: end, from: start)], as: UTF8.self).count
    }

    /// Goes back from the middle of a character of several bytes; a byte that belongs to none stands for itself.
    private func beginning(ofCharacterAt index: Int, from start: Int) -> Int {
        var lead = index
        while lead < count, lead > start, index - lead < 3, self[lead] & 0xC0 == 0x80 { lead -= 1 }
        guard lead < index else { return index }
        let length = self[lead] >= 0xF0 ? 4 : self[lead] >= 0xE0 ? 3 : self[lead] >= 0xC0 ? 2 : 1
        return lead + length > index ? lead : index
    }

    /// Without byte order mark, and with LF for CRLF and CR.
    fileprivate func withPlainLineEnds() -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(count)
        var index = starts(with: Self.byteOrderMark) ? 3 : 0
        while index < count {
            let byte = self[index]
            index += 1
            if byte == .carriageReturn {
                plain.append(.lineFeed)
                if index < count, self[index] == .lineFeed { index += 1 }
            } else {
                plain.append(byte)
            }
        }
        return plain
    }
}
