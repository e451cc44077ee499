import HubChecks
import HubModel
import HubSource

extension SiteBuild {
    /// What a build did.
    public struct Report: Sendable {
        public var findings: [Finding]
        /// Findings that documents let stand.
        public var accepted: [AcceptedFinding]
        /// What was read; nothing in it is of use for pages that had errors.
        public let site: Site?
        /// Languages whose spelling was to be looked at, and that have no dictionary here.
        public var unspelledLanguages: [String]
        public var documents: Int
        public var pages = 0
        /// How many PDFs the site has, how many of them were made now, and how many it lacks because there is no Typst.
        public var pdfs = 0
        public var pdfsMade = 0
        public var pdfsLeftOut = 0
        /// Those that are not made because the command `typst` has no Python with pikepdf beside it.
        public var pdfsUntagged = 0
        public var variants: Int
        /// Documents marked as drafts, and those whose day has not come: they are no pages yet.
        public var drafts: Int
        public var early: Int
        /// Those of them that a check looked at.
        public var heldBack: [Document] = []
        /// Nil when errors in the content kept everything from being written, and after a check.
        public var output: OutputSummary?
        /// What a program that ends now need not take apart piece by piece.
        private var held: [any Sendable] = []

        /// Takes in more findings, errors first.
        mutating func add(_ more: [Finding]) {
            if !more.isEmpty { findings = Finding.ranked(findings + more) }
        }

        mutating func hold(_ values: any Sendable...) { held += values }

        init(_ project: Project) {
            findings = project.findings
            accepted = project.accepted
            site = project.site
            unspelledLanguages = project.unspelledLanguages
            documents = project.site.pages.count
            variants = project.site.hub.variants.count
            drafts = project.drafts
            early = project.early
            heldBack = project.heldBack
        }

        public var hasErrors: Bool { findings.contains { $0.severity == .error } }
    }

    /// What a build is at, for a person who waits.
    public enum Step: Sendable {
        case reading
        case typesetting(done: Int, of: Int)
        case rendering(done: Int, of: Int)
        case waiting(String)
    }
}
