/// A sheet, upright, in millimetres.
public struct PaperSize: Sendable, Hashable {
    public var width: Double
    public var height: Double

    /// ISO 216.
    public static let a4 = PaperSize(width: 210, height: 297)
    public static let a5 = PaperSize(width: 148, height: 210)
}
