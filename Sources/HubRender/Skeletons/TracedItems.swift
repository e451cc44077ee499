/// The values of the items of a long list. Most have one of a few shapes.
struct TracedItems {
    /// Each once, in the order in which they are met first.
    private(set) var shapes: [[UInt8]] = []
    private(set) var items: [Item] = []
    /// Of all items.
    var texts: [TemplateText] = []

    struct Item {
        /// Its place among the shapes.
        var shape: Int
        /// Its first text.
        var start: Int
    }

    private var end = 0

    mutating func add(_ shape: [UInt8], textsUpTo end: Int) {
        var place = items.last?.shape ?? 0
        if place >= shapes.count || shapes[place] != shape {
            place = shapes.firstIndex(of: shape) ?? shapes.count
            if place == shapes.count { shapes.append(shape) }
        }
        items.append(Item(shape: place, start: self.end))
        self.end = end
    }

    /// The first item of each shape.
    var samples: [Int] { shapes.indices.compactMap { shape in items.firstIndex { $0.shape == shape } } }
}
