import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A connection that sends whatever bytes a test likes.
final class RawClient {
    private let number: Int32
    private var received: [UInt8] = []

    /// - Parameter patience: seconds to wait for bytes.
    init(_ port: UInt16, patience: Int = 60) throws {
        #if canImport(Darwin)
            number = socket(AF_INET, SOCK_STREAM, 0)
        #else
            number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var wait = timeval()
        wait.tv_sec = patience
        setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0 else { throw POSIXError(.ECONNREFUSED) }
    }

    deinit { close(number) }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        #if canImport(Darwin)
            _ = Darwin.send(number, bytes, bytes.count, 0)
        #elseif canImport(Musl)
            _ = Musl.send(number, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        #else
            _ = Glibc.send(number, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        #endif
    }

    /// More bytes; false at the end, or when none came in time.
    @discardableResult
    func receive() async -> Bool {
        let chunk = await bytes(atMost: 65_536)
        received += chunk
        return !chunk.isEmpty
    }

    /// Waits for bytes and leaves them where they are; false at the end, or when none came in time.
    func hasSomethingToTake() async -> Bool { await !bytes(atMost: 1, flags: Int32(MSG_PEEK)).isEmpty }

    /// Waits on a thread of its own: the preview that is to answer shares the few threads of the tests.
    private func bytes(atMost most: Int, flags: Int32 = 0) async -> ArraySlice<UInt8> {
        let number = number
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                var chunk = [UInt8](repeating: 0, count: most)
                let count = recv(number, &chunk, most, flags)
                continuation.resume(returning: chunk.prefix(max(0, count)))
            }
        }
    }

    /// The next answer with a length; nil when the connection ends before.
    func answer() async -> Answer? {
        while true {
            if let (answer, length) = Answer.parse(received) {
                received.removeFirst(length)
                return answer
            }
            guard await receive() else { return nil }
        }
    }

    /// All that comes until the other side ends it.
    func everything() async -> String {
        while await receive() {}
        return String(decoding: received, as: UTF8.self)
    }

    /// Bytes that have come and belong to no answer yet.
    var pending: String { String(decoding: received, as: UTF8.self) }
}

/// An answer of the preview.
struct Answer {
    var status: Int
    /// By name in small letters.
    var fields: [String: String]
    var body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }

    static func parse(_ bytes: [UInt8]) -> (Answer, length: Int)? {
        guard let end = Data(bytes).firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            fields[parts[0].lowercased()] = parts.last.map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let length = fields["content-length"].flatMap(Int.init) ?? 0
        guard bytes.count >= end.upperBound + length else { return nil }
        return (Answer(status: status, fields: fields, body: Array(bytes[end.upperBound..<(end.upperBound + length)])), end.upperBound + length)
    }
}
