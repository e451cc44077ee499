import HubSource

extension Document {
    /// Its sentences and words, for whoever uses them at once: they take more room than the text itself, so no document keeps them.
    /// The counts of them stay.
    public func readWords(with meter: inout ReadingMeter) -> ReadingText {
        let text = meter.read(tree, language: language)
        counted.withLock { $0 = text.statistics }
        return text
    }

    /// What its reading time and level are made from. Nil where they are not known to be measurable: in all languages but
    /// English.
    ///
    /// They are known once the document was checked, in this build or in one that is remembered; else it is read now.
    public var reading: ReadingStatistics? {
        guard ReadingMeter.knows(language) else { return nil }
        if let counted = counted.withLock({ $0 }) { return counted }
        var meter = ReadingMeter()
        return readWords(with: &meter).statistics
    }
}
