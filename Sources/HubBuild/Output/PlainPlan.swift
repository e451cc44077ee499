import HubSource

/// A quick look over the paths of a plan, which settles nearly every one.
///
/// Plain paths (ASCII letters, digits, `-`, `_`, and dots inside names) can be held against each other by hashes. Where a path
/// is not plain, or two hashes are equal that need not be, the plan has to be looked at closely (`PlanCheck`).
struct PlainPlan {
    private(set) var isPlain: Bool

    init(_ parts: [PlainPaths]) {
        isPlain = parts.allSatisfy(\.arePlain)
        guard isPlain else { return }
        // The parts are in order, which sorts them quickly: hashes that are equal come to stand side by side.
        let files = parts.flatMap(\.files).sorted()
        let folders = parts.flatMap(\.folders).sorted { $0.folded < $1.folded }
        let areTwins = zip(files, files.dropFirst()).contains { $0 == $1 }
            || zip(folders, folders.dropFirst()).contains { $0.folded == $1.folded && $0.spelt != $1.spelt }
        isPlain = !areTwins && !Self.share(files, folders)
    }

    /// Whether a file and a folder have one hash.
    private static func share(_ files: [UInt64], _ folders: [PlainPaths.FolderHash]) -> Bool {
        var rest = files[...]
        for folder in folders {
            while let file = rest.first, file < folder.folded { rest.removeFirst() }
            if rest.first == folder.folded { return true }
        }
        return false
    }
}

/// Some paths of a plan, as hashes.
struct PlainPaths: Sendable {
    private(set) var arePlain = true
    /// Without regard to capitals, in order.
    private(set) var files: [UInt64] = []
    /// Each at least once, in the order of `folded`.
    private(set) var folders: [FolderHash] = []

    struct FolderHash: Equatable {
        /// Without regard to capitals.
        let folded: UInt64
        let spelt: UInt64
    }

    private let room: Int
    /// Folders that were met last: nearly all files share theirs with a file just before, but for the innermost.
    private var recent = [FolderHash?](repeating: nil, count: 64)

    /// - Parameter room: bytes a path may have.
    init(_ planned: ArraySlice<PlannedFile>, room: Int) {
        self.room = room
        files.reserveCapacity(planned.count)
        folders.reserveCapacity(planned.count)
        for file in planned where arePlain { take(file.path) }
        files.sort()
        folders.sort { $0.folded < $1.folded }
    }

    private mutating func take(_ path: String) {
        guard path.utf8.count <= room, !path.isEmpty else { return arePlain = false }
        let isTaken: Void? = path.utf8.withContiguousStorageIfAvailable { bytes in
            var (folded, spelt) = (Self.seed, Self.seed)
            var start = 0
            for at in bytes.indices {
                let byte = bytes[at]
                if byte == UInt8(ascii: "/") {
                    guard Self.isPlainName(bytes[start..<at]) else { return arePlain = false }
                    take(FolderHash(folded: folded, spelt: spelt))
                    start = at + 1
                }
                Self.add(Self.lower(byte), to: &folded)
                Self.add(byte, to: &spelt)
            }
            guard Self.isPlainName(bytes[start...]) else { return arePlain = false }
            files.append(folded)
        }
        if isTaken == nil { arePlain = false }
    }

    private mutating func take(_ folder: FolderHash) {
        let place = Int(folder.spelt % UInt64(recent.count))
        guard recent[place] != folder else { return }
        recent[place] = folder
        folders.append(folder)
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
