/// Width and height of a picture in CSS pixels, read from its first bytes.
///
/// A page that states them keeps its place while pictures load, so text does not jump under a reader's eyes
/// or pointer.
public struct ImageSize: Sendable, Hashable {
    public var width: Int
    public var height: Int

    /// Nil for anything that is not a PNG, JPEG, GIF, WebP or SVG, and when the file does not tell.
    public init?(of bytes: [UInt8]) {
        let size: ImageSize? =
            switch FileType(of: bytes) {
            case .png: Self.png(bytes)
            case .gif: ImageSize(bytes.little(6, 2), bytes.little(8, 2))
            case .jpeg: Self.jpeg(bytes)
            case .webP: Self.webP(bytes)
            case .svg: Self.svg(bytes)
            default: nil
            }
        guard let size else { return nil }
        self = size
    }

    /// Nil unless both sides are known and at least 1.
    init?(_ width: Int?, _ height: Int?) {
        guard let width, let height, width > 0, height > 0 else { return nil }
        self.width = width
        self.height = height
    }

    /// The header chunk comes first (PNG, 11.2.2).
    private static func png(_ bytes: [UInt8]) -> ImageSize? {
        guard bytes.reads("IHDR", at: 12) else { return nil }
        return ImageSize(bytes.big(16, 4), bytes.big(20, 4))
    }

    /// The three forms of WebP (RFC 9649): with features (canvas less one), lossless, lossy.
    private static func webP(_ bytes: [UInt8]) -> ImageSize? {
        if bytes.reads("VP8X", at: 12) {
            return ImageSize(bytes.little(24, 3).map { $0 + 1 }, bytes.little(27, 3).map { $0 + 1 })
        }
        if bytes.reads("VP8L", at: 12), bytes.byte(20) == 0x2F, let sides = bytes.little(21, 4) {
            return ImageSize((sides & 0x3FFF) + 1, (sides >> 14 & 0x3FFF) + 1)
        }
        guard bytes.reads("VP8 ", at: 12), bytes.big(23, 3) == 0x9D012A else { return nil }
        return ImageSize(bytes.little(26, 2).map { $0 & 0x3FFF }, bytes.little(28, 2).map { $0 & 0x3FFF })
    }
}
