import HubSource
import Synchronization

/// Reads the text of a document again, when somebody looks at it.
public protocol DocumentTextReader: Sendable {
    /// - Parameter hash: what the text had when the document was remembered. Whoever gives another text must see to it that
    ///   nothing comes of the build.
    func text(of path: DocumentPath, hash: UInt64) -> DocumentText
}

/// Where a document has its text from.
enum TextSource: Sendable {
    case whole(DocumentText)
    case later(LateText)

    var whole: DocumentText {
        switch self {
        case .whole(let text): text
        case .later(let late): late.text
        }
    }

    var isWhole: Bool {
        switch self {
        case .whole: true
        case .later(let late): late.isRead
        }
    }
}

/// A text that is read once, when it is first looked at.
final class LateText: Sendable {
    private let path: DocumentPath
    private let hash: UInt64
    private let reader: any DocumentTextReader
    private let read = Mutex<DocumentText?>(nil)

    init(path: DocumentPath, hash: UInt64, reader: any DocumentTextReader) {
        self.path = path
        self.hash = hash
        self.reader = reader
    }

    var isRead: Bool { read.withLock { $0 != nil } }

    var text: DocumentText {
        read.withLock { read in
            if let read { return read }
            let text = reader.text(of: path, hash: hash)
            read = text
            return text
        }
    }
}
