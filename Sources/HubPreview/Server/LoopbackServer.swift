import FlyingSocks

/// Listens on loopback, and answers as many browsers as there is room for.
///
/// Sockets and the waiting for them are FlyingFox's. Its own HTTP server is not used: see Decisions, 17.
struct LoopbackServer: Sendable {
    let place: Loopback
    private let listener: AsyncSocket
    private let pool: any AsyncSocketPool
    private let table: ConnectionTable
    private let patience: Connection.Patience

    /// How many ports after the wanted one are tried.
    static let ports = 100

    /// Takes a port: the wanted one, or the next that nobody has.
    ///
    /// - Parameter port: 0 is any.
    init(
        port: UInt16, pool: some AsyncSocketPool, limits: ConnectionTable.Limits = .init(), patience: Connection.Patience = .init()
    ) throws {
        let socket = try Self.bound(from: port)
        try socket.listen()
        guard case .ip4(_, let actual) = try socket.sockname() else { throw SocketError.unsupportedAddress }
        place = Loopback(port: actual)
        listener = try AsyncSocket(socket: socket, pool: pool)
        self.pool = pool
        self.patience = patience
        table = ConnectionTable(limits)
    }

    private static func bound(from port: UInt16) throws -> Socket {
        var lastError: any Error = SocketError.unsupportedAddress
        for port in port...(port > UInt16.max - UInt16(ports) ? UInt16.max : port + UInt16(ports)) {
            do { return try SocketCalls.listener(port: port) } catch { lastError = error }
        }
        throw lastError
    }

    /// Answers until the task is cancelled. The pool must be running.
    func run(_ answer: @escaping @Sendable (RequestHead) async -> Response) async {
        while !Task.isCancelled {
            do { take(try await listener.accept(), answer) } catch is CancellationError { break } catch {
                // No file number left, or somebody gone before they were let in: the next one may have more luck.
                try? await Task.sleep(for: .milliseconds(20))
            }
        }
        await table.close()
        try? listener.close()
    }

    private func take(_ socket: AsyncSocket, _ answer: @escaping @Sendable (RequestHead) async -> Response) {
        SocketCalls.closeOnExec(socket.socket)
        #if canImport(Darwin)
            try? socket.socket.setValue(true, for: .noSIGPIPE)
        #endif
        let id = table.enter()
        let connection = Connection(
            socket: socket, pool: pool, patience: patience, table: table, id: id, answer: answer)
        table.attach(Task { await connection.run() }, to: id)
    }
}
