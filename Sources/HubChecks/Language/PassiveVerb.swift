import HubModel

/// A verb that does not say who does it: “was set up”, “will be told”.
struct PassiveVerb: Sendable {
    /// Indices in `ReadingText.words`, from the form of be to the last word that belongs to it.
    let range: Range<Int>
    /// Who does it, if that is said behind “by”.
    let doer: Range<Int>?

    /// All in a text, in order; not in what is quoted.
    ///
    /// - Parameter words: forms of be, by `NotableWords`.
    static func all(from words: [Int], in text: ReadingText) -> [PassiveVerb] {
        var verbs: [PassiveVerb] = []
        for at in words where text.words[at].kind == .plain && at >= verbs.last?.range.upperBound ?? 0 {
            guard let sentence = text.sentence(of: at), text.prose.blocks[sentence.block].role != .heading,
                let verb = PassiveVerb(be: at, sentence.words.upperBound, text)
            else { continue }
            verbs.append(verb)
        }
        return verbs
    }

    private init?(be: Int, _ end: Int, _ text: ReadingText) {
        var at = be + 1
        while at < end, at <= be + 2, VerbForms.isAdverb(text.words[at].key, text.bytes(of: text.words[at])) { at += 1 }
        guard at < end, !text.words[at].isName, text.words[at].kind == .plain else { return nil }
        let key = text.words[at].key, letters = text.bytes(of: text.words[at])
        guard VerbForms.isParticiple(key, letters), Self.touch(be..<at + 1, text) else { return nil }
        // “set up”, “handed out”
        let last = at + 1 < end && VerbForms.particles.contains(text.words[at + 1].key) ? at + 1 : at
        doer = Agent.behind(last, end, text)
        let isVerb = !VerbForms.adjectives.contains(key) && !VerbForms.isWithTo(key, last, end, text) && !VerbForms.isUn(letters)
        guard doer != nil || isVerb && !VerbForms.ofGet.contains(text.words[be].key) else { return nil }
        range = be..<last + 1
    }

    /// Whether only spaces stand between the words.
    private static func touch(_ range: Range<Int>, _ text: ReadingText) -> Bool {
        range.dropLast().allSatisfy { at in
            text.prose.bytes[text.words[at].text.upperBound..<text.words[at + 1].text.lowerBound].allSatisfy { $0 <= 0x20 }
        }
    }
}

/// Who does it, behind “by”: a person or a body, and not a day, a way or a place.
private enum Agent {
    static func behind(_ verb: Int, _ end: Int, _ text: ReadingText) -> Range<Int>? {
        guard verb + 2 < end, text.words[verb + 1].key == by else { return nil }
        let first = verb + 2
        let word = text.words[first]
        if people.contains(word.key) { return first..<first + 1 }
        if isName(first, text) { return first..<first + 1 }
        guard openers.contains(word.key) else { return nil }
        // “the local council”: up to two words may come between.
        let last = ((first + 1)..<min(first + 4, end)).first { bodies.contains(text.words[$0].key) || isName($0, text) }
        return last.map { first..<$0 + 1 }
    }

    private static func isName(_ at: Int, _ text: ReadingText) -> Bool {
        let word = text.words[at]
        return word.isName && (word.kind == .plain || word.kind == .initialism) && !days.contains(word.key)
    }

    private static let by = WordKey.of("by")
    private static let openers = VerbForms.keys("the our your their its his her my a an each some")
    private static let people = VerbForms.keys(
        "us you them him me people members staff someone somebody everyone everybody nobody anyone anybody volunteers councils "
            + "carers patients experts managers")
    private static let bodies = KeySet(Set(
        """
        council government department team group committee board trust charity company agency organisation service panel police \
        court school college hospital surgery office staff member person people applicant user reader writer author editor \
        manager worker nurse doctor teacher officer chair co-chair leader boss adviser facilitator interpreter advocate carer \
        supporter family friend neighbour parent mother father child adult patient volunteer visitor landlord tenant public \
        community population public commissioner minister parliament partner provider
        """.split { $0 == " " || $0 == "\n" }.flatMap { WordForms.noun(String($0)) }.map { WordKey.of($0) }))
    private static let days = VerbForms.keys(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
            + "october november december easter christmas")
}

extension ArraySlice<UInt8> {
    func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
