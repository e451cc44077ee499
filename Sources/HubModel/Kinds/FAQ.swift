import HubSource

/// Questions (`##`), each with the answer that follows it.
public struct FAQ: Sendable {
    /// Indices in the outline's blocks.
    public let intro: Range<Int>
    public let questions: [Outline.Section]

    init(_ outline: Outline) {
        (intro, questions) = outline.split(at: 2)
    }

    func faults(in document: Document) -> [LocatedFault] {
        if questions.isEmpty { return [LocatedFault(.noQuestions)] }
        return questions.filter { $0.body.isEmpty }.map {
            LocatedFault(.noAnswer($0.heading.title), at: document.place(of: $0.heading.node))
        }
    }
}
