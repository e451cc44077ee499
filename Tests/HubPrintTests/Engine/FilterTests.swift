import HubPrint
import Subprocess
import Testing

@Suite struct FilterTests {
    @Test func aProgramThatReadsNothingIsOutlived() async throws {
        for _ in 1...20 {
            let done = try await Filter.run(
                "/bin/false", [], environment: .inherit, input: Array(repeating: 0x61, count: 4_000_000),
                output: .string(limit: 100), error: .discarded)
            #expect(!done.terminationStatus.isSuccess && done.standardOutput == "")
        }
    }

    @Test func itGetsAllItIsGiven() async throws {
        let text = Array(repeating: UInt8(ascii: "a"), count: 3_000_000)
        let done = try await Filter.run(
            "/bin/cat", [], environment: .inherit, input: text, output: .bytes(limit: 4_000_000), error: .discarded)
        #expect(done.terminationStatus.isSuccess && done.standardOutput == text)
    }
}
