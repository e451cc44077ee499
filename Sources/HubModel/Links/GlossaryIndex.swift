import HubSource

/// Finds the words of a glossary in running text, without a copy of the text.
struct GlossaryIndex: Sendable {
    /// Path of the glossary page from the root of a tree.
    let page: String
    private let terms: [Term]
    /// Hash of a term's first word → terms that begin with it, longest first.
    private var byFirstWord: [UInt64: [Int]] = [:]

    private struct Term: Sendable {
        /// Lower case for words, as written for abbreviations.
        var bytes: [UInt8]
        var isAbbreviation: Bool
        var id: String
        var expansion: String?
    }

    /// Nil when the entry is no glossary.
    init?(_ entry: Entry) {
        guard entry.document.kindName == .glossary, case .glossary(let glossary) = entry.document.kind else { return nil }
        page = entry.address
        terms = glossary.entries.filter { !$0.term.isEmpty }.map { entry in
            let isAbbreviation = entry.term.contains { $0.isUppercase } && !entry.term.contains { $0.isLowercase }
            let text = isAbbreviation ? entry.term : entry.term.lowercased()
            return Term(
                bytes: Array(text.utf8), isAbbreviation: isAbbreviation, id: entry.section.heading.id,
                expansion: entry.expansion)
        }
        for index in terms.indices {
            let bytes = terms[index].bytes
            let end = bytes.indices.first { !Self.isWord(bytes, $0, bytes.count) } ?? bytes.count
            byFirstWord[Self.hash(terms[index].bytes[..<end]), default: []].append(index)
        }
        for key in byFirstWord.keys { byFirstWord[key]?.sort { terms[$0].bytes.count > terms[$1].bytes.count } }
    }

    /// Adds a use for each term that stands in a text node and was not seen before.
    func find(in node: NodeID, of tree: MarkdownTree, seen: inout Set<Int>, uses: inout [GlossaryUse]) {
        let range = tree[node].text.indices
        tree.bytes.withUnsafeBufferPointer { bytes in
            var index = range.lowerBound
            while index < range.upperBound {
                guard Self.isWord(bytes, index, range.upperBound) else {
                    index += Self.width(of: bytes[index])
                    continue
                }
                let word = Word(in: bytes, from: index, to: range.upperBound)
                index = word.end
                guard let found = match(word, bytes, range.upperBound, seen) else { continue }
                let start = word.start
                index = found.end
                seen.insert(found.term)
                let term = terms[found.term]
                uses.append(
                    GlossaryUse(
                        node: node, range: ByteRange(start: Int32(start), end: Int32(found.end)), id: term.id,
                        page: page, expansion: term.expansion))
            }
        }
    }

    private func match(
        _ word: Word, _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int, _ seen: Set<Int>
    ) -> (term: Int, end: Int)? {
        for candidate in byFirstWord[word.hash] ?? [] {
            let term = terms[candidate]
            var end = word.start + term.bytes.count
            guard end <= limit, Self.isEqual(term.bytes, bytes, from: word.start, exactly: term.isAbbreviation) else { continue }
            // "Easy reads", of several words.
            if end > word.end, end < limit, bytes[end] == UInt8(ascii: "s") { end += 1 }
            guard end == limit || !Self.isWord(bytes, end, limit) else { continue }
            return seen.contains(candidate) ? nil : (candidate, end)
        }
        guard let singular = word.hashWithoutS else { return nil }
        for candidate in byFirstWord[singular] ?? [] where !seen.contains(candidate) {
            let term = terms[candidate]
            if term.bytes.count == word.end - word.start - 1,
                Self.isEqual(term.bytes, bytes, from: word.start, exactly: term.isAbbreviation)
            {
                return (candidate, word.end)
            }
        }
        return nil
    }

    /// A run of letters and digits, with its hash; "barriers" and "DPOs" also as "barrier" and "DPO".
    private struct Word {
        let start: Int
        let end: Int
        let hash: UInt64
        let hashWithoutS: UInt64?

        init(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) {
            var hash = GlossaryIndex.seed
            var before = hash
            var index = start
            while index < limit, GlossaryIndex.isWord(bytes, index, limit) {
                before = hash
                GlossaryIndex.add(bytes[index], to: &hash)
                index += 1
            }
            self.start = start
            self.hash = hash
            end = index
            hashWithoutS = index > start + 1 && bytes[index - 1] == UInt8(ascii: "s") ? before : nil
        }
    }

    private static func isEqual(
        _ term: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, exactly: Bool
    ) -> Bool {
        for offset in term.indices {
            let byte = bytes[start + offset]
            if term[offset] != (exactly ? byte : lower(byte)) { return false }
        }
        return true
    }

    /// Whether a word goes on. Curly quotes, dashes and other signs beyond ASCII (U+00A0 to BF, U+2000 to 203F) end it.
    private static func isWord<Bytes: RandomAccessCollection<UInt8>>(
        _ bytes: Bytes, _ index: Int, _ limit: Int
    ) -> Bool where Bytes.Index == Int {
        let byte = bytes[index]
        if byte < 0x80 { return byte.isASCIILetterOrDigit }
        return byte != 0xC2 && !(byte == 0xE2 && index + 1 < limit && bytes[index + 1] == 0x80)
    }

    /// Bytes of a sign that is no part of a word.
    private static func width(of first: UInt8) -> Int { first < 0x80 ? 1 : first == 0xC2 ? 2 : 3 }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    // FNV-1a over lower-case letters.
    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func add(_ byte: UInt8, to hash: inout UInt64) {
        hash = (hash ^ UInt64(lower(byte))) &* 0x100_0000_01b3
    }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash = seed
        for byte in bytes { add(byte, to: &hash) }
        return hash
    }
}
