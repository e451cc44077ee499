import HubSource

/// Why a link or a picture leads nowhere.
enum LinkError: Error {
    case fault(ModelFault)
    /// It leads to something that could not be understood, which has a finding of its own.
    case unread

    init(_ fault: ModelFault) { self = .fault(fault) }
}

extension Catalogue {
    /// Looks up a picture that a file names, by the path from its folder.
    ///
    /// - Parameter source: the file that names it.
    func picture(_ address: String, from source: String) -> Result<Picture, LinkError> {
        if LinkScheme.check(address) != nil { return .failure(LinkError(.pictureElsewhere(address))) }
        let (path, _) = ContentReference.split(address)
        guard let file = ContentReference.resolve(path, from: source) else {
            return .failure(LinkError(.linkOutOfContent(path)))
        }
        guard let index = assetsByFile[file] else {
            if unread.includes(file) { return .failure(.unread) }
            let likely = likely(file, among: assets.map(\.file), written: path, in: source)
            return .failure(LinkError(.brokenPicture(path, likely: likely)))
        }
        guard case .picture(let picture, _) = assets[index].use else { return .failure(LinkError(.notAPicture(path))) }
        return .success(picture)
    }

    /// The guess for a path that leads nowhere, as it would have to be written: the one file of that very name in another
    /// folder, else a neighbour of nearly the same name.
    ///
    /// - Parameters:
    ///   - file: where the path leads, from the project folder.
    ///   - source: the file that it is written in.
    func likely(_ file: String, among files: [String], written: String, in source: String) -> String? {
        let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
        let wanted = String(file.dropFirst(folder.count))
        let name = wanted.replacing("\\", with: "/").split(separator: "/").last.map(String.init) ?? wanted
        let twins = files.filter { $0.hasSuffix("/" + name) }
        if let twin = twins.first, twins.count == 1 { return ContentReference.path(to: twin, from: source) }
        let neighbours = files.filter { $0.hasPrefix(folder) && !$0.dropFirst(folder.count).contains("/") }
        let near = Spelling.closest(to: wanted, among: neighbours.map { String($0.dropFirst(folder.count)) })
        return near.map { (written.lastIndex(of: "/").map { String(written[...$0]) } ?? "") + $0 }
    }
}
