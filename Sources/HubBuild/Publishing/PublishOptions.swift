/// What a build makes beside the site, for those who put it on a server. Nothing of it unless asked for.
public struct PublishOptions: Sendable, Hashable {
    /// Whether text files get a packed copy beside them (`index.html.gz`), for servers that send it as it is.
    public var compresses = false
    public var rules: [ServerRules] = []
    /// The file that says what changed since it was last taken away.
    public var changes: String?

    public init(compresses: Bool = false, rules: [ServerRules] = [], changes: String? = nil) {
        self.compresses = compresses
        self.rules = rules
        self.changes = changes
    }
}

/// How long browsers may keep which files, as a kind of server wants to be told.
public enum ServerRules: String, Sendable, Hashable, CaseIterable {
    /// `_headers`, as several hosts for static sites read it.
    case headers
    /// `.htaccess`.
    case apache
    /// A piece to include in a `server` block: `.handrail/nginx.conf`, which no server should serve.
    case nginx

    /// From the output folder; nil for what is no part of the site.
    var path: String? {
        switch self {
        case .headers: "_headers"
        case .apache: ".htaccess"
        case .nginx: nil
        }
    }

    static let nginxPath = OutputFolder.stateFolder + "/nginx.conf"

    /// A year, which is as long as anything may be kept (RFC 9111 sets no limit; servers use this).
    private static let forever = "public, max-age=31536000, immutable"
    private static let asked = "public, max-age=0, must-revalidate"

    /// - Parameter fixed: files whose name is another one whenever their bytes are.
    func text(fixed: [String]) -> String {
        switch self {
        case .headers:
            "/*\n  Cache-Control: \(Self.asked)\n  X-Content-Type-Options: nosniff\n"
                + fixed.map { "\n/\($0)\n  ! Cache-Control\n  Cache-Control: \(Self.forever)\n" }.joined()
        case .apache:
            """
            ErrorDocument 404 /404.html
            RedirectMatch 404 "/\\.handrail"
            <IfModule mod_headers.c>
            Header set Cache-Control "\(Self.asked)"
            Header set X-Content-Type-Options "nosniff"
            <FilesMatch "\\.[0-9a-f]{8}\\.css$">
            Header set Cache-Control "\(Self.forever)"
            </FilesMatch>
            </IfModule>

            """
        case .nginx:
            """
            # Made by Handrail: include this in a server block whose root is the output folder.
            index index.html;
            error_page 404 /404.html;
            gzip_static on;
            add_header X-Content-Type-Options nosniff always;
            add_header Cache-Control "\(Self.asked)";
            location ~ "/\\.handrail" { return 404; }
            location ~ "\\.[0-9a-f]{8}\\.css$" {
                add_header X-Content-Type-Options nosniff always;
                add_header Cache-Control "\(Self.forever)";
            }

            """
        }
    }
}
