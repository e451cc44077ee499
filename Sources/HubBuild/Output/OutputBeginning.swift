import HubSource

extension OutputFolder {
    /// Everything that stands in the way of a plan, before anything is written.
    ///
    /// - Parameters:
    ///   - bytes: renders one file now. It is asked only where a file lies that is not ours as we left it: if
    ///     its bytes are the very ones we would write, it is no obstacle. nil means that they cannot be known yet.
    ///   - survey: nothing can be in the way of a file that lies there as we left it.
    public func begin(
        _ plan: OutputPlan, _ survey: OutputSurvey? = nil, bytes: (PlannedFile) -> [UInt8]? = { _ in nil }
    ) throws(OutputError) -> [Finding] {
        do { try stageFirstSite(plan) } catch { throw failure(error) }
        if first.withLock({ $0 != nil }) { return [] }
        let unsure = survey.map { survey in zip(plan.files, survey.untouched).filter { $1 == nil }.map(\.0) }
        if let unsure, unsure.isEmpty { return [] }
        let plan = unsure.map { $0.count < plan.files.count ? OutputPlan(partOf: plan, $0) : plan } ?? plan
        var (there, findings) = try folders(of: plan)
        for file in plan.files where OutputPath.folder(of: file.path).map({ there.contains(OutputPath($0)) }) ?? true {
            if let status = root.quickStatus(file.path), owned.isUntouched(status, at: file.path) != nil { continue }
            guard let (path, fault) = try obstacle(to: file, bytes: bytes) else { continue }
            findings.append(Finding(fault, in: shown(path)))
        }
        return findings
    }

    /// The folders of a plan that are there; nothing can stand in the way in the others.
    ///
    /// Each is looked at after the one around it, so none is reached by way of a link.
    private func folders(of plan: OutputPlan) throws(OutputError) -> (there: Set<OutputPath>, findings: [Finding]) {
        var there: Set<OutputPath> = []
        var findings: [Finding] = []
        for path in plan.folders {
            if let around = OutputPath.folder(of: path), !there.contains(OutputPath(around)) { continue }
            guard let status = root.quickStatus(path) else { continue }
            if status.kind == .folder {
                there.insert(OutputPath(path))
            } else if !(try isOurPage(path)) {
                let source = plan.files.first { $0.path.hasPrefix(path + "/") }?.source
                findings.append(Finding(OutputFault.inTheWay(status.kind, source: source), in: shown(path)))
            }
        }
        return (there, findings)
    }

    /// Whether a file of the old site is where a folder must go: it will make way.
    private func isOurPage(_ path: String) throws(OutputError) -> Bool {
        do { return try isOurs(path) } catch { throw failure(error) }
    }

    private func obstacle(
        to file: PlannedFile, bytes: (PlannedFile) -> [UInt8]?
    ) throws(OutputError) -> (path: String, fault: OutputFault)? {
        do {
            switch try standing(at: file.path) {
            case .nothing, .ours:
                return nil
            case .theirs(let entry, let wasOurs):
                if let bytes = bytes(file), ContentHash.of(bytes) == entry.hash { return nil }
                return (file.path, .theirs(wasOurs: wasOurs, source: file.source))
            case .inTheWay(.folder):
                let foreigner = try foreigner(below: file.path)
                return foreigner.map { (file.path, .folderInTheWay(holding: $0, source: file.source)) }
            case .inTheWay(let kind):
                return (file.path, .inTheWay(kind, source: file.source))
            case .parentInTheWay(let parent, let kind):
                return try isOurs(parent) ? nil : (parent, .inTheWay(kind, source: file.source))
            }
        } catch { throw failure(error) }
    }
}

extension OutputFault {
    static func theirs(wasOurs: Bool, source: String?) -> OutputFault {
        wasOurs ? .editedByHand(source: source) : .notOurs(source: source)
    }
}
