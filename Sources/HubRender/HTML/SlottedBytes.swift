import HubSource

/// A rendered body, with its slots found: they are looked for once, and filled for each variant.
///
/// A class because each variant asks for it, and a copy would count its parts. Nothing in it changes.
final class SlottedBytes: Sendable {
    private let bytes: [UInt8]
    private let slots: [(at: Int, slot: Slot?)]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var slots: [(at: Int, slot: Slot?)] = []
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while let at = ByteScan.first(Slot.marker, in: bytes, from: start) {
                slots.append((at, at + 1 < bytes.count ? Slot(rawValue: bytes[at + 1]) : nil))
                start = at + 1
            }
        }
        self.slots = slots
    }

    /// How many bytes it has with its slots filled, or a few more.
    func count(with words: SlotWords) -> Int {
        slots.reduce(bytes.count) { $0 + ($1.slot.map { words[$0].utf8CodeUnitCount } ?? 0) }
    }

    /// Copies the body with its slots filled.
    func put(into page: inout Pieces, with words: SlotWords) {
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            for (at, slot) in slots {
                page.put(bytes[start..<at])
                if let slot { words[slot].withUTF8Buffer { page.put($0[...]) } }
                start = min(at + 2, bytes.count)
            }
            page.put(bytes[start...])
        }
    }
}

/// What fills the slots of a body in one variant's tree.
struct SlotWords: Sendable {
    var siteRoot: StaticString
    var open: StaticString

    subscript(slot: Slot) -> StaticString {
        switch slot {
        case .siteRoot: siteRoot
        case .open: open
        }
    }
}
