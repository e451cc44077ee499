/// Counts of a stretch of English prose, and the measures made from them.
///
/// These measures know the length of sentences and words and nothing else: they help to choose what to work on
/// first, they do not say that anybody understands a text.
public struct ReadingStatistics: Sendable, Hashable {
    public var sentences: Int
    /// Words that are read out: without addresses of pages and mail, telephone numbers and their like.
    public var words: Int
    public var syllables: Int
    /// Words of three syllables or more. Numbers and initialisms never count here (our choice: McLaughlin counts
    /// them as they are heard).
    public var polysyllables: Int

    public init(sentences: Int = 0, words: Int = 0, syllables: Int = 0, polysyllables: Int = 0) {
        self.sentences = sentences
        self.words = words
        self.syllables = syllables
        self.polysyllables = polysyllables
    }

    /// Below this many words or sentences there is no reading age: Flesch and Kincaid measured samples of 100 words.
    public static let fewestWords = 100
    public static let fewestSentences = 5
    /// McLaughlin built SMOG on 30 sentences; show no grade for fewer.
    public static let fewestSentencesForSMOG = 30

    private var wordsPerSentence: Double { Double(words) / Double(max(1, sentences)) }
    private var syllablesPerWord: Double { Double(syllables) / Double(max(1, words)) }
    private var polysyllablesIn30: Double { 30 * Double(polysyllables) / Double(max(1, sentences)) }

    /// 206.835 − 1.015 × words a sentence − 84.6 × syllables a word; high is easy (Flesch, "A new readability
    /// yardstick", 1948).
    public var fleschReadingEase: Double { 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord }

    /// 0.39 × words a sentence + 11.8 × syllables a word − 15.59: the school grade in the United States that such
    /// a text is for (Kincaid and others, 1975).
    public var fleschKincaidGrade: Double { 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59 }

    /// 1.0430 × √(30 × polysyllables ÷ sentences) + 3.1291: the US grade at which a text is understood in full
    /// (McLaughlin, "SMOG grading", 1969).
    public var smogGrade: Double { 1.0430 * polysyllablesIn30.squareRoot() + 3.1291 }

    /// √(30 × polysyllables ÷ sentences) + 8: SMOG as it is used in the United Kingdom, in years. Never below 8,
    /// so it cannot steer easy read.
    public var smogYears: Double { polysyllablesIn30.squareRoot() + 8 }

    /// The Flesch–Kincaid grade + 5 in whole years, as schools in the United Kingdom count; nil below 100 words or 5
    /// sentences. Not cut off: see `inWords(age:)`.
    public var readingAge: Int? {
        guard words >= Self.fewestWords, sentences >= Self.fewestSentences else { return nil }
        return Int((fleschKincaidGrade + 5).rounded())
    }

    /// A reading age as it is said wherever it is said: “6 or under”, “7”, “19 or over”.
    public static func inWords(age: Int) -> String { age <= 6 ? "6 or under" : age > 18 ? "19 or over" : String(age) }

    /// Words a minute of adults reading quietly. Ours: below the mean of 238 that Brysbaert found for English
    /// non-fiction (2019), since guides are read to be acted on.
    public static let wordsAMinute = 200
    /// Words a minute for easy read, which is often read aloud or together. Ours, from no measurement.
    public static let easyReadWordsAMinute = 120

    /// Whole minutes it takes to read, rounded up, at least 1.
    public func minutes(isEasyRead: Bool = false) -> Int {
        let pace = isEasyRead ? Self.easyReadWordsAMinute : Self.wordsAMinute
        return max(1, (words + pace - 1) / pace)
    }
}
