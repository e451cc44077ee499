import HubModel
import HubSource
import Synchronization

/// What the pages of a hub are called: the names of their files, and their titles.
///
/// Only texts with downloads ask for them, so they are made ready when the first one does.
final class PageNames: Sendable {
    /// Of all of them, in one number.
    let digest: UInt64
    private let entries: [Entry]
    /// As slugs.
    private let ready = Mutex<Set<String>?>(nil)

    init(_ entries: [Entry]) {
        self.entries = entries
        var record = RecordWriter()
        for entry in entries {
            record.write(entry.document.path.file)
            record.write(entry.title)
        }
        digest = record.hash
    }

    func contain(_ words: some StringProtocol) -> Bool {
        let slug = Slug.of(words)
        return ready.withLock { ready in
            if let ready { return ready.contains(slug) }
            let names = Set(entries.flatMap { [Slug.of($0.document.path.stem), Slug.of($0.title)] })
            ready = names
            return names.contains(slug)
        }
    }
}
