import HubSource
import Testing
import TrialSupport

@testable import HubPrint

/// Places where nobody's name may be.
@Suite struct PrivatePlaceTests {
    private let place: TemporaryFolder

    init() throws {
        place = try TemporaryFolder()
        try place.write("name: Hub\n", to: "hub/Content/hub.yml")
        try place.makeFolder("hub/Output/a")
        try place.makeFolder("repo/.git")
        try place.makeFolder("repo/deep/er")
        try place.write("gitdir: elsewhere\n", to: "tree/.git")
        for part in ["objects", "refs"] { try place.makeFolder("bare/\(part)") }
        try place.write("ref: refs/heads/main\n", to: "bare/HEAD")
        try place.write("x", to: "site/.handrail/manifest")
        try place.makeFolder("site/sub")
        try place.write("name: Other\n", to: "other/Content/hub.yml")
        try place.makeFolder("mine")
        try place.link("mine/to-hub", to: place("hub"))
        try place.link("mine/to-repo", to: place("repo/deep"))
    }

    private func problem(_ path: String) -> PlaceProblem? { PrivatePlace.problem(place(path), project: place("hub")) }

    @Test func whatIsRefused() {
        for path in ["hub", "hub/x", "hub/Output/a/packs", "hub/Content/downloads/x.csv", "hub/../hub/x", "mine/to-hub/x", "mine/../hub/new/deep"] {
            #expect(problem(path) == .inProject, "\(path)")
        }
        for path in ["repo", "repo/x.csv", "repo/deep/er/new", "repo/.git/x", "tree/x", "mine/to-repo/x", "bare/x", "bare/objects/x", "mine/.git/x", "mine/new/.GIT"] {
            if case .inVersionControl? = problem(path) { continue }
            Issue.record("\(path): \(String(describing: problem(path)))")
        }
        for path in ["site/x", "site/sub/x"] { #expect(problem(path) == .inOutput(place("site")), "\(path)") }
        #expect(problem("other/x") == .inHub(place("other")) && problem("other/Content/downloads/x") == .inHub(place("other")))
        #expect(problem("mine/new/../x") == .unclear)
        #expect(PrivatePlace.problem("", project: place("hub")) == .noName)
        #expect(PrivatePlace.problem("/tmp/a\u{0}b", project: place("hub")) == .noName)
    }

    @Test func whatIsAllowed() {
        for path in ["mine", "mine/packs", "mine/new/deeper/still", "hub-packs", "Output"] { #expect(problem(path) == nil, "\(path)") }
    }
}
