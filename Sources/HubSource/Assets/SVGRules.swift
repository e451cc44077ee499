/// What an SVG may not contain. Names come without their prefix, in small letters.
enum SVGRules {
    /// Elements that run programs, listen for events, or show other documents.
    static let elements: Set<String> = [
        "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener", "frame",
        "frameset", "applet", "portal",
    ]

    private static let animations: Set<String> = [
        "animate", "set", "animatetransform", "animatemotion", "animatecolor",
    ]

    /// Languages whose elements a browser acts on even inside a drawing.
    private static let namespaces = ["w3.org/1999/xhtml", "w3.org/1998/math", "w3.org/1999/xsl", "w3.org/2001/xinclude"]

    /// What is wrong with one attribute, the value decoded; nil when nothing is.
    static func fault(
        attribute: String, local: String, value: [UInt8], element: String, elementLocal: String
    ) -> AssetFault? {
        if local.hasPrefix("on") || attribute.lowercased() == "xml:base" {
            return .svgAttribute(element: element, attribute: attribute)
        }
        if animations.contains(elementLocal), local == "attributename", isForbiddenToAnimate(value) {
            return .svgAnimation(element: element, attribute: shown(value))
        }
        if ["href", "src"].contains(local), !isInside(value) {
            return .svgAddress(element: element, attribute: attribute, address: shown(value))
        }
        if attribute.hasPrefix("xmlns"), let name = foreignNamespace(value) { return .svgNamespace(name) }
        if runsProgram(value) {
            return .svgAddress(element: element, attribute: attribute, address: shown(value))
        }
        return StyleText.loads(value).map { .svgStyle(element: element, what: $0) }
    }

    /// The encoding an XML declaration names, if not one in which ASCII means ASCII. `text` in small letters.
    static func foreignEncoding(_ text: String) -> String? {
        guard text.hasPrefix("xml"), let key = text.utf8.firstRange(of: "encoding".utf8) else { return nil }
        let value = text[key.upperBound...].drop { " =\"'\t\r\n".contains($0) }.prefix { !" \"'?".contains($0) }
        let known = ["utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "windows-1252"]
        return known.contains(String(value)) ? nil : String(value)
    }

    /// `#id` in the same file, or a picture that carries its own bytes.
    private static func isInside(_ value: [UInt8]) -> Bool {
        let text = squeezed(value)
        if text.first == .ascii("#") { return true }
        return ["png", "jpeg", "jpg", "gif", "webp"].contains { kind in
            let start = "data:image/\(kind)"
            return text.reads(start) && [.ascii(";"), .ascii(",")].contains(text.byte(start.utf8.count))
        }
    }

    private static func isForbiddenToAnimate(_ value: [UInt8]) -> Bool {
        let text = squeezed(value)
        let name = text.split(separator: .ascii(":")).last.map { [UInt8]($0) } ?? []
        return name.reads("on") || ["href", "src", "style", "base"].contains { name.elementsEqual($0.utf8) }
    }

    private static func runsProgram(_ value: [UInt8]) -> Bool {
        guard value.contains(.ascii(":")) else { return false }
        let text = squeezed(value)
        return text.indices.contains { at in
            text[at] == .ascii(":") && (text.reads("javascript", at: at - 10) || text.reads("vbscript", at: at - 8))
        }
    }

    private static func foreignNamespace(_ value: [UInt8]) -> String? {
        let text = String(decoding: squeezed(value), as: UTF8.self)
        return namespaces.contains { text.utf8.firstRange(of: $0.utf8) != nil } ? shown(value) : nil
    }

    /// Small letters, without white space and control characters, which browsers drop from addresses.
    private static func squeezed(_ value: [UInt8]) -> [UInt8] {
        value.compactMap { $0 > 0x20 && $0 != 0x7F ? $0.small : nil }
    }

    /// The start of a value, fit for one line of a message.
    static func shown(_ value: some Sequence<UInt8>) -> String {
        let line = value.prefix(60).map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
        return String(decoding: line, as: UTF8.self)
    }
}
