import HubSource

extension ReadingStatistics {
    func write(to record: inout RecordWriter) {
        for count in [sentences, words, syllables, polysyllables] { record.write(count) }
    }

    init(_ record: inout RecordReader) throws(RecordReader.Damaged) {
        sentences = try record.number()
        words = try record.number()
        syllables = try record.number()
        polysyllables = try record.number()
    }
}
