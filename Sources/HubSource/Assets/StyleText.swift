/// Looks for style that loads anything: `@import`, `url(` of something other than `#id`, and their relatives.
enum StyleText {
    /// Without one of these nothing can be loaded.
    private static let signs: [UInt8] = [.ascii("("), .ascii("@"), .ascii("\\"), .ascii("-")]
    private static let functions = ["image-set(", "image(", "src(", "expression("]

    /// What a style, a style attribute or a presentation attribute would load, as typed; nil when nothing.
    static func loads(_ style: [UInt8]) -> String? {
        guard style.contains(where: { signs.contains($0) }) else { return nil }
        let text = plain(style)
        for at in text.indices {
            switch text[at] {
            case .ascii("@") where text.reads("@import", at: at): return SVGRules.shown(text[at...])
            case .ascii("-") where text.reads("-moz-binding", at: at): return "-moz-binding"
            case .ascii("(") where loads(text, at): return SVGRules.shown(text[max(0, at - 10)...])
            default: continue
            }
        }
        return nil
    }

    private static func loads(_ text: [UInt8], _ bracket: Int) -> Bool {
        if text.reads("url", at: bracket - 3) {
            let first = text[(bracket + 1)...].first { $0 > 0x20 && $0 != .ascii("\"") && $0 != .ascii("'") }
            return first != .ascii("#")
        }
        return functions.contains { text.reads($0, at: bracket + 1 - $0.utf8.count) }
    }

    /// Style in small letters, its escapes (`\75 rl`) resolved as CSS Syntax 3 reads them. Comments stay: inside
    /// quotes they are none, so to drop them could hide what follows.
    private static func plain(_ style: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(style.count)
        var at = 0
        while at < style.count {
            if style[at] == .ascii("\\") {
                at = escape(style, at + 1, into: &result)
            } else {
                result.append(style[at].small)
                at += 1
            }
        }
        return result
    }

    /// Appends the character an escape stands for; gives the offset behind it.
    private static func escape(_ style: [UInt8], _ start: Int, into result: inout [UInt8]) -> Int {
        var at = start, value: UInt32 = 0
        while at < style.count, at < start + 6, let digit = hex(style[at]) {
            value = value << 4 | digit
            at += 1
        }
        guard at > start else {
            if let next = style.byte(at), next != 0x0A { result.append(next.small) }
            return at + 1
        }
        if let scalar = Unicode.Scalar(value) { result.append(contentsOf: String(scalar).utf8.map(\.small)) }
        if let next = style.byte(at), next.isXMLSpace { at += 1 }
        return at
    }

    private static func hex(_ byte: UInt8) -> UInt32? {
        if byte.isASCIIDigit { return UInt32(byte - 0x30) }
        return 0x61...0x66 ~= byte.small ? UInt32(byte.small - 0x57) : nil
    }
}
