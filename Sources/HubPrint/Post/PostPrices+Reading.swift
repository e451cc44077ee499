import HubSource

extension PostPrices {
    /// - Returns: nil where anything is wrong.
    public static func read(_ text: SourceText) -> (PostPrices?, [Finding]) {
        let (mapping, yamlFindings) = YAMLReader.read(text.bytes[...], file: text.path, firstLine: 1)
        guard yamlFindings.isEmpty else { return (nil, yamlFindings) }
        var fields = FieldReader(mapping, file: text.path)
        let prices = PostPrices(&fields)
        fields.finish()
        let hasErrors = fields.findings.contains { $0.severity == .error }
        return (hasErrors ? nil : prices, fields.findings)
    }

    private init?(_ fields: inout FieldReader) {
        let start = Place(line: 1, column: 1)
        let source = fields.required("source", at: start)
        let from = fields.required("prices-from", at: start) != nil ? fields.date("prices-from") : nil
        let sheet = fields.inside("sheet") { fields in
            let sheet = Sheet(milligrams: fields.thousandths("grams"), micrometres: fields.thousandths("millimetres"))
            fields.finish()
            return sheet
        }
        let envelopes = fields.inside("envelopes") { fields in
            fields.keys.compactMap { name in fields.inside(name) { Envelope(name: name, &$0) } }
        }
        let steps = fields.inside("prices") { fields in
            fields.keys.compactMap { name in fields.inside(name) { Step(name: name, envelopes ?? [], &$0) } ?? nil }
        }
        if steps?.isEmpty ?? true { fields.report(PostPricesFault.noSteps, at: start) }
        guard let source, let from, let sheet, let steps else { return nil }
        self.init(from: from, source: source, sheet: sheet, steps: steps)
    }
}

extension PostPrices.Envelope {
    fileprivate init(name: String, _ fields: inout FieldReader) {
        self.init(
            name: name, folds: min(max(fields.number("folds") ?? 0, 0), 3), milligrams: fields.thousandths("grams"),
            micrometres: fields.thousandths("millimetres"))
        fields.finish()
    }
}

extension PostPrices.Step {
    /// Nil where it names no envelope.
    fileprivate init?(name: String, _ envelopes: [PostPrices.Envelope], _ fields: inout FieldReader) {
        let wanted = fields.located("envelope")
        let (grams, millimetres) = (fields.thousandths("grams"), fields.thousandths("millimetres"))
        let pence = fields.thousandths("pounds") / 10
        defer { fields.finish() }
        guard let envelope = envelopes.first(where: { $0.name == wanted?.value }) else {
            fields.report(PostPricesFault.noEnvelope(wanted?.value ?? "", known: envelopes.map(\.name)), at: wanted?.place)
            return nil
        }
        self.init(name: name, envelope: envelope, mostMilligrams: grams, mostMicrometres: millimetres, pence: pence)
    }
}

extension FieldReader {
    /// A number with up to three decimals, in thousandths; zero, with a finding, where there is none.
    fileprivate mutating func thousandths(_ key: String) -> Int {
        let text = located(key)
        if let number = text.flatMap({ Thousandths.read($0.value) }), number > 0 { return number }
        report(PostPricesFault.notANumber(key: key), at: text?.place)
        return 0
    }
}

/// Decimal numbers without the rounding of binary ones.
enum Thousandths {
    /// `4.99` as 4990; nil for what is no number, or has more than three decimals.
    static func read(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let whole = Int(parts[0]), whole < 1_000_000_000
        else { return nil }
        guard parts.count == 2 else { return whole * 1_000 }
        guard (1...3).contains(parts[1].utf8.count), let decimals = Int(parts[1]) else { return nil }
        let scale = [100, 10, 1][parts[1].utf8.count - 1]
        return whole * 1_000 + decimals * scale
    }
}
