/// Where the preview can be reached: on this computer, and from nowhere else (RFC 5735, 127.0.0.0/8).
public enum Loopback {
    public static let address = "127.0.0.1"
}
