extension ModelFault {
    public var message: String {
        switch self {
        case .noSettings: "there is no settings file, so the hub has no name of its own"
        case .noContact: "the hub does not say how to ask for another format"
        case .noBaseURL: "the hub does not say its web address, so search engines get no list of pages"
        case .noHome: "the hub has no home page of its own, so Handrail made a plain one"
        case .notALanguage(let tag): "“\(tag)” is not a language code"
        case .badBaseURL(let address): "“\(address)” is not a web address for a hub"
        case .unknownVariant(let id, _): "there is no variant “\(id)” to build on"
        case .badVariantID(let id): "“\(id)” cannot be part of an address"
        case .variantTwice(let id): "the variant “\(id)” is listed twice"
        case .textSize(let size, let from, let to): "\(size) point text is outside \(from) to \(to) for this variant"
        case .notAFont(let name): "“\(name)” is not the name of a font"
        case .fontWithSerifs(let name): "“\(name)” may have serifs, so large print and easy read do without it"
        case .emptyFile: "the file is empty"
        case .onlyFrontMatter: "the file has settings but no text"
        case .noContent: "there are no documents in the folder Content"
        case .noAddress(let name): "no address can be made from the file name “\(name)”"
        case .noReason(let id): "“\(id)” is accepted without a reason, so it is still reported"
        case .noQuestions: "a list of questions needs at least one question"
        case .noAnswer(let question): "the question “\(question)” has no answer"
        case .fewRungs(let count): "a ladder needs at least two rungs, and this one has \(count)"
        case .stageWithoutRungs(let stage): "the stage “\(stage)” has no rungs"
        case .noClauses: "a charter needs at least one clause"
        case .emptyClause(let clause): "the clause “\(clause)” says nothing"
        case .noWords: "the glossary has no words"
        case .noMeaning(let word): "the word “\(word)” is not explained"
        case .wordTwice(let word): "the word “\(word)” is explained twice"
        case .rowWithoutWords: "this easy-read row has a picture but no words"
        case .shownTwice(let name): "“\(name)” is shown twice"
        case .showsAStyleGuide(let name): "“\(name)” is a style guide, and one cannot be shown inside another"
        case .noEasyReadToShow(let name): "“\(name)” has no easy read"
        case .unknownPaper(let paper, _): "there is no paper “\(paper)”"
        case .printSize(let size, let from, let to): "large print is \(from) to \(to) points, and this is “\(size)”"
        case .unknownFormat(let format, _): "there is no format “\(format)”"
        case .noPartNumber: "this part of a guide has no number"
        case .badPartNumber(let text): "“\(text)” is not a part number"
        case .partTwice(let part, let other): "part \(part) is also \(other)"
        case .onePart: "this guide in parts has only one part"
        case .easyReadAlone(let standard): "this is the easy read of “\(standard)”, which does not exist"
        case .misnamed: "this is published as a page of its own, but its name is nearly that of a text of another page"
        case .sameDocument(let other): "this is the same document as \(other)"
        case .unknownDocument(let name, let likely): "there is no document “\(name)”" + didYouMean(likely)
        case .unknownMenuItem(let name, let likely): "there is no folder and no document “\(name)”" + didYouMean(likely)
        case .heldBackDocument(let name): "“\(name)” is not published yet"
        case .badAlias(let alias): "“\(alias)” cannot be an old address of this page"
        case .aliasTaken(let alias, _, true): "“\(alias)” is listed twice, or is this page’s address today"
        case .aliasTaken(let alias, let other, false): "“\(alias)” is an address of \(other), so it cannot lead here"
        case .brokenLink(let target, let likely): "the link leads nowhere: there is no “\(target)”" + didYouMean(likely)
        case .brokenAnchor(let anchor, let page, let likely):
            "there is no heading “#\(anchor)” on \(page)" + didYouMean(likely.map { "#" + $0 })
        case .linkToHeldBack(let target): "the link leads to “\(target)”, which is not published yet"
        case .packHasNoPage(let name): "“\(name)” is a pack, and packs have no page"
        case .linkToMail(let address): "the link “\(address)” leads to a page, and by its looks it is an email address"
        case .linkOutOfContent(let target): "the link “\(target)” leads out of the folder Content"
        case .unsafeLink(let scheme): "links may not begin with “\(scheme):”"
        case .linkWithoutScheme(let target): "the link “\(target)” does not say https: or http:"
        case .oddLink: "the link holds characters that no address has"
        case .emptyLink: "the link has no words or no address"
        case .brokenPicture(let target, let likely): "there is no picture “\(target)”" + didYouMean(likely)
        case .pictureElsewhere(let address): "the picture “\(address)” is on another website"
        case .notAPicture(let target): "“\(target)” is not a picture that browsers can show"
        }
    }

    private func didYouMean(_ likely: String?) -> String {
        likely.map { "; did you mean “\($0)”?" } ?? ""
    }
}
