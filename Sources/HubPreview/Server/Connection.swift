import FlyingSocks

/// One browser's connection: requests come one after the other, and each gets an answer before the next is looked at.
struct Connection: Sendable {
    /// Nobody may take longer than this over one thing.
    struct Patience: Sendable {
        /// Between two requests.
        var silence = Duration.seconds(30)
        /// From the first byte of a head to its last.
        var head = Duration.seconds(10)
        /// For taking an answer, or one piece of a stream.
        var answer = Duration.seconds(30)
    }

    let socket: AsyncSocket
    let pool: any AsyncSocketPool
    let patience: Patience
    let table: ConnectionTable
    let id: ConnectionTable.ID
    let answer: @Sendable (RequestHead) async -> Response

    /// Returns when either side has had enough. The socket is then closed.
    func run() async {
        do { try await exchange() } catch let refusal as Refusal {
            try? await send(Response(refusal), withBody: true, staysOpen: false)
            await SocketEnding.drain(socket)
        } catch {
            // Gone, too slow to take an answer, or sent away: nobody is there to be told.
        }
        try? socket.close()
        table.leave(id)
    }

    private func exchange() async throws {
        var pending: [UInt8] = []
        while let head = try await nextHead(&pending) {
            table.heard(id)
            var response = await answer(head)
            if response.isStream, head.wantsBody, !table.becomesStream(id) { response = Response(.tooMany) }
            let staysOpen = head.staysOpen && !response.isStream
            try await send(response, withBody: head.wantsBody, staysOpen: staysOpen)
            table.heard(id)
            guard staysOpen else { return }
        }
    }

    /// - Parameter pending: what came after the last head.
    /// - Returns: nil when no more requests come.
    private func nextHead(_ pending: inout [UInt8]) async throws -> RequestHead? {
        if pending.isEmpty {
            guard let first = try await within(patience.silence, { try await socket.read(atMost: 4096) }) else { return nil }
            pending = first
        }
        let begun = pending
        guard let (head, rest) = try await within(patience.head, { try await wholeHead(begun) }) else { throw Refusal.tooSlow }
        pending = rest
        return head
    }

    private func wholeHead(_ begun: [UInt8]) async throws -> (RequestHead, rest: [UInt8]) {
        var bytes = begun
        var looked = 0
        while true {
            if let (head, length) = try HeadParser.head(in: bytes, from: looked) { return (head, Array(bytes[length...])) }
            looked = bytes.count
            bytes += try await socket.read(atMost: 4096)
        }
    }

    private func send(_ response: Response, withBody: Bool, staysOpen: Bool) async throws {
        let head = response.head(staysOpen: staysOpen)
        switch response.body {
        case .bytes(let bytes): try await deliver(withBody ? head + bytes : head)
        case .stream(let pieces):
            try await deliver(head)
            if withBody { try await stream(pieces) }
        }
    }

    private func deliver(_ bytes: [UInt8]) async throws {
        guard try await within(patience.answer, { try await sendAll(bytes) }) != nil else { throw SocketError.disconnected }
    }

    private func sendAll(_ bytes: [UInt8]) async throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            do { rest = rest.dropFirst(try SocketCalls.send(rest, to: socket.socket)) } catch SocketError.blocked {
                try await pool.suspendSocket(socket.socket, untilReadyFor: .write)
            }
        }
    }

    /// Until the pieces or the listener end.
    private func stream(_ pieces: AsyncStream<[UInt8]>) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { for await piece in pieces { try await deliver(piece) } }
            // Who listens says nothing more; that it says something or goes is the end.
            group.addTask { _ = try await socket.read(atMost: 1) }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}

/// What is not read before a socket is closed makes the system throw the answer away as well.
enum SocketEnding {
    static func drain(_ socket: AsyncSocket) async {
        _ = try? await within(.milliseconds(200)) {
            var left = 64 * 1024
            while left > 0 { left -= try await socket.read(atMost: 4096).count }
        }
    }
}
