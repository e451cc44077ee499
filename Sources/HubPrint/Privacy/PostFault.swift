import HubSource

/// What can keep packs from being made, or be wrong with the folder they are in.
public enum PostFault: Fault, Hashable {
    case recipientsPlace(PlaceProblem)
    case outPlace(PlaceProblem)
    /// Something that is no folder.
    case outKind(FileKind)
    case outNotEmpty
    case outHasRun
    case outUnfinished
    case outNotPrivate
    case outInUse
    case unknownPack(String, likely: String?, known: [String])
    /// The recipients file cannot be read at all.
    case recipients(FileError)
    case noEngine
    case noSheetMaker
    /// A pack was made, but a screen reader could not follow it.
    case noMender
    /// One person's pack could not be set.
    case notMade(row: Int, why: String)
    /// The labels or the summary.
    case paperNotMade(String)
    /// By somebody who pressed Ctrl and C, or by the system.
    case stopped
    /// Some of what an unfinished run made could not be deleted.
    case leftBehind
    case noRun
    /// `--forget` named another pack than the one in the folder.
    case otherPack(String)
    case damagedList
    case failed(FileError)
    /// A file of a run that somebody changed: it was kept.
    case keptBecauseChanged
    /// Words of rows are in something that is published, and in so many other files. `wasChanged` says that the files changed
    /// during the run.
    case leak(rows: [Int], others: Int, wasChanged: Bool)
    /// PDFs or packed files whose words could not be read; without a reader there are no means to.
    case notLookedInto(others: Int, hasReader: Bool)

    public var severity: Severity {
        switch self {
        case .keptBecauseChanged, .notLookedInto: .warning
        case .leak(_, _, let wasChanged): wasChanged ? .error : .warning
        default: .error
        }
    }

    public var id: String {
        switch self {
        case .recipientsPlace, .outPlace: "not-private"
        case .outKind, .outNotEmpty, .outHasRun, .outUnfinished, .outNotPrivate, .outInUse: "post-folder"
        case .unknownPack: "unknown-pack"
        case .recipients: "recipients-not-read"
        case .noEngine, .noSheetMaker, .noMender: "no-pdf-engine"
        case .notMade, .paperNotMade: "pack-not-made"
        case .stopped, .leftBehind: "post-stopped"
        case .noRun, .otherPack, .damagedList: "no-post-run"
        case .failed: "post-failed"
        case .keptBecauseChanged: "post-file-kept"
        case .leak: "recipient-published"
        case .notLookedInto: "not-looked-into"
        }
    }

    public var message: String {
        switch self {
        case .recipientsPlace(let problem): "people’s names and addresses must not be here, because \(problem.why)"
        case .outPlace(let problem): "packs with people’s names must not be put here, because \(problem.why)"
        case .outKind(let kind): "packs need a folder, and this is \(kind.words)"
        case .outNotEmpty: "this folder is not empty, and Handrail did not make what is in it"
        case .outHasRun: "this folder holds the packs of an earlier run"
        case .outUnfinished: "an earlier run stopped before its end, so some of the packs in this folder are missing"
        case .outNotPrivate: "this folder cannot be closed to the other people who use this computer"
        case .outInUse: "another run is writing to this folder"
        case .unknownPack(let name, let likely, _):
            "there is no pack “\(name)”\(likely.map { "; did you mean “\($0)”?" } ?? "")"
        case .recipients(let error): "the recipients cannot be read, because \(error.why)"
        case .noEngine: "there is no Typst on this computer, which makes the PDFs"
        case .noSheetMaker: "there is no pikepdf on this computer, which puts booklets and batches together"
        case .noMender: "there is no pikepdf on this computer, which puts packs in order for screen readers"
        case .notMade(let row, let why): "the pack of row \(row) could not be made: \(why)"
        case .paperNotMade(let why): "this could not be made: \(why)"
        case .stopped: "you stopped the run before its end"
        case .leftBehind: "some of the packs that were made before the run ended are still in this folder"
        case .noRun: "this folder holds no packs that Handrail made"
        case .otherPack(let name): "this folder holds packs of another name: “\(name)”"
        case .damagedList: "the list of the files that Handrail made here is damaged"
        case .failed(let error): "the packs cannot be made, because \(error.path) failed: \(error.why)"
        case .keptBecauseChanged: "this file was changed after Handrail made it, so it was not deleted"
        case .leak(let rows, let others, let wasChanged):
            "words of \(Self.named(rows)) of the recipients are in this file\(Self.andOthers(others))"
                + (wasChanged ? ", written while the packs were made" : "")
        case .notLookedInto(let others, let hasReader):
            "nobody could see whether recipients are named in this file\(Self.andOthers(others))"
                + (hasReader ? ", because it is damaged or locked" : ", because pypdfium2 is not on this computer")
        }
    }

