import HubModel
import HubPrint
import HubSource

extension PostWorkshop {
    /// What keeps packs from being made, known before any is: lists too deep inside one another, and letters that no font has, in
    /// documents with their line and of people with their row.
    func unprintable() async -> [Finding] {
        let site = press.site
        let kinds = plan.kinds.map { ($0, site.texts(of: $0.letter, for: $0.style.format, language: $0.language)) }
        let deep = Set(kinds.flatMap { $0.1.compactMap(\.tooDeepForPaper) })
        guard deep.isEmpty else { return Array(deep) }
        let people = plan.packs.map(\.person)
        let ofPeople = LettersOfPeople.rare(in: people)
        let ofTexts = kinds.map { $0.1.reduce(into: Set()) { $0.formUnion($1.rareLetters) } }
        let missing = await engine.lettersWithoutFont(among: ofTexts.reduce(ofPeople) { $0.union($1) }, press)
        guard !missing.isEmpty else { return [] }
        var findings = LettersOfPeople.findings(for: people, withoutFont: missing, file: order.recipients)
        // Words for pictures need no font: only the PDF tells what is printed.
        for (kind, letters) in zip(kinds, ofTexts) where !letters.isDisjoint(with: missing) {
            let made = try? await engine.typeset([kind.0.jobOfNobody(press)], files: files).first
            guard case .failure(let failure)? = made, let unseen = failure.lettersWithoutFont else { continue }
            let found = kind.1.lazy.compactMap { text in text.place(of: unseen).map { (text.path.file, $0) } }.first
            findings.append(Finding(PDFFault.noLetter(unseen), in: found?.0 ?? kind.0.letter.document.path.file, at: found?.1))
        }
        return Array(Set(findings))
    }
}
