/// A path from one file of the hub to another, as an author writes it in a link.
enum ContentReference {
    /// Joins a relative path to the folder it starts in.
    ///
    /// - Returns: the path from the project folder without empty, `.` and `..` parts, or nil when it leads out of `Content`.
    static func resolve(_ path: String, from file: String) -> String? {
        var joined: [UInt8] = []
        joined.reserveCapacity(file.utf8.count + path.utf8.count)
        if path.utf8.first == slash { joined += root.utf8 } else if let end = file.utf8.lastIndex(of: slash) { joined += file.utf8[..<end] }
        var rest = path.utf8[...]
        while !rest.isEmpty {
            let part = rest.prefix { $0 != slash }
            rest = rest[part.endIndex...].dropFirst()
            if part.isEmpty || part.elementsEqual(".".utf8) { continue }
            if part.elementsEqual("..".utf8) {
                guard !joined.isEmpty else { return nil }
                joined.removeSubrange((joined.lastIndex(of: slash) ?? 0)...)
            } else {
                if !joined.isEmpty { joined.append(slash) }
                joined += part
            }
        }
        guard joined.starts(with: root.utf8), joined.count == root.utf8.count || joined[root.utf8.count] == slash else { return nil }
        return String(decoding: joined, as: UTF8.self)
    }

    private static let slash = UInt8(ascii: "/")
    private static let root = "Content"

    /// The way from one file to another, both from the project folder.
    static func path(to target: String, from file: String) -> String {
        var up = file.split(separator: "/").dropLast()[...]
        var down = target.split(separator: "/")[...]
        while let first = up.first, first == down.first, down.count > 1 {
            up.removeFirst()
            down.removeFirst()
        }
        return (up.map { _ in ".." } + down).joined(separator: "/")
    }

    /// Splits off `#fragment`, and drops `?query`, which means nothing on a site of plain files.
    static func split(_ address: String) -> (path: String, fragment: String?) {
        if !address.utf8.contains(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "%") }) { return (address, nil) }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
        let fragment = parts.count > 1 && !parts[1].isEmpty ? decoded(parts[1]) : nil
        return (decoded(path), fragment)
    }

    /// Percent-decoded once; what does not decode to UTF-8 stays as it is.
    private static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
                rest.count >= 2
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? String(text)
    }
}
