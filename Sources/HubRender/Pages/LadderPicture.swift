import HubModel
import HubSource

/// Draws a ladder as SVG: top rung at the top, stages as bands behind their rungs.
///
/// The drawing is 288 units wide with letters of 24, so that on the narrowest phone (320 CSS px) letters are still as
/// large as large print asks for. Words are broken into as many lines as they need; the drawing grows downwards. On paper
/// it may be wider, and so lower.
/// It is a file of its own beside the page, one for each variant in that variant's colours, and every word stands on a
/// shape of the drawing, whatever the page behind it.
public struct LadderPicture {
    private let stages: [Stage]
    /// In units of which letters are 24 high.
    public let width: Int

    private struct Stage {
        /// In lines; nil for rungs that stand in no band.
        var title: [String]?
        var rungs: [Rung]
    }

    private struct Rung {
        var number: Int
        var lines: [String]

        var height: Int { lines.count * lineHeight + 2 * padding }
    }

    /// For the narrowest phone.
    public static let usualWidth = 288
    /// Letters are so many units high.
    public static let fontSize = 24
    private static let lineHeight = 30
    private static let padding = 10
    private static let gap = 14
    /// Left edge of the rungs and of the words on them.
    private static let rungStart = 8
    private static let textStart = 62

    public init(_ ladder: Ladder, width: Int = usualWidth) {
        self.width = width
        var number = ladder.rungs.count + 1
        stages = ladder.stages.map { stage in
            let rungs = stage.rungs.map { rung in
                number -= 1
                return Rung(number: number, lines: Self.lines(rung.heading.title, width: width - Self.textStart - 16))
            }
            return Stage(title: stage.heading.map { Self.lines($0.title, width: width - 40) }, rungs: rungs)
        }
    }

    /// The drawing for paper, in colours by role.
    ///
    /// - Parameter fonts: of which the first that is installed draws the words.
    public func drawn(in colours: [String: Colour], fonts: [String]) -> (svg: String, height: Int) {
        let font = fonts.map { "'\($0)'" }.joined(separator: ",")
        let svg = drawn(in: [Style(Palette(light: colours, dark: nil))], font: font)[0]
        return (String(decoding: svg, as: UTF8.self), height)
    }

