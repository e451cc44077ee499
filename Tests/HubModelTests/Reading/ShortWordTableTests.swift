import Testing

@testable import HubModel

@Suite struct ShortWordTableTests {
    @Test func eachWordHasItsValueAndOthersHaveNone() throws {
        var values: [ShortWord: Int] = [:]
        for number in 0..<3000 { values[try #require(ShortWord("w\(number)".utf8))] = number }
        let table = ShortWordTable(values)
        for (word, value) in values { #expect(table[word] == value) }
        for number in 3000..<6000 { #expect(table[try #require(ShortWord("w\(number)".utf8))] == nil) }
        #expect(table[ShortWord()] == nil)
    }

    @Test func anEmptyTableHasNothing() throws {
        #expect(ShortWordTable<Int>([:])[try #require(ShortWord("a".utf8))] == nil)
    }
}
