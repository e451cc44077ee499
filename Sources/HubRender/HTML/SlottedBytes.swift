import HubSource

/// A rendered body, with its slots found: they are looked for once, and filled for each variant.
struct SlottedBytes: Sendable {
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

    /// The body with its slots filled.
    func filled(with words: (Slot) -> String) -> [UInt8] {
        guard !slots.isEmpty else { return bytes }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 32 * slots.count)
        fill(into: &out, with: words)
        return out
    }

    /// Copies the body with its slots filled.
    func fill(into out: inout [UInt8], with words: (Slot) -> String) {
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            for (at, slot) in slots {
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<at]))
                if let slot { out.append(contentsOf: words(slot).utf8) }
                start = min(at + 2, bytes.count)
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }
}
