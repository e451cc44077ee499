import Testing
import TrialSupport

@testable import HubPreview

@Suite struct HeadParserTests {
    private func head(_ text: String) throws -> RequestHead? { try HeadParser.head(in: Array(text.utf8))?.head }

    private func refusal(_ text: String) -> Refusal? {
        do { _ = try HeadParser.head(in: Array(text.utf8)) } catch { return error }
        return nil
    }

    @Test func aBrowsersHeadIsRead() throws {
        let head = try head(
            "GET /guides/x/?a=b HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nSec-Fetch-Dest: iframe\r\nIf-None-Match:  \"7\" \r\n\r\nmore")
        #expect(
            head == RequestHead(target: "/guides/x/?a=b", host: "127.0.0.1:8000", destination: "iframe", version: "\"7\""))
    }

    @Test func itsLengthEndsWithTheEmptyLine() throws {
        let bytes = Array("HEAD / HTTP/1.1\r\nHost: a\r\n\r\nGET ".utf8)
        let (head, length) = try #require(try HeadParser.head(in: bytes))
        #expect(length == bytes.count - 4)
        #expect(!head.wantsBody)
    }

    @Test func itIsReadInWhateverPiecesItComes() throws {
        let bytes = Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
        for end in 1..<bytes.count { #expect(try HeadParser.head(in: Array(bytes[..<end]), from: end - 1) == nil) }
        for seen in 0..<bytes.count { #expect(try HeadParser.head(in: bytes, from: seen)?.length == bytes.count) }
    }

    @Test func aConnectionStaysOpenUnlessSomebodySaysOtherwise() throws {
        #expect(try head("GET / HTTP/1.1\r\nHost: a\r\n\r\n")?.staysOpen == true)
        #expect(try head("GET / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n")?.staysOpen == false)
        #expect(try head("GET / HTTP/1.0\r\nHost: a\r\n\r\n")?.staysOpen == false)
    }

    @Test(arguments: [
        "\r\n", "get / HTTP/1.1\r\nHost: a\r\n\r\n", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/2.0\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\n\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost:\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", "GET x HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /é HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\u{0}b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u{16}\u{3}\u{1}",
    ]) func whatIsNotExactlyAHeadIsRefused(_ text: String) {
        #expect(refusal(text) == .malformed)
    }

    @Test func otherMethodsAndBodiesAreRefused() {
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "PATCH"] {
            #expect(refusal("\(method) / HTTP/1.1\r\nHost: a\r\n\r\n") == .method)
        }
        #expect(refusal("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n") == .body)
        #expect(refusal("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n") == .body)
        #expect(refusal("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n") == nil)
    }

    @Test func aHeadHasAnEnd() {
        let start = "GET / HTTP/1.1\r\nHost: a\r\nX: "
        #expect(refusal(start + String(repeating: "x", count: HeadParser.longest)) == .longHead)
        let room = HeadParser.longest - start.utf8.count - 4
        #expect(refusal(start + String(repeating: "x", count: room) + "\r\n\r\n") == nil)
        #expect(refusal(start + String(repeating: "x", count: room + 1) + "\r\n\r\n") == .longHead)
        let fields = String(repeating: "A: b\r\n", count: HeadParser.mostFields)
        #expect(refusal("GET / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n") == .longHead)
    }

    /// 20,000 heads of random bytes: nothing but an answer or a refusal comes of them.
    @Test func randomBytesDoNoHarm() {
        var random = SeededRandom(seed: 4)
        let pieces = ["GET ", "/", " HTTP/1.1", "\r\n", "Host: a", ":", " ", "\r", "\n", "%", "\u{0}", "é"]
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int(random.next() % 12) { bytes += pieces[Int(random.next() % 12)].utf8 }
            bytes.append(UInt8(truncatingIfNeeded: random.next()))
            let parsed = try? HeadParser.head(in: bytes + Array("\r\n\r\n".utf8))
            if let parsed { #expect(parsed.head.target.hasPrefix("/") && !parsed.head.host.isEmpty) }
        }
    }
}
