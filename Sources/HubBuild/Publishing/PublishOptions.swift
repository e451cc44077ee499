/// What a build makes beside the site, for those who put it on a server. Nothing of it unless asked for.
public struct PublishOptions: Sendable, Hashable {
    /// Whether text files get a packed copy beside them (`index.html.gz`), for servers that send it as it is.
    public var compresses = false
    public var rules: [ServerRules] = []
    /// The file that says what changed since it was last taken away.
    public var changes: String?

    public init(compresses: Bool = false, rules: [ServerRules] = [], changes: String? = nil) {
        self.compresses = compresses
        self.rules = rules
        self.changes = changes
    }
}
