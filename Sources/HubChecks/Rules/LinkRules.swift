extension RuleBook {
    /// Links and pictures that lead nowhere or are refused: found as the model looks them up.
    static let linkRules = [
        Rule(
            "broken-link", .error, .links, what: "a link to a page or a file that is not there", hurts: [.everyone],
            why: "Whoever follows it is lost, and may think that the help it promised is gone.",
            good: "[Ask for help](../pages/contact.md)", bad: "[Ask for help](../pages/contakt.md)", isAdjustable: false),
        Rule(
            "broken-anchor", .error, .links, what: "a link to a heading that is not there", hurts: [.screenReader, .keyboard],
            why: "The page opens at its top. People who cannot look it over quickly do not find what was meant.",
            good: "[What we pay](money.md#what-we-pay)", bad: "[What we pay](money.md#what-we-payed)", isAdjustable: false),
        Rule(
            "empty-link", .error, .links, what: "a link without words or without an address", hurts: [.screenReader, .keyboard],
            why: "A screen reader says “link” and nothing else.", source: "WCAG 2.2, 2.4.4 Link Purpose (In Context)",
            good: "[Our charter](../charters/who-we-are.md)", bad: "[](../charters/who-we-are.md)", isAdjustable: false),
        Rule(
            "unsafe-link", .error, .links, what: "a link that begins with something other than https:, http:, mailto: or tel:",
            hurts: [.everyone], why: "Such links can run programs or open files on a reader’s computer.",
            good: "[The council](https://council.example/)", bad: "[The council](javascript:open())", isAdjustable: false),
        Rule(
            "broken-picture", .error, .pictures, what: "a picture that is not there", hurts: [.learningDisability, .everyone],
            why: "Readers see a torn box where the picture should be.", good: "![A bus](../pictures/bus.svg)",
            bad: "![A bus](../pictures/buss.svg)", isAdjustable: false),
        Rule(
            "picture-elsewhere", .error, .pictures, what: "a picture from another website", hurts: [.everyone],
            why: "That website would learn who reads your page, and the picture can change or go at any time.",
            good: "![A bus](../pictures/bus.svg)", bad: "![A bus](https://pictures.example/bus.png)", isAdjustable: false),
        Rule(
            "not-a-picture", .error, .pictures, what: "a file that browsers cannot show as a picture", hurts: [.everyone],
            why: "Readers see a torn box where the picture should be.", good: "![A poster](../pictures/poster.png)",
            bad: "![A poster](../downloads/poster.pdf)", isAdjustable: false),
        Rule(
            "unknown-document", .error, .links, what: "a menu or a list of the settings that names a document that is not there",
            hurts: [.everyone], why: "The menu, the cards or the pack would have a hole.", good: "related: [guides/good-meetings]",
            bad: "related: [guides/good-meeting]", isAdjustable: false),
        Rule(
            "bad-alias", .error, .names, what: "an old address that cannot lead to the page", hurts: [.everyone],
            why: "Old links and bookmarks would lead to the wrong page, or nowhere.", good: "aliases: [/old/name/]",
            bad: "aliases: [https://hub.example/old/]", isAdjustable: false),
    ]
}
