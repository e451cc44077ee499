import HubSource

/// What can keep a build from starting, or from ending.
public enum BuildFault: Fault, Hashable {
    case noProject
    case unreadableProject(why: String)
    case noTheme(String)
    case changedMeanwhile
    case exists
    case badName(String)
    case badFileName(NameProblem)
    case cannotWrite(why: String)

    public var severity: Severity { .error }

    public var id: String {
        switch self {
        case .noProject, .unreadableProject: "no-project"
        case .noTheme: "theme"
        case .changedMeanwhile: "changed-while-read"
        case .exists: "file-exists"
        case .badName, .badFileName: "no-address"
        case .cannotWrite: "cannot-write"
        }
    }

    public var message: String {
        switch self {
        case .noProject: "there is no folder “Content” here, so this is not a hub"
        case .unreadableProject(let why): "this folder cannot be read, because \(why)"
        case .noTheme(let name): "there is no theme “\(name)”"
        case .changedMeanwhile: "the file changed while the hub was being built"
        case .exists: "there is a file of this name already, and it was left as it is"
        case .badName(let title): "no file name can be made from “\(title)”"
        case .badFileName(let problem): "no file can be made for this title, because its name \(problem.words)"
        case .cannotWrite(let why): "the file cannot be written, because \(why)"
        }
    }

    public var fix: String {
        switch self {
        case .noProject: "Go to the folder that holds Content, or name it with --project; “handrail init FOLDER” makes a new hub."
        case .unreadableProject: "Ask whoever looks after this computer to let you read it."
        case .noTheme(let name): "Make the folder Themes/\(name), or take the line out."
        case .changedMeanwhile: "Run the command again."
        case .exists: "Choose another title or folder, or rename the file that is there."
        case .badName: "Use some letters or digits in the title."
        case .badFileName(.tooLong): "Choose a shorter title."
        case .badFileName: "Choose another title."
        case .cannotWrite: "Choose a folder that you may write to."
        }
    }
}
