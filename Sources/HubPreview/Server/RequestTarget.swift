/// The path and the questions of a request, decoded once. A path is only ever looked up among those of built files.
struct RequestTarget: Sendable, Hashable {
    /// Without the first `/`: `guides/x/`, or nothing for the home page.
    var path: String
    private var query: [String: String] = [:]

    init(path: String) { self.path = path }

    init(_ target: String) throws(Refusal) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = Self.decoded(parts[0].dropFirst().utf8, isPath: true), Self.isPlain(path) else { throw .malformed }
        self.path = path
        for pair in parts.count > 1 ? parts[1].split(separator: "&") : [] {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(sides[0].utf8), let value = Self.decoded(sides.dropFirst().joined().utf8) else {
                throw .malformed
            }
            query[name] = value
        }
    }

    subscript(_ name: String) -> String? { query[name] }

    /// Nothing that some program somewhere takes for a way up or for the end of a name.
    private static func isPlain(_ path: String) -> Bool {
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        return names.allSatisfy { $0 != "." && $0 != ".." } && !names.dropLast().contains("")
            && path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" }
    }

    /// Percent-encoding taken off once; nil when it is wrong, hides a zero byte or the `/` of a path, or is no UTF-8.
    private static func decoded(_ text: some Collection<UInt8>, isPath: Bool = false) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
            if isPath, high << 4 | low == UInt8(ascii: "/") { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
