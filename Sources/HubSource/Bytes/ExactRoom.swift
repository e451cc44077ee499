extension Array {
    /// The same in hardly more memory than it takes, for what is kept as long as the program runs: room that was left for more
    /// is given back while it is still at hand.
    @inlinable public var withExactRoom: [Element] {
        // Where little is left, a copy costs more than the room.
        capacity - count <= count / 8 ? self : withUnsafeBufferPointer(Array.init)
    }
}