    public var fix: String {
        switch self {
        case .recipientsPlace: "Move the file to a folder of your own, outside the hub; nothing was made."
        case .outPlace: "Name a folder of your own outside the hub with --out; nothing was made."
        case .outKind, .outNotEmpty: "Choose an empty folder, or one that does not exist yet; nothing was made."
        case .outHasRun: "Choose another folder, or delete these packs first: type the same again with --forget at the end."
        case .outUnfinished: "Delete what is there first: type the same again with --forget at the end. Then make the packs anew."
        case .outNotPrivate: "Choose a folder on the disk of this computer, not on a memory stick or a shared drive; nothing was made."
        case .outInUse: "Wait until it has finished."
        case .unknownPack(_, let likely?, _): "Type “\(likely)”."
        case .unknownPack(_, nil, let known):
            known.isEmpty ? "Make one with: handrail new pack, and its title." : "Type one of these: \(known.joined(separator: ", "))."
        case .recipients: "Check the name of the file, and that it opens in another program; nothing was made."
        case .noEngine, .noSheetMaker: "Run “make site” in the folder of Handrail, which installs it; nothing was made."
        case .noMender: "Run “make site” in the folder of Handrail, which installs it; nothing of this run was left behind."
        case .notMade, .paperNotMade:
            "Look at the letters of the row, and at the files of the theme in print; nothing of this run was left behind."
        case .stopped: "Type the same again when you want the packs; nothing of this run was left behind."
        case .leftBehind: "Delete them: type the same again with --forget at the end."
        case .noRun: "Check the name of the folder; nothing was deleted."
        case .otherPack(let name): "If you want to delete them, type “\(name)” as the name of the pack; nothing was deleted."
        case .damagedList: "Look into the folder and delete the packs yourself; nothing was deleted."
        case .failed(let error):
            error.meansFull
                ? "Make room on the disk, then run the command again; nothing of this run was left behind."
                : "Check the folder and the disk, then run the command again; nothing of this run was left behind."
        case .keptBecauseChanged: "Delete it yourself when you no longer need it."
        case .leak(_, _, true): "Delete the file, and tell the people who make Handrail."
        case .notLookedInto(_, true): "Open it and look for yourself, or save it anew without a password."
        case .notLookedInto: "Run “make site” in the folder of Handrail, which installs it, or “pip install pypdfium2 pikepdf”."
        case .leak: "Look whether these words may be public; if not, take them out and build the site again."
        }
    }
}

extension PostFault {
    private static let mostRows = 5

    private static func andOthers(_ count: Int) -> String { count > 0 ? " and in \(count == 1 ? "1 other" : "\(count) others")" : "" }

    /// “row 3”, “rows 3, 8 and 12”, “37 rows”.
    private static func named(_ rows: [Int]) -> String {
        guard rows.count > 1, let last = rows.last else { return "row \(rows.first ?? 0)" }
        if rows.count > mostRows { return "\(rows.count) rows" }
        return "rows " + rows.dropLast().map(String.init).joined(separator: ", ") + " and \(last)"
    }

    /// What Typst says of a job that has people's words in it, as far as it can quote none of them: templates may say
    /// what they like.
    public static func untelling(_ failure: TypesetFailure) -> String {
        if failure.message.contains("could not be displayed") { return "no font on this computer has one of its letters" }
        let ours = ["unknown font family: ", "none of these fonts is installed: ", "there is no file “"]
        if ours.contains(where: { failure.message.hasPrefix($0) }) { return failure.message }
        guard let file = failure.file, file.hasPrefix("print/") else { return "Typst cannot set its words" }
        return "Typst found a fault in \(file)" + (failure.line.map { ", line \($0)" } ?? "")
    }
}
