/// A colour as people see it: how light it is, and how strong in which hue (Oklab; B. Ottosson, 2020).
struct PerceivedColour: Sendable, Hashable {
    /// 0 (black) to 1 (white); equal steps look equal.
    var lightness: Double
    /// Towards red or green, and towards yellow or blue. The direction of both together is the hue, the length the strength.
    var redness: Double
    var yellowness: Double

    init(_ colour: Colour) {
        let (red, green, blue) = (Colour.linear(colour.red), Colour.linear(colour.green), Colour.linear(colour.blue))
        let long = Self.cubeRoot(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
        let middle = Self.cubeRoot(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
        let short = Self.cubeRoot(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
        lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
        redness = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
        yellowness = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    }

    /// The colour of this hue with another lightness, as strong as this one or as a screen can show it.
    func colour(lightness: Double) -> Colour {
        var strength = 1.0
        if !Self.isOnScreen(channels(lightness, strength)) {
            var (shown, tooStrong) = (0.0, 1.0)
            for _ in 0..<20 {
                let middle = (shown + tooStrong) / 2
                if Self.isOnScreen(channels(lightness, middle)) { shown = middle } else { tooStrong = middle }
            }
            strength = shown
        }
        let bytes = channels(lightness, strength).map(Self.byte)
        return Colour(red: bytes[0], green: bytes[1], blue: bytes[2])
    }

    /// Red, green and blue as light, 0 to 1 each where a screen can show it.
    private func channels(_ lightness: Double, _ strength: Double) -> [Double] {
        let (a, b) = (redness * strength, yellowness * strength)
        func cube(_ x: Double) -> Double { x * x * x }
        let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
        let middle = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
        let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
        return [
            4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
        ]
    }

    private static func isOnScreen(_ channels: [Double]) -> Bool { channels.allSatisfy { (-0.00001...1.00001).contains($0) } }

    /// The channel value whose light is nearest.
    private static func byte(_ light: Double) -> UInt8 {
        var (low, high) = (0, 255)
        while low + 1 < high {
            let middle = (low + high) / 2
            if Colour.linearChannels[middle] <= light { low = middle } else { high = middle }
        }
        return UInt8(light - Colour.linearChannels[low] < Colour.linearChannels[high] - light ? low : high)
    }

    /// For x from 0 to 1, by Newton's method, so that no mathematics library is needed.
    private static func cubeRoot(_ x: Double) -> Double {
        guard x > 0 else { return 0 }
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root - x) / (3 * root * root) }
        return root
    }
}

extension Colour {
    /// The colour of the same hue and the nearest lightness that passes; itself if it does, nil if none does.
    public func nearest(passing passes: (Colour) -> Bool) -> Colour? {
        if passes(self) { return self }
        let perceived = PerceivedColour(self)
        let step = 0.0025
        for distance in 1...Int(1 / step) {
            for lightness in [perceived.lightness - Double(distance) * step, perceived.lightness + Double(distance) * step]
            where (-step...1 + step).contains(lightness) {
                let colour = perceived.colour(lightness: min(max(lightness, 0), 1))
                if passes(colour) { return colour }
            }
        }
        return nil
    }

    /// The nearest colour that has the contrast.
    public func nearest(withContrast wanted: Double, on background: Colour) -> Colour? {
        nearest { $0.contrast(with: background) >= wanted }
    }
}
