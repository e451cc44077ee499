import HubModel
import HubSource

/// An easy read or a translation that was made from an older version of its text.
///
/// `made-from:` holds the mark of the version (`Document.version`). `handrail check --mark-current` writes it. Without it nobody
/// knows, and nothing is said.
struct OutOfDateText: SiteCheck {
    static let rules = [
        Rule(
            "easy-read-out-of-date", .warning, .upkeep, what: "an easy read that was made from an older version of its page",
            hurts: [.learningDisability], why: "It may say something that is not so any more, and its readers have nothing else.",
            good: "made-from: 5f0c71d2a9b3e846", bad: "made-from: the mark of an older version"),
        Rule(
            "translation-out-of-date", .warning, .upkeep, what: "a translation that was made from an older version of its page",
            hurts: [.secondLanguage], why: "It may say something that is not so any more, and its readers have nothing else.",
            good: "made-from: 5f0c71d2a9b3e846", bad: "made-from: the mark of an older version"),
        Rule(
            "made-from", .warning, .settings, what: "a mark of a version (made-from) that is none, or on a page that is made from no other",
            hurts: [.editor], why: "Handrail cannot tell whether the text is out of date.", good: "made-from: 5f0c71d2a9b3e846",
            bad: "made-from: yesterday"),
    ]

    static func findings(in site: CheckedSite) -> [Finding] { site.texts.compactMap { finding($0, site) } }

    private static func finding(_ document: Document, _ site: CheckedSite) -> Finding? {
        guard let mark = document.metadata.madeFrom else { return nil }
        func finding(_ fault: CheckFault) -> Finding { Finding(fault, in: document.path.file, at: mark.place) }
        guard let source = site.catalogue.source(of: document) else { return finding(.madeFromNothing) }
        if mark.value == source.version { return nil }
        guard Document.isVersion(mark.value) else { return finding(.noVersion(mark.value)) }
        let file = document.path.file
        return finding(document.path.isEasyRead ? .easyReadOutOfDate(source.path.file, file) : .translationOutOfDate(source.path.file, file))
    }
}
