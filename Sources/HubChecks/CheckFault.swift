import HubSource

/// What the checks of structure and upkeep find. Its wording stands here, and is read as one table by a test.
enum CheckFault: Fault, Hashable {
    // Pictures and films
    case missingAlternativeText
    case uselessAlternativeText(String)
    case pictureOf(String)
    case longAlternativeText(Int, most: Int)
    case pictureTooSmall(Int, least: Int, millimetres: Int)
    case filmWithoutWords
    // Headings
    case skippedHeadingLevel(Int, after: Int)
    case secondTitle
    case emptyHeading
    // Links and downloads
    case vagueLink(String)
    case addressAsWords(String)
    case addressWithoutLink(String)
    /// - Parameter line: of the first of the two.
    case sameLinkText(String, line: Int)
    case downloadWithoutPage(String, type: String)
    case untaggedPDF
    // Tables and signs
    case tableWithoutHeader
    case markdownShown(MarkdownSlip)
    // Easy read
    /// - Parameter others: rows without a picture that follow it.
    case easyReadPicture(others: Int)
    case easyReadPictureNotFirst
    case longEasyRead(PaperLength, most: Int)
    case nearlyLongEasyRead(PaperLength, most: Int)
    case missingEasyRead(links: Int, rank: Int, of: Int, file: String)
    /// - Parameter file: the one to write.
    case missingEasyLetter(file: String)
    // Letters of packs
    case unknownGap(String, likely: String?)
    // Upkeep
    case starterSentence(StarterSentence)
    case overdueReview(CalendarDate)
    /// - Parameters: the file it was made from, and its own.
    case easyReadOutOfDate(String, String)
    case translationOutOfDate(String, String)
    case noVersion(String)
    case madeFromNothing

    var severity: Severity {
        switch self {
        case .missingAlternativeText, .uselessAlternativeText, .pictureOf, .pictureTooSmall, .skippedHeadingLevel, .secondTitle,
            .emptyHeading, .tableWithoutHeader, .easyReadPicture, .easyReadPictureNotFirst:
            .error
        case .markdownShown(let slip): slip.losesSomething ? .error : .warning
        case .longAlternativeText, .nearlyLongEasyRead, .missingEasyRead, .missingEasyLetter: .advice
        default: .warning
        }
    }

    var id: String {
        switch self {
        case .missingAlternativeText: "missing-alternative-text"
        case .uselessAlternativeText: "useless-alternative-text"
        case .pictureOf: "picture-of"
        case .longAlternativeText: "long-alternative-text"
        case .pictureTooSmall: "picture-too-small"
        case .filmWithoutWords: "film-without-words"
        case .skippedHeadingLevel: "skipped-heading-level"
        case .secondTitle: "second-title"
        case .emptyHeading: "empty-heading"
        case .vagueLink: "vague-link"
        case .addressAsWords, .addressWithoutLink: "bare-address"
        case .sameLinkText: "same-link-text"
        case .downloadWithoutPage: "download-without-page"
        case .untaggedPDF: "untagged-pdf"
        case .tableWithoutHeader: "table-without-header"
        case .markdownShown: "markdown-shown"
        case .easyReadPicture, .easyReadPictureNotFirst: "easy-read-picture"
        case .longEasyRead, .nearlyLongEasyRead: "long-easy-read"
        case .missingEasyRead: "missing-easy-read"
        case .starterSentence: "starter-words"
        case .missingEasyLetter: "missing-easy-letter"
        case .unknownGap: "unknown-gap"
        case .overdueReview: "overdue-review"
        case .easyReadOutOfDate: "easy-read-out-of-date"
        case .translationOutOfDate: "translation-out-of-date"
        case .noVersion, .madeFromNothing: "made-from"
        }
    }

