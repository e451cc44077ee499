import HubModel
import HubSource

/// Finds the pairs of colours that cannot be told apart well enough.
struct ContrastCheck {
    let schemes: ColourSchemes
    let variants: [Variant]
    /// The theme's settings, as findings name the file.
    let file: String

    /// Each pair of a scheme once, with the variant that asks most of it; of a brand's colour only the hardest pair, with
    /// the nearest colour that passes them all.
    var findings: [Finding] {
        let asking = variants.sorted { $0.textContrast > $1.textContrast }
        var judged: Set<Judged> = []
        var findings = missing
        var brand: [Brand.Setting: ContrastTable.Row] = [:]
        for row in ContrastTable(schemes, variants: asking).rows where !row.passes {
            guard judged.insert(Judged(scheme: row.scheme, pair: row.pair)).inserted else { continue }
            if let setting = setting(behind: row) {
                let hardest = brand[setting].map { $0.contrast / $0.least > row.contrast / row.least } ?? true
                if hardest { brand[setting] = row }
            } else if let finding = finding(row) {
                findings.append(finding)
            }
        }
        return findings + brand.map { finding($1, of: $0) }
    }

    private struct Judged: Hashable {
        var scheme: String
        var pair: ColourRoles.Pair
    }

    private var missing: [Finding] {
        variants.flatMap { variant in
            variant.schemes.filter { schemes[$0] == nil }.map {
                Finding(ThemeFault.noScheme($0, variant: variant.id), in: file)
            }
        }
    }

    private func setting(behind row: ContrastTable.Row) -> Brand.Setting? {
        for role in [row.pair.foreground, row.pair.background] {
            if case .brand(let setting) = schemes.schemes[row.scheme]?[role]?.origin { return setting }
        }
        return nil
    }

    private func finding(_ row: ContrastTable.Row) -> Finding? {
        guard let foreground = schemes.schemes[row.scheme]?[row.pair.foreground], case .theme(let place) = foreground.origin,
            let background = schemes[row.scheme]?[row.pair.background]
        else { return nil }
        let nearest = foreground.colour.nearest(withContrast: row.least, on: background)
        return Finding(fault(row, change: row.pair.foreground, nearest: nearest), in: file, at: place)
    }

    private func finding(_ row: ContrastTable.Row, of setting: Brand.Setting) -> Finding {
        let roles = schemes.schemes[row.scheme]?.filter { $0.value.origin == .brand(setting) }.map(\.key) ?? []
        let textContrast = variants.filter { $0.schemes.contains(row.scheme) }.map(\.textContrast).max() ?? row.least
        let nearest = schemes.nearest(to: setting.colour, for: roles, in: row.scheme, textContrast: textContrast)
        return Finding(fault(row, change: setting.key, nearest: nearest), in: setting.file, at: setting.place)
    }

    private func fault(_ row: ContrastTable.Row, change: String, nearest: Colour?) -> ThemeFault {
        let least = row.least == row.least.rounded() ? String(Int(row.least)) : String(row.least)
        return .lowContrast(
            variant: row.variant, scheme: row.scheme, foreground: row.pair.foreground, background: row.pair.background,
            tenths: Int(row.contrast * 10), wanted: least, change: change, nearest: nearest?.hex)
    }
}
