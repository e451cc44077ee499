import HubSource

/// One file that will be in the output folder, and where it comes from.
public struct PlannedFile: Sendable, Hashable {
    /// From the output folder, with `/` between names (`guides/x/index.html`).
    public var path: String
    /// From the project folder (`Content/guides/x.md`).
    public var source: String

    public init(path: String, source: String) {
        self.path = path
        self.source = source
    }
}

/// Every file of the site, known before the first one is rendered.
public struct OutputPlan: Sendable {
    public let files: [PlannedFile]
    /// Every error; a plan that has one must not be built.
    public let findings: [Finding]

    /// - Parameter output: the path of the output folder, whose length counts.
    public init(_ files: [PlannedFile], output: String) {
        self.init(files, [PlainPaths(files[...], room: Self.room(in: output))], output: output)
    }

    /// The same, looked at on all cores.
    ///
    /// - Parameter listed: what the last build wrote, in its order: a plan of the same paths is as good as that one was.
    static func look(at files: [PlannedFile], output: String, listed: ListedFiles? = nil) async throws -> OutputPlan {
        let room = room(in: output)
        if let listed, listed.are(files, room: room) { return OutputPlan(good: files) }
        let parts = try await concurrentMap(files, chunk: 4096) { [PlainPaths($0, room: room)] }
        return OutputPlan(files, parts, output: output)
    }

    private init(_ files: [PlannedFile], _ parts: [PlainPaths], output: String) {
        self.files = files
        guard !PlainPlan(parts).isPlain else {
            findings = []
            return
        }
        var check = PlanCheck(room: Self.room(in: output))
        check.reserve(files.count)
        for file in files { check.take(file) }
        check.compareFilesWithFolders()
        findings = check.findings
    }

    private init(good files: [PlannedFile]) {
        self.files = files
        findings = []
    }

    /// Some files of a plan that is good.
    init(partOf plan: OutputPlan, _ files: [PlannedFile]) { self.init(good: files) }

    /// Bytes that a path below the output folder may have.
    private static func room(in output: String) -> Int { PublishableName.longestPath - output.utf8.count - 1 }

    /// All folders the files need, each before those inside it.
    var folders: [String] {
        var seen: Set<OutputPath> = []
        return files.flatMap { OutputPath.folders(of: $0.path) }.filter { seen.insert(OutputPath($0)).inserted }
    }

