import Testing
import TrialSupport

extension TestHub {
    /// A check says this and no more; a build says the same, and nothing has changed after it.
    func expect(_ finds: [String]) throws {
        let before = place.snapshot()
        let check = try run("check", "--format", "json")
        let found = try Found.all(check)
        #expect(found.map(\.short).sorted() == finds.sorted())
        #expect(check.status == 1 && check.errors.isEmpty)
        #expect(found.allSatisfy { !$0.message.isEmpty && $0.fix.hasSuffix(".") && !$0.message.hasSuffix(".") })
        let build = try run("build")
        #expect(build.status == 1 && build.output.isEmpty)
        #expect(found.allSatisfy { build.errors.contains("[\($0.id)]") })
        #expect(build.errors.contains("Nothing was written: \(finds.count) error"))
        #expect(place.snapshot() == before)
        #expect(check.seconds < 120 && build.seconds < 120)
    }
}
