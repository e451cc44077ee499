import HubSource

/// A quick look over the paths of a plan, which settles nearly every one.
///
/// Plain paths (ASCII letters, digits, `-`, `_`, and dots inside names) can be held against each other by hashes. Where a path
/// is not plain, or two hashes are equal that need not be, the plan has to be looked at closely (`PlanCheck`).
struct PlainPlan {
    /// All folders, each before those inside it.
    private(set) var folders: [String] = []
    private(set) var isPlain = true
    private let room: Int
    private var files: Set<UInt64> = []
    /// Hash without regard to capitals → hash of the spelling.
    private var spelling: [UInt64: UInt64] = [:]

    init(_ planned: [PlannedFile], room: Int) {
        self.room = room
        files.reserveCapacity(planned.count)
        spelling.reserveCapacity(planned.count)
        for file in planned where isPlain { take(file.path) }
        isPlain = isPlain && spelling.keys.allSatisfy { !files.contains($0) }
    }

    private mutating func take(_ path: String) {
        guard path.utf8.count <= room, !path.isEmpty else { return isPlain = false }
        let isTaken: Void? = path.utf8.withContiguousStorageIfAvailable { bytes in
            var (folded, spelt) = (Self.seed, Self.seed)
            var start = 0
            for at in bytes.indices {
                let byte = bytes[at]
                if byte == UInt8(ascii: "/") {
                    guard Self.isPlainName(bytes[start..<at]) else { return isPlain = false }
                    takeFolder(bytes[..<at], folded, spelt)
                    start = at + 1
                }
                Self.add(Self.lower(byte), to: &folded)
                Self.add(byte, to: &spelt)
            }
            guard Self.isPlainName(bytes[start...]), files.insert(folded).inserted else { return isPlain = false }
        }
        if isTaken == nil { isPlain = false }
    }

    private mutating func takeFolder(_ path: Slice<UnsafeBufferPointer<UInt8>>, _ folded: UInt64, _ spelt: UInt64) {
        if let known = spelling[folded] {
            if known != spelt { isPlain = false }
        } else {
            spelling[folded] = spelt
            folders.append(String(decoding: path, as: UTF8.self))
        }
    }

    /// Whether a name is surely good. Some good ones are not plain.
    private static func isPlainName(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = name.first, let last = name.last, first != UInt8(ascii: "."), last != UInt8(ascii: "."),
            name.count <= PublishableName.longestName, !mayBeReserved(name)
        else { return false }
        return name.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
            default: false
            }
        }
    }

    /// Windows keeps some names of three letters for devices, alone, with a digit, or with an ending.
    private static func mayBeReserved(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let stem = name.prefix { $0 != UInt8(ascii: ".") }
        guard (3...4).contains(stem.count) else { return false }
        return PublishableName.problem(in: String(decoding: name, as: UTF8.self)) != nil
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    // FNV-1a.
    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func add(_ byte: UInt8, to hash: inout UInt64) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
