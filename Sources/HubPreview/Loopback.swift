/// Where the preview can be reached: on this computer, and from nowhere else (RFC 5735, 127.0.0.0/8).
public struct Loopback: Sendable, Hashable {
    public static let address = "127.0.0.1"

    public var port: UInt16

    public init(port: UInt16) { self.port = port }

    /// What a person opens. A name such as `localhost` may lead to another program of another person first.
    public var url: String { "http://\(Self.address):\(port)/" }

    /// Who asks for another host was led here by a name that somebody else owns (DNS rebinding).
    func isHost(_ host: String) -> Bool { names.contains { host.lowercased() == $0 } }

    /// Who comes from another origin is a page of another website.
    func isOrigin(_ origin: String) -> Bool { names.contains { origin == "http://" + $0 } }

    private var names: [String] {
        let hosts = [Self.address, "localhost"]
        return hosts.map { "\($0):\(port)" } + (port == 80 ? hosts : [])
    }
}
