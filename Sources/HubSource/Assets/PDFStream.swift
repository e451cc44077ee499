/// The data of a stream in a PDF (ISO 32000-1, 7.3.8): plain, or packed with Flate and perhaps predicted.
enum PDFStream {
    /// The data behind a stream's dictionary, or nil when it is packed in another way or damaged.
    static func unpacked(
        _ bytes: [UInt8], _ dictionary: [String: PDFValue], after end: Int, limit: Int
    ) -> [UInt8]? {
        var lexer = PDFLexer(bytes, at: end)
        guard lexer.take("stream") else { return nil }
        let start = lexer.at + (bytes.reads("\r\n", at: lexer.at) ? 2 : 1)
        guard let filter = dictionary["Filter"] else {
            guard start < bytes.count, let length = dictionary["Length"]?.number, length >= 0 else { return nil }
            return [UInt8](bytes[start...].prefix(min(length, limit)))
        }
        guard filter.list.count == 1, ["FlateDecode", "Fl"].contains(filter.list[0].name) else { return nil }
        guard let data = Inflate.unpacked(bytes, from: start, limit: limit) else { return nil }
        return unpredicted(data, dictionary["DecodeParms"]?.list.first?.dictionary ?? [:])
    }

    /// Undoes the prediction of PNG (7.4.4.4), for one colour of eight bits. Others are not read.
    private static func unpredicted(_ data: [UInt8], _ options: [String: PDFValue]) -> [UInt8]? {
        let predictor = options["Predictor"]?.number ?? 1
        if predictor == 1 { return data }
        let columns = options["Columns"]?.number ?? 1
        guard 10...15 ~= predictor, 1...65_536 ~= columns, options["Colors"]?.number ?? 1 == 1,
            options["BitsPerComponent"]?.number ?? 8 == 8
        else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(data.count)
        var above = [UInt8](repeating: 0, count: columns)
        for row in stride(from: 0, to: data.count - columns, by: columns + 1) {
            var line = [UInt8](data[(row + 1)...(row + columns)])
            guard undo(data[row], &line, above) else { return nil }
            result.append(contentsOf: line)
            above = line
        }
        return result
    }

    /// Undoes one of PNG's five filters on a line (PNG, 9.2). False for a filter there is not.
    private static func undo(_ filter: UInt8, _ line: inout [UInt8], _ above: [UInt8]) -> Bool {
        for place in line.indices {
            let left = place > 0 ? line[place - 1] : 0, up = above[place], corner = place > 0 ? above[place - 1] : 0
            switch filter {
            case 0: return true
            case 1: line[place] &+= left
            case 2: line[place] &+= up
            case 3: line[place] &+= UInt8((Int(left) + Int(up)) / 2)
            case 4: line[place] &+= paeth(Int(left), Int(up), Int(corner))
            default: return false
            }
        }
        return true
    }

    private static func paeth(_ left: Int, _ up: Int, _ corner: Int) -> UInt8 {
        let guess = left + up - corner
        let byLeft = abs(guess - left), byUp = abs(guess - up), byCorner = abs(guess - corner)
        return UInt8(byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner)
    }
}