    /// The drawing in the colours of each of some variants: only they differ.
    func drawn(in styles: [Style], font: String = "sans-serif") -> [[UInt8]] {
        var y = Self.gap
        var bands: [UInt8] = []
        var shapes: [UInt8] = []
        for stage in stages { draw(stage, from: &y, &bands, &shapes) }
        let rails = "<path class=\"rail\" d=\"M24 0V\(y)M\(width - 24) 0V\(y)\" fill=\"none\" stroke-width=\"8\"/>\n"
        let start = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(y)" font-family="\(font)" \
            font-size="\(Self.fontSize)">
            <style>
            """
        return styles.map { style in
            var svg = Array(start.utf8)
            svg.reserveCapacity(bands.count + shapes.count + 1024)
            svg += style.css.utf8
            svg.append("</style>\n" as StaticString)
            svg += bands
            svg += rails.utf8
            svg += shapes
            svg.append("</svg>\n" as StaticString)
            return svg
        }
    }

    /// How high the drawing is, in units of which it is `width` wide.
    var height: Int {
        stages.reduce(Self.gap) { height, stage in
            let rungs = stage.rungs.reduce(0) { $0 + $1.height + Self.gap }
            let band = stage.title.map { $0.count * Self.lineHeight + 2 * Self.padding + Self.gap } ?? 0
            return height + rungs + band
        }
    }

    /// Bands lie under the rails, rungs over them.
    private func draw(_ stage: Stage, from y: inout Int, _ bands: inout [UInt8], _ shapes: inout [UInt8]) {
        let top = y
        if let title = stage.title {
            y += Self.padding
            for line in title {
                shapes.appendText(line, isStrong: true, x: width / 2, y: y + Self.fontSize, anchor: "middle")
                y += Self.lineHeight
            }
            y += Self.padding
        }
        for rung in stage.rungs { draw(rung, from: &y, &shapes) }
        guard stage.title != nil else { return }
        bands.append("<rect class=\"band\" x=\"2" as StaticString)
        bands.append(attribute: "y", top)
        bands.append(attribute: "width", width - 4)
        bands.append(attribute: "height", y - top)
        bands.append("\" rx=\"10\" stroke-width=\"2\"/>\n" as StaticString)
        y += Self.gap
    }

    private func draw(_ rung: Rung, from y: inout Int, _ shapes: inout [UInt8]) {
        shapes.append("<rect class=\"rung" as StaticString)
        shapes.append(attribute: "x", Self.rungStart)
        shapes.append(attribute: "y", y)
        shapes.append(attribute: "width", width - 2 * Self.rungStart)
        shapes.append(attribute: "height", rung.height)
        shapes.append("\" rx=\"10\" stroke-width=\"3\"/>\n" as StaticString)
        let middle = y + rung.height / 2 + Self.fontSize / 3
        shapes.appendText(String(rung.number), isStrong: true, x: 36, y: middle, anchor: "middle")
        for (index, line) in rung.lines.enumerated() {
            let baseline = y + Self.padding + index * Self.lineHeight + Self.fontSize
            shapes.appendText(line, x: Self.textStart, y: baseline, anchor: "start")
        }
        y += rung.height + Self.gap
    }

    /// Breaks words into lines by what letters measure in Arial bold, and long words where a line is full.
    static func lines(_ title: String, width: Int) -> [String] {
        /// A line takes a little more than Arial bold needs, since the reader's own font may be wider.
        func fits(_ share: Int) -> Bool { share * fontSize / 100 <= width }
        var lines: [String] = []
        var line = (text: "", share: 0)
        for word in words(of: title) {
            let wordShare = share(of: word)
            let longer = line.text.isEmpty ? wordShare : line.share + share(of: " " as Character) + wordShare
            if fits(longer) {
                line = (line.text.isEmpty ? String(word) : line.text + " " + word, longer)
                continue
            }
            if !line.text.isEmpty { lines.append(line.text) }
            line = ("", 0)
            for character in word {
                let characterShare = share(of: character)
                if !fits(line.share + characterShare) {
                    lines.append(line.text)
                    line = ("", 0)
                }
                line.text.append(character)
                line.share += characterShare
            }
        }
        return line.text.isEmpty ? lines : lines + [line.text]
    }

    /// Letters take long to find where they may be made of several signs.
    private static func words(of title: String) -> [Substring] {
        guard title.utf8.allSatisfy({ $0 < 0x80 }) else { return title.split(separator: " ") }
        return title.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
    }

    /// How wide words are, in hundredths of the size of letters.
    private static func share(of word: Substring) -> Int {
        let shares = asciiShares
        var sum = 0
        for byte in word.utf8 {
            guard byte < 0x80 else { return word.reduce(0) { $0 + share(of: $1) } }
            sum += shares[Int(byte)]
        }
        return sum
    }

    private static let asciiShares = (0..<0x80 as Range<UInt8>).map { share(of: Character(UnicodeScalar($0))) }

    private static func share(of character: Character) -> Int {
        switch character {
        case "i", "j", "l", "t", "f", "r", "I", ".", ",", "’", "'", "!", "(", ")", " ", "-": 40
        case "m", "w", "M", "W", "–", "@", "%", "&": 98
        case "—", "…": 102
        // From here on, letters of East Asia and signs as wide as high, and then some.
        case "\u{2E80}"...: 102
        default: character.isUppercase || !character.isASCII ? 76 : 62
        }
    }
}

extension [UInt8] {
    /// Ends the attribute before it, and leaves this one open.
    fileprivate mutating func append(attribute name: StaticString, _ value: Int) {
        append("\" " as StaticString)
        append(name)
        append("=\"" as StaticString)
        append(number: value)
    }

    fileprivate mutating func appendText(_ words: String, isStrong: Bool = false, x: Int, y: Int, anchor: StaticString) {
        append(isStrong ? "<text class=\"strong\" x=\"" : "<text x=\"" as StaticString)
        append(number: x)
        append(attribute: "y", y)
        append("\" text-anchor=\"" as StaticString)
        append(anchor)
        append("\">" as StaticString)
        HTMLEscaping.append(words, to: &self)
        append("</text>\n" as StaticString)
    }
}

extension LadderPicture {
    /// The colours of a variant, the same in all its drawings.
    struct Style: Sendable {
        let css: String

        init(_ palette: Palette) {
            css = Self.rules(palette.light) + (palette.dark.map { "@media (prefers-color-scheme:dark){\(Self.rules($0))}" } ?? "")
        }

        private static func rules(_ colours: [String: Colour]) -> String {
            func hex(_ role: String) -> String { colours[role]?.hex ?? "" }
            return """
                .rail,.rung,.band{stroke:\(hex("rail"))}.rung{fill:\(hex("panel"))}.band{fill:\(hex("note"))}\
                text{fill:\(hex("ink"))}.strong{font-weight:700}
                """
        }
    }
}
