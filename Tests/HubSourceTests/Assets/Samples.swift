import Testing
import Foundation

/// Files for the tests, made in memory or read from the resources.
enum Samples {
    static func pdf(_ name: String) throws -> [UInt8] {
        let url = try #require(Bundle.module.url(forResource: name, withExtension: "pdf", subdirectory: "PDFs"))
        return [UInt8](try Data(contentsOf: url))
    }

    static func big(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    static func little(_ value: Int, _ size: Int) -> [UInt8] { big(value, size).reversed() }

    static func png(_ width: Int, _ height: Int) -> [UInt8] {
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        bytes += big(13, 4) + Array("IHDR".utf8) + big(width, 4) + big(height, 4)
        return bytes + [8, 6, 0, 0, 0]
    }

    static func gif(_ width: Int, _ height: Int) -> [UInt8] {
        Array("GIF89a".utf8) + little(width, 2) + little(height, 2) + [0, 0, 0]
    }

    /// A JPEG's head; `orientation` adds Exif in big or little order before the frame.
    static func jpeg(_ width: Int, _ height: Int, orientation: Int? = nil, isBig: Bool = true) -> [UInt8] {
        func number(_ value: Int, _ size: Int) -> [UInt8] { isBig ? big(value, size) : little(value, size) }
        var bytes: [UInt8] = [0xFF, 0xD8]
        if let orientation {
            var body = Array("Exif\0\0\(isBig ? "MM" : "II")".utf8)
            body += number(42, 2) + number(8, 4) + number(1, 2)
            body += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
            bytes += [0xFF, 0xE1] + big(body.count + 2, 2) + body
        }
        bytes += [0xFF, 0xC4] + big(4, 2) + [0, 0]  // a table before the frame
        return bytes + [0xFF, 0xFF, 0xC2] + big(17, 2) + [8] + big(height, 2) + big(width, 2) + [3, 1, 0x11, 0]
    }

    static func webP(_ kind: String, _ body: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + little(body.count + 12, 4) + Array("WEBP\(kind)".utf8) + little(body.count, 4) + body
    }

    /// A ZIP of files without content; the first keeps `stored` as its bytes.
    static func zip(_ names: [String], stored: String = "") -> [UInt8] {
        var bytes: [UInt8] = [], directory: [UInt8] = []
        for (place, name) in names.enumerated() {
            let content = place == 0 ? stored : ""
            let at = bytes.count
            var common = little(20, 2) + [UInt8](repeating: 0, count: 12)
            common += little(content.utf8.count, 4) + little(content.utf8.count, 4)
            common += little(name.utf8.count, 2) + little(0, 2)
            bytes += Array("PK\u{3}\u{4}".utf8) + common + Array(name.utf8) + Array(content.utf8)
            directory += Array("PK\u{1}\u{2}".utf8) + little(20, 2) + common + [UInt8](repeating: 0, count: 10)
            directory += little(at, 4)
            directory += Array(name.utf8)
        }
        var end = Array("PK\u{5}\u{6}".utf8) + little(0, 4) + little(names.count, 2) + little(names.count, 2)
        end += little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
        return bytes + directory + end
    }

    /// An old Office file with one named stream in its directory.
    static func compound(_ stream: String) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 1024 - 8 + 128)
        var name: [UInt8] = []
        for byte in stream.utf8 { name += [byte, 0] }
        name += [0, 0]
        let entry = name + [UInt8](repeating: 0, count: 64 - name.count) + little(name.count, 2)
        return bytes + entry + [UInt8](repeating: 0, count: 128 - entry.count)
    }
}
