import HubSource

/// What can keep a build from starting, or from ending.
public enum BuildFault: Fault, Hashable {
    case noProject
    case unreadableProject(why: String)
    case noTheme(String)
    case changedMeanwhile
    /// A file that a command would make, and what it is for.
    case exists(KindOfFile)
    case hubExists
    case indexName
    case badName(String)
    case badFileName(NameProblem)
    case cannotWrite(why: String)
    /// A file that a list of changes would take the place of.
    case noChangeList
    /// Settings that are still those of the starter.
    case starterContact, starterAddress

    /// What a hub has one of, or a document like any other.
    public enum KindOfFile: Sendable, Hashable { case home, glossary, document }

    public var severity: Severity {
        switch self {
        case .starterContact, .starterAddress: .warning
        default: .error
        }
    }

    public var id: String {
        switch self {
        case .noProject, .unreadableProject: "no-project"
        case .noTheme: "theme"
        case .changedMeanwhile: "changed-while-read"
        case .exists, .hubExists: "file-exists"
        case .badName, .badFileName, .indexName: "no-address"
        case .cannotWrite, .noChangeList: "cannot-write"
        case .starterContact, .starterAddress: "starter-words"
        }
    }

    public var message: String {
        switch self {
        case .noProject: "there is no folder “Content” here, so this is not a hub"
        case .unreadableProject(let why): "this folder cannot be read, because \(why)"
        case .noTheme(let name): "there is no theme “\(name)”"
        case .changedMeanwhile: "the file changed while the hub was being built"
        case .exists(.home): "there is a home page already, and it was left as it is"
        case .exists(.glossary): "there is a glossary already, and it was left as it is"
        case .exists(.document): "there is a document of this name already, and it was left as it is"
        case .hubExists: "there is a hub here already, or a part of one, and it was left as it is"
        case .indexName: "a document that is called “index” would become the page of the whole section"
        case .badName(let title): "no file name can be made from “\(title)”"
        case .badFileName(let problem): "no file can be made for this title, because its name \(problem.words)"
        case .cannotWrite(let why): "this cannot be written, because \(why)"
        case .noChangeList: "this file is there already and is no list of changes, so it was left as it is"
        case .starterContact: "the contact is still that of the example"
        case .starterAddress: "the web address is still that of the example"
        }
    }

    public var fix: String {
        switch self {
        case .noProject: "Go to the folder that holds Content, or name it with --project; “handrail init FOLDER” makes a new hub."
        case .unreadableProject: "Ask whoever looks after this computer to let you read it."
        case .noTheme(let name): "Make the folder Themes/\(name), or take the line out."
        case .changedMeanwhile: "Run the command again."
        case .exists(.home): "Write your words in Content/index.md."
        case .exists(.glossary): "Add your words to Content/glossary.md."
        case .exists(.document): "Choose another title, or go on with the document that is there."
        case .hubExists: "Choose an empty folder, or one that is not there yet."
        case .badName: "Use some letters or digits in the title."
        case .badFileName(.tooLong): "Choose a shorter title."
        case .badFileName, .indexName: "Choose another title."
        case .cannotWrite: "Choose a folder that you may write to."
        case .noChangeList: "Give another name with --changes."
        case .starterContact, .starterAddress: "Write your own."
        }
    }
}
