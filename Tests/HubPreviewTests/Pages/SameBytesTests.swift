import Foundation
import HubBuild
import HubPrint
import HubSource
import Testing
import TrialSupport

@testable import HubPreview

/// What the preview serves is what a build writes.
@Suite struct SameBytesTests {
    @Test func everyFileOfTheHubOfThisRepository() async throws {
        let hub = try PreviewHub.ofRepository()
        let built = try await hub.built(in: "out", engines: .ofRepository)
        #expect(built.keys.count { $0.hasSuffix(".pdf") } > 60)
        let served = try await Served(hub, pdfs: PDFsOnDemand(output: hub.place("out"), engines: .ofRepository))
        #expect(Set(await served.session.site.files.paths) == Set(built.keys))
        try await check(served, against: built)
        await served.stop()
    }

    /// Where nothing was built before, PDFs are made when their pages are looked at, and pages speak of them then.
    @Test func pagesWhosePDFsAreMadeForThem() async throws {
        let hub = try PreviewHub([
            "guides/one.md": PreviewHub.page("One", more: "pdf: [standard, large-print]\n"),
            "guides/two.md": PreviewHub.page("Two", more: "pdf: standard\n"),
        ])
        let built = try await hub.built(engines: .ofRepository)
        let served = try await Served(hub, pdfs: PDFsOnDemand(output: hub.place("out"), engines: .ofRepository))
        #expect(!(await served.get("/guides/one/").text.contains("one.pdf")))
        _ = try await waitFor("the PDFs of a page") { await served.get("/guides/one/").text.contains("one-large-print.pdf") ? true : nil }
        #expect(!(await served.session.site.files.paths.contains("guides/two/two.pdf")), "nobody looked at it")
        _ = await served.get("/guides/two/two.pdf")
        try await check(served, against: built)
        // Written since: the PDF is of the new words, and the page says how long it is now.
        try hub.write(PreviewHub.page("Two", String(repeating: "More words.\n\n", count: 200), more: "pdf: standard\n"), to: "guides/two.md")
        try await served.readAgain()
        let again = try await hub.built(engines: .ofRepository)
        #expect(await served.get("/guides/two/two.pdf").bytes == again["guides/two/two.pdf"])
        try await check(served, against: again)
        await served.stop()
    }

    @Test func whatCannotBeSetIsSaidOnItsPage() async throws {
        let hub = try PreviewHub(["guides/one.md": PreviewHub.page("One", "A sign: \u{E123}", more: "pdf: standard\n")])
        let served = try await Served(hub, pdfs: PDFsOnDemand(output: hub.place("out"), engines: .ofRepository))
        _ = try await waitFor("the mistake") { await served.get("/guides/one/").text.contains("PDFs cannot show “") ? true : nil }
        #expect(await served.get("/guides/one/one.pdf").status == 404)
        await served.stop()
    }

    @Test func whereThereIsNoTypstPagesSayHowToGetIt() async throws {
        let hub = try PreviewHub(["guides/one.md": PreviewHub.page("One", more: "pdf: standard\n")])
        let served = try await Served(hub)
        #expect(await served.get("/guides/one/one.pdf").status == 404)
        #expect(await served.get("/guides/one/").text.contains("pip install typst==0.15.0"))
        try await check(served, against: try await hub.built())
        await served.stop()
    }

    private func check(_ served: Served, against built: [String: [UInt8]]) async throws {
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
        #expect(pages > 10)
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
    private let printing: Task<Void, Never>

    init(_ hub: PreviewHub, pdfs: PDFsOnDemand = .ofNoBuild) async throws {
        self.hub = hub
        var reading = PreviewReading(hub.project, today: { RunningPreview.today })
        let session = PreviewSession(try await reading.first(), pdfs: pdfs.known)
        self.session = session
        pages = PreviewPages(place: Loopback(port: 8000))
        printing = Task {
            var printing = PreviewPrinting(pdfs)
            await printing.follow(session.wishes, session) { _ in }
        }
    }

    /// Ends the making of PDFs.
    func stop() async {
        printing.cancel()
        await printing.value
    }

    /// As after a change of files.
    func readAgain() async throws {
        var reading = PreviewReading(hub.project, today: { RunningPreview.today })
        await session.show(try await reading.first())
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
