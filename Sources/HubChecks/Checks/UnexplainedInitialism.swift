import HubModel
import HubSource

/// An abbreviation of capitals whose words stand neither beside it nor in the glossary.
struct UnexplainedInitialism: TextCheck {
    static let rules = [
        Rule(
            "unexplained-abbreviation", .warning, .words,
            what: "an abbreviation that is not in the glossary and not written out at its first use",
            hurts: [.learningDisability, .secondLanguage, .screenReader, .everyone],
            why: "Whoever does not know the letters cannot guess the words, and feels that the page is for others.",
            source: "WCAG 2.2, 3.1.4 Abbreviations; GOV.UK style guide; Easy Read: Inclusion Europe, Information for all",
            good: "Our disabled people’s user-led organisation (DPULO) meets on Mondays.", bad: "The DPULO meets on Mondays.")
    ]

    /// Findings a page.
    private static let most = 15

    static func findings(in text: CheckedText) -> [Finding] {
        guard let vocabulary = text.vocabulary else { return [] }
        // Not the text itself: what is called for each would take a copy of it along.
        let (isEasyRead, hardWords) = (text.isEasyRead, text.hardWords)
        let found = Initialism.all(from: text.words.initialisms, beside: text.capitalRuns, in: text.reading) { letters in
            if isEasyRead {
                return KnownInitialisms.inEasyRead.contains(letters) || hardWords.contains(WordKey.of(letters))
                    || vocabulary.isHubsOwn(letters)
            }
            return vocabulary.initialisms.contains(letters)
        }
        var findings: [Finding] = []
        for initialism in found where findings.count < most {
            if let finding = finding(initialism, text) { findings.append(finding) }
        }
        return findings
    }

    private static func finding(_ found: Initialism, _ text: CheckedText) -> Finding? {
        let fault: LanguageFault
        if text.isEasyRead {
            fault = .initialismInEasyRead(found.letters, count: found.count)
        } else if let explained = found.explained {
            guard explained != found.first else { return nil }
            let (line, first) = (text.place(ofProse: explained.text).line, text.place(ofProse: found.first.text).line)
            fault = .lateExplanation(found.letters, line: line == first ? nil : line)
        } else {
            fault = .unexplainedInitialism(found.letters, count: found.count)
        }
        return text.finding(fault, atProse: found.first.text)
    }
}
