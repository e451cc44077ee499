import Synchronization

/// Where a text has its annotations from.
enum AnnotationSource: Sendable {
    case made(Annotations)
    case later(LateAnnotations)

    var annotations: Annotations {
        switch self {
        case .made(let annotations): annotations
        case .later(let late): late.annotations
        }
    }

    var linkedPages: Set<String> {
        switch self {
        case .made(let annotations):
            Set(annotations.links.values.compactMap { if case .page(let path, _) = $0 { path } else { nil } })
        case .later(let late): late.linkedPages
        }
    }
}

/// Annotations that are made once, when they are first looked at.
final class LateAnnotations: Sendable {
    private let document: Document
    private let annotator: Annotator
    private let made = Mutex<Annotations?>(nil)
    let linkedPages: Set<String>

    init(_ document: Document, linkedPages: Set<String>, by annotator: Annotator) {
        self.document = document
        self.linkedPages = linkedPages
        self.annotator = annotator
    }

    var annotations: Annotations {
        made.withLock { made in
            if let made { return made }
            let annotations = annotator.annotate(document).0
            made = annotations
            return annotations
        }
    }
}
