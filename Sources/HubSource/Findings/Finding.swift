/// Something a person should know about one place in their hub.
///
/// Findings are values: every floor hands them up, one run reports them all.
public struct Finding: Sendable, Hashable {
    /// Path of the file from the project folder, with `/` between parts (`Content/guides/a.md`).
    public var file: String
    /// Where in the file, or nil when the finding is about the file as a whole.
    public var place: Place?
    public var severity: Severity
    /// Stable name of the check, as `handrail check --explain` takes it (`unknown-key`).
    public var id: String
    /// What is wrong: the rule, in words for an editor, without a final full stop.
    public var message: String
    /// One thing to do about it, one plain sentence.
    public var fix: String

    /// Place among findings that somebody put in order: 1 is to be mended first. 0 for all others.
    public var rank = 0

    public init(_ fault: some Fault, in file: String, at place: Place? = nil) {
        self.file = file
        self.place = place
        self.severity = fault.severity
        self.id = fault.id
        self.message = fault.message
        self.fix = fault.fix
    }
}

/// What can be wrong, as facts. Each floor has one enum of these, so its wording stands in one file.
public protocol Fault: Sendable {
    var id: String { get }
    var severity: Severity { get }
    var message: String { get }
    var fix: String { get }
}

public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    case error, warning, advice

    /// Errors sort first.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .advice: 2
        }
    }
}

/// A place in a text file as an editor counts it: lines from 1, columns from 1 in characters.
public struct Place: Sendable, Hashable, Comparable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

extension Finding {
    /// `Content/guides/a.md:3:1: error: the title is missing [missing-title]`, then the fix on its own line.
    public var description: String {
        let at = place.map { ":\($0.line):\($0.column)" } ?? ""
        return "\(Self.shown(file))\(at): \(severity.rawValue): \(Self.shown(message)) [\(id)]\n  fix: \(Self.shown(fix))"
    }

    /// Names and links come from files: what would move a terminal's cursor or turn its text is shown as `�`.
    public static func shown(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isUnsafe($0) ? "\u{FFFD}" : $0 }))
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Errors first, then by file and place: the order every report uses. Those with a rank come last of their severity.
    public static func ranked(_ findings: [Finding]) -> [Finding] {
        // Numbers are quicker put in order than findings.
        findings.indices.sorted { findings[$0].stands(before: findings[$1]) }.map { findings[$0] }
    }

    private func stands(before other: Finding) -> Bool {
        if severity != other.severity { return severity < other.severity }
        if rank != other.rank { return rank < other.rank }
        if file != other.file { return file < other.file }
        let start = Place(line: 0, column: 0)
        return (place ?? start, id, message) < (other.place ?? start, other.id, other.message)
    }
}