    /// What the plan puts right into the output folder.
    var namesAtTop: [String] {
        // A few names that stand before thousands of paths: quicker held against each than put into a set.
        var known: [[UInt8]] = []
        for file in files {
            var path = file.path
            path.withUTF8 { path in
                let name = path.prefix { $0 != UInt8(ascii: "/") }
                if !known.contains(where: { $0.elementsEqual(name) }) { known.append(Array(name)) }
            }
        }
        return known.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// What has been planned so far, by keys under which names that some disks take for one are equal.
private struct PlanCheck {
    /// Bytes a path below the output folder may have.
    let room: Int
    private(set) var folders: Set<OutputPath> = []
    private(set) var findings: [Finding] = []
    /// Paths at which a clash was reported.
    private var clashes: [Pair: [String]] = [:]

    private struct Pair: Hashable {
        var source: String
        var other: String
    }

    private var fileWithKey: [String: PlannedFile] = [:]
    /// The first spelling of a folder, and the file that needs it.
    private var folderWithKey: [String: (path: String, file: PlannedFile)] = [:]

    init(room: Int) { self.room = room }

    mutating func reserve(_ count: Int) { fileWithKey.reserveCapacity(count) }

    mutating func take(_ file: PlannedFile) {
        let around = OutputPath.folder(of: file.path)
        let isKnown = around.map { folders.contains(OutputPath($0)) } ?? false
        // The names of a known folder have been looked at.
        if let problem = OutputPathProblem(of: file.path, from: isKnown ? around : nil, room: room) {
            return report(.badPath(file.path, problem), file)
        }
        let key = PublishableName.key(of: file.path)
        if let other = fileWithKey.updateValue(file, forKey: key) {
            report(clash(of: file.path, with: other.path, from: other.source), file)
        } else if !isKnown {
            takeFolders(of: file)
        }
    }

    private mutating func takeFolders(of file: PlannedFile) {
        for path in OutputPath.folders(of: file.path) where folders.insert(OutputPath(path)).inserted {
            let key = PublishableName.key(of: path)
            if let other = folderWithKey[key] {
                report(clash(of: path, with: other.path, from: other.file.source), file)
            } else {
                folderWithKey[key] = (path, file)
            }
        }
    }

    /// `a` cannot be a file where `a/index.html` makes it a folder.
    mutating func compareFilesWithFolders() {
        for (key, folder) in folderWithKey.sorted(by: { $0.key < $1.key }) {
            guard let file = fileWithKey[key] else { continue }
            report(.fileAndFolder(file.path, inside: folder.file.path, from: folder.file.source), file)
        }
    }

    private func clash(of path: String, with other: String, from source: String) -> OutputFault {
        if OutputPath(path) == OutputPath(other) { return .taken(path, by: source) }
        return .twin(path, of: other, from: source, byCase: path != other)
    }

    /// A clash of two sources is one finding, not one for each variant's copy of the page.
    private mutating func report(_ fault: OutputFault, _ file: PlannedFile) {
        if let other = fault.otherSource {
            let pair = Pair(source: file.source, other: other)
            let known = clashes[pair, default: []]
            guard !known.contains(where: { file.path.hasSuffix("/" + $0) }) else { return }
            clashes[pair] = known + [file.path]
        }
        findings.append(Finding(fault, in: file.source))
    }
}

/// Why nothing can be written under a path.
public enum OutputPathProblem: Sendable, Hashable {
    case empty
    case absolute
    /// A name in it cannot be published.
    case name(String, NameProblem)
    /// Servers would read these as `/`, `\`, `.` or a zero byte.
    case percentCode(String)
    /// A place we or Git keep for ourselves.
    case kept(String)
    case tooLong(bytes: Int, allowed: Int)

    /// - Parameters:
    ///   - around: a folder on the way whose names are known to be good.
    ///   - room: bytes the path may have.
    init?(of path: String, from around: String?, room: Int) {
        if path.isEmpty {
            self = .empty
        } else if path.hasPrefix("/") {
            self = .absolute
        } else if path.utf8.count > room {
            self = .tooLong(bytes: path.utf8.count, allowed: room)
        } else if let problem = Self.percentCode(in: path) ?? Self.badName(in: path, from: around) {
            self = problem
        } else {
            return nil
        }
    }

    private static func badName(in path: String, from around: String?) -> OutputPathProblem? {
        let unknown = around.map { path.utf8.dropFirst($0.utf8.count + 1) } ?? path.utf8[...]
        for part in Substring(unknown).split(separator: "/", omittingEmptySubsequences: false) {
            let name = String(part)
            if let problem = PublishableName.problem(in: name) { return .name(name, problem) }
            guard part.utf8.first == UInt8(ascii: ".") else { continue }
            let lower = name.lowercased()
            if lower == ".git" || lower.hasPrefix(".handrail") { return .kept(name) }
        }
        return nil
    }

    private static func percentCode(in path: String) -> OutputPathProblem? {
        guard path.utf8.contains(UInt8(ascii: "%")) else { return nil }
        let lower = path.lowercased()
        return ["%2f", "%5c", "%2e", "%00"].first { lower.contains($0) }.map { .percentCode($0) }
    }

    /// Stands behind "because ".
    var words: String {
        switch self {
        case .empty: "it has no name"
        case .absolute: "it starts with a slash"
        case .name(let name, let problem): "the name “\(name.prefix(60))” \(problem.words)"
        case .percentCode(let code): "web servers read the \(code) in it as another character"
        case .kept(let name): "the name \(name) is kept for the workings of Git and Handrail"
        case .tooLong(let bytes, let allowed):
            "with the folders around it it has \(bytes) bytes, and \(allowed) are allowed in this output folder"
        }
    }
}
