import HubModel

extension Press {
    /// Labels for envelopes. Their title says what they are, and nobody's name.
    ///
    /// It fails with `AddressLabels.TooLong` where an address fits neither label nor window.
    public func job(for labels: AddressLabels, pack: String) -> TypesetJob { job("labels", labels.value(pack: pack)) }

    /// The summary for the coordinator.
    public func job(for summary: PostSummary) -> TypesetJob { job("summary", summary.document) }

    /// A sheet that a template of the theme makes of one value. It gets the fonts of the hub with it.
    private func job(_ template: String, _ value: TypstValue) -> TypesetJob {
        let look = Look(PrintStyle(format: .standard, size: PrintFormat.standard.usualSize), language: site.hub.language, theme: theme)
        let fonts = TypstValue.list(look.fonts.map { .text($0) })
        let source = "#import \"/print/\(template).typ\": \(template)\n#\(template)(\(fonts.source), \(value.source))\n"
        return TypesetJob(source: Array(source.utf8), reads: Set(theme.print.files.keys), fonts: look.neededFonts)
    }
}
