import HubModel
import HubSource

/// What can be wrong with the settings, colours, styles and words of a theme.
enum ThemeFault: Fault, Hashable {
    case noColour(String, scheme: String)
    case noScheme(String, variant: String)
    case noBase(String, scheme: String, known: [String])
    case noLogo(String)
    /// - Parameter change: the setting whose colour is to be changed, for one that passes.
    case lowContrast(
        variant: String, scheme: String, foreground: String, background: String, tenths: Int, wanted: String, change: String,
        nearest: String?)
    /// A colour of the brand, whose roles editors do not know. `pair` says in words what meets.
    case weakBrand(pair: String, variant: String, tenths: Int, wanted: String, setting: String, nearest: String?)
    case noLayer(String, variant: String)
    case noStyle(String)
    case noTemplate(String)
    case noWord(String)
    case noLanguage(String, used: String)

    var severity: Severity {
        switch self {
        case .noLanguage, .noWord: .warning
        default: .error
        }
    }

    var id: String {
        switch self {
        case .lowContrast, .weakBrand: "contrast"
        case .noLanguage: "no-language-file"
        default: "theme"
        }
    }

    var message: String {
        switch self {
        case .noColour(let role, let scheme): "the colours “\(scheme)” have no “\(role)”"
        case .noScheme(let scheme, let variant): "the variant “\(variant)” asks for the colours “\(scheme)”, which the theme does not have"
        case .noBase(let base, let scheme, _): "the colours “\(scheme)” build on “\(base)”, which is no scheme with all colours"
        case .noLogo(let path): "the theme has no picture “\(path)”"
        case .lowContrast(let variant, let scheme, let foreground, let background, let tenths, let wanted, _, _):
            "“\(foreground)” on “\(background)” has a contrast of \(tenths / 10).\(tenths % 10) to 1 in the colours “\(scheme)”; "
                + "the variant “\(variant)” needs \(wanted) to 1"
        case .weakBrand(let pair, let variant, let tenths, let wanted, _, _):
            "\(pair) have a contrast of \(tenths / 10).\(tenths % 10) to 1; the variant “\(variant)” needs \(wanted) to 1"
        case .noLayer(let layer, let variant): "the variant “\(variant)” asks for the style “\(layer)”, which the theme does not have"
        case .noStyle(let file): "the theme has no file “\(file)”"
        case .noTemplate(let name): "the theme has no template “\(name)”"
        case .noWord(let key): "the language file has no “\(key)”, so pages use the English words"
        case .noLanguage(let language, let used): "the theme has no words in the language “\(language)”, so pages in it use those of “\(used)”"
        }
    }

    var fix: String {
        switch self {
        case .noColour(let role, _): "Add a line like “\(role): \"#1B2625\"”."
        case .noScheme(let scheme, _): "Add “\(scheme):” with its colours to theme.yml, or choose other colours for the variant."
        case .noBase(_, _, let known): "Build on a scheme that has all colours: \(known.joined(separator: ", "))."
        case .noLogo: "Put the picture into the folder “assets” of the theme, and write its path like assets/logo.svg."
        case .lowContrast(_, _, _, _, _, _, let setting, let nearest?), .weakBrand(_, _, _, _, let setting, let nearest?):
            "Change “\(setting)” to \"\(nearest)\", the nearest colour that passes."
        case .weakBrand(_, _, _, _, let setting, nil): "Choose another “\(setting)”."
        case .lowContrast(_, _, let foreground, let background, _, _, _, nil): "Change “\(foreground)” or “\(background)”."
        case .noLayer(let layer, _): "Add “\(layer):” with its files to the layers in theme.yml, or choose another layer."
        case .noStyle: "Make the file, or take it out of theme.yml."
        case .noTemplate(let name): "Copy \(name).mustache from the default theme."
        case .noWord(let key): "Add a line “\(key): \"…\"” to it."
        case .noLanguage(let language, _): "Make the file strings/\(language).yml in the theme from strings/en.yml."
        }
    }
}
