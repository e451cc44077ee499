/// The skeleton of a page with a long list: what is around the items, and one skeleton for each shape of item.
///
/// Where an item begins, Mustache does not tell. But a page with an item twice is longer than one with it once by just that
/// item, and pages with other items differ from it behind some place in or before the first text of an item. Cut there, pages
/// with one item give all that is needed: the items but for the last are what the second copy adds.
struct ListSkeleton: Sendable {
    private let head: Skeleton
    /// By the shape of the item.
    private let items: [[UInt8]: (inner: Skeleton, last: Skeleton)]

    /// - Parameter samples: for each shape of item, the page with one such item and no other, and with two.
    /// - Returns: nil where the list stands on the page more than once.
    init?(_ samples: [[UInt8]: (one: [UInt8], two: [UInt8])]) {
        guard let first = samples.values.first?.one else { return nil }
        let cut = samples.values.reduce(Int.max) { cut, sample in
            min(cut, Self.common(first, sample.one), Self.firstItemMark(sample.one))
        }
        guard let head = Skeleton(first[..<cut]) else { return nil }
        var items: [[UInt8]: (inner: Skeleton, last: Skeleton)] = [:]
        for (shape, sample) in samples {
            let length = sample.two.count - sample.one.count
            guard length > 0, sample.two[..<cut] == sample.one[..<cut], sample.two[(cut + length)...] == sample.one[cut...],
                let inner = Skeleton(sample.two[cut..<cut + length]), let last = Skeleton(sample.one[cut...])
            else { return nil }
            items[shape] = (inner, last)
        }
        self.head = head
        self.items = items
    }

    func fill(_ trace: TemplateTrace, into out: inout [UInt8]) {
        guard let list = trace.items else { return }
        head.fill(trace.texts, into: &out)
        let skeletons = list.shapes.map { items[$0] }
        for item in list.items.dropLast() { skeletons[item.shape]?.inner.fill(trace.texts, list.texts, from: item.start, into: &out) }
        if let item = list.items.last { skeletons[item.shape]?.last.fill(trace.texts, list.texts, from: item.start, into: &out) }
    }

    private static func common(_ a: [UInt8], _ b: [UInt8]) -> Int {
        zip(a, b).enumerated().first { $1.0 != $1.1 }?.offset ?? min(a.count, b.count)
    }

    private static func firstItemMark(_ page: [UInt8]) -> Int {
        var rest = page[...]
        while let at = rest.firstIndex(of: TemplateMarks.sign) {
            if at + 1 < page.count, page[at + 1] == TemplateMarks.itemSign { return at }
            rest = rest[(at + 1)...]
        }
        return page.count
    }
}
