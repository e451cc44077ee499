/// A gap in a rendered body, filled in once for each variant.
///
/// One body serves every variant's tree, so the few bytes that differ are left open: a marker byte that no text can
/// hold (control characters are refused in sources and replaced by the escaper), then the slot's letter.
public enum Slot: UInt8, Sendable, CaseIterable {
    /// The way from the root of a variant's tree up to the root of the site: nothing, or `../`.
    case siteRoot = 0x41  // A
    /// ` open` in the tag of a `details` that starts open, or nothing.
    case open = 0x4F  // O

    /// The byte before each slot's letter.
    public static let marker: UInt8 = 0x01

    /// Leaves this slot open at the end of `body`.
    @inlinable
    public func append(to body: inout [UInt8]) {
        body.append(Self.marker)
        body.append(rawValue)
    }
}
