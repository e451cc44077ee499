/// What a name must be so that every server, disk and operating system can hold the file published under it.
public enum PublishableName {
    /// Bytes one name may have.
    public static let longestName = 255
    /// Bytes a whole path may have: 4,096 with the zero byte that ends it.
    public static let longestPath = 4_095

    /// What is wrong with one name of a path, or nil.
    public static func problem(in name: String) -> NameProblem? {
        let bytes = name.utf8
        if bytes.isEmpty || name == "." || name == ".." { return .meaningless }
        if bytes.count > longestName { return .tooLong(bytes: bytes.count) }
        for byte in bytes where byte < 0x20 || byte == 0x7F || isForbidden[Int(byte)] {
            let scalar = Unicode.Scalar(byte)
            return byte < 0x20 || byte == 0x7F ? .control(scalar) : .forbidden(Character(scalar))
        }
        if let last = bytes.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") { return .endsInDotOrSpace }
        return isReserved(name) ? .reserved : nil
    }

    /// Names that one of the disks in use today takes for the same one have equal keys.
    ///
    /// Upper and lower case are one, and so are the two ways to write an accented letter: Swift compares strings that way.
    public static func key(of name: String) -> String {
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
        return name.unicodeScalars.reduce(into: "") { folded, scalar in
            // By way of the capital, so that the two small sigmas are one. One letter stays one: ß is not ss.
            let capital = scalar.properties.uppercaseMapping.unicodeScalars
            let only = capital.count == 1 ? capital.first ?? scalar : scalar
            folded += only.properties.lowercaseMapping
        }
    }

    /// Whether a name is its own key, as nearly all are: two names of a folder that both are cannot be taken for the same one.
    static func isKey(_ name: String) -> Bool {
        name.utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    private static let isForbidden: [Bool] = {
        var table = Array(repeating: false, count: 256)
        for byte in #"\/:*?"<>|"#.utf8 { table[Int(byte)] = true }
        return table
    }()

    /// Windows keeps these for devices, with any ending (`con.md`) and in any case.
    private static func isReserved(_ name: String) -> Bool {
        let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
        guard (3...4).contains(stem.count) else { return false }
        let upper = stem.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) ? $0 - 32 : $0 }
        if stem.count == 3 { return ["CON", "PRN", "AUX", "NUL"].contains { upper.elementsEqual($0.utf8) } }
        let digits = UInt8(ascii: "1")...UInt8(ascii: "9")
        return digits.contains(upper[3]) && ["COM", "LPT"].contains { upper.starts(with: $0.utf8) }
    }
}

public enum NameProblem: Sendable, Hashable {
    /// Empty, `.` or `..`.
    case meaningless
    case tooLong(bytes: Int)
    case control(Unicode.Scalar)
    case forbidden(Character)
    case endsInDotOrSpace
    case reserved

    /// Stands behind "its name ".
    public var words: String {
        switch self {
        case .meaningless: "names no file"
        case .tooLong(let bytes):
            "has \(bytes) bytes, and \(PublishableName.longestName) are allowed (letters with accents count as two or more)"
        case .control: "has an invisible control character in it"
        case .forbidden(let character): "has the character \(character) in it, which not every computer can store"
        case .endsInDotOrSpace: "ends in a full stop or a space, which Windows cannot store"
        case .reserved: "is kept by Windows for a device"
        }
    }
}
