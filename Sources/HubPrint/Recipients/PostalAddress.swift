/// An address as it stands on an envelope, one part a line.
public struct PostalAddress: Sendable, Hashable {
    /// Name left out; at least one.
    public let lines: [String]

    /// - Parameters:
    ///   - address: lines of their own, or parts with commas between them.
    init?(address: String, town: String, postcode: String) {
        let lines = Self.lines(of: address) + [town, postcode].filter { !$0.isEmpty }
        guard !lines.isEmpty, !address.isEmpty else { return nil }
        self.lines = lines
    }

    private static func lines(of address: String) -> [String] {
        address.split(whereSeparator: \.isNewline).flatMap { line in
            joined(line.split(separator: ",").map { String($0.trimmed) }.filter { !$0.isEmpty })
        }
    }

    /// `12, High Street` is one line: a part that is no more than a number belongs to the next.
    private static func joined(_ parts: [String]) -> [String] {
        var lines: [String] = []
        var number: String?
        for part in parts {
            if let waiting = number {
                lines.append("\(waiting) \(part)")
                number = nil
            } else if part.count <= 5, part.first?.isNumber == true, !part.contains(" ") {
                number = part
            } else {
                lines.append(part)
            }
        }
        return lines + (number.map { [$0] } ?? [])
    }
}
