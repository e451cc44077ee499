#if os(Linux)
    import CMimalloc
#endif

/// The memory of the program.
enum Memory {
    /// Enough for a hub of a thousand documents, in bytes. In more, large pages gain nothing.
    private static let largest = 128 << 20

    /// Has the first memory handed out by the system in pages of 2 MB, where it can: in pages of 4 KB it is asked thousands of times,
    /// which takes a fourteenth of a build. For commands that end soon: some of a large page stays unused.
    static func useLargePages() {
        #if os(Linux)
            mi_option_enable(mi_option_large_os_pages)
            _ = mi_reserve_os_memory(largest, true, true)
            mi_option_disable(mi_option_large_os_pages)
        #endif
    }
}
