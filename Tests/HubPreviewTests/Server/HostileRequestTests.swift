import Foundation
import Testing
import TrialSupport

@testable import HubPreview

/// Faults 13 to 16: requests that want more than pages.
@Suite(.serialized) struct HostileRequestTests {
    private static let canary = "CANARY-7f3a-not-for-the-web"

    /// A hub with secrets in all places that a path might lead to.
    private func hub() throws -> PreviewHub {
        let hub = try PreviewHub(["guides/one.md": PreviewHub.page("One")])
        for file in ["secret", "hub/secret", "hub/.env", "hub/Output/secret", "hub/Themes/secret", "hub/Content/.secret"] {
            try hub.place.write(Self.canary, to: file)
        }
        return hub
    }

    /// 5,000 paths, each encoded once to three times: 4xx for each, and not one byte of another file.
    @Test func noPathLeadsOut() async throws {
        let preview = try await RunningPreview(try hub())
        var client = try RawClient(preview.place.port)
        var asked = 0
        for target in HostilePaths(count: 5_000) {
            client.send(preview.request(target))
            let answer = await client.answer()
            if answer == nil || answer?.fields["connection"] == "close" { client = try RawClient(preview.place.port) }
            let got = try #require(answer, "\(target)")
            #expect((400..<500).contains(got.status), "\(target): \(got.status)")
            #expect(!got.text.contains(Self.canary) && !got.text.contains("root:x:"), "\(target)")
            asked += 1
        }
        #expect(asked == 5_000)
        #expect(try await preview.get("/guides/one/").status == 200)
        await preview.stop()
    }

    @Test func noOtherHostIsAnswered() async throws {
        let preview = try await RunningPreview(try hub())
        let port = preview.place.port
        let hosts = [
            "evil.example", "evil.example:\(port)", "127.0.0.1", "localhost", "127.0.0.1:80", "localhost:80", "127.0.0.1:\(port - 1)",
            "127.0.0.1:0\(port)", "127.0.0.1:\(port).evil.example", "127.0.0.1.evil.example:\(port)", "localhost.evil.example:\(port)",
            "evil.example#127.0.0.1:\(port)", "evil.example@127.0.0.1:\(port)", "user@127.0.0.1:\(port)", "[::1]:\(port)", "[::ffff:127.0.0.1]:\(port)",
            "0.0.0.0:\(port)", "127.1:\(port)", "127.0.0.2:\(port)", "2130706433:\(port)", "0x7f000001:\(port)", "0177.0.0.1:\(port)",
            "localhost.:\(port)", "127.0.0.1:\(port)/", "127.0.0.1:\(port), evil.example",
        ]
        #expect(hosts.count == 25)
        for host in hosts {
            let answer = try await preview.get("/", "Host: \(host)")
            #expect(answer.status == 403, "\(host)")
            #expect(!answer.text.contains("Our hub"), "\(host)")
        }
        #expect(try await preview.get("/", "Host: localhost:\(port)").status == 200)
        await preview.stop()
    }

    @Test func noOtherOriginIsAnswered() async throws {
        let preview = try await RunningPreview(try hub())
        let port = preview.place.port
        let token = try await preview.token()
        let origins = [
            "null", "http://evil.example", "https://evil.example", "http://evil.example:\(port)", "http://127.0.0.1", "http://localhost",
            "https://127.0.0.1:\(port)", "https://localhost:\(port)", "http://127.0.0.1:\(port - 1)", "http://127.0.0.1:\(port)/",
            "http://127.0.0.1:\(port).evil.example", "http://127.0.0.1.evil.example:\(port)", "http://localhost.evil.example:\(port)",
            "http://[::1]:\(port)", "http://192.168.0.1:\(port)", "http://10.0.0.1:\(port)", "http://0.0.0.0:\(port)", "file://",
            "http://user@127.0.0.1:\(port)", "ws://127.0.0.1:\(port)",
        ]
        #expect(origins.count == 20)
        for origin in origins {
            for target in ["/_handrail/changes?token=\(token)", "/_handrail/state?token=\(token)&page=/", "/"] {
                let answer = try await preview.get(target, "Origin: \(origin)")
                #expect(answer.status == 403, "\(origin) \(target)")
                #expect(!answer.fields.keys.contains { $0.hasPrefix("access-control-") }, "\(origin) \(target)")
            }
        }
        let own = try await preview.get("/_handrail/state?token=\(token)&page=/", "Origin: http://127.0.0.1:\(port)")
        #expect(own.status == 200 && own.fields["access-control-allow-origin"] == nil)
        #expect(own.fields["cross-origin-resource-policy"] == "same-origin")
        await preview.stop()
    }

