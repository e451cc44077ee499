import Testing

@testable import HubSource

@Suite struct ImageSizeTests {
    @Test(arguments: [
        (Samples.png(640, 480), 640, 480), (Samples.gif(10, 300), 10, 300), (Samples.jpeg(640, 480), 640, 480),
        (Samples.jpeg(640, 480, orientation: 1), 640, 480), (Samples.jpeg(640, 480, orientation: 6), 480, 640),
        (Samples.jpeg(640, 480, orientation: 8, isBig: false), 480, 640),
        (Samples.webP("VP8X", [0, 0, 0, 0] + Samples.little(1023, 3) + Samples.little(767, 3)), 1024, 768),
        (Samples.webP("VP8L", [0x2F] + Samples.little(99 | 49 << 14, 4)), 100, 50),
        (Samples.webP("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A] + Samples.little(176, 2) + Samples.little(144, 2)), 176, 144),
    ])
    func rasterPictures(bytes: [UInt8], width: Int, height: Int) {
        let size = ImageSize(of: bytes)
        #expect(size?.width == width)
        #expect(size?.height == height)
    }

    @Test(arguments: [
        ("width='40' height='30'", 40, 30), ("width='40px' height='30PX'", 40, 30),
        ("width='72pt' height='36pt'", 96, 48), ("width='25.4mm' height='2.54cm'", 96, 96),
        ("width='1in' height='6pc'", 96, 96), ("viewBox='0 0 24 16'", 24, 16), ("viewBox='0,0,24.4,15.6'", 24, 16),
        ("width='100%' height='100%' viewBox='-5 -5 200 100'", 200, 100), ("width='50' viewBox='0 0 200 100'", 50, 25),
        ("height='50' viewBox='0 0 200 100'", 100, 50), ("width='&#52;0' height='30'", 40, 30),
        ("width='1e2' height='3'", 0, 0), ("width='40'", 0, 0), ("", 0, 0), ("viewBox='0 0 0 0'", 0, 0),
        ("width='-3' height='4'", 0, 0), ("viewBox='0 0 nan nan'", 0, 0), ("width='9999999' height='1'", 0, 0),
    ])
    func drawings(attributes: String, width: Int, height: Int) {
        let size = ImageSize(of: Array("<!-- x --><svg xmlns='http://www.w3.org/2000/svg' \(attributes)></svg>".utf8))
        #expect(size?.width ?? 0 == width)
        #expect(size?.height ?? 0 == height)
    }

    @Test func otherFilesHaveNoSize() {
        #expect(ImageSize(of: Array("%PDF-1.7".utf8)) == nil)
        #expect(ImageSize(of: Samples.png(0, 5)) == nil)
        #expect(ImageSize(of: [0xFF, 0xD8, 0xFF, 0xDA, 0, 8]) == nil)
        #expect(ImageSize(of: []) == nil)
    }
}
