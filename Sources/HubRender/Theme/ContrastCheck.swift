import HubModel
import HubSource

/// Finds the pairs of colours that cannot be told apart well enough.
struct ContrastCheck {
    let schemes: ColourSchemes
    let variants: [Variant]
    /// The theme's settings, as findings name the file.
    let file: String

    /// One for each colour that is too weak: the pair that falls shortest, in the variant that asks most of it, with the
    /// nearest colour that passes in all its pairs.
    var findings: [Finding] {
        let asking = variants.sorted { $0.textContrast > $1.textContrast }
        var weakest: [Subject: ContrastTable.Row] = [:]
        for row in ContrastTable(schemes, variants: asking).rows where !row.passes {
            guard let subject = subject(of: row) else { continue }
            if let other = weakest[subject], other.contrast / other.least <= row.contrast / row.least { continue }
            weakest[subject] = row
        }
        return missing + weakest.map { finding($1, about: $0) }
    }

    /// Whose colour is to be changed.
    private enum Subject: Hashable {
        /// Schemes that build on another share its line.
        case role(String, Place)
        case brand(Brand.Setting)
    }

    private var missing: [Finding] {
        variants.flatMap { variant in
            variant.schemes.filter { schemes[$0] == nil }.map {
                Finding(ThemeFault.noScheme($0, variant: variant.id), in: file)
            }
        }
    }

    private func subject(of row: ContrastTable.Row) -> Subject? {
        let paints = schemes.schemes[row.scheme] ?? [:]
        for role in [row.pair.foreground, row.pair.background] {
            if case .brand(let setting) = paints[role]?.origin { return .brand(setting) }
        }
        let role = row.pair.isOnRail ? row.pair.background : row.pair.foreground
        guard case .theme(let place) = paints[role]?.origin else { return nil }
        return .role(role, place)
    }

    private func finding(_ row: ContrastTable.Row, about subject: Subject) -> Finding {
        let (tenths, wanted) = (Int(row.contrast * 10), wanted(row))
        switch subject {
        case .role(let role, let place):
            let colour = schemes[row.scheme]?[role]
            let shown = Set(variants.flatMap(\.schemes)).filter { schemes.schemes[$0]?[role]?.origin == .theme(place) }
            let nearest = colour?.nearest { candidate in
                shown.allSatisfy { schemes.passes(candidate, for: [role], in: $0, textContrast: textContrast(in: $0)) }
            }
            let fault = ThemeFault.lowContrast(
                variant: row.variant, scheme: row.scheme, foreground: row.pair.foreground, background: row.pair.background,
                tenths: tenths, wanted: wanted, change: role, nearest: nearest?.hex)
            return Finding(fault, in: file, at: place)
        case .brand(let setting):
            let roles = schemes.schemes[row.scheme]?.filter { $0.value.origin == .brand(setting) }.map(\.key) ?? []
            let fault = ThemeFault.weakBrand(
                pair: row.pair.inWords, variant: row.variant, tenths: tenths, wanted: wanted, setting: setting.key,
                nearest: schemes.nearest(
                    to: setting.colour, for: roles, in: row.scheme, textContrast: textContrast(in: row.scheme))?.hex)
            return Finding(fault, in: setting.file, at: setting.place)
        }
    }

    /// What words need where a scheme is shown.
    private func textContrast(in scheme: String) -> Double {
        variants.filter { $0.schemes.contains(scheme) }.map(\.textContrast).max() ?? 0
    }

    private func wanted(_ row: ContrastTable.Row) -> String {
        row.least == row.least.rounded() ? String(Int(row.least)) : String(row.least)
    }
}
