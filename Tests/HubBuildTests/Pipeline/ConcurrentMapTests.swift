import Synchronization
import Testing

@testable import HubBuild

@Suite struct ConcurrentMapTests {
    @Test(arguments: [0, 1, 2, 15, 33, 1_000, 10_001], [1, 2, 32, 512])
    func eachItemIsTakenOnceAndInOrder(count: Int, chunk: Int) async throws {
        let longest = Mutex(0)
        let doubled = try await concurrentMap(Array(0..<count), chunk: chunk) { items in
            longest.withLock { $0 = max($0, items.count) }
            return items.map { $0 * 2 }
        }
        #expect(doubled == (0..<count).map { $0 * 2 })
        #expect(longest.withLock { $0 } <= chunk)
    }

    @Test func whatOneRunThrowsEndsAll() async {
        struct Broken: Error {}
        await #expect(throws: Broken.self) {
            try await concurrentMap(Array(0..<1_000)) { items -> [Int] in
                if items.contains(999) { throw Broken() }
                return Array(items)
            }
        }
    }
}
