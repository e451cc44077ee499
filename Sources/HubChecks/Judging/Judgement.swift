import HubModel
import HubSource

/// A finding that somebody looked at and lets stand.
public struct AcceptedFinding: Sendable, Hashable {
    public let finding: Finding
    public let reason: String

    public init(finding: Finding, reason: String) {
        self.finding = finding
        self.reason = reason
    }
}

/// What is left of findings after a hub had its say.
///
/// 1. Checks that the hub took otherwise in `hub.yml` get their severity, or are dropped.
/// 2. Findings that a document accepts are set apart, with the reason.
/// 3. What the settings and the documents accept or change in vain is a finding too.
public struct Judgement: Sendable {
    public private(set) var findings: [Finding] = []
    public private(set) var accepted: [AcceptedFinding] = []

    /// - Parameters:
    ///   - found: all that reading and checking found.
    ///   - documents: those that `found` speaks of.
    public init(_ found: [Finding], settings: CheckSettings, documents: some Sequence<Document>) {
        let levels = Levels(settings)
        var acceptances: [String: DocumentAcceptances] = [:]
        for document in documents where !document.metadata.accept.isEmpty {
            acceptances[document.path.file] = DocumentAcceptances(document)
        }
        if levels.isEmpty, acceptances.isEmpty {
            findings = found
        } else {
            findings.reserveCapacity(found.count)
            for finding in found { take(finding, levels, &acceptances) }
        }
        for file in acceptances.keys.sorted() { findings += acceptances[file]?.inVain(levels) ?? [] }
        findings += settings.levels.compactMap(Levels.finding)
    }

    /// The same findings with the pages that PDFs have in the place of those that were estimated.
    ///
    /// - Parameters:
    ///   - pages: of the PDFs of easy reads, by the file of the text.
    ///   - documents: those texts.
    public init(
        _ findings: [Finding], accepted: [AcceptedFinding], counted pages: [String: Int], settings: CheckSettings,
        documents: some Sequence<Document>
    ) {
        let id = LongEasyRead.rules[0].id
        func isEstimate(_ finding: Finding) -> Bool { finding.id == id && pages[finding.file] != nil }
        self.findings = findings.filter { !isEstimate($0) }
        self.accepted = accepted.filter { !isEstimate($0.finding) }
        let levels = Levels(settings)
        var acceptances: [String: DocumentAcceptances] = [:]
        for document in documents where !document.metadata.accept.isEmpty {
            acceptances[document.path.file] = DocumentAcceptances(document)
        }
        for finding in LongEasyRead.findings(counted: pages, settings) { take(finding, levels, &acceptances) }
    }

    private mutating func take(_ finding: Finding, _ levels: Levels, _ acceptances: inout [String: DocumentAcceptances]) {
        guard let judged = levels.judged(finding) else { return }
        if let reason = acceptances[finding.file]?.accept(judged) {
            accepted.append(AcceptedFinding(finding: judged, reason: reason))
        } else {
            findings.append(judged)
        }
    }
}

/// What one document accepts, and whether there was any of it.
private struct DocumentAcceptances {
    private let document: Document
    private var items: [(acceptance: Acceptance, rule: Rule?, isUsed: Bool)]

    init(_ document: Document) {
        self.document = document
        items = document.metadata.accept.map { ($0, RuleBook.rule($0.id.value), false) }
    }

    /// The reason; nil when the finding is not accepted.
    mutating func accept(_ finding: Finding) -> String? {
        let match = items.indices.first { index in
            guard let rule = items[index].rule, rule.isAdjustable, rule.id == finding.id else { return false }
            return items[index].acceptance.words.map { isAbout($0, finding) } ?? true
        }
        guard let match else { return nil }
        items[match].isUsed = true
        return items[match].acceptance.reason
    }

    private func isAbout(_ words: String, _ finding: Finding) -> Bool {
        let words = words.lowercased()
        if finding.message.lowercased().contains(words) { return true }
        guard let place = finding.place else { return false }
        return String(decoding: document.source.line(place.line), as: UTF8.self).lowercased().contains(words)
    }

    func inVain(_ levels: Levels) -> [Finding] {
        let file = document.path.file
        return items.filter { !$0.isUsed }.compactMap { item -> Finding? in
            let (id, place) = (item.acceptance.id.value, item.acceptance.id.place)
            guard let rule = item.rule else {
                return Finding(JudgingFault.unknownCheck(id, likely: RuleBook.likely(id)), in: file, at: place)
            }
            guard rule.isAdjustable else { return Finding(JudgingFault.fixedCheck(rule.id), in: file, at: place) }
            if rule.isOccasional || levels.isOff(rule) { return nil }
            return Finding(JudgingFault.acceptedInVain(rule.id, words: item.acceptance.words), in: file, at: place)
        }
    }
}
