import HubSource

/// A common sheet of labels on A4, in millimetres. The labels lie in the middle of the sheet, in even rows and columns.
///
/// Measures of the sheets that shops sell by these numbers; those of other makers with as many labels are the same.
public struct LabelSheet: Sendable, Hashable {
    /// How many there are on a sheet, which is what people call it by.
    public let count: Int
    public let columns: Int
    public let rows: Int
    public let width: Double
    public let height: Double
    /// From the left edge of a label to that of the next.
    public let pitch: Double
    /// The number on the box.
    public let product: String

    public static let all = [
        LabelSheet(count: 8, columns: 2, rows: 4, width: 99.1, height: 67.7, pitch: 101.6, product: "L7165"),
        LabelSheet(count: 10, columns: 2, rows: 5, width: 99.1, height: 57, pitch: 101.6, product: "L7173"),
        LabelSheet(count: 12, columns: 2, rows: 6, width: 99.1, height: 42.3, pitch: 101.6, product: "L7177"),
        LabelSheet(count: 14, columns: 2, rows: 7, width: 99.1, height: 38.1, pitch: 101.6, product: "L7163"),
        LabelSheet(count: 16, columns: 2, rows: 8, width: 99.1, height: 33.9, pitch: 101.6, product: "L7162"),
        LabelSheet(count: 18, columns: 3, rows: 6, width: 63.5, height: 46.6, pitch: 66.04, product: "L7161"),
        LabelSheet(count: 21, columns: 3, rows: 7, width: 63.5, height: 38.1, pitch: 66.04, product: "L7160"),
        LabelSheet(count: 24, columns: 3, rows: 8, width: 63.5, height: 33.9, pitch: 66.04, product: "L7159"),
    ]

    public static let usual = "21"

    public static var names: String { all.map { "\($0.count) (\($0.product))" }.joined(separator: ", ") }

    /// Sheets of larger labels, the smallest of them first.
    var larger: [LabelSheet] {
        Self.all.reversed().filter { $0.count < count && $0.width >= width && $0.height >= height }
    }

    /// From the left edge of the sheet.
    public var left: Double { (PaperSize.a4.width - Double(columns - 1) * pitch - width) / 2 }
    /// From the top edge of the sheet.
    public var top: Double { (PaperSize.a4.height - Double(rows) * height) / 2 }
}

extension LabelSheet {
    /// By how many there are, or by the number on the box.
    public init?(named name: String) {
        guard let sheet = Self.all.first(where: { String($0.count) == name || YAMLKey.isSame($0.product, name) }) else { return nil }
        self = sheet
    }
}
