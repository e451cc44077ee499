/// What tells one run of the preview from others.
struct RunKeys: Sendable {
    /// Needed to listen for changes. Only pages of this run hold it; no other website can read them.
    let token = Self.random()
    /// Lets the style of the tools through the policy of the page.
    let nonce = Self.random()
    /// Tells pages of an earlier run that they are. No secret.
    let run = Self.random()

    private static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in String(generator.next() as UInt64, radix: 36) }.joined()
    }
}
