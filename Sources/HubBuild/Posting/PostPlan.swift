import HubModel
import HubPrint
import HubSource

/// What is made for each person, before anything is.
struct PostPlan: Sendable {
    /// In the order in which they are made: those that go into one file follow each other.
    let packs: [PlannedPack]

    init(_ people: [Recipient], pack: PackChoice, order: PostOrder, press: Press) {
        let planned = people.map { PlannedPack($0, pack: pack, order: order, press: press) }
        guard order.isBatch else {
            packs = planned
            return
        }
        // By file, and by row within it.
        packs = planned.enumerated().sorted { ($0.element.file, $0.offset) < ($1.element.file, $1.offset) }.map(\.element)
    }
}

extension PostPlan {
    /// One job of each kind, which together read all that all jobs read.
    func samples(_ press: Press) -> [TypesetJob] { kinds.map { $0.job(press) } }

    /// One pack of each kind that has words of its own.
    var kinds: [PlannedPack] {
        var seen: Set<String> = []
        return packs.filter { seen.insert("\($0.style.format) \($0.language)").inserted }
    }
}

/// One person's pack, as it will be made.
struct PlannedPack: Sendable {
    let person: Recipient
    let style: PrintStyle
    /// BCP 47.
    let language: String
    /// The covering letter, in that language where there is one.
    let letter: Site.Letter
    /// The name of the file it goes into.
    let file: String
    /// Whether the file holds other people's packs too.
    let isBatched: Bool
    let notes: [String]
    /// Whether a booklet is made of it. It is for the post; everybody else gets pages for a screen.
    let isBooklet: Bool
    private let sides: Sides

    /// In points. Larger letters are too wide for pages of half the size: long words would run off them.
    static let largestInBooklet = 18.0

    init(_ person: Recipient, pack: PackChoice, order: PostOrder, press: Press) {
        let language = PackLanguage(person.language, pack: pack, press: press, format: person.format)
        self.person = person
        self.language = language.tag
        letter = pack.letter(in: language.tag)
        sides = order.sides
        let size = person.textSize.map(Double.init) ?? press.site.hub.print.size(of: person.format)
        style = PrintStyle(format: person.format, size: size, paper: person.paper ?? pack.paper)
        let isPosted = person.sendBy == .post
        isBooklet = order.isBooklet && isPosted && size <= Self.largestInBooklet
        let isTooLarge = order.isBooklet && isPosted && !isBooklet
        notes = language.notes
            + (isTooLarge ? ["no booklet, since letters of more than \(Int(Self.largestInBooklet)) pt are too large for its pages: print the A4 pages"] : [])
        isBatched = order.isBatch && isPosted
        file = isBatched
            ? "batch-\(person.format.rawValue)-\(style.paper.rawValue)\(isBooklet ? "-booklet" : "").pdf"
            : Self.name(of: person.row) + ".pdf"
    }

    /// `row-007`
    static func name(of row: Int) -> String {
        let digits = String(row)
        return "row-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }

    var isRightToLeft: Bool { Language.direction(of: language) == "rtl" }

    var bookletFile: String { Self.name(of: person.row) + "-booklet.pdf" }

    /// The pack on A4, with the address where a window shows it.
    func job(_ press: Press) -> TypesetJob {
        let isPosted = person.sendBy == .post
        return job(press, style, address: isPosted ? person.addressLines : [], isAlone: isPosted && sides == .two)
    }

    /// The pack for pages of half the size. It is set on A4 in letters that much larger, with margins that much wider: A5 has the same
    /// shape, so what is shrunk to A5 has letters of the size that was asked for.
    func bookletJob(_ press: Press) -> TypesetJob {
        var style = style
        style.size *= Self.a4OverA5
        style.margin *= Self.a4OverA5
        return job(press, style, address: [], isAlone: false)
    }

    private static let a4OverA5 = 2.0.squareRoot()

    /// The pack with nobody's words in it.
    func jobOfNobody(_ press: Press) -> TypesetJob {
        press.job(for: PackOrder(pack: letter, style: style, language: language, letter: PackOrder.Letter(fields: LetterFields([:]))))
    }

    private func job(_ press: Press, _ style: PrintStyle, address: [String], isAlone: Bool) -> TypesetJob {
        // A booklet is set in larger letters than it has in the end.
        let size = String(Int(self.style.size))
        let fields = LetterFields([.name: person.name, .format: press.name(of: style.format, language: language), .size: size])
        let letter = PackOrder.Letter(fields: fields, address: address, isAlone: isAlone)
        return press.job(for: PackOrder(pack: self.letter, style: style, language: language, letter: letter))
    }
}

extension Recipient {
    fileprivate var addressLines: [String] { address.map { [name] + $0.lines } ?? [] }
}
