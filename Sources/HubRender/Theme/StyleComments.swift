/// Comments in a style file are for whoever changes it. Readers on a slow line need not load them.
enum StyleComments {
    /// The style without its comments (CSS Syntax Level 3, 4.3.2) and the line ends after them. What stands in quotes is no
    /// comment.
    static func removed(from css: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(css.utf8.count)
        var rest = Array(css.utf8)[...]
        var quote: UInt8?
        while let byte = rest.popFirst() {
            if let open = quote {
                out.append(byte)
                if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() { out.append(escaped) }
                if byte == open || byte == UInt8(ascii: "\n") { quote = nil }
            } else if byte == UInt8(ascii: "/"), rest.first == UInt8(ascii: "*") {
                skipComment(&rest)
            } else {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func skipComment(_ rest: inout ArraySlice<UInt8>) {
        rest = rest.dropFirst()
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "*"), rest.first == UInt8(ascii: "/") else { continue }
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
            return
        }
    }
}
