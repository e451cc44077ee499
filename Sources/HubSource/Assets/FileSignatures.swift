// How a type is found: 1. signatures at fixed places, 2. inside ZIP and old Office containers, 3. markup,
// 4. plain text. The first that fits wins.
extension FileType {
    /// The type of a file.
    ///
    /// - Parameters:
    ///   - bytes: All of the file: the list of contents of a ZIP archive stands at its end.
    ///   - ending: The ending of its name, without the dot. It only tells a table from other plain text,
    ///     which bytes alone cannot.
    public init(of bytes: [UInt8], ending: String = "") {
        self = Self.signed(bytes) ?? Self.container(bytes) ?? Self.markup(bytes) ?? Self.plain(bytes, ending)
    }

    private static func signed(_ bytes: [UInt8]) -> FileType? {
        // PDF readers accept the header anywhere in the first kilobyte (ISO 32000-1, annex H, note 13).
        if (0..<min(1024, bytes.count)).contains(where: { bytes[$0] == 0x25 && bytes.reads("%PDF-", at: $0) }) {
            return .pdf
        }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return .webM }
        if bytes.reads("GIF87a") || bytes.reads("GIF89a") { return .gif }
        if bytes.reads("{\\rtf") { return .rtf }
        if bytes.reads("OggS") { return .ogg }
        if bytes.reads("RIFF"), bytes.reads("WEBP", at: 8) { return .webP }
        if bytes.reads("RIFF"), bytes.reads("WAVE", at: 8) { return .wav }
        return film(bytes) ?? sound(bytes)
    }

    /// The family of MP4 (ISO 14496-12): the first box names the brand. Still pictures share its container.
    private static func film(_ bytes: [UInt8]) -> FileType? {
        guard bytes.reads("ftyp", at: 4) else { return nil }
        if bytes.reads("M4A", at: 8) || bytes.reads("M4B", at: 8) { return .m4a }
        let pictures = ["avif", "avis", "heic", "heix", "mif1", "msf1"]
        return pictures.contains { bytes.reads($0, at: 8) } ? .unknown : .mp4
    }

    /// An ID3 tag, or the header of a frame of MPEG layer III (ISO 11172-3) without reserved values.
    private static func sound(_ bytes: [UInt8]) -> FileType? {
        if bytes.reads("ID3") { return .mp3 }
        guard let head = bytes.big(0, 4), head >> 21 == 0x7FF else { return nil }
        let version = head >> 19 & 3, layer = head >> 17 & 3, rate = head >> 12 & 15, frequency = head >> 10 & 3
        return version != 1 && layer == 1 && rate != 0 && rate != 15 && frequency != 3 ? .mp3 : nil
    }

    private static func container(_ bytes: [UInt8]) -> FileType? {
        if bytes.reads("PK\u{3}\u{4}") || bytes.reads("PK\u{5}\u{6}") { return ZipContents.type(of: bytes) }
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        return bytes.starts(with: compound) ? oldOffice(bytes) : nil
    }

    /// Old Office files keep named streams; their directory entries are 128 bytes each ([MS-CFB] 2.6).
    private static func oldOffice(_ bytes: [UInt8]) -> FileType {
        let streams: [(String, FileType)] = [
            ("WordDocument", .oldWord), ("Workbook", .oldExcel), ("Book", .oldExcel),
            ("PowerPoint Document", .oldPowerPoint),
        ]
        for entry in stride(from: 512, to: bytes.count, by: 128) {
            guard let size = bytes.little(entry + 64, 2), size >= 10, size <= 40 else { continue }
            for (name, type) in streams where size == (name.utf8.count + 1) * 2 {
                if isWide(name, in: bytes, at: entry) { return type }
            }
        }
        return .oldOffice
    }

    /// Whether a name stands at an offset in UTF-16, least significant byte first.
    private static func isWide(_ name: String, in bytes: [UInt8], at offset: Int) -> Bool {
        name.utf8.enumerated().allSatisfy { bytes.little(offset + $0.offset * 2, 2) == Int($0.element) }
    }

    /// SVG and HTML: the first element, after comments, declarations and white space.
    private static func markup(_ bytes: [UInt8]) -> FileType? {
        var tokens = XMLTokens(bytes)
        while let token = try? tokens.next() {
            switch token {
            case .start(let tag):
                let name = XMLTokens.local(tag.name, in: bytes)
                return name == "svg" ? .svg : name == "html" ? .html : nil
            case .doctype(let range):
                if range.count > 13, bytes[range].dropFirst(10).prefix(4).map(\.small).elementsEqual("html".utf8) {
                    return .html
                }
            case .text(let range) where !bytes[range].allSatisfy(\.isXMLSpace): return nil
            default: continue
            }
        }
        return nil
    }

    /// Text: no control characters but white space in the first 64 KiB, or a mark of UTF-16 in front.
    private static func plain(_ bytes: [UInt8], _ ending: String) -> FileType {
        let start = bytes.prefix(65_536)
        let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        guard !bytes.isEmpty, isWide || start.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || 9...13 ~= $0 }) else {
            return .unknown
        }
        return ["csv", "tsv"].contains(ending.lowercased()) ? .csv : .text
    }
}
