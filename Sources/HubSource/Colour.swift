/// A colour without transparency, in sRGB.
public struct Colour: Sendable, Hashable {
    /// 0 to 255 each.
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    /// Reads `#1B2625` or `#abc`.
    public init?(_ hex: String) {
        var digits = hex.hasPrefix("#") ? String(hex.dropFirst()) : ""
        if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
        guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let number = UInt32(digits, radix: 16) else {
            return nil
        }
        self.init(red: UInt8(number >> 16 & 255), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
    }

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    public var hex: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }

    /// 0 (black) to 1 (white): WCAG 2.2, relative luminance.
    public var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    static func linear(_ channel: UInt8) -> Double { linearChannels[Int(channel)] }

    static let linearChannels: [Double] = (0...255).map { channel in
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
    public func contrast(with other: Colour) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }
}
