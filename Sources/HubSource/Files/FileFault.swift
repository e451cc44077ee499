/// What can be wrong with a file before its words are looked at.
public enum FileFault: Fault {
    // In the folder
    case symbolicLink
    case notAFile(FileKind)
    case unreadable(isFolder: Bool)
    case nameNotUTF8
    case unsafeName(NameProblem)
    /// A page or the settings, under a name that we would publish as it is.
    case misnamed(String)
    case pathTooLong(bytes: Int)
    /// Another name that some computers take for the same one.
    case twin(of: String, byCase: Bool)
    /// Whatever else stood between us and the file.
    case failed(FileError)
    // In its bytes
    /// `offset` counts bytes from 0.
    case notUTF8(offset: Int, guess: EncodingGuess)
    /// `others` is how many more there are in the file.
    case controlCharacter(Unicode.Scalar, others: Int)
    case bidiControl(Unicode.Scalar, others: Int)

    /// The fault behind an error: the common ones have their own words.
    public static func refused(_ error: FileError, isFolder: Bool) -> FileFault {
        switch error.reason {
        case .wrongKind(.symbolicLink): .symbolicLink
        case .wrongKind(let kind) where kind != .file && kind != .folder: .notAFile(kind)
        case .system(let cause) where cause.meansNotAllowed: .unreadable(isFolder: isFolder)
        default: .failed(error)
        }
    }

    public var severity: Severity { .error }

    public var id: String {
        switch self {
        case .symbolicLink: "symbolic-link"
        case .notAFile: "not-a-file"
        case .unreadable: "unreadable"
        case .nameNotUTF8, .unsafeName: "unsafe-name"
        case .misnamed: "misnamed"
        case .pathTooLong: "path-too-long"
        case .twin: "name-twins"
        case .failed: "file-not-read"
        case .notUTF8: "not-utf-8"
        case .controlCharacter: "control-character"
        case .bidiControl: "hidden-direction"
        }
    }

    public var message: String {
        switch self {
        case .symbolicLink:
            "this is a link to somewhere else (a symbolic link), and only files that are really here are published"
        case .notAFile(let kind):
            "this is \(kind.words), and only ordinary files and folders can be published"
        case .unreadable(let isFolder):
            "this \(isFolder ? "folder" : "file") cannot be read, because your account has no permission for it"
        case .nameNotUTF8:
            "the name of this file is damaged: it is not written in the usual way (UTF-8)"
        case .unsafeName(let problem):
            "this cannot be published, because its name \(problem.words)"
        case .misnamed(let meant):
            "by its name this is not a page or settings, so it would be published as it is; was \(meant) meant?"
        case .pathTooLong(let bytes):
            "the folders and the name together have \(bytes) bytes, and \(PublishableName.longestPath) are allowed"
        case .twin(let other, let byCase):
            "this has the same name as \(other), "
                + (byCase ? "apart from capital letters" : "with its accents stored in another way")
                + ", and many computers cannot tell the two apart"
        case .failed(let error):
            "this cannot be read, because \(error.why)"
        case .notUTF8(let offset, let guess):
            "this is not readable as text from byte \(offset) on, because \(guess.words)"
        case .controlCharacter(let scalar, let others):
            "there is an invisible control character here (\(scalar.codePoint))\(Self.more(others))"
        case .bidiControl(let scalar, let others):
            "there is an invisible character here that turns the direction of the text (\(scalar.codePoint))"
                + "\(Self.more(others)), so readers could see other words than you do"
        }
    }

    public var fix: String {
        switch self {
        case .symbolicLink: "Replace the link with a copy of the file or folder it leads to."
        case .notAFile: "Move it out of this folder."
        case .unreadable(let isFolder):
            "Give yourself permission to read the \(isFolder ? "folder" : "file"), or ask the person who manages this "
                + "computer."
        case .nameNotUTF8: "Rename the file, using plain letters, digits and hyphens."
        case .misnamed(let meant): "Rename it to \(meant)."
        case .unsafeName(.tooLong): "Give it a shorter name."
        case .unsafeName: "Rename it, using letters, digits and hyphens."
        case .pathTooLong: "Use shorter names, or fewer folders inside folders."
        case .twin: "Give one of the two another name."
        case .failed(let error): error.remedy
        case .notUTF8(_, let guess): guess.fix
        case .controlCharacter: "Delete the character, and type anew what should be there."
        case .bidiControl:
            "Delete the character; text in languages that run from right to left does not need it."
        }
    }

    private static func more(_ others: Int) -> String {
        switch others {
        case 0: ""
        case 1: ", and one more in this file"
        default: ", and \(others) more in this file"
        }
    }
}

extension FileError {
    fileprivate var remedy: String {
        switch reason {
        case .changedWhileRead: "Wait until the program that is saving the file has finished, then try again."
        case .larger: "Make the file smaller."
        default:
            meansNothingThere
                ? "Make it, or put it back." : "Check that the file opens in another program, then try again."
        }
    }
}

extension Unicode.Scalar {
    /// `U+202E`
    fileprivate var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

/// What the bytes of a file that is no UTF-8 look like.
public enum EncodingGuess: Sendable, Hashable {
    case utf16
    /// The usual encoding of older Windows programs.
    case windows1252
    /// A picture, a PDF, a word processor's file.
    case notText

    var words: String {
        switch self {
        case .utf16: "it looks as if it was saved as UTF-16 (some programs call that Unicode)"
        case .windows1252: "it looks as if it was saved as Windows-1252 (some programs call that ANSI or Western)"
        case .notText: "it does not look like text, but like the file of another program (such as a picture or PDF)"
        }
    }

    var fix: String {
        switch self {
        case .utf16, .windows1252:
            "Open the file in your editor, choose “Save as”, and choose UTF-8 as the encoding."
        case .notText: "Save the words as plain text in UTF-8, or give the file the ending it had."
        }
    }
}
