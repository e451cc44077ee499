import HubSource

extension Catalogue {
    /// Of the glossaries, by language: their words are linked on all pages.
    var glossaryHashes: [String: UInt64] {
        var hashes: [String: UInt64] = [:]
        for entry in entries where entry.document.kindName == .glossary {
            var record = RecordWriter()
            record.write(entry.document.hash)
            record.write(entry.address)
            hashes[entry.language] = record.hash
        }
        return hashes
    }

    /// What an easy-read tree shows of each page that is not like all others there.
    var easyPages: [String: Int] {
        var pages: [String: Int] = [:]
        for entry in entries {
            if entry.easyRead != nil {
                pages[entry.address] = 1
            } else if entry.document.kindName == .glossary || entry.document.kindName == .styleGuide {
                pages[entry.address] = 2
            } else if entry.isIntroduction {
                pages[entry.address] = 3
            }
        }
        return pages
    }
}

/// Where the links and pictures of a document lead, and the glossary it is read with, in one number.
struct LinkDigest {
    private var record = RecordWriter()
    private var isWhole = true

    /// Nil where something leads nowhere.
    var value: UInt64? { isWhole ? record.hash : nil }

    init(glossary: UInt64) { record.write(glossary) }

    mutating func add(_ picture: Result<Picture, LinkError>?) {
        if case .success(let picture)? = picture { record.write(picture) } else { isWhole = false }
    }

    mutating func add(_ link: Result<LinkTarget, LinkError>?, _ otherPages: [String: Int]) {
        guard case .success(let target)? = link else { return isWhole = false }
        record.write(target)
        // A tree of easy reads has other headings on the pages that have one.
        if case .page(let path, .some) = target { record.write(otherPages[path] ?? 0) }
    }
}

extension RecordWriter {
    mutating func write(_ picture: Picture) {
        write(picture.path)
        write(picture.width) { $0.write($1) }
        write(picture.height) { $0.write($1) }
    }

    mutating func write(_ target: LinkTarget) {
        switch target {
        case .page(let path, let fragment):
            write(0)
            write(path)
            write(fragment)
        case .file(let path, let facts):
            write(1)
            write(path)
            write(facts.type)
            write(facts.bytes)
            write(facts.pages) { $0.write($1) }
            write(facts.isTagged) { $0.write($1) }
        case .fragment(let fragment):
            write(2)
            write(fragment)
        case .outside(let address):
            write(3)
            write(address)
        }
    }
}
