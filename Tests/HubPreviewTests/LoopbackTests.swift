import HubPreview
import Testing

@Test func previewStaysOnThisComputer() {
    #expect(Loopback.address.hasPrefix("127."))
}
