/// HTML that Handrail wrote for a template, as bytes: a page is long, and no template looks into it.
struct Markup: Sendable {
    private(set) var bytes: [UInt8] = []

    var isEmpty: Bool { bytes.isEmpty }

    /// For the template library, which knows strings only.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Nothing.
    init() {}

    init(_ write: (inout [UInt8]) -> Void) { write(&bytes) }
}
