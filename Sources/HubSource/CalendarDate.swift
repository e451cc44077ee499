/// A day of the Gregorian calendar, without time or time zone.
public struct CalendarDate: Sendable, Hashable, Comparable {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// `2026-03-31` and nothing else (ISO 8601, extended form).
    public init?(_ text: String) {
        let bytes = Array(text.utf8), dash = UInt8(ascii: "-")
        guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash, let year = Self.number(bytes[..<4]),
            let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8...])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Of digits and nothing else.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    /// `2026-03-31`.
    public var iso: String {
        var text = Array("0000-00-00".utf8)
        for (number, last) in [(year, 3), (month, 6), (day, 9)] {
            var (rest, at) = (number, last)
            while rest > 0 {
                text[at] += UInt8(rest % 10)
                (rest, at) = (rest / 10, at - 1)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// `31 March 2026`, for people who read English.
    public var inWords: String { "\(day) \(Self.months[month - 1]) \(year)" }

    /// What to do about `2026-02-30`, which is written as days are; nil for what is not.
    static func advice(for text: String) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard CalendarDate(text) == nil, parts.map(\.utf8.count) == [4, 2, 2],
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year > 0, month >= 0, day >= 0
        else { return nil }
        guard (1...12).contains(month) else { return "Write a month from 01 to 12 in the middle." }
        let days = days(in: month, of: year)
        return "Write a day from 01 to \(days) at the end: \(months[month - 1]) \(year) has \(days) days."
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate {
    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// 31 December 9999.
    public static let distantFuture = CalendarDate(unchecked: 9999, 12, 31)
}
