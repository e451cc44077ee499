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
        return (drawn(in: [Style(Palette(light: colours, dark: nil))], font: font)[0], height)
    }

    /// The drawing in the colours of each of some variants: only they differ.
    func drawn(in styles: [Style], font: String = "sans-serif") -> [String] {
        var y = Self.gap
        var bands = ""
        var shapes = ""
        for stage in stages { shapes += drawn(stage, from: &y, &bands) }
        return styles.map { style in
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(y)" font-family="\(font)" \
            font-size="\(Self.fontSize)">
            <style>\(style.css)</style>
            \(bands)<path class="rail" d="M24 0V\(y)M\(width - 24) 0V\(y)" fill="none" stroke-width="8"/>
            \(shapes)</svg>

            """
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
    private func drawn(_ stage: Stage, from y: inout Int, _ bands: inout String) -> String {
        let top = y
        var shapes = ""
        if let title = stage.title {
            y += Self.padding
            for line in title {
                shapes += text(line, x: width / 2, y: y + Self.fontSize, "strong", anchor: "middle")
                y += Self.lineHeight
            }
            y += Self.padding
        }
        for rung in stage.rungs { shapes += drawn(rung, from: &y) }
        guard stage.title != nil else { return shapes }
        bands += """
            <rect class="band" x="2" y="\(top)" width="\(width - 4)" height="\(y - top)" rx="10" stroke-width="2"/>

            """
        y += Self.gap
        return shapes
    }

    private func drawn(_ rung: Rung, from y: inout Int) -> String {
        var shapes = """
            <rect class="rung" x="\(Self.rungStart)" y="\(y)" width="\(width - 2 * Self.rungStart)" \
            height="\(rung.height)" rx="10" stroke-width="3"/>

            """
        let middle = y + rung.height / 2 + Self.fontSize / 3
        shapes += text(String(rung.number), x: 36, y: middle, "strong", anchor: "middle")
        for (index, line) in rung.lines.enumerated() {
            let baseline = y + Self.padding + index * Self.lineHeight + Self.fontSize
            shapes += text(line, x: Self.textStart, y: baseline, nil, anchor: "start")
        }
        y += rung.height + Self.gap
        return shapes
    }

    private func text(_ words: String, x: Int, y: Int, _ name: String?, anchor: String) -> String {
        "<text\(name.map { " class=\"\($0)\"" } ?? "") x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(Self.escaped(words))</text>\n"
    }

    /// Breaks words into lines by what letters measure in Arial bold, and long words where a line is full.
    static func lines(_ title: String, width: Int) -> [String] {
        /// A line takes a little more than Arial bold needs, since the reader's own font may be wider.
        func fits(_ share: Int) -> Bool { share * fontSize / 100 <= width }
        var lines: [String] = []
        var line = (text: "", share: 0)
        for word in title.split(separator: " ") {
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

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        HTMLEscaping.append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
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
