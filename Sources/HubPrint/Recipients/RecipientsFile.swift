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
            if let mode = try folder.status(name)?.permissions, isOpenToOthers(real, mode) {
                findings.append(Finding(RecipientFault.readByOthers, in: path))
            }
        } catch {
            throw PostError(.recipients(error), path)
        }
        let (recipients, found) = RecipientReader.read(bytes, file: path, pack: pack, offered: offered)
        return (recipients, findings + found)
    }

    /// Whether the group or all others may read a file: its own bits say so, and every folder on the way lets them through.
    ///
    /// - Parameter path: without links.
    private static func isOpenToOthers(_ path: String, _ mode: UInt16) -> Bool {
        var open = (mode & 0o044) >> 2
        var folder = path[...]
        while open != 0, let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            let permissions = (try? FileSystem.status(folder.isEmpty ? "/" : String(folder), following: true))?.permissions
            open &= permissions ?? 0
        }
        return open != 0
    }
}
