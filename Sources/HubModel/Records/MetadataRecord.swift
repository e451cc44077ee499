import HubSource

extension Metadata {
    func write(to record: inout RecordWriter) {
        record.write(title)
        record.write(summary)
        record.write(published) { $0.write($1) }
        record.write(updated) { $0.write($1) }
        record.write(reviewBy) { $0.write($1) }
        record.write(topics) { $0.write($1) }
        record.write(order) { $0.write($1) }
        record.write(part) { $0.write($1) }
        record.write(isDraft)
        record.write(publishOn) { record, day in
            record.write(day.value)
            record.write(day.place)
        }
        record.write(authors)
        record.write(checkedBy)
        record.write(related) { $0.write($1) }
        record.write(aliases) { $0.write($1) }
        record.write(pdf) { record, formats in record.write(formats.map(\.rawValue)) }
        record.write(madeFrom) { $0.write($1) }
        record.write(accept) { $0.write($1) }
        record.write(language)
    }

    init(_ record: inout RecordReader) throws(RecordReader.Damaged) {
        title = try record.text()
        summary = try record.optionalText()
        published = try record.optionalDate()
        updated = try record.optionalDate()
        reviewBy = try record.optionalDate()
        topics = try record.locatedList()
        order = try record.optional { record throws(RecordReader.Damaged) in try record.number() }
        part = try record.optional { record throws(RecordReader.Damaged) in try record.located() }
        isDraft = try record.flag()
        publishOn = try record.optional { record throws(RecordReader.Damaged) in
            Located(try record.date(), try record.place())
        }
        authors = try record.texts()
        checkedBy = try record.optionalText()
        related = try record.locatedList()
        aliases = try record.locatedList()
        pdf = try record.optional { record throws(RecordReader.Damaged) in try record.formats() }
        madeFrom = try record.optional { record throws(RecordReader.Damaged) in try record.located() }
        accept = try record.list { record throws(RecordReader.Damaged) in try Acceptance(&record) }
        language = try record.optionalText()
    }
}

extension RecordReader {
    fileprivate mutating func formats() throws(Damaged) -> [PrintFormat] {
        try list { reader throws(Damaged) in
            guard let format = PrintFormat(rawValue: try reader.text()) else { throw Damaged() }
            return format
        }
    }
}

extension RecordWriter {
    fileprivate mutating func write(_ acceptance: Acceptance) {
        write(acceptance.id)
        write(acceptance.reason)
        write(acceptance.words)
    }
}

extension Acceptance {
    fileprivate init(_ record: inout RecordReader) throws(RecordReader.Damaged) {
        id = try record.located()
        reason = try record.text()
        words = try record.optionalText()
    }
}
