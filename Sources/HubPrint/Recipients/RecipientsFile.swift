import HubModel
import HubSource

/// The recipients file on the disk: read once, never copied.
public enum RecipientsFile {
    /// - Parameter path: as the person typed it; links on the way are theirs, and are followed.
    /// - Returns: no people where there are errors.
    public static func read(
        _ path: String, pack: String, offered: [PrintFormat]
    ) throws(PostError) -> (recipients: [Recipient], findings: [Finding]) {
        let bytes: [UInt8]
        var findings: [Finding] = []
        do throws(FileError) {
            guard let real = FileSystem.realPath(path), let slash = real.lastIndex(of: "/") else {
                throw FileError(.read, path, .system(.nothingThere))
            }
            let folder = try Folder.open(slash == real.startIndex ? "/" : String(real[..<slash]))
            let name = String(real[real.index(after: slash)...])
            bytes = try folder.read(name, limit: RecipientReader.longestFile)
            if let mode = try folder.status(name)?.permissions, mode & 0o044 != 0 {
                findings.append(Finding(RecipientFault.readByOthers, in: path))
            }
        } catch {
            throw PostError(.recipients(error), path)
        }
        let (recipients, found) = RecipientReader.read(bytes, file: path, pack: pack, offered: offered)
        return (recipients, findings + found)
    }
}
