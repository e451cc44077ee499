import HubSource

/// What only `handrail pack` can find.
extension RuleBook {
    /// In a list of people.
    static let listRules = [
        list("recipients-not-read", what: "a list of people that cannot be read", why: "No pack can be made without it."),
        Rule("recipients-not-private", .warning, .post, what: "a list that other people who use the computer may read", hurts: [.paper],
            why: "A name beside a format tells something about a person’s health.", isAdjustable: false),
        Rule("old-encoding", .advice, .post, what: "a list whose letters are not written as UTF-8", hurts: [.paper],
            why: "A guess at the letters can be wrong, and wrong letters in a name are an insult.", isAdjustable: false),
        list("no-recipients", what: "a list with nobody on it", why: "There is no pack to make."),
        list("recipients-not-text", what: "a list that is no table of text, or mixes two ways of writing letters as bytes",
            why: "Wrong letters in a name are an insult, and in an address they lose the post."),
        list("recipients-columns", what: "a column without a title, one that is there twice, or one that is missing",
            why: "Nobody could say whose address is whose."),
        list("unknown-column", what: "a column that Handrail does not know", why: "What is not needed is better not kept."),
        list("sensitive-column", what: "a column that says why somebody needs a format, or anything else about them",
            why: "To post a pack, nobody needs to know. What nobody wrote down nobody can lose."),
        list("ragged-row", what: "a row with more or fewer cells than the titles, or with a quotation mark in the wrong place",
            why: "A cell that slips sends a letter to the wrong person."),
        list("cell-too-long", what: "a cell of more than 400 letters", why: "No name or address is that long: something slipped."),
        list("formula-cell", what: "a cell with a formula, or an error that a spreadsheet wrote", why: "A letter would begin “Dear =A2”."),
        list("address-too-long", what: "a name and address that do not fit on the label, or in the window of an envelope",
            why: "The end of the address would be cut off, and the pack would not arrive."),
        list("letter-without-font", what: "a name or address with a letter that no font on this computer has",
            why: "It would be missing on the envelope, and in the letter."),
        list("missing-cell", what: "a person without a name, a format, or an address for the post", why: "The pack would not arrive."),
        list("wrong-cell", what: "a format, size, paper, language or way to send that Handrail does not know",
            why: "The person would not get what they asked for."),
        list("format-not-offered", what: "a format that the pack is not made in", why: "The person would not get what they asked for."),
        list("same-person", what: "the same name at the same address twice", why: "One person would get two packs, perhaps in two formats."),
    ]

    /// In the places, the prices and the packs.
    static let postRules = [
        Rule("old-prices", .warning, .post, what: "a table of postage prices that is more than a year old", hurts: [.editor],
            why: "Envelopes with too few stamps come back, or cost the person who gets them.", isAdjustable: false),
        editors("post-prices", what: "a fault in the table of postage prices", why: "What a pack costs cannot be worked out."),
        list("not-private", what: "a list of people, or a folder for their packs, where things are published",
            why: "Names beside the format that somebody needs are private."),
        editors("post-folder", what: "a folder that packs cannot go into", why: "Other files, or packs of an earlier run, would be mixed with them."),
        editors("no-post-run", what: "a folder without packs, or with those of another name, where packs were to be deleted", why: "Only what Handrail made is deleted."),
        editors("post-failed", what: "a disk or folder that does not take the packs", why: "Some people would get nothing."),
        editors("post-stopped", what: "a run that was stopped before its end", why: "Some people would get nothing."),
        Rule("post-file-kept", .warning, .post, what: "a file of a run that somebody changed", hurts: [.editor],
            why: "It is somebody’s work now, so it is not deleted.", isAdjustable: false),
        Rule("recipient-published", .error, otherwise: .warning, .post, what: "words of somebody on the list in a file of the hub",
            hurts: [.paper], why: "Everybody could read who asked for which format.", isAdjustable: false),
        Rule("not-looked-into", .warning, .post, what: "a PDF or a packed file in which nobody could look for names", hurts: [.paper],
            why: "If a name is in it, everybody can read it.", isAdjustable: false),
        editors("unknown-pack", what: "a pack that there is not", why: "There is nothing to send."),
        editors("no-pdf-engine", what: "a computer without Typst, or without pikepdf for booklets and batches", why: "No pack can be made."),
        list("pack-not-made", what: "a pack or its labels that cannot be set", why: "One person would get nothing, so nobody’s pack is made."),
    ]

    private static func list(_ id: String, what: String, why: String) -> Rule {
        Rule(id, .error, .post, what: what, hurts: [.paper], why: why, isAdjustable: false)
    }

    private static func editors(_ id: String, what: String, why: String) -> Rule {
        Rule(id, .error, .post, what: what, hurts: [.editor], why: why, isAdjustable: false)
    }
}
