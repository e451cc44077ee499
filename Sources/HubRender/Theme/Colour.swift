/// A colour without transparency, in sRGB.
struct Colour: Sendable, Hashable {
    /// 0 to 255 each.
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    /// Reads `#1B2625` or `#abc`.
    init?(_ hex: String) {
        var digits = hex.hasPrefix("#") ? String(hex.dropFirst()) : ""
        if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
        guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let number = UInt32(digits, radix: 16) else {
            return nil
        }
        self.init(red: UInt8(number >> 16 & 255), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
    }

    init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    var hex: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }

    /// 0 (black) to 1 (white): WCAG 2.2, relative luminance.
    var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    private static func linear(_ channel: UInt8) -> Double { linearChannels[Int(channel)] }

    private static let linearChannels: [Double] = (0...255).map { channel in
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }

    /// x^2.4 for x from 0 to 1, by the fifth root of x^12 (Newton's method), so that no mathematics library is needed.
    private static func power(_ x: Double) -> Double {
        let target = x * x * x * x * x * x * x * x * x * x * x * x
        guard target > 0 else { return 0 }
        var root = x
        for _ in 0..<60 {
            let fourth = root * root * root * root
            root -= (fourth * root - target) / (5 * fourth)
        }
        return root
    }

    /// 1 to 21: WCAG 2.2, contrast ratio.
    func contrast(with other: Colour) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// The nearest colour that has the contrast, found by going towards black or white in small steps.
    func nearest(withContrast wanted: Double, on background: Colour) -> Colour? {
        for step in 1...100 {
            let darker = mixed(with: Colour(red: 0, green: 0, blue: 0), percent: step)
            if darker.contrast(with: background) >= wanted { return darker }
            let lighter = mixed(with: Colour(red: 255, green: 255, blue: 255), percent: step)
            if lighter.contrast(with: background) >= wanted { return lighter }
        }
        return nil
    }

    private func mixed(with other: Colour, percent: Int) -> Colour {
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8((Int(a) * (100 - percent) + Int(b) * percent) / 100) }
        return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }
}
