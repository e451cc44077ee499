import HubModel
import HubSource

/// Computes the contrast of every pair of colours that meet, for every variant (WCAG 1.4.3, 1.4.6, 1.4.11).
enum ContrastCheck {
    /// - Returns: each pair of a scheme once, with the variant that asks most of it.
    static func findings(_ settings: ThemeSettings, variants: [Variant], file: String) -> [Finding] {
        var findings: [Finding] = []
        var judged: Set<Judged> = []
        for variant in variants.sorted(by: { $0.textContrast > $1.textContrast }) {
            for name in variant.schemes {
                guard let scheme = settings.schemes[name] else {
                    findings.append(Finding(ThemeFault.noScheme(name, variant: variant.id), in: file))
                    continue
                }
                for pair in ColourRoles.pairs where judged.insert(Judged(scheme: name, pair: pair)).inserted {
                    if let (fault, place) = finding(pair, scheme, name, variant) {
                        findings.append(Finding(fault, in: file, at: place))
                    }
                }
            }
        }
        return findings
    }

    private struct Judged: Hashable {
        var scheme: String
        var pair: ColourRoles.Pair
    }

    private static func finding(
        _ pair: ColourRoles.Pair, _ scheme: [String: Located<Colour>], _ name: String, _ variant: Variant
    ) -> (ThemeFault, Place)? {
        guard let foreground = scheme[pair.foreground], let background = scheme[pair.background] else { return nil }
        let wanted = pair.isText ? variant.textContrast : Variant.interfaceContrast
        let contrast = foreground.value.contrast(with: background.value)
        guard contrast < wanted else { return nil }
        let nearest = foreground.value.nearest(withContrast: wanted, on: background.value)
        let fault = ThemeFault.lowContrast(
            variant: variant.id, scheme: name, foreground: pair.foreground, background: pair.background,
            tenths: Int(contrast * 10), wanted: wanted == wanted.rounded() ? String(Int(wanted)) : String(wanted),
            nearest: nearest?.hex)
        return (fault, foreground.place)
    }
}

extension Variant {
    var schemes: [String] { [scheme] + (darkScheme.map { [$0] } ?? []) }
}
