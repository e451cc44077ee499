import Testing

@testable import HubPrint

@Suite struct PhoneNumbersTests {
    private func unbroken(_ words: String) -> String {
        String(decoding: PhoneNumbers.unbroken(words.utf8), as: UTF8.self).replacing("\u{A0}", with: "~")
    }

    @Test(arguments: [
        ("Phone us on 03069 990 123.", "Phone us on 03069~990~123."), ("03069 990 123", "03069~990~123"),
        ("(+44 3069 990 123)", "(+44~3069~990~123)"), ("020 7946 0018, then 0118 496 0001", "020~7946~0018, then 0118~496~0001"),
        ("Call Samaritans on 116 123.", "Call Samaritans on 116~123."),
        // No numbers of telephones.
        ("2116 123", "2116 123"), ("116 1234", "116 1234"), ("116 12", "116 12"),
        ("In 2026 15 people", "In 2026 15 people"), ("1 2 3 4 5 6 7 8 9", "1 2 3 4 5 6 7 8 9"), ("0 to 10 people", "0 to 10 people"),
        ("10 000 000 people", "10 000 000 people"), ("a0 1234567", "a0 1234567"), ("0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5", "0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5"),
        ("07/11 123456 7", "07/11 123456 7"), ("ab 0123 456x 789", "ab 0123 456x 789"), ("03069  990 123", "03069  990 123"), ("", ""), ("+", "+"), ("0", "0"),
        ("0123 456 ", "0123~456 "), ("é0123 456 7", "é0123 456 7"),
    ])
    func numbersStayOnOneLine(_ words: String, _ wanted: String) { #expect(unbroken(words) == wanted) }
}
