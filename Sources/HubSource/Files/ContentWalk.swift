/// The walk: folders wait in a list, so that deep nesting costs neither stack nor open files.
struct ContentWalk: Sendable {
    let project: Folder
    /// See `ContentFolder`.
    let dotted: String?

    /// What one step of the walk has found.
    struct Found: Sendable {
        var files: [ContentFile] = []
        var findings: [Finding] = []
        /// Where to go on.
        var steps: [Step] = []

        mutating func report(_ fault: FileFault, at path: String) { findings.append(Finding(fault, in: path)) }
    }

    enum Step: Sendable {
        case list(path: String)
        /// Some names of a folder that was listed. It is opened again, since systems let a program have some hundreds open.
        case look(path: String, ArraySlice<FolderEntry>)
    }

    /// Names that are looked at in one step.
    private static let most = 256

    func run(from path: String) -> Found {
        var all = Found()
        all.steps = [.list(path: path)]
        while let step = all.steps.popLast() {
            let found = take(step)
            all.files += found.files
            all.findings += found.findings
            all.steps += found.steps.reversed()
        }
        return all
    }

    /// Findings are in the order of reports then, since nobody knows which step ends first.
    func runOnAllCores(from path: String) async -> Found {
        await withTaskGroup(of: Found.self) { group in
            group.addTask { take(.list(path: path)) }
            var all = Found()
            for await found in group {
                for step in found.steps { group.addTask { take(step) } }
                all.files += found.files
                all.findings += found.findings
            }
            all.findings = Finding.ranked(all.findings)
            return all
        }
    }

    private func take(_ step: Step) -> Found {
        var found = Found()
        let path = step.path
        do {
            let folder = try project.folder(path)
            switch step {
            case .list: try list(folder, path, &found)
            case .look(_, let entries): take(entries, at: path, in: folder, &found)
            }
        } catch {
            found.report(.refused(error, isFolder: true), at: path)
        }
        return found
    }

    private func list(_ folder: Folder, _ path: String, _ found: inout Found) throws(FileError) {
        let entries = try folder.list().filter { isContent($0.name, in: path) }
        reportTwins(among: entries, in: path, &found)
        take(entries.prefix(Self.most), at: path, in: folder, &found)
        found.steps += stride(from: Self.most, to: entries.count, by: Self.most).map { start in
            .look(path: path, entries[start..<min(start + Self.most, entries.count)])
        }
    }

    private func take(_ entries: ArraySlice<FolderEntry>, at path: String, in folder: Folder, _ found: inout Found) {
        for entry in entries { take(entry, at: "\(path)/\(entry.name)", in: folder, &found) }
    }

    private func take(_ entry: FolderEntry, at path: String, in folder: Folder, _ found: inout Found) {
        if let fault = fault(of: entry, at: path) { return found.report(fault, at: path) }
        let status = entry.kind == .folder ? nil : folder.quickStatus(entry.name)
        guard status?.mayBeReadByAll ?? false || folder.mayRead(entry) else {
            return found.report(.unreadable(isFolder: entry.kind == .folder), at: path)
        }
        if entry.kind == .folder {
            found.steps.append(.list(path: path))
        } else if let status, status.kind == .file {
            found.files.append(ContentFile(path: path, stamp: status.stamp))
        }
        // What went since the folder was listed is no longer content.
    }

    private func fault(of entry: FolderEntry, at path: String) -> FileFault? {
        guard entry.isUTF8 else { return .nameNotUTF8 }
        if let meant = meant(by: entry, at: path) { return .misnamed(meant) }
        if let problem = PublishableName.problem(in: entry.name) { return .unsafeName(problem) }
        if path.utf8.count > PublishableName.longestPath { return .pathTooLong(bytes: path.utf8.count) }
        return switch entry.kind {
        case .file, .folder: nil
        case .symbolicLink: .symbolicLink
        case .pipe, .socket, .device, .unknown: .notAFile(entry.kind)
        }
    }

    /// Where everything is copied as it is, names mean nothing.
    private func meant(by entry: FolderEntry, at path: String) -> String? {
        guard entry.kind == .file, let dotted, !path.hasPrefix(dotted + "/") else { return nil }
        return Leftovers.meant(by: entry.name)
    }

    /// Names that start with a dot are for programs, except where the whole folder is copied as it is.
    private func isContent(_ name: String, in folder: String) -> Bool {
        if Leftovers.includes(name) { return false }
        guard name.hasPrefix(".") else { return true }
        guard let dotted, folder == dotted || folder.hasPrefix(dotted + "/") else { return false }
        return name != ".git" && name != ".DS_Store"
    }

    private func reportTwins(among entries: [FolderEntry], in path: String, _ found: inout Found) {
        guard !entries.allSatisfy({ PublishableName.isKey($0.name) }) else { return }
        var first: [String: String] = [:]
        for entry in entries where entry.isUTF8 {
            let key = PublishableName.key(of: entry.name)
            if let other = first[key] {
                let byCase = other != entry.name  // Equal for Swift means: the same letters, written as other bytes.
                found.report(.twin(of: "\(path)/\(other)", byCase: byCase), at: "\(path)/\(entry.name)")
            } else {
                first[key] = entry.name
            }
        }
    }
}

extension ContentWalk.Step {
    /// Of the folder.
    fileprivate var path: String {
        switch self {
        case .list(let path), .look(let path, _): path
        }
    }
}
