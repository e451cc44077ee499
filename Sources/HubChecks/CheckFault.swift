import HubSource

/// What the checks find.
enum CheckFault: Fault, Hashable {
    case missingAlternativeText
    case skippedHeadingLevel(Int, after: Int)
    case secondTitle
    case emptyHeading
    case vagueLink(String)

    var severity: Severity {
        if case .vagueLink = self { .warning } else { .error }
    }

    var id: String {
        switch self {
        case .missingAlternativeText: "missing-alternative-text"
        case .skippedHeadingLevel: "skipped-heading-level"
        case .secondTitle: "second-title"
        case .emptyHeading: "empty-heading"
        case .vagueLink: "vague-link"
        }
    }

    var message: String {
        switch self {
        case .missingAlternativeText: "the picture has no words for people who cannot see it"
        case .skippedHeadingLevel(let level, let previous): "a heading of level \(level) follows one of level \(previous)"
        case .secondTitle: "the page has a second title"
        case .emptyHeading: "the heading has no words"
        case .vagueLink(let words): "the link “\(words)” does not say where it leads"
        }
    }

    var fix: String {
        switch self {
        case .missingAlternativeText: "Say what the picture shows, between the square brackets: ![Two people talk](…)."
        case .skippedHeadingLevel(_, let previous):
            "Start the line with \(String(repeating: "#", count: previous + 1)) instead."
        case .secondTitle: "Start the line with ## instead of #; the title comes from “title:” at the top."
        case .emptyHeading: "Write the heading, or delete the line."
        case .vagueLink: "Use the name of the page it leads to."
        }
    }
}
