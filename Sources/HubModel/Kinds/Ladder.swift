import HubSource

/// Rungs of engagement, top rung first: `##` each, or `###` inside `##` stages.
public struct Ladder: Sendable {
    /// Indices in the outline's blocks.
    public let intro: Range<Int>
    /// One stage without heading where the ladder has none.
    public let stages: [Stage]

    public struct Stage: Sendable {
        public let heading: Outline.Heading?
        /// Words between the stage's heading and its first rung.
        public let intro: Range<Int>
        public let rungs: [Outline.Section]
    }

    public var rungs: [Outline.Section] { stages.flatMap(\.rungs) }
    public var hasStages: Bool { stages.contains { $0.heading != nil } }

    static let fewestRungs = 2

    init(_ outline: Outline) {
        let (intro, sections) = outline.split(at: 2)
        self.intro = intro
        if outline.headings.contains(where: { $0.level == 3 }) {
            stages = sections.map { section in
                let (intro, rungs) = outline.split(section.body, at: 3)
                return Stage(heading: section.heading, intro: intro, rungs: rungs)
            }
        } else {
            stages = [Stage(heading: nil, intro: intro.upperBound..<intro.upperBound, rungs: sections)]
        }
    }

    func faults(in document: Document) -> [LocatedFault] {
        let empty = stages.filter { $0.heading != nil && $0.rungs.isEmpty }.compactMap(\.heading)
        if !empty.isEmpty {
            return empty.map { LocatedFault(.stageWithoutRungs($0.title), at: document.place(of: $0.node)) }
        }
        return rungs.count < Self.fewestRungs ? [LocatedFault(.fewRungs(rungs.count))] : []
    }
}
