import HubSource

/// What makes a hub look like its organisation: `brand:` of `hub.yml`, or of a theme's `theme.yml`.
///
///     brand:
///       logo: pictures/our-logo.svg
///       colour: "#5B2A86"
///       link-colour: "#3C1C8C"
///       font: [Verdana, DejaVu Sans]
public struct BrandSettings: Sendable, Hashable {
    /// Path of a picture, as it was written.
    public var logo: Located<String>?
    /// Of the rail, its numbers, and the edge of notes.
    public var colour: Located<Colour>?
    public var linkColour: Located<Colour>?
    /// First choice first.
    public var fonts: [FontFamily] = []

    public static let key = "brand"
    public static let colourKey = "colour"
    public static let linkColourKey = "link-colour"

    public init() {}

    /// - Parameter fields: those inside `brand:`.
    public init(_ fields: inout FieldReader) {
        logo = fields.located("logo")
        colour = fields.colour(Self.colourKey)
        linkColour = fields.colour(Self.linkColourKey)
        fonts = FontFamily.read("font", &fields)
        fields.finish()
    }
}
