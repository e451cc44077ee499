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

    /// - Parameters:
    ///   - fixed: files whose name is another one whenever their bytes are.
    ///   - base: the way from the top of the server to the site, with `/` at both ends.
    func text(fixed: [String], base: String) -> String {
        switch self {
        case .headers: Self.headers(fixed)
        case .apache: Self.apache(base)
        case .nginx: Self.nginxRules
        }
    }

    private static func headers(_ fixed: [String]) -> String {
        "/*\n  Cache-Control: \(asked)\n  X-Content-Type-Options: nosniff\n"
            + fixed.map { "\n/\($0)\n  ! Cache-Control\n  Cache-Control: \(forever)\n" }.joined()
    }

    /// Packed copies are sent where there are any and the browser takes them.
    private static func apache(_ base: String) -> String {
        """
        ErrorDocument 404 \(base)404.html
        RedirectMatch 404 "/\\.handrail"
        <IfModule mod_rewrite.c>
        RewriteEngine On
        RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
        RewriteCond %{REQUEST_FILENAME}.gz -f
        RewriteRule ^(.+)$ $1.gz [L]
        </IfModule>
        \(PackedFiles.types.map { "<FilesMatch \"\\\($0.ending)\\.gz$\">\nForceType \($0.type)\n</FilesMatch>" }.joined(separator: "\n"))
        <IfModule mod_headers.c>
        Header set Cache-Control "\(asked)"
        Header set X-Content-Type-Options "nosniff"
        Header append Vary Accept-Encoding
        <FilesMatch "\\.[0-9a-f]{8}\\.css(\\.gz)?$">
        Header set Cache-Control "\(forever)"
        </FilesMatch>
        <FilesMatch "\\.(\(PackedFiles.types.map { $0.ending.dropFirst() }.joined(separator: "|")))\\.gz$">
        Header set Content-Encoding gzip
        </FilesMatch>
        </IfModule>

        """
    }

    private static let nginxRules = """
        # Made by Handrail: include this in a server block whose root is the output folder.
        index index.html;
        error_page 404 /404.html;
        gzip_static on;
        add_header X-Content-Type-Options nosniff always;
        add_header Cache-Control "\(asked)";
        location ~ "/\\.handrail" { return 404; }
        location ~ "\\.[0-9a-f]{8}\\.css$" {
            add_header X-Content-Type-Options nosniff always;
            add_header Cache-Control "\(forever)";
        }

        """
}
