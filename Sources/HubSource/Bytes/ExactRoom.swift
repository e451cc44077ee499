extension Array {
    /// The same in no more memory than it takes, for what is kept as long as the program runs: room that was left for more is
    /// given back while it is still at hand.
    @inlinable public var withExactRoom: [Element] { withUnsafeBufferPointer(Array.init) }
}
