import Synchronization

/// Where a text has its annotations from.
enum AnnotationSource: Sendable {
    case made(Annotations, digest: UInt64?)
    case later(LateAnnotations)

    var annotations: Annotations {
        switch self {
        case .made(let annotations, _): annotations
        case .later(let late): late.annotations
        }
    }

    var digest: UInt64? {
        switch self {
        case .made(_, let digest): digest
        case .later(let late): late.glance.digest
        }
    }

    var linkedPages: Set<String> {
        switch self {
        case .made(let annotations, _):
            Set(annotations.links.values.compactMap { if case .page(let path, _) = $0 { path } else { nil } })
        case .later(let late): late.glance.linkedPages
        }
    }
}

/// Annotations that are made once, when they are first looked at, and so is what a glance at the document shows.
final class LateAnnotations: Sendable {
    private let document: Document
    private let annotator: Annotator
    private let made = Mutex<Annotations?>(nil)
    private let glanced = Mutex<Annotator.Glance?>(nil)

    init(_ document: Document, by annotator: Annotator) {
        self.document = document
        self.annotator = annotator
    }

    var annotations: Annotations { made.orMake { annotator.annotate(document).0 } }

    var glance: Annotator.Glance { glanced.orMake { annotator.glance(at: document) } }
}

extension Mutex {
    /// What is kept here, made where it is not.
    fileprivate borrowing func orMake<Kept: Sendable>(_ make: () -> Kept) -> Kept where Value == Kept? {
        withLock { kept in
            if let kept { return kept }
            let new = make()
            kept = new
            return new
        }
    }
}
