import HubSource

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
            ("larger", .list(sheet.larger.map(\.value))),
        ])
    }
}

extension LabelSheet {
    fileprivate var value: TypstValue {
        .dictionary([
            ("count", .whole(count)), ("columns", .whole(columns)), ("rows", .whole(rows)), ("width", .number(width)), ("height", .number(height)),
            ("pitch", .number(pitch)), ("left", .number(left)), ("top", .number(top)),
        ])
    }
}

extension AddressLabels {
    /// The rows whose address the template found no room for.
    public struct TooLong: Sendable, Hashable {
        /// Each with the count of a sheet whose labels are large enough; nil where none is.
        var onLabel: [OnLabel] = []
        /// In the window of an envelope.
        var inWindow: [Int] = []

        struct OnLabel: Sendable, Hashable {
            var row: Int
            var larger: Int?
        }

        /// Nil where the labels failed for another reason. Numbers are taken from what the template says, and nothing else:
        /// `too long: label 5:14 8:0 window 8`.
        public init?(_ failure: TypesetFailure) {
            guard let start = failure.message.firstRange(of: "too long: label ") else { return nil }
            let words = failure.message[start.upperBound...].split { $0 == " " || $0 == "\"" }
            guard let middle = words.firstIndex(of: "window") else { return nil }
            onLabel = words[..<middle].compactMap { word in
                let numbers = word.split(separator: ":").compactMap { Int($0) }
                return numbers.count == 2 ? OnLabel(row: numbers[0], larger: numbers[1] > 0 ? numbers[1] : nil) : nil
            }
            inWindow = words[(middle + 1)...].compactMap { Int($0) }
            if onLabel.isEmpty && inWindow.isEmpty { return nil }
        }
    }

    /// The same as findings in the list of people.
    public func findings(for rows: TooLong, file: String) -> [Finding] {
        func finding(_ fault: RecipientFault, _ row: Int) -> Finding? {
            people.first { $0.row == row }.map { Finding(fault, in: file, at: Place(line: row, column: $0.addressColumn)) }
        }
        return rows.onLabel.compactMap { finding(.tooLongForLabel(larger: $0.larger), $0.row) }
            + rows.inWindow.compactMap { finding(.tooLongForWindow, $0) }
    }
}
