import HubModel
import HubSource

/// Why a document is in the preview and in no build yet.
struct Waiting {
    let name: String
    let words: String

    /// Nil for what a build of today publishes.
    init?(_ metadata: Metadata?, today: CalendarDate) {
        guard let metadata, metadata.isHeldBack(on: today) else { return nil }
        if metadata.isDraft {
            name = "Draft."
            words = "This page is not published. Take out “draft” when it is ready."
        } else {
            name = "Not yet."
            words = "This page is published from \(metadata.publishOn?.value.iso ?? "") on, when somebody builds the hub."
        }
    }
}
