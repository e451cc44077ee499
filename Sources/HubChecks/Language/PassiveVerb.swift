import HubModel

/// A verb that does not say who does it: “was set up”, “will be told”.
struct PassiveVerb: Sendable {
    /// Indices in `ReadingText.words`, from the form of be to the last word that belongs to it.
    let range: Range<Int>
    /// Who does it, if that is said behind “by”.
    let doer: Range<Int>?

    /// All in a text, in order; not in what is quoted.
    static func all(in text: ReadingText) -> [PassiveVerb] {
        text.sentences.flatMap { sentence -> [PassiveVerb] in
            guard text.prose.blocks[sentence.block].role != .heading else { return [] }
            return sentence.words.compactMap { at in
                let word = text.words[at]
                guard word.kind == .plain, !word.isQuoted, VerbForms.ofBe.contains(word.key) else { return nil }
                return PassiveVerb(be: at, sentence.words.upperBound, text)
            }
        }
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
        if word.isName, word.kind != .number, !days.contains(word.key) { return first..<first + 1 }
        guard openers.contains(word.key), first + 1 < end, text.words[first + 1].kind != .number,
            !things.contains(text.words[first + 1].key), !text.bytes(of: text.words[first + 1]).hasSuffix("ing")
        else { return nil }
        return first..<first + 2
    }

    private static let by = WordKey.of(Array("by".utf8))
    private static let openers = VerbForms.keys("the our your their its his her my a an each some")
    private static let people = VerbForms.keys(
        "us you them him me people members staff someone somebody everyone everybody nobody anyone anybody volunteers councils "
            + "carers patients experts managers")
    private static let things = VerbForms.keys(
        "end time date day week month year deadline phone post email hand bus train car law way use same following next first last "
            + "start beginning door window side age sea river road method help")
    private static let days = VerbForms.keys(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
            + "october november december easter christmas")
}

extension ArraySlice<UInt8> {
    func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
