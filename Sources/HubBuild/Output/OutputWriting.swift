import HubSource

/// What became of one file; the caller gathers these for `finish`.
public struct WriteOutcome: Sendable {
    public enum Kind: Sendable, Hashable {
        case written
        /// The very bytes were there already.
        case unchanged
        /// Something that is not ours is there, and stays.
        indirect case refused(Finding)
    }

    var isWritten: Bool { kind == .written }

    public let path: String
    public let kind: Kind
    /// nil when refused.
    private(set) var entry: ManifestEntry?
    /// The manifest already says all of this.
    private(set) var isListed: Bool

    init(_ path: String, _ kind: Kind, _ entry: ManifestEntry?, isListed: Bool = false) {
        self.path = path
        self.kind = kind
        self.entry = entry
        self.isListed = isListed
    }

    /// The same, with what the file was made from.
    func made(from inputs: UInt64) -> WriteOutcome {
        guard let entry, entry.inputs != inputs else { return self }
        var copy = self
        copy.entry?.inputs = inputs
        copy.isListed = false
        return copy
    }
}

extension OutputFolder {
    /// Puts one file in place, whole, unless the same bytes are there or something that is not ours.
    ///
    /// Any number of threads may call this at once, with different paths. When it throws (a full disk), the old file is
    /// still there and whole; the caller should stop and `abandon`.
    public func write(_ bytes: [UInt8], to path: String) throws(OutputError) -> WriteOutcome {
        try write([(path, bytes)])[0]
    }

    /// The same for several files: the journal then takes their lines at once.
    public func write(_ files: [(path: String, bytes: [UInt8])]) throws(OutputError) -> [WriteOutcome] {
        if let staging = first.withLock({ $0 }) { return try write(files, to: staging) }
        var steps: [Step] = []
        steps.reserveCapacity(files.count)
        for file in files {
            let hash = ContentHash.of(file.bytes)
            steps.append(try step(for: file.path) { () throws(FileError) in try look(at: file.path, hash) })
        }
        try announce(files, steps)
        var outcomes: [WriteOutcome] = []
        outcomes.reserveCapacity(files.count)
        for (file, step) in zip(files, steps) { outcomes.append(try finish(step, file.bytes, at: file.path)) }
        return outcomes
    }

    /// What is to be done with a file.
    private enum Step {
        case done(WriteOutcome)
        case place(hash: UInt64)
    }

    private func step(for path: String, _ body: () throws(FileError) -> Step) throws(OutputError) -> Step {
        do { return try body() } catch {
            guard case .wrongKind(let kind) = error.reason else { throw failure(error) }
            return .done(refused(path, at: error.path, .inTheWay(kind, source: nil)))
        }
    }

    private func look(at path: String, _ hash: UInt64) throws(FileError) -> Step {
        if shelf.isNew(around: path) { return .place(hash: hash) }
        guard let status = root.quickStatus(path) else { return .place(hash: hash) }
        guard let entry = owned.isUntouched(status, at: path) else { return try lookClosely(at: path, hash) }
        return entry.hash == hash ? .done(WriteOutcome(path, .unchanged, entry, isListed: true)) : .place(hash: hash)
    }

    private func lookClosely(at path: String, _ hash: UInt64) throws(FileError) -> Step {
        switch try standing(at: path) {
        case .ours(let entry) where entry.hash == hash, .theirs(let entry, _) where entry.hash == hash:
            return .done(WriteOutcome(path, .unchanged, entry))
        case .theirs(_, let wasOurs):
            return .done(refused(path, at: path, .theirs(wasOurs: wasOurs, source: nil)))
        case .inTheWay(.folder):
            if let foreigner = try removeOurFolder(path) {
                return .done(refused(path, at: path, .folderInTheWay(holding: foreigner, source: nil)))
            }
        case .inTheWay(let kind):
            return .done(refused(path, at: path, .inTheWay(kind, source: nil)))
        case .nothing, .ours, .parentInTheWay:
            break
        }
        return .place(hash: hash)
    }

    /// The journal comes first, then folders and files: whatever a kill leaves behind is known to be ours.
    private func announce(_ files: [(path: String, bytes: [UInt8])], _ steps: [Step]) throws(OutputError) {
        var lines: [UInt8] = []
        for (file, step) in zip(files, steps) {
            if case .place(let hash) = step { lines += Journal.line(file.path, hash) }
        }
        guard !lines.isEmpty else { return }
        do { try journal.append(lines) } catch { throw failure(error) }
    }

    private func finish(_ step: Step, _ bytes: [UInt8], at path: String) throws(OutputError) -> WriteOutcome {
        switch step {
        case .done(let outcome): return outcome
        case .place(let hash):
            do { return try placeMakingWay(bytes, hash, at: path) } catch {
                guard case .wrongKind(let kind) = error.reason else { throw failure(error) }
                return refused(path, at: error.path, .inTheWay(kind, source: nil))
            }
        }
    }

    /// Writes where nothing lies. A page of the old site may be where a folder must go now: it makes way.
    private func placeMakingWay(
        _ bytes: [UInt8], _ hash: UInt64, at path: String
    ) throws(FileError) -> WriteOutcome {
        do { return try place(bytes, hash, at: path) } catch {
            guard case .wrongKind(.file) = error.reason, try isOurs(error.path) else { throw error }
            // Another thread may have done the same by now: removing a file never takes a folder.
            try? root.removeFile(error.path)
        }
        return try place(bytes, hash, at: path)
    }

    private func place(_ bytes: [UInt8], _ hash: UInt64, at path: String) throws(FileError) -> WriteOutcome {
        let (folder, name) = try shelf.makeFolder(around: path)
        return WriteOutcome(path, .written, ManifestEntry(hash: hash, stamp: try folder.write(bytes, to: name)))
    }

    /// Removes a folder of the old site where a file must go now, if all in it is ours.
    ///
    /// - Returns: what is not ours; then nothing was removed.
    private func removeOurFolder(_ path: String) throws(FileError) -> String? {
        if let foreigner = try foreigner(below: path) { return foreigner }
        let inside = owned.paths.filter { $0.hasPrefix(path + "/") }
        for file in inside where try isOurs(file) { try root.removeFile(file) }
        removeEmptyFolders(around: inside)
        return nil
    }

    private func refused(_ path: String, at place: String, _ fault: OutputFault) -> WriteOutcome {
        WriteOutcome(path, .refused(Finding(fault, in: shown(place))), nil)
    }
}
