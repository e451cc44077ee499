import HubSource

/// A page for people who make themes: all that Markdown can make, then the components of the documents it names, then the
/// colours. Every variant shows all of it, easy read too.
public struct StyleGuide: Sendable {
    /// In the order of the page.
    public let shows: [Shown]

    public struct Shown: Sendable, Hashable {
        /// As it was written.
        public let name: Located<String>
        /// The name of the document.
        public let document: String
        /// `NAME.easy`: its easy read, which looks different.
        public let isEasyRead: Bool

        init(_ name: Located<String>) {
            self.name = name
            isEasyRead = name.value.hasSuffix(Self.easyEnding)
            document = isEasyRead ? String(name.value.dropLast(Self.easyEnding.utf8.count)) : name.value
        }

        private static let easyEnding = ".easy"
    }

    init(_ fields: inout FieldReader) {
        shows = fields.names("shows").map(Shown.init)
    }

    var faults: [LocatedFault] {
        var seen: Set<String> = []
        return shows.filter { !seen.insert($0.name.value).inserted }.map {
            LocatedFault(.shownTwice($0.name.value), at: $0.name.place)
        }
    }
}
