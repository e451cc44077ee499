#if os(Linux)
    import FlyingSocks
    import HubSource

    #if canImport(Glibc)
        import Glibc
    #else
        import Musl
    #endif

    /// The watch of a project by Linux's inotify. Watches single folders, so it follows them as they come.
    final class INotifyWatch {
        private let socket: AsyncSocket
        private let project: String
        /// What each watched folder is, from the project folder; the project folder itself is nothing.
        private var folders: [Int32: String] = [:]
        /// Files that were written to and not closed yet, in the burst that is under way.
        private var writing: Set<String> = []

        private static let mask =
            UInt32(IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)
            | UInt32(IN_ONLYDIR | IN_DONT_FOLLOW)

        /// - Returns: nil when the system has no more watches to give, or the project folder is gone.
        init?(_ project: String, pool: some AsyncSocketPool) {
            self.project = project
            let number = inotify_init1(Int32(IN_CLOEXEC))
            guard number >= 0 else { return nil }
            // A descriptor like any other: the pool waits for it as it waits for sockets.
            guard let socket = try? AsyncSocket(socket: Socket(file: .init(rawValue: number)), pool: pool) else {
                try? Socket(file: .init(rawValue: number)).close()
                return nil
            }
            self.socket = socket
            guard add(""), ProjectWatch.folders.allSatisfy(addTree) else {
                close()
                return nil
            }
        }

        func close() { try? socket.close() }

        /// Returns when the folders are no longer those that are watched: then a new watch is needed.
        func run(_ tell: () -> Void) async {
            while let first = try? await socket.read(atMost: Self.room) {
                var news = take(first)
                let start = ContinuousClock.now
                repeat {
                    try? await Task.sleep(for: ProjectWatch.quiet)
                    let more = whatCame()
                    // A file that is open may be empty for a moment: editors write over what there was.
                    if more == nil, writing.isEmpty { break }
                    news.formUnion(more ?? [])
                } while ContinuousClock.now - start < (writing.isEmpty ? ProjectWatch.longestBurst : ProjectWatch.longestWrite)
                writing.removeAll()
                if news.contains(.folders) { return }
                if news.contains(.files) { tell() }
            }
        }

        /// Nil when nothing came.
        private func whatCame() -> News? {
            var news: News?
            while let bytes = try? socket.socket.read(atMost: Self.room) { news = (news ?? []).union(take(bytes)) }
            return news
        }

        private static let room = 4096

        private struct News: OptionSet {
            let rawValue: Int
            static let files = News(rawValue: 1)
            /// Folders went or were moved, or the system lost count.
            static let folders = News(rawValue: 2)
        }

        /// Reads what the kernel wrote: `struct inotify_event` and a name, again and again.
        private func take(_ bytes: [UInt8]) -> News {
            var news: News = []
            var offset = 0
            let size = MemoryLayout<inotify_event>.size
            while offset + size <= bytes.count {
                let event = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self) }
                let end = offset + size + Int(event.len)
                let name = bytes[(offset + size)..<min(end, bytes.count)].prefix { $0 != 0 }
                news.formUnion(meaning(of: event, name: String(decoding: name, as: UTF8.self)))
                offset = end
            }
            return news
        }

        private func meaning(of event: inotify_event, name: String) -> News {
            func has(_ flag: Int32) -> Bool { event.mask & UInt32(flag) != 0 }
            if has(IN_Q_OVERFLOW) { return .folders }
            guard let folder = folders[event.wd] else { return [] }
            if has(IN_IGNORED) {
                folders[event.wd] = nil
                return folder.isEmpty ? .folders : .files
            }
            if folder.isEmpty { return ProjectWatch.folders.contains(name) ? .folders : [] }
            guard has(IN_ISDIR) else {
                guard !isOfNoInterest(name, in: folder) else { return [] }
                if has(IN_MODIFY) { writing.insert(folder + "/" + name) } else if !has(IN_ATTRIB) { writing.remove(folder + "/" + name) }
                return .files
            }
            if has(IN_MOVED_FROM) { return .folders }
            if has(IN_CREATE) || has(IN_MOVED_TO), !addTree(folder + "/" + name) { return .folders }
            return .files
        }

        /// What editors leave beside files while they write.
        private func isOfNoInterest(_ name: String, in folder: String) -> Bool {
            (name.hasPrefix(".") && !folder.hasPrefix("Content/static")) || name.hasSuffix("~")
        }

        /// Watches a folder and all in it. A folder is watched before it is listed, so none is missed that comes meanwhile.
        ///
        /// - Returns: false when the system has no more watches to give.
        private func addTree(_ path: String) -> Bool {
            var waiting = [path]
            guard let root = try? Folder.open(project) else { return false }
            while let path = waiting.popLast() {
                guard add(path) else { return false }
                let entries = (try? root.folder(path).list()) ?? []
                waiting += entries.filter { $0.kind == .folder }.map { path + "/" + $0.name }
            }
            return true
        }

        /// What is not there, or not to be read, is not watched: that is no failure.
        private func add(_ path: String) -> Bool {
            let watch = inotify_add_watch(socket.socket.file.rawValue, project + "/" + path, Self.mask)
            if watch >= 0 { folders[watch] = path }
            return watch >= 0 || (errno != ENOSPC && errno != ENOMEM)
        }
    }
#endif
