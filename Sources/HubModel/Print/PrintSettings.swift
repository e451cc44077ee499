import HubSource

/// `print:` of `hub.yml`.
///
///     print:
///       pdf: [standard, large-print, easy-read]
///       large-print-size: 20
public struct PrintSettings: Sendable, Hashable {
    /// The PDFs that guides, questions, ladders, charters and the glossary have, unless they say it themselves.
    public var pdf: [PrintFormat] = []
    /// Body text of large print, in points.
    public var largePrintSize = PrintFormat.largePrint.usualSize

    /// From what UKAAF G003 calls large print up to where lines get too short.
    static let largePrintSizes = 18...28

    public init() {}

    init(_ fields: inout FieldReader) {
        pdf = Self.formats("pdf", &fields) ?? []
        let size = fields.located("large-print-size")
        if let size {
            if let number = Int(size.value), Self.largePrintSizes.contains(number) {
                largePrintSize = Double(number)
            } else {
                let (low, high) = (Self.largePrintSizes.lowerBound, Self.largePrintSizes.upperBound)
                fields.report(ModelFault.printSize(size.value, from: low, to: high), at: size.place)
            }
        }
        fields.finish()
    }

    public func size(of format: PrintFormat) -> Double { format == .largePrint ? largePrintSize : format.usualSize }

    /// A list of formats; the word `none` is the empty list. Nil where there is no such key.
    static func formats(_ key: String, _ fields: inout FieldReader) -> [PrintFormat]? {
        let names = fields.names(key)
        guard !names.isEmpty else { return nil }
        if names.count == 1, names[0].value.lowercased() == "none" { return [] }
        return names.compactMap { name in
            let format = PrintFormat.allCases.first { YAMLKey.isSame($0.rawValue, name.value) }
            if format == nil {
                fields.report(ModelFault.unknownFormat(name.value, known: PrintFormat.names), at: name.place)
            }
            return format
        }
    }
}
