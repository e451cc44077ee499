/// Where the references of a document lead, each looked up once.
struct ResolvedReferences {
    enum Target {
        case link(Result<LinkTarget, LinkError>)
        case picture(Result<Picture, LinkError>)
    }

    private let references: [Reference]
    /// In the order of the references.
    let targets: [Target]
    /// By reference, where there are many.
    private let places: [Reference: Int]

    /// Most documents have fewer, and are sooner looked through.
    private static let few = 8

    init(_ references: [Reference], _ resolve: (Reference) -> Target) {
        self.references = references
        targets = references.map(resolve)
        places = references.count > Self.few ? Dictionary(uniqueKeysWithValues: zip(references, references.indices)) : [:]
    }

    /// - Parameter address: as it was written; nil comes back for one that the document does not have.
    func link(_ address: ArraySlice<UInt8>) -> Result<LinkTarget, LinkError>? {
        guard let place = place(of: address, isPicture: false), case .link(let link) = targets[place] else { return nil }
        return link
    }

    func picture(_ address: ArraySlice<UInt8>) -> Result<Picture, LinkError>? {
        guard let place = place(of: address, isPicture: true), case .picture(let picture) = targets[place] else { return nil }
        return picture
    }

    private func place(of address: ArraySlice<UInt8>, isPicture: Bool) -> Int? {
        if references.count <= Self.few,
            let place = references.firstIndex(where: { $0.isPicture == isPicture && $0.address.utf8.elementsEqual(address) })
        {
            return place
        }
        // An accent may be part of its letter in one address and stand behind it in another: as strings they are the same.
        let reference = Reference(isPicture: isPicture, address: String(decoding: address, as: UTF8.self))
        return references.count > Self.few ? places[reference] : references.firstIndex(of: reference)
    }
}