    var message: String {
        switch self {
        case .missingAlternativeText: "the picture has no words for people who cannot see it"
        case .uselessAlternativeText(let words): "the words for the picture are “\(words)”, which says nothing about what it shows"
        case .pictureOf(let opening): "the words for the picture begin with “\(opening)”, which a screen reader says by itself"
        case .longAlternativeText(let count, let most):
            "the words for the picture have \(count) letters; more than \(most) are hard to take in at one go"
        case .pictureTooSmall(let width, let least, let millimetres):
            "the picture is \(width) dots wide, and \(least) are needed for its \(millimetres) mm on paper, so it is blurred there"
        case .filmWithoutWords: "there is no link to the words of the film (a transcript) below it"
        case .skippedHeadingLevel(let level, let previous): "a heading of level \(level) follows one of level \(previous)"
        case .secondTitle: "the page has a second title"
        case .emptyHeading: "the heading has no words"
        case .vagueLink(let words): "the link “\(words)” does not say where it leads"
        case .addressAsWords(let address): "the words of this link are its address: “\(address)”"
        case .addressWithoutLink(let address): "“\(address)” is an address that nobody can press"
        case .sameLinkText(let words, let line): "“\(words)” leads to another place here than on line \(line)"
        case .downloadWithoutPage(let words, let type): "“\(words)” is for download only (\(type)), and no page seems to have its words"
        case .untaggedPDF: "this PDF has no tags, so a screen reader cannot tell a heading from other words"
        case .tableWithoutHeader: "the first row of the table has no words, so its columns have no names"
        case .markdownShown(let slip): slip.message
        case .easyReadPicture(let others):
            "there is no picture beside these words of the easy read" + (others > 0 ? ", nor beside the next \(others)" : "")
        case .easyReadPictureNotFirst: "the picture does not come first here, so it does not stand beside the words"
        case .longEasyRead(let length, let most): "\(length.words), and more than \(most) are too many"
        case .nearlyLongEasyRead(let length, let most): "\(length.words), and \(most) are the most"
        case .missingEasyRead(let links, let rank, let count, _):
            "this page has no easy read, and \(links) other pages link to it (number \(rank) of \(count) to write)"
        case .starterSentence(let sentence): "“\(sentence.rawValue)” is what a new page says, and nobody has written over it"
        case .unknownGap(let gap, let likely):
            "nothing fills “\(gap)” in this letter\(likely.map { "; did you mean “\($0)”?" } ?? "")"
        case .missingEasyLetter: "this pack comes in easy read, but its letter does not"
        case .overdueReview(let day): "this was to be looked at again by \(day.iso)"
        case .easyReadOutOfDate(let source, _): "\(source) has changed since this easy read was made from it"
        case .translationOutOfDate(let source, _): "\(source) has changed since this translation was made from it"
        case .noVersion(let mark): "“\(mark)” is not the mark of a version"
        case .madeFromNothing: "this text is not made from another one, so “made-from” does nothing"
        }
    }

    var fix: String {
        switch self {
        case .missingAlternativeText: "Say what the picture shows, between the square brackets: ![Two people talk](…)."
        case .uselessAlternativeText: "Say what the picture shows, like ![Two people talk](…)."
        case .pictureOf: "Leave those words out, and begin with what it shows."
        case .longAlternativeText: "Keep a short line here, and say the rest in the text."
        case .pictureTooSmall(_, let least, _): "Use a picture that is at least \(least) dots wide, or a drawing (SVG)."
        case .filmWithoutWords: "Put what is said and shown on a page, and link to it right below the film: [Read the words of the film](…)."
        case .skippedHeadingLevel(_, let previous):
            "Start the line with \(String(repeating: "#", count: previous + 1)) instead."
        case .secondTitle: "Start the line with ## instead of #; the title comes from “title:” at the top."
        case .emptyHeading: "Write the heading, or delete the line."
        case .vagueLink: "Use the name of the page it leads to."
        case .addressAsWords: "Write [the name of the page](address)."
        case .addressWithoutLink: "Write [the name of the page](address), with https:// at the start of the address."
        case .sameLinkText: "Say in the words of each link how the two differ."
        case .downloadWithoutPage: "Put its words on a page, and link to that page in the same paragraph."
        case .untaggedPDF: "Save it again from the program that made it, with tags (in Word: “Document structure tags for accessibility”)."
        case .tableWithoutHeader: "Write in the first row what each column holds."
        case .markdownShown(let slip): slip.fix
        case .easyReadPicture: "Put a picture on the line above the words, with no empty line between: ![what it shows](address)."
        case .easyReadPictureNotFirst: "Begin with the picture, ![what it shows](address), and write the words on the next line."
        case .longEasyRead, .nearlyLongEasyRead: "Leave out what people do not need to know, or make two of it."
        case .unknownGap: "Write {name}, {format} or {size}, or leave out the braces."
        case .missingEasyLetter(let file): "Write the letter in easy words, with pictures, in \(file)."
        case .missingEasyRead(_, _, _, let file): "Write \(file), together with people who will read it."
        case .starterSentence: "Write your own words there, or delete the line."
        case .overdueReview: "Read it again, mend it, and write a later day after “review-by:”."
        case .easyReadOutOfDate(_, let own), .translationOutOfDate(_, let own):
            "Bring it up to date, then run: handrail check --mark-current \(own)."
        case .noVersion, .madeFromNothing: "Delete the line; “handrail check --mark-current” writes it where it belongs."
        }
    }
}
