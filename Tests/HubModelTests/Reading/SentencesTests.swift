import Testing

@testable import HubModel

@Suite struct SentencesTests {
    static func split(_ text: String) -> [String] {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var scanner = SentenceScanner(bytes, in: bytes.indices), sentences: [String] = []
            while let chunk = scanner.next() {
                if chunk.isLast { sentences.append(String(decoding: bytes[scanner.sentence], as: UTF8.self)) }
            }
            return sentences
        }
    }

    @Test(arguments: [
        ("Our Disabled People's User-Led Organisation (DPULO) meets here. Other DPULOs can join.", 2),
        ("TIP (trauma-informed practice) helps staff. TIP takes time.", 2),
        ("We meet at 2.30pm. Tea is at 4 p.m. on Fridays.", 2),
        ("Dr. Ali and Mr. Jones live in St. Ives.", 1), ("It costs £3.50, i.e. less than lunch.", 1),
        ("\"Are you well?\" she asked.", 1), ("I waited… and waited. Nobody came.", 2),
        ("We will utilise your feedback.", 1), ("“Are you well?” She asked twice.", 2),
        ("Wait! What? Yes.", 3), ("Really?! Yes.", 2), ("We came... and went. Then home.", 2), ("No", 1), ("", 0),
        ("  \n ", 0), ("It is free. £5 buys lunch.", 2), ("It is free. 20 people came.", 2),
        ("It is free. ‘Good’, we said.", 2), ("It is free. (Lunch is not.)", 2), ("Ŵy came. Éva left.", 2),
        ("We ate (it was late. We were tired) and left. Then we slept.", 2), ("A stray ( here. And there.", 2),
        ("1. Open the door.", 1), ("Version 18.0.2 is out. Get it.", 2), ("See example.org. Then write.", 2),
        ("Dyma fo.\u{A0}Yna.", 2), ("a) first. Then b) second.", 2),
    ])
    func sentences(text: String, count: Int) {
        #expect(Self.split(text).count == count, "\(Self.split(text))")
    }

    /// After an abbreviation: does a capital, a digit, a small letter behind it start a sentence?
    @Test(arguments: [
        ("Mr", false, false), ("Cllr", false, false), ("Prof", false, false), ("No", true, false),
        ("p", true, false), ("fig", true, false), ("tel", true, false), ("approx", true, false), ("e.g", false, false),
        ("i.e", false, false), ("eg", false, false), ("vs", false, false), ("incl", false, false), ("etc", true, false),
        ("a.m", true, false), ("p.m", true, false), ("Ltd", true, false), ("plc", true, false), ("U.K", true, false),
        ("St", false, false), ("Mt", false, false), ("Ave", true, false), ("Rd", true, false), ("Mon", true, false),
        ("Sun", true, false), ("Jan", true, false), ("Sept", true, false), ("J", false, false), ("I", true, true),
        ("disco", true, true), ("May", true, true), ("J.B", false, false),
    ])
    func abbreviations(word: String, capital: Bool, digit: Bool) {
        #expect(Self.split("We saw \(word). Then home.").count == (capital ? 2 : 1))
        #expect(Self.split("We saw \(word). 5 of us.").count == (digit ? 2 : 1))
        #expect(Self.split("We saw \(word). then home.").count == 1)
    }

    @Test(arguments: ["Part B. Then", "Plan A. We", "group C. We", "(Plan A. We"]) func labels(text: String) {
        #expect(Self.split("This is \(text) go.").count == 2)
    }

    @Test func rangesHaveNoSpaceAround() {
        #expect(Self.split("  One two.  Three. \n") == ["One two.", "Three."])
    }

    static func words(_ text: String) -> [(String, Word.Kind)] {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            WordScanner(bytes, in: bytes.indices).map { (String(decoding: bytes[$0.text], as: UTF8.self), $0.kind) }
        }
    }

    @Test(arguments: [
        ("Pay £4.50, please: it's and/or 1,250.", ["Pay", "4.50", "please", "it's", "and/or", "1,250"]),
        ("not case-insensitively.", ["not", "case-insensitively"]),
        ("Wait—what… (yes) “no”?", ["Wait", "what", "yes", "no"]),
        ("the members’ café’s tea", ["the", "members", "café’s", "tea"]),
        ("- * – … !", []), ("A&E & co", ["A&E", "co"]), ("see:this,that", ["see", "this", "that"]),
        ("14:00 or 1/2/2026", ["14:00", "or", "1/2/2026"]),
    ])
    func words(text: String, words: [String]) {
        #expect(Self.words(text).map(\.0) == words)
    }

    @Test(arguments: [
        ("https://example.org/a?b=c", Word.Kind.dropped), ("www.example.org", .dropped), ("gov.uk/visas", .dropped),
        ("mo@example.org", .dropped), ("notes.pdf", .dropped), ("IMG_2034.jpg", .dropped), ("SC012345", .dropped),
        ("1234567", .dropped), ("03001234567", .dropped), ("NHS", .initialism), ("GPs", .initialism),
        ("B.S.L", .initialism), ("A&E", .initialism), ("MUST", .plain),
        ("Monday", .plain), ("2026", .number), ("A4", .number), ("4G", .number),
        ("end.Next", .plain), ("X-ray", .plain), ("I", .plain),
    ])
    func kinds(text: String, kind: Word.Kind) {
        #expect(Self.words("see \(text), ok").map(\.1)[1] == kind)
    }

    @Test func phonesAndPostcodesAreDropped() {
        let call: [Word.Kind] = [.plain, .dropped, .dropped, .dropped, .plain, .number, .plain]
        #expect(Self.words("Call 0300 123 4567 by 5 May").map(\.1) == call)
        #expect(Self.words("+44 20 7946 0000").allSatisfy { $0.1 == .dropped })
        #expect(Self.words("Leeds LS1 4AP now").map(\.1) == [.plain, .dropped, .dropped, .plain])
        #expect(Self.words("A4 4 page").map(\.1) == [.number, .number, .plain])
    }
}