    @Test func onlyPagesOfThisRunHearOfChanges() async throws {
        let preview = try await RunningPreview(try hub())
        for target in ["changes", "changes?token=", "changes?token=x", "state?page=/", "state?token=1&page=/"] {
            #expect(try await preview.get("/_handrail/\(target)").status == 403, "\(target)")
        }
        let other = try await RunningPreview(try hub())
        #expect(try await other.get("/_handrail/changes?token=\(try await preview.token())").status == 403)
        await preview.stop()
        await other.stop()
    }

    @Test func everyBadRequestGetsAnAnswer() async throws {
        let preview = try await RunningPreview(try hub())
        let host = "Host: 127.0.0.1:\(preview.place.port)\r\n"
        let requests: [(String, Int)] = [
            ("GET / HTTP/1.1\r\n\r\n", 400), ("nonsense\r\n\r\n", 400), ("\u{16}\u{3}\u{1}\u{2}", 400), ("GET /%zz HTTP/1.1\r\n\(host)\r\n", 400),
            ("GET / HTTP/9.9\r\n\(host)\r\n", 400), ("POST / HTTP/1.1\r\n\(host)\r\n", 405), ("BREW / HTTP/1.1\r\n\(host)\r\n", 405),
            ("GET / HTTP/1.1\r\n\(host)Content-Length: 9\r\n\r\n123456789", 413), ("GET / HTTP/1.1\r\n\(host)X: \(String(repeating: "x", count: 100_000))\r\n\r\n", 431),
            ("GET /nowhere/ HTTP/1.1\r\n\(host)\r\n", 404), ("GET /_handrail/nothing HTTP/1.1\r\n\(host)\r\n", 404),
            ("GET /_handrail/side-by-side HTTP/1.1\r\n\(host)\r\n", 404),
        ]
        for (request, status) in requests {
            let client = try RawClient(preview.place.port)
            client.send(request)
            #expect(await client.answer()?.status == status, "\(request.prefix(60))")
        }
        #expect(try await preview.get("/").status == 200)
        await preview.stop()
    }
}

/// Ways that have led out of web servers' folders, in every combination that fits into the count.
private struct HostilePaths: Sequence {
    let count: Int

    func makeIterator() -> AnyIterator<String> {
        var random = SeededRandom(seed: 13)
        let ups = ["..", ".", "...", "..;", ". .", "..\u{0}", "..\\", "~", "~root", "", "\u{FF0E}\u{FF0E}", "..\u{2215}", "C:", "\\\\host"]
        let ends = [
            "etc/passwd", "secret", ".env", "Content/hub.yml", "hub.yml", "Content/index.md", "Themes/secret", "Output/secret", ".secret",
            "guides/one.md", "proc/self/environ", "windows/win.ini", ".git/config", "index.html\u{0}.md",
        ]
        let middles = ["", "guides/", "guides/one/", "large-print/", "assets/", "_handrail/", "static/"]
        var made = 0
        return AnyIterator {
            guard made < count else { return nil }
            made += 1
            func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
            let up = (0..<Int.random(in: 1...8, using: &random)).map { _ in pick(ups) }.joined(separator: "/")
            var path = pick(middles) + up + "/" + pick(ends)
            for _ in 0..<Int.random(in: 1...3, using: &random) { path = Self.encoded(path, all: Bool.random(using: &random)) }
            return "/" + path
        }
    }

    private static func encoded(_ text: String, all: Bool) -> String {
        text.utf8.map { byte in
            let isPlain = byte < 0x7F && byte > 0x20 && byte != UInt8(ascii: "%") && !all
            return isPlain ? String(UnicodeScalar(byte)) : "%" + String(format: "%02x", byte)
        }.joined()
    }
}
