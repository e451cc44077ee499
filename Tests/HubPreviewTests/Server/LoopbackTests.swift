import Testing

@testable import HubPreview

@Suite struct LoopbackTests {
    @Test func previewStaysOnThisComputer() {
        #expect(Loopback.address.hasPrefix("127."))
        #expect(Loopback(port: 8000).url == "http://127.0.0.1:8000/")
    }

    @Test func onlyItsOwnNamesAreItsHost() {
        let place = Loopback(port: 8000)
        for host in ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000"] { #expect(place.isHost(host), "\(host)") }
        for host in ["127.0.0.1", "localhost", "127.0.0.1:80", "127.0.0.1:08000", "x.127.0.0.1:8000"] { #expect(!place.isHost(host), "\(host)") }
        #expect(Loopback(port: 80).isHost("localhost"))
    }

    @Test func onlyItsOwnPagesAreItsOrigin() {
        let place = Loopback(port: 8000)
        #expect(place.isOrigin("http://127.0.0.1:8000") && place.isOrigin("http://localhost:8000"))
        for origin in ["null", "https://127.0.0.1:8000", "http://127.0.0.1:8000/", "http://127.0.0.1"] { #expect(!place.isOrigin(origin), "\(origin)") }
    }
}
