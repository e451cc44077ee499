import HubRender

/// The frame of the preview's own pages.
struct OwnPage {
    let title: String
    /// The main part.
    let main: String

    var html: String {
        """
        <!DOCTYPE html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(Markup.escaped(title)) – Handrail preview</title>
        <link rel="stylesheet" href="/\(PreviewPages.folder)page.css">
        </head>
        <body>
        <header><p><a href="/">Back to the hub</a></p></header>
        <main>
        \(main)
        </main>
        </body>
        </html>

        """
    }
}
