import HubSource

extension Document {
    /// A mark of what readers get to read: title, summary and text. Other settings, such as the day of review, do not change it.
    ///
    /// 16 digits; see `ContentHash` for what it is not good for.
    public var version: String {
        var text = Array(metadata.title.utf8) + [0] + Array((metadata.summary ?? "").utf8) + [0]
        text += source.bytes[bodyStart...]
        let digits = String(ContentHash.of(text), radix: 16)
        return String(repeating: "0", count: Self.digitsOfVersion - digits.count) + digits
    }

    private static let digitsOfVersion = 16

    public static func isVersion(_ mark: String) -> Bool {
        mark.utf8.count == digitsOfVersion && mark.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
    }

    /// Where a setting stands at the top of the file.
    public func place(ofSetting key: String) -> Place? {
        var number = 1
        var rest = source.bytes[..<bodyStart]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            let line = rest[..<end]
            if let colon = line.firstIndex(of: UInt8(ascii: ":")), line.first != 0x20,
                YAMLKey.isSame(String(decoding: line[..<colon], as: UTF8.self), key)
            {
                return Place(line: number, column: 1)
            }
            number += 1
            rest = rest[min(end + 1, rest.endIndex)...]
        }
        return nil
    }
}

extension Catalogue {
    /// What a text is made from: an easy read from the document of its name in its language, a translation from the one in the
    /// hub's own; nil for a text that is made from no other.
    public func source(of document: Document) -> Document? {
        if document.path.isEasyRead { return standard(document.path.name, document.language) }
        guard document.language != hub.language else { return nil }
        return standard(document.path.name, hub.language)
    }

    /// A document with a page, or the covering letter of a pack.
    private func standard(_ name: String, _ language: String) -> Document? {
        exactEntry(name, language: language)?.document ?? packs.first { $0.name == name && $0.language == language }?.document
    }
}
