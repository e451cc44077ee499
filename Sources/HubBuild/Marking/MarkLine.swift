import HubModel
import HubSource

/// The line `made-from:` in the bytes of a file, which may end its lines as Windows does.
enum MarkLine {
    /// The bytes with this mark; nil where there are no settings between two lines of three dashes.
    static func set(_ version: String, in bytes: [UInt8]) -> [UInt8]? {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        let first = lines[0].starts(with: [0xEF, 0xBB, 0xBF]) ? Array(lines[0].dropFirst(3)) : lines[0]
        guard isFence(first), let last = lines.dropFirst().firstIndex(where: isFence) else { return nil }
        let end = first.last == UInt8(ascii: "\r") ? "\r" : ""
        if let own = lines[1..<last].firstIndex(where: isOwn) {
            lines[own] = changed(lines[own], version) + Array(end.utf8)
        } else {
            lines.insert(Array("\(Metadata.madeFromKey): \(version)\(end)".utf8), at: last)
        }
        return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }

    private static func isFence(_ line: [UInt8]) -> Bool {
        line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { " \t\r".utf8.contains($0) }
    }

    private static func isOwn(_ line: [UInt8]) -> Bool {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), line.first != UInt8(ascii: " ") else { return false }
        return YAMLKey.isSame(String(decoding: line[..<colon], as: UTF8.self), Metadata.madeFromKey)
    }

    /// The key as it is written, and a note behind the value, stay.
    private static func changed(_ line: [UInt8], _ version: String) -> [UInt8] {
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex - 1
        let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...]
        let note = text.indices.first { $0 > colon && text[$0] == UInt8(ascii: "#") && text[$0 - 1] == UInt8(ascii: " ") }
        return line[...colon] + Array(" \(version)".utf8) + (note.map { Array(" ".utf8) + text[$0...] } ?? [])
    }
}
