import HubModel
import HubSource

/// Computes the contrast of every pair of colours that meet, for every variant (WCAG 1.4.3, 1.4.6, 1.4.11).
enum ContrastCheck {
    static func findings(_ settings: ThemeSettings, variants: [Variant], file: String) -> [Finding] {
        var findings: [Finding] = []
        for variant in variants {
            for name in variant.schemes {
                guard let scheme = settings.schemes[name] else {
                    findings.append(Finding(ThemeFault.noScheme(name, variant: variant.id), in: file))
                    continue
                }
                for pair in ColourRoles.pairs {
                    if let (fault, place) = finding(pair, scheme, name, variant) {
                        findings.append(Finding(fault, in: file, at: place))
                    }
                }
            }
        }
        return findings
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
