import FlyingSocks

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The calls on sockets that FlyingSocks has not, or has for Foundation's types only.
enum SocketCalls {
    static func listener(port: UInt16) throws -> Socket {
        let socket = try Socket(domain: AF_INET)
        closeOnExec(socket)
        do {
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: sockaddr_in.inet(ip4: Loopback.address, port: port))
            return socket
        } catch {
            try? socket.close()
            throw error
        }
    }

    /// Programs that we start, such as the browser, do not inherit the socket: the port would stay taken.
    static func closeOnExec(_ socket: Socket) { _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC) }

    /// Sends as many bytes as there is room for, and never waits.
    ///
    /// - Throws: `SocketError.blocked` when there is room for none, `.disconnected` when nobody is there to take them.
    static func send(_ bytes: ArraySlice<UInt8>, to socket: Socket) throws -> Int {
        while true {
            let sent = bytes.withUnsafeBytes { sendQuietly(socket.file.rawValue, $0) }
            if sent >= 0 { return sent }
            switch errno {
            case EINTR: continue
            case EAGAIN: throw SocketError.blocked
            default: throw SocketError.disconnected
            }
        }
    }

    private static func sendQuietly(_ number: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.send(number, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        #elseif canImport(Musl)
            Musl.send(number, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        #else
            // The socket was told not to raise SIGPIPE when it was taken in.
            Darwin.send(number, bytes.baseAddress, bytes.count, 0)
        #endif
    }
}
