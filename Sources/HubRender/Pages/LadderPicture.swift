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
    private let stages: [(title: String?, rungs: [(number: Int, lines: [String])])]
    private let hasStages: Bool
    /// In units of which letters are 24 high.
    public let width: Int

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
        hasStages = ladder.hasStages
        self.width = width
        var number = ladder.rungs.count + 1
        stages = ladder.stages.map { stage in
            let rungs = stage.rungs.map { rung in
                number -= 1
                return (number, Self.lines(rung.heading.title, width: width - Self.textStart - 16))
            }
            return (stage.heading?.title, rungs)
        }
    }

    /// The drawing for paper, in colours by role.
    ///
    /// - Parameter fonts: of which the first that is installed draws the words.
    public func drawn(in colours: [String: Colour], fonts: [String]) -> (svg: String, height: Int) {
        drawn(in: Palette(light: colours, dark: nil), font: fonts.map { "'\($0)'" }.joined(separator: ","))
    }

    /// The drawing in the colours of a variant, and how high it is in units.
    func drawn(in palette: Palette, font: String = "sans-serif") -> (svg: String, height: Int) {
        var y = Self.gap
        var bands = ""
        var shapes = ""
        for stage in stages { shapes += drawn(stage, from: &y, &bands) }
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(y)" font-family="\(font)" \
            font-size="\(Self.fontSize)">
            <style>\(Self.style(palette))</style>
            \(bands)<path class="rail" d="M24 0V\(y)M\(width - 24) 0V\(y)" fill="none" stroke-width="8"/>
            \(shapes)</svg>

            """
        return (svg, y)
    }

    /// How high the drawing is, in units of which it is `width` wide.
    var height: Int { drawn(in: Palette(light: [:], dark: nil)).height }

    private static func style(_ palette: Palette) -> String {
        let dark = palette.dark.map { "@media (prefers-color-scheme:dark){\(rules($0))}" } ?? ""
        return rules(palette.light) + dark
    }

    private static func rules(_ colours: [String: Colour]) -> String {
        func hex(_ role: String) -> String { colours[role]?.hex ?? "" }
        return """
            .rail,.rung,.band{stroke:\(hex("rail"))}.rung{fill:\(hex("panel"))}.band{fill:\(hex("note"))}\
            text{fill:\(hex("ink"))}.strong{font-weight:700}
            """
    }

    /// Bands lie under the rails, rungs over them.
    private func drawn(
        _ stage: (title: String?, rungs: [(number: Int, lines: [String])]), from y: inout Int, _ bands: inout String
    ) -> String {
        let top = y
        var shapes = ""
        if let title = stage.title {
            y += Self.padding
            for line in Self.lines(title, width: width - 40) {
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

    private func drawn(_ rung: (number: Int, lines: [String]), from y: inout Int) -> String {
        let height = rung.lines.count * Self.lineHeight + 2 * Self.padding
        var shapes = """
            <rect class="rung" x="\(Self.rungStart)" y="\(y)" width="\(width - 2 * Self.rungStart)" \
            height="\(height)" rx="10" stroke-width="3"/>

            """
        let middle = y + height / 2 + Self.fontSize / 3
        shapes += text(String(rung.number), x: 36, y: middle, "strong", anchor: "middle")
        for (index, line) in rung.lines.enumerated() {
            let baseline = y + Self.padding + index * Self.lineHeight + Self.fontSize
            shapes += text(line, x: Self.textStart, y: baseline, nil, anchor: "start")
        }
        y += height + Self.gap
        return shapes
    }

    private func text(_ words: String, x: Int, y: Int, _ name: String?, anchor: String) -> String {
        "<text\(name.map { " class=\"\($0)\"" } ?? "") x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(Self.escaped(words))</text>\n"
    }

    /// Breaks words into lines by what letters measure in Arial bold, and long words where a line is full.
    static func lines(_ title: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in title.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if measure(longer) <= width {
                line = longer
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = ""
            for character in word {
                if measure(line + String(character)) > width {
                    lines.append(line)
                    line = ""
                }
                line.append(character)
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// Units: a little more than Arial bold needs, since the reader's own font may be wider.
    private static func measure(_ text: String) -> Int {
        text.reduce(0) { sum, character in
            let share = switch character {
            case "i", "j", "l", "t", "f", "r", "I", ".", ",", "’", "'", "!", "(", ")", " ", "-": 40
            case "m", "w", "M", "W", "–", "@", "%", "&": 98
            case "—", "…": 102
            // From here on, letters of East Asia and signs as wide as high, and then some.
            case "\u{2E80}"...: 102
            default: character.isUppercase || !character.isASCII ? 76 : 62
            }
            return sum + share
        } * fontSize / 100
    }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        HTMLEscaping.append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
