extension ImageSize {
    /// The size an SVG asks for: `width` and `height` of the outermost element, a missing one from the
    /// proportions of `viewBox`, both missing (or in per cent) from `viewBox` itself.
    static func svg(_ bytes: [UInt8]) -> ImageSize? {
        guard let root = root(of: bytes) else { return nil }
        func value(_ name: String) -> String? {
            let found = root.attributes.first { bytes[$0.name].elementsEqual(name.utf8) }
            guard let found, let text = try? XMLText.decoded(found.value, in: bytes) else { return nil }
            return String(decoding: text, as: UTF8.self)
        }
        let width = value("width").flatMap(pixels), height = value("height").flatMap(pixels)
        let box = value("viewBox").flatMap(viewBox)
        switch (width, height, box) {
        case (let width?, let height?, _): return rounded(width, height)
        case (let width?, nil, let box?): return rounded(width, width * box.height / box.width)
        case (nil, let height?, let box?): return rounded(height * box.width / box.height, height)
        case (nil, nil, let box?): return rounded(box.width, box.height)
        default: return nil
        }
    }

    private static func root(of bytes: [UInt8]) -> XMLTokens.Tag? {
        var tokens = XMLTokens(bytes)
        while let token = try? tokens.next() {
            if case .start(let tag) = token { return tag }
        }
        return nil
    }

    /// CSS pixels in one unit (CSS Values 4, 6.2): 96 to an inch. Units that depend on text are left out.
    private static let units: [String: Double] = [
        "": 1, "px": 1, "pt": 96.0 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6,
    ]

    private static func pixels(_ text: String) -> Double? {
        let text = text.drop { $0.isWhitespace }.lowercased()
        let number = text.prefix { "0123456789+-.".contains($0) }
        let unit = text.dropFirst(number.count).prefix { !$0.isWhitespace }
        guard let value = Double(number), let unit = units[String(unit)], value > 0 else { return nil }
        return value * unit
    }

    private static func viewBox(_ text: String) -> (width: Double, height: Double)? {
        let numbers = text.split { $0 == "," || $0.isWhitespace }.compactMap { Double($0) }
        guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else { return nil }
        return (numbers[2], numbers[3])
    }

    /// Whole pixels, at least 1. Sizes no screen has are taken for mistakes.
    private static func rounded(_ width: Double, _ height: Double) -> ImageSize? {
        guard width > 0, height > 0, width < 1_000_000, height < 1_000_000 else { return nil }
        return ImageSize(max(1, Int(width.rounded())), max(1, Int(height.rounded())))
    }
}
