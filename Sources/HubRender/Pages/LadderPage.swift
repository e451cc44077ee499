import HubModel

/// A ladder: its picture, and the same as a real list, counted from the bottom as one climbs.
struct LadderPage {
    let ladder: Ladder

    init(_ ladder: Ladder) { self.ladder = ladder }

    func main(of page: Site.Page, _ maker: PageMaker) -> String {
        let body = maker.body(of: page)
        let count = ladder.rungs.count
        var number = count + 1
        let stages = ladder.stages.map { stage in
            StageValues(
                heading: stage.heading.map { heading in
                    SectionValues(
                        title: heading.title, titleHTML: body.title(heading), id: heading.id,
                        body: body.blocks(stage.intro))
                },
                rungs: stage.rungs.map { rung in
                    number -= 1
                    return body.section(rung, number: String(number))
                })
        }
        let alternative = maker.words.filled("ladder-picture", ["count": String(count)])
        var values = maker.values(for: page, page.standard)
        values.own = LadderValues(
            intro: body.blocks(ladder.intro), picture: LadderPicture(ladder, alternative: alternative).svg,
            stages: stages, rungCount: count)
        return maker.render(.ladder, values)
    }
}
