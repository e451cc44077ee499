import HubSource

/// A small flat picture for each kind of callout, in the colour of its words.
///
/// Shapes differ, not only colours (WCAG 1.4.1), and the words beside them say the same, so they are hidden from
/// screen readers.
enum CalloutIcon {
    static func append(_ kind: MarkdownNode.Callout, to out: inout [UInt8]) {
        out.append(
            """
            <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" \
            fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
            """)
        out.append(shape(of: kind))
        out.append("</svg>")
    }

    private static func shape(of kind: MarkdownNode.Callout) -> StaticString {
        switch kind {
        case .note: "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 11v5M12 8v0\"/>"
        case .tip: "<path d=\"M9 18h6M10 21h4M8 14a6 6 0 1 1 8 0l-1 2H9z\"/>"
        case .important: "<path d=\"M4 4h16v12H12l-5 4v-4H4zM12 7v4M12 13v0\"/>"
        case .warning: "<path d=\"M12 3 22 20H2zM12 10v4M12 17v0\"/>"
        case .caution: "<path d=\"M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7v6M12 16v0\"/>"
        }
    }
}
