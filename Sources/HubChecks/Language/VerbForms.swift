import HubModel

/// The words by which a passive verb is known, by their keys.
enum VerbForms {
    static let ofGet = keys("get gets got getting")
    static let ofBe = keys("am is are was were be been being").union(ofGet)

    static let particles = keys("up out off down in on away back over")

    static func isAdverb(_ key: UInt32, _ letters: ArraySlice<UInt8>) -> Bool {
        letters.count > 4 && letters.hasSuffix("ly") || adverbs.contains(key)
    }

    private static let adverbs = keys("not also never always often still now being been all just soon then already")

    static func isParticiple(_ key: UInt32, _ letters: ArraySlice<UInt8>) -> Bool {
        letters.count > 3 && letters.hasSuffix("ed") && !noVerbs.contains(key) || irregular.contains(key)
    }

    /// used to, meant to, supposed to.
    static func isWithTo(_ key: UInt32, _ verb: Int, _ end: Int, _ text: ReadingText) -> Bool {
        withTo.contains(key) && verb + 1 < end && text.words[verb + 1].key == to
    }

    /// unpaid, unexpected.
    static func isUn(_ letters: ArraySlice<UInt8>) -> Bool { letters.prefix(2).allSatisfy { [0x75, 0x6E].contains($0 | 0x20) } }

    private static let to = WordKey.of("to")
    private static let withTo = keys("used supposed meant")

    private static let irregular = keys(
        """
        begun bitten blown bought bound broken brought built burnt caught chosen cut dealt done drawn driven eaten fed felt fought \
        found forbidden forgiven forgotten frozen given grown heard held hidden hit hurt kept known laid led left let lit lost made \
        meant met misled mistaken overseen paid proven put read run said seen sent set sewn shaken shown shut sold sought spent \
        split spoken spread stolen struck swept taken taught thought thrown told torn understood undertaken withdrawn won worn \
        written
        """)

    /// They say how somebody or something is. A passive only when “by” and a person follow.
    static let adjectives = keys(
        """
        aged interested scared frustrated committed fixed raised started washed vaccinated tired worried excited pleased concerned \
        confused bored annoyed married divorced disabled retired qualified experienced skilled determined based located dressed born \
        gone finished mixed limited complicated detailed advanced done hurt lost hidden called closed involved prepared related \
        relaxed stressed ashamed embarrassed surprised delighted disappointed upset frightened crowded armed allowed needed \
        shut left met worn settled balanced varied trained broken known felt sorted
        """)

    private static let noVerbs = keys("need indeed speed hundred bleed breed greed seed weed shed wicked sacred naked rugged exceed proceed succeed")

    static func keys(_ words: String) -> KeySet { KeySet(words) }
}
