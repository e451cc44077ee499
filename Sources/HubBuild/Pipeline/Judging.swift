import HubChecks
import HubModel
import HubSource

/// Finds out what is wrong with a hub that was read and linked, and what the hub makes of that.
///
/// In a large hub it takes a while, and nothing waits for it but the first file that is written.
struct Judging: Sendable {
    /// What was found before any document was read.
    let early: [Finding]
    /// Those that are looked at: what is not to be published yet may be as unfinished as it likes.
    let documents: [DocumentReading]
    let assets: [AssetReading]
    let theme: [Finding]
    let linked: LinkedSite
    let held: HeldBackTexts
    let purpose: ProjectReader.Purpose
    let today: CalendarDate
    let speller: (any SpellChecker)?

    struct Outcome: Sendable {
        /// All that is wrong, errors first.
        let findings: [Finding]
        let accepted: [AcceptedFinding]
        let unspelledLanguages: [String]
    }

    /// Whether there are errors that were found before the documents were linked.
    var hasErrors: Bool {
        let others = [early, theme].joined().contains { $0.severity == .error }
        return others || documents.contains(where: \.hasErrors) || assets.contains { $0.findings.contains { $0.severity == .error } }
    }

    func outcome(_ watch: Stopwatch?) async -> Outcome {
        var findings = early
        for document in documents { findings += document.findings }
        for asset in assets { findings += asset.findings }
        findings += Self.missing(linked.catalogue, findings) + theme
        watch.time(.check) { linked.addFindings(on: today, readingInstead: rejected, to: &findings) }
        if purpose == .preview { findings += LinksToWaiting.findings(in: linked.site, on: today) }
        var spelling = SpellingCheck.Outcome()
        if let speller { spelling = await SpellingCheck.check(held.site ?? linked.site, with: speller) }
        findings += held.findings + spelling.findings
        return watch.time(.check) {
            let judgement = Judgement(
                findings, settings: linked.catalogue.hub.checks, documents: documents.compactMap(\.acceptingDocument))
            return Outcome(
                findings: Finding.ranked(judgement.findings), accepted: judgement.accepted,
                unspelledLanguages: spelling.languagesWithout)
        }
    }

    /// Texts of which an earlier version is shown, by file.
    private var rejected: [String: Document?] {
        guard purpose == .preview else { return [:] }
        return Dictionary(uniqueKeysWithValues: documents.filter(\.isStale).map { ($0.file, $0.rejected) })
    }

    /// What every hub should have. Silent where a file that cannot be read may be the one that is missed.
    private static func missing(_ catalogue: Catalogue, _ findings: [Finding]) -> [Finding] {
        guard findings.allSatisfy({ $0.severity != .error }) else { return [] }
        if catalogue.entries.isEmpty { return [Finding(ModelFault.noContent, in: Project.contentFolder)] }
        if catalogue.hasHome { return [] }
        return [Finding(ModelFault.noHome, in: Project.contentFolder + "/index.md")]
    }
}

extension DocumentReading {
    /// The document, if it lets findings stand.
    fileprivate var acceptingDocument: Document? { document.flatMap { $0.metadata.accept.isEmpty ? nil : $0 } }
}
