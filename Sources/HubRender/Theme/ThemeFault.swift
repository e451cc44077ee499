import HubModel
import HubSource

/// What can be wrong with the settings, colours, styles and words of a theme.
enum ThemeFault: Fault, Hashable {
    case noColour(String, scheme: String)
    case notAColour(String)
    case noScheme(String, variant: String)
    case lowContrast(variant: String, scheme: String, foreground: String, background: String, tenths: Int, wanted: String, nearest: String?)
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
        case .lowContrast: "contrast"
        case .noLanguage: "no-language-file"
        default: "theme"
        }
    }

    var message: String {
        switch self {
        case .noColour(let role, let scheme): "the colours “\(scheme)” have no “\(role)”"
        case .notAColour(let text): "“\(text)” is not a colour"
        case .noScheme(let scheme, let variant): "the variant “\(variant)” asks for the colours “\(scheme)”, which the theme does not have"
        case .lowContrast(let variant, let scheme, let foreground, let background, let tenths, let wanted, _):
            "“\(foreground)” on “\(background)” has a contrast of \(tenths / 10).\(tenths % 10) to 1 in the colours “\(scheme)”; "
                + "the variant “\(variant)” needs \(wanted) to 1"
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
        case .notAColour: "Write it like “#1B2625”, in quotes."
        case .noScheme(let scheme, _): "Add “\(scheme):” with its colours to theme.yml, or choose other colours for the variant."
        case .lowContrast(_, _, let foreground, _, _, _, let nearest?): "Change “\(foreground)” to \(nearest), the nearest colour that passes."
        case .lowContrast(_, _, let foreground, let background, _, _, nil): "Change “\(foreground)” or “\(background)”."
        case .noLayer(let layer, _): "Add “\(layer):” with its files to the layers in theme.yml, or choose another layer."
        case .noStyle: "Make the file, or take it out of theme.yml."
        case .noTemplate(let name): "Copy \(name).mustache from the default theme."
        case .noWord(let key): "Add a line “\(key): \"…\"” to it."
        case .noLanguage(let language, _): "Make the file strings/\(language).yml in the theme from strings/en.yml."
        }
    }
}
