extension ImageSize {
    /// Walks the segments of a JPEG (ITU T.81, annex B) up to the frame header; swaps the sides if the camera
    /// was held upright.
    static func jpeg(_ bytes: [UInt8]) -> ImageSize? {
        var at = 2, isUpright = false
        while let marker = bytes.big(at, 2), marker >> 8 == 0xFF {
            let kind = marker & 0xFF
            if kind == 0xFF {  // padding
                at += 1
                continue
            }
            if kind == 0x01 || 0xD0...0xD8 ~= kind {  // markers without a body
                at += 2
                continue
            }
            guard kind != 0xD9, kind != 0xDA, let length = bytes.big(at + 2, 2), length >= 2 else { return nil }
            if 0xC0...0xCF ~= kind, ![0xC4, 0xC8, 0xCC].contains(kind) {
                let height = bytes.big(at + 5, 2), width = bytes.big(at + 7, 2)
                return isUpright ? ImageSize(height, width) : ImageSize(width, height)
            }
            if kind == 0xE1, let turned = isTurned(bytes, at + 4) { isUpright = turned }
            at += 2 + length
        }
        return nil
    }

    /// Whether Exif (2.3, 4.6.4 A) says the picture lies on its side: orientation 5 to 8. Nil without that tag.
    private static func isTurned(_ bytes: [UInt8], _ segment: Int) -> Bool? {
        guard bytes.reads("Exif\0\0", at: segment) else { return nil }
        let start = segment + 6
        let isBig = bytes.reads("MM", at: start)
        func number(_ offset: Int, _ size: Int) -> Int? {
            isBig ? bytes.big(offset, size) : bytes.little(offset, size)
        }
        guard isBig || bytes.reads("II", at: start), let directory = number(start + 4, 4),
            let entries = number(start + directory, 2)
        else { return nil }
        for entry in 0..<entries {
            let at = start + directory + 2 + entry * 12
            guard let tag = number(at, 2) else { return nil }
            if tag == 0x0112 { return number(at + 8, 2).map { 5...8 ~= $0 } }
        }
        return nil
    }
}
