/// Reads the head of a request (RFC 9112). What is not exactly as it should be is refused, never guessed at: preview has one
/// kind of client, and that is a browser.
enum HeadParser {
    /// Bytes. A browser's head has under 2,000.
    static let longest = 16_384
    static let mostFields = 100

    /// The head at the start of the bytes, and how many it takes; nil when its end has not come yet.
    ///
    /// - Parameter from: up to where no end was found before.
    static func head(in bytes: [UInt8], from start: Int = 0) throws(Refusal) -> (head: RequestHead, length: Int)? {
        // All methods are capital letters. Who speaks another protocol is not waited for.
        if let first = bytes.first, !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) { throw .malformed }
        guard let end = end(of: bytes, from: max(0, start - 3)) else {
            if bytes.count >= longest { throw .longHead }
            return nil
        }
        guard end <= longest else { throw .longHead }
        return (try parse(try lines(of: bytes[..<(end - 4)])), end)
    }

    private static func end(of bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= 4 else { return nil }
        for at in start..<max(start, bytes.count - 3)
        where bytes[at] == cr && bytes[at + 1] == lf && bytes[at + 2] == cr && bytes[at + 3] == lf { return at + 4 }
        return nil
    }

    private static func lines(of bytes: ArraySlice<UInt8>) throws(Refusal) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var at = start
        while at < bytes.endIndex {
            switch bytes[at] {
            case cr:
                guard at + 1 < bytes.endIndex, bytes[at + 1] == lf else { throw .malformed }
                lines.append(bytes[start..<at])
                at += 1
                start = at + 1
            case UInt8(ascii: "\t"), 0x20...0x7E, 0x80...: break
            default: throw .malformed
            }
            at += 1
        }
        return lines + [bytes[start...]]
    }

    private static func parse(_ lines: [ArraySlice<UInt8>]) throws(Refusal) -> RequestHead {
        guard lines.count <= mostFields + 1 else { throw .longHead }
        let (method, target, isOld) = try parseFirst(lines[0])
        let fields = try Fields(lines.dropFirst())
        guard let host = fields["host"], !host.isEmpty else { throw .malformed }
        guard fields["transfer-encoding"] == nil, (fields["content-length"] ?? "0") == "0" else { throw .body }
        guard method == "GET" || method == "HEAD" else { throw .method }
        let connection = fields["connection"]?.lowercased() ?? ""
        return RequestHead(
            wantsBody: method == "GET", target: target, host: host, origin: fields["origin"],
            destination: fields["sec-fetch-dest"], version: fields["if-none-match"],
            staysOpen: isOld ? connection == "keep-alive" : connection != "close")
    }

    private static func parseFirst(_ line: ArraySlice<UInt8>) throws(Refusal) -> (String, target: String, isOld: Bool) {
        let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 3, !parts[0].isEmpty, parts[0].utf8.allSatisfy(isLetter) else { throw .malformed }
        guard parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0" else { throw .malformed }
        guard parts[1].hasPrefix("/"), parts[1].utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .malformed }
        return (parts[0], parts[1], parts[2] == "HTTP/1.0")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

    private static let cr = UInt8(ascii: "\r")
    private static let lf = UInt8(ascii: "\n")
}

/// The fields of a head by their names in small letters.
private struct Fields {
    private var values: [String: String] = [:]

    /// Two fields of one name could be read in two ways where they matter.
    private static let single: Set<String> = ["host", "origin", "content-length", "transfer-encoding", "connection"]

    init(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(Refusal) {
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw .malformed }
            let name = line[..<colon]
            guard !name.isEmpty, name.allSatisfy(Self.isToken) else { throw .malformed }
            let key = String(decoding: name, as: UTF8.self).lowercased()
            guard !(Self.single.contains(key) && values[key] != nil) else { throw .malformed }
            values[key] = Self.text(line[(colon + 1)...])
        }
    }

    subscript(_ name: String) -> String? { values[name] }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        var text = bytes.drop(while: isSpace)
        while let last = text.last, isSpace(last) { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }

    /// RFC 9110, 5.6.2.
    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
