import HubSource
import Synchronization

/// The skeletons made so far, for pages in one language: all of them have the same words.
final class SkeletonStore: Sendable {
    private let library: TemplateLibrary
    private let made = Mutex<[Key: Made]>([:])

    private struct Key: Hashable {
        var template: TemplateName
        var shape: [UInt8]
        /// Of the items of a long list, each once.
        var items: Set<[UInt8]> = []

        func hash(into hasher: inout Hasher) { hasher.combine(ContentHash.of(shape)) }
    }

    private enum Made: Sendable {
        case plain(Skeleton)
        case list(ListSkeleton)
        /// There is none: Mustache is asked for each page.
        case none
    }

    /// Hubs have some dozens of shapes: what goes beyond this comes and goes.
    private static let most = 2000

    init(_ library: TemplateLibrary) { self.library = library }

    /// What the template makes of the values: the same bytes as Mustache's, sooner.
    func render(_ template: TemplateName, _ values: some TemplateContext) -> [UInt8] {
        var trace = TemplateTrace()
        values.trace(&trace)
        guard trace.isShared else { return library.drawn(template, values) }
        var out: [UInt8] = []
        out.reserveCapacity(trace.texts.reduce(4096) { $0 + $1.count })
        switch skeleton(template, values, trace) {
        case .plain(let skeleton): skeleton.fill(trace.texts, into: &out)
        case .list(let skeleton): skeleton.fill(trace, into: &out)
        case .none: return library.drawn(template, values)
        }
        return out
    }

    private func skeleton(_ template: TemplateName, _ values: some TemplateContext, _ trace: TemplateTrace) -> Made {
        let key = Key(template: template, shape: trace.shape, items: trace.items.map { Set($0.shapes) } ?? [])
        if let known = made.withLock({ $0[key] }) { return known }
        let new = make(template, values, trace)
        made.withLock { made in
            if made.count >= Self.most { made.removeAll() }
            made[key] = new
        }
        return new
    }

    private func make(_ template: TemplateName, _ values: some TemplateContext, _ trace: TemplateTrace) -> Made {
        func draw(_ sample: (item: Int, copies: Int)?) -> [UInt8] {
            var marks = TemplateMarks(sample: sample)
            return library.drawn(template, values.marked(&marks))
        }
        guard let items = trace.items else { return Skeleton(draw(nil)[...]).map { .plain($0) } ?? .none }
        var samples: [[UInt8]: (one: [UInt8], two: [UInt8])] = [:]
        for (shape, item) in zip(items.shapes, items.samples) { samples[shape] = (draw((item, 1)), draw((item, 2))) }
        return ListSkeleton(samples).map { .list($0) } ?? .none
    }
}
