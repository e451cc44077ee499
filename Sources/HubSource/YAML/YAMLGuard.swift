/// Looks over YAML before it is parsed, and refuses what could make parsing it dear.
enum YAMLGuard {
    /// Brackets, dashes and question marks that may open something in one line.
    private static let deepestLine = 8
    /// Brackets in all.
    private static let mostBrackets = 400
    /// Spaces that a line may be indented by.
    private static let deepestIndent = 80

    static func fault(in bytes: ArraySlice<UInt8>, firstLine: Int) -> (YAMLFault, Place)? {
        var line = firstLine
        var brackets = 0
        for text in ByteLines(bytes) {
            if let (fault, offset) = fault(inLine: text, &brackets) {
                let before = String(decoding: text.prefix(offset), as: UTF8.self)
                return (fault, Place(line: line, column: before.count + 1))
            }
            line += 1
        }
        return nil
    }

    /// - Returns: what is wrong, and how many bytes into the line.
    private static func fault(inLine text: ArraySlice<UInt8>, _ brackets: inout Int) -> (YAMLFault, Int)? {
        var quote: UInt8?
        var isEscaped = false
        var startsValue = true
        var openers = 0
        var isIndentation = true
        for index in text.indices {
            let byte = text[index]
            let offset = index - text.startIndex
            if let open = quote {
                if byte == open, !isEscaped { quote = nil }
                isEscaped = byte == UInt8(ascii: "\\") && open == UInt8(ascii: "\"") && !isEscaped
                continue
            }
            if byte == UInt8(ascii: " ") {
                if isIndentation, offset > deepestIndent { return (.tooDeep, offset) }
                continue
            }
            isIndentation = false
            switch byte {
            case UInt8(ascii: "#") where startsValue:
                return nil
            case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
                if startsValue { return (.sign(Character(UnicodeScalar(byte))), offset) }
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if startsValue { quote = byte }
                startsValue = false
            case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","):
                if byte != UInt8(ascii: ",") {
                    openers += 1
                    brackets += 1
                }
                if openers > deepestLine || brackets > mostBrackets { return (.tooDeep, offset) }
                startsValue = true
            case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
                let next = index + 1 < text.endIndex ? text[index + 1] : UInt8(ascii: " ")
                guard next == UInt8(ascii: " ") else {
                    startsValue = false
                    continue
                }
                if startsValue, byte != UInt8(ascii: ":") { openers += 1 }
                if openers > deepestLine { return (.tooDeep, offset) }
                startsValue = startsValue || byte == UInt8(ascii: ":")
            default:
                startsValue = false
            }
        }
        return nil
    }
}
