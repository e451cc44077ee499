import HubSource
import Testing
import TrialSupport

@testable import HubBuild

@Suite struct ManifestTests {
    private typealias Listed = (path: String, entry: ManifestEntry)

    private func entries(_ random: inout SeededRandom) -> [Listed] {
        (0..<random.below(30)).map { number in
            let stamp = FileStamp(size: random.below(100_000), modified: Int64(random.below(1_000_000)) - 5, inode: UInt64(random.below(99)))
            let path = String(repeating: "é/", count: random.below(4)) + "\(number)/index.html"
            return (path, ManifestEntry(hash: UInt64(random.below(.max)), stamp: stamp, inputs: UInt64(random.below(1000))))
        }
    }

    /// Whole, each line in its place, whichever lines are replaced by longer or shorter ones.
    @Test(arguments: 0..<50)
    func linesAreReplacedInTheirPlaces(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        var listed = entries(&random)
        let bytes = Manifest.serialised(listed)
        var lines: [Int: Listed] = [:]
        for place in listed.indices where random.below(3) == 0 {
            listed[place].entry.stamp.size = random.below(2) == 0 ? 7 : 12_345_678
            lines[place] = listed[place]
        }
        #expect(Manifest.replacing(lines, in: bytes) == Manifest.serialised(listed))
        let parsed = try #require(Manifest.parse(Manifest.replacing(lines, in: bytes)))
        #expect(Array(parsed.paths) == listed.map(\.path))
        #expect(listed.allSatisfy { parsed[$0.path] == $0.entry })
    }

    @Test func whatIsNotWholeIsNone() {
        let bytes = Manifest.serialised([("a/index.html", ManifestEntry(hash: 1, stamp: FileStamp(size: 1, modified: 1, inode: 1)))])
        #expect(Manifest.parse(bytes) != nil)
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] ^= 1
            #expect(Manifest.parse(damaged) == nil && Manifest.parse(Array(bytes[..<place])) == nil)
        }
    }
}
