/// Random numbers that are the same in each run, so that a failure can be seen again (SplitMix64).
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    /// - Parameter seed: what suits every run; `HANDRAIL_SEED` in the environment is another.
    public init(usually seed: Int) { self.init(seed: UInt64(Command.trials("HANDRAIL_SEED", usually: seed))) }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    public mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
