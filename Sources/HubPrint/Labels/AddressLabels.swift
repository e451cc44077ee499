/// Labels for envelopes, in the order of the rows.
public struct AddressLabels: Sendable {
    public let sheet: LabelSheet
    public let people: [Recipient]
    /// The place of the first label on the first sheet, from 1: the ones before it are gone already.
    public let start: Int

    public init(_ people: [Recipient], sheet: LabelSheet, start: Int = 1) {
        self.people = people.filter { $0.sendBy == .post && $0.address != nil }
        self.sheet = sheet
        self.start = start
    }

    func value(pack: String) -> TypstValue {
        let labels = people.map { person in
            TypstValue.dictionary([
                ("row", .text(String(person.row))),
                ("lines", .list(([person.name] + (person.address?.lines ?? [])).map { .text($0) })),
            ])
        }
        return .dictionary([
            ("title", .text("Labels for \(pack)")), ("sheet", sheet.value), ("start", .whole(start)), ("labels", .list(labels)),
        ])
    }
}

extension LabelSheet {
    fileprivate var value: TypstValue {
        .dictionary([
            ("columns", .whole(columns)), ("rows", .whole(rows)), ("width", .number(width)), ("height", .number(height)),
            ("pitch", .number(pitch)), ("left", .number(left)), ("top", .number(top)),
        ])
    }
}
