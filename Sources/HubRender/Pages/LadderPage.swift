import HubModel

/// A ladder: its picture, and the same as a real list, counted from the bottom as one climbs.
struct LadderPage {
    let ladder: Ladder

    init(_ ladder: Ladder) { self.ladder = ladder }

    func main(of page: Site.Page, _ maker: PageMaker) -> [UInt8] {
        var values = maker.values(for: page, page.standard)
        values.own = self.values(maker.body(of: page), maker.words)
        return maker.render(.ladder, values)
    }

    /// - Parameter folder: the way to the ladder's own page, where its drawing lies.
    func values(_ body: BodyWriter, _ words: Words, folder: String = "") -> LadderValues {
        let count = ladder.rungs.count
        var number = count + 1
        let stages = ladder.stages.map { stage in
            StageValues(
                heading: stage.heading.map { heading in
                    SectionValues(
                        title: heading.title, titleHTML: body.title(heading), id: body.id(heading),
                        body: body.blocks(stage.intro))
                },
                rungs: stage.rungs.map { rung in
                    number -= 1
                    return body.section(rung, number: String(number))
                })
        }
        let alternative = words.filled("ladder-picture", ["count": String(count)])
        return LadderValues(
            intro: body.blocks(ladder.intro), picture: picture(alternative, in: folder), stages: stages, rungCount: count)
    }

    /// The drawing lies beside the page, so that one address is right in every tree.
    static let pictureFile = "ladder.svg"

    private func picture(_ alternative: String, in folder: String) -> String {
        var escaped: [UInt8] = []
        HTMLEscaping.append(alternative, to: &escaped)
        return """
            <img class="ladder-picture" src="\(folder)\(Self.pictureFile)" alt="\(String(decoding: escaped, as: UTF8.self))" \
            width="\(LadderPicture.usualWidth)" height="\(LadderPicture(ladder).height)">
            """
    }
}
