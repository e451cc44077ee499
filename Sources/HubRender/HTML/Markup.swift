/// HTML that Handrail wrote for a template, as bytes: a page is long, and no template looks into it.
struct Markup: Sendable {
    private(set) var bytes: [UInt8] = []

    var isEmpty: Bool { bytes.isEmpty }

    /// For the template library, which knows strings only.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Nothing.
    init() {}

    /// - Parameter count: bytes that are set aside, so that what is written is not moved while it grows.
    init(reserving count: Int = 0, _ write: (inout [UInt8]) -> Void) {
        bytes.reserveCapacity(count)
        write(&bytes)
    }
}
