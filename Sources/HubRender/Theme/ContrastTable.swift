import HubModel
import HubSource

/// The contrast of every pair of colours that meet, for every scheme of every variant (WCAG 1.4.3, 1.4.6, 1.4.11).
struct ContrastTable: Sendable {
    /// In the order of the variants, their schemes, and `ColourRoles.pairs`.
    let rows: [Row]

    struct Row: Sendable, Hashable {
        /// Ids of the variant and of one of its schemes.
        var variant: String
        var scheme: String
        var pair: ColourRoles.Pair
        /// 1 to 21.
        var contrast: Double
        /// What it must reach in this variant.
        var least: Double

        var passes: Bool { contrast >= least }
    }

    /// Pairs whose colours a theme lacks are left out: they have a finding of their own.
    init(_ schemes: ColourSchemes, variants: [Variant]) {
        rows = variants.flatMap { variant in
            variant.schemes.flatMap { scheme -> [Row] in
                guard let colours = schemes[scheme] else { return [] }
                return ColourRoles.pairs.compactMap { pair in
                    guard let foreground = colours[pair.foreground], let background = colours[pair.background] else { return nil }
                    return Row(
                        variant: variant.id, scheme: scheme, pair: pair, contrast: foreground.contrast(with: background),
                        least: pair.least(variant.textContrast))
                }
            }
        }
    }
}

extension ColourRoles.Pair {
    /// The contrast it must have.
    ///
    /// - Parameter textContrast: what words must have where the pair is shown.
    func least(_ textContrast: Double) -> Double { isText ? textContrast : Variant.interfaceContrast }
}

extension Variant {
    /// The colour schemes it may show on a screen.
    var schemes: [String] { [scheme] + (darkScheme.map { [$0] } ?? []) }
}
