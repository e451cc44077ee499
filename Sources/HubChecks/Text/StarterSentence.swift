/// Sentences that `handrail new` puts into a document for somebody to write over.
public enum StarterSentence: String, Sendable, Hashable, CaseIterable {
    case summary = "Say in one sentence what this is for."
    case summaryOfHub = "Say in one sentence what this hub is for."
    case group = "The name of your group"
    case home = "Say who you are and what people can find here."
    case page = "Write your page here."
    case aim = "Say what people can do after reading this."
    case step = "Write what to do."
    case answer = "Write the answer."
    case rung = "Say what happens here."
    case agreement = "Write what you have agreed."
    case styleGuide = "Write one of everything that your pages use, and name pages to show after “shows:”."
}
