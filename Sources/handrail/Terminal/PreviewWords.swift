import HubPreview
import HubSource

/// What a preview says on the terminal.
struct PreviewWords: Sendable {
    /// The port that was asked for.
    let wanted: UInt16

    func lines(_ news: Preview.News) -> String {
        switch news {
        case .listening(let place):
            let taken = place.port == wanted || wanted == 0 ? [] : ["Another program uses port \(wanted), so this is port \(place.port)."]
            return (taken + ["See the hub at \(place.url)", "To stop, press Ctrl and C."]).joined(separator: "\n")
        case .findings(let new, let all):
            let list = FindingList(new, mostOfAKind: FindingList.fewOfAKind).description
            return (list.isEmpty ? [] : [list]).joined() + (list.isEmpty ? "" : "\n") + summary(all)
        }
    }

    private func summary(_ findings: [Finding]) -> String {
        findings.isEmpty ? "No findings." : "Now: \(Tally(findings))."
    }
}
