import HubSource

/// A path as the disk knows it: equal only if the bytes are. Swift's strings are equal by letters, whatever their bytes.
struct OutputPath: Hashable, Sendable {
    let text: String
    private let isASCII: Bool

    init(_ text: String) {
        self.text = text
        isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    }

    /// Equal letters, and then equal bytes: nearly always the first comparison decides, and it is the fast one.
    static func == (a: OutputPath, b: OutputPath) -> Bool {
        a.text == b.text && a.text.utf8.count == b.text.utf8.count
            && (a.isASCII || a.text.utf8.elementsEqual(b.text.utf8))
    }

    func hash(into hasher: inout Hasher) {
        let fed: Void? = text.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if fed == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }

    /// The folder a path lies in, or nil for one at the top.
    static func folder(of path: String) -> String? {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(Substring(path.utf8[..<$0])) }
    }

    /// All folders on the way to a path, the outermost first.
    static func folders(of path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }
}

extension OutputPath: Comparable {
    /// A folder comes before what is in it.
    static func < (a: OutputPath, b: OutputPath) -> Bool { a.text < b.text }
}
