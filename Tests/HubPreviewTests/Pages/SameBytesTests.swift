import Foundation
import HubBuild
import HubSource
import Testing
import TrialSupport

@testable import HubPreview

/// What the preview serves is what a build writes.
@Suite struct SameBytesTests {
    @Test func everyFileOfTheHubOfThisRepository() async throws {
        let hub = try PreviewHub.ofRepository()
        let built = try await hub.built()
        #expect(built.count > 300)
        let served = try await Served(hub)
        #expect(Set(await served.session.site.files.paths) == Set(built.keys))
        var pages = 0
        for (path, bytes) in built {
            let answer = await served.get("/" + path)
            #expect(answer.status == 200 || path == "404.html", "\(path): \(answer.status)")
            #expect((path.hasSuffix(".html") ? withoutPreview(answer.bytes) : answer.bytes) == bytes, "\(path)")
            let hasTools = String(decoding: answer.bytes, as: UTF8.self).contains("<handrail-preview")
            #expect(hasTools == path.hasSuffix(".html"), "\(path)")
            #expect(!String(decoding: bytes, as: UTF8.self).contains("handrail-preview"), "\(path)")
            pages += path.hasSuffix(".html") ? 1 : 0
        }
        #expect(pages > 250)
    }

    @Test func aFolderIsItsIndexPage() async throws {
        let served = try await Served(PreviewHub(["guides/one.md": PreviewHub.page("One")]))
        #expect(await served.get("/guides/one/").bytes == served.get("/guides/one/index.html").bytes)
        let moved = await served.get("/guides/one")
        #expect(moved.status == 307 && moved.field("Location") == "/guides/one/")
        // Whatever stands before it, the way leads to a path of this host.
        #expect(await served.get("/%2F%2Fevil.example").status == 400)
    }

    @Test func aHubInAFolderOfItsServerIsFoundThereToo() async throws {
        let hub = try PreviewHub(["guides/one.md": PreviewHub.page("One")])
        try hub.write("name: Our hub\nbase-url: https://hub.example/inside/\ncontact:\n  email: a@hub.example\n", to: "hub.yml")
        let served = try await Served(hub)
        #expect(await served.get("/inside/guides/one/").status == 200)
        #expect(await served.get("/guides/one/").status == 200)
        #expect(await served.get("/nowhere/").text.contains("href=\"/inside/"))
    }

    @Test func aBrowserKeepsPicturesUntilTheyChange() async throws {
        let hub = try PreviewHub()
        try hub.place.write("words", to: "hub/Content/downloads/a.txt")
        let served = try await Served(hub)
        let version = try #require(await served.get("/downloads/a.txt").field("ETag"))
        let again = await served.get("/downloads/a.txt", version: version)
        #expect(again.status == 304 && again.bytes.isEmpty)
        // What was written to since it was looked at is not shown: the next reading looks at it.
        try hub.place.write("other words", to: "hub/Content/downloads/a.txt")
        #expect(await served.get("/downloads/a.txt").status == 404)
    }
}

/// The pages of a hub, asked without a connection.
struct Served {
    let pages: PreviewPages
    let session: PreviewSession
    private let hub: PreviewHub

    init(_ hub: PreviewHub) async throws {
        self.hub = hub
        var reading = PreviewReading(hub.project, today: { RunningPreview.today })
        session = PreviewSession(try await reading.first())
        pages = PreviewPages(place: Loopback(port: 8000))
    }

    /// - Parameter target: may hold any character; those that cannot stand in an address are encoded.
    func get(_ target: String, for destination: String? = nil, version: String? = nil) async -> Got {
        let encoded = target.utf8.map { byte in
            byte > 0x20 && byte < 0x7F ? String(UnicodeScalar(byte)) : "%" + String(format: "%02X", byte)
        }.joined()
        let head = RequestHead(target: encoded, host: "127.0.0.1:8000", destination: destination, version: version)
        return Got(await pages.answer(head, session))
    }

    struct Got {
        let status: UInt16
        let bytes: [UInt8]
        private let fields: [(name: String, value: String)]
        var text: String { String(decoding: bytes, as: UTF8.self) }

        init(_ response: Response) {
            status = response.status
            fields = response.fields
            if case .bytes(let bytes) = response.body { self.bytes = bytes } else { bytes = [] }
        }

        func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
    }
}
