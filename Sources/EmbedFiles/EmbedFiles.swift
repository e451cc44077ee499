#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes the text files of a folder as Swift string literals.
///
/// `EmbedFiles OUTPUT.swift TYPE ROOT FILE…`: TYPE is the name of the type that holds them; each FILE lies below ROOT,
/// and its key is its path from there.
/// String literals compile in well under a second where arrays of bytes take minutes.
@main
enum EmbedFiles {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count > 3 else { quit("usage: EmbedFiles OUTPUT.swift TYPE ROOT FILE…") }
        let root = arguments[3] + "/"
        var swift = "enum \(arguments[2]) {\n    static let files: [String: String] = [\n"
        for file in arguments[4...].sorted() {
            guard file.hasPrefix(root), let text = read(file) else { quit("EmbedFiles cannot read \(file)") }
            swift += "        \"\(file.dropFirst(root.count))\": \(literal(text)),\n"
        }
        swift += "    ]\n}\n"
        write(swift, to: arguments[1])
    }

    static func literal(_ text: String) -> String {
        var escaped = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            case "\t": escaped += "\\t"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped + "\""
    }

    static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return String(validating: bytes, as: UTF8.self)
    }

    static func write(_ text: String, to path: String) {
        guard let file = fopen(path, "w") else { quit("EmbedFiles cannot write \(path)") }
        let bytes = Array(text.utf8)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
            quit("EmbedFiles cannot write \(path)")
        }
    }

    static func quit(_ message: String) -> Never {
        print(message)
        exit(1)
    }
}
