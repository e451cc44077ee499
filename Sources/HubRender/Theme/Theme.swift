import HubModel
import HubSource

/// A theme made ready: templates compiled and checked, styles joined, words loaded.
public struct Theme: Sendable {
    let library: TemplateLibrary
    let stylesheets: [String: Stylesheet]
    /// By the variant's id.
    let palettes: [String: Palette]
    /// The contrast of all colours that meet, in the hub's variants.
    let contrast: ContrastTable
    /// The picture that the theme's own `brand:` names.
    let logo: Picture?
    /// What PDFs are made with.
    public let print: PrintTheme
    private let words: [String: Words]
    private let mainWords: Words

    /// Reads what travels with the program, which takes milliseconds, before the first hub asks for it.
    public static func readBuiltIn() {
        TemplateLibrary.readBuiltIn()
        Words.readBuiltIn()
    }

    /// The words for pages in a language: its own file, that of its primary language, or the hub's.
    public func words(for language: String) -> Words {
        words[language] ?? words[Language.primary(language)] ?? mainWords
    }

    /// - Parameters:
    ///   - overrides: text files of the project's theme by path inside it; each takes the place of the default theme's.
    ///   - pictures: of the project's theme by path inside it (`assets/logo.svg`).
    ///   - languages: that documents are written in.
    public static func load(
        overrides: [String: ThemeText], pictures: [String: Picture] = [:], hub: HubSettings, languages: [String]
    ) -> (Theme, [Finding]) {
        let files = ThemeText.embedded.merging(overrides) { _, own in own }
        var findings: [Finding] = []
        let settingsFile = files[ThemeSettings.file] ?? ThemeText(file: ThemeSettings.file, text: "")
        let (settings, settingsFindings) = ThemeSettings.read(settingsFile)
        findings += settingsFindings
        let brand = Brand(hub: hub.brand, theme: settings.brand, themeFile: settingsFile.file)
        let schemes = ColourSchemes(settings, brand: brand, variants: hub.variants)
        findings += ContrastCheck(schemes: schemes, variants: hub.variants, file: settingsFile.file).findings
        let logo = settings.brand.logo.flatMap { pictures[$0.value] }
        if let name = settings.brand.logo, logo == nil {
            findings.append(Finding(ThemeFault.noLogo(name.value), in: settingsFile.file, at: name.place))
        }
        findings += missingStyles(settings, hub.variants, files, file: settingsFile.file)

        let (words, wordFindings) = Words.load(files, own: Set(overrides.keys))
        findings += wordFindings
        let main = words[hub.language] ?? words[Language.primary(hub.language)] ?? words["en"]
        let mainWords = main ?? Words(language: "en", words: [:])
        for language in languages where words[language] == nil && words[Language.primary(language)] == nil {
            let fault = ThemeFault.noLanguage(language, used: mainWords.language)
            findings.append(Finding(fault, in: HubSettings.path))
        }
        let (library, templateFindings) = compile(files, own: Set(overrides.keys), words: mainWords)
        findings += templateFindings
        let stylesheets = hub.variants.map { ($0.id, Stylesheet($0, settings: settings, schemes: schemes, brand: brand, files: files)) }
        let theme = Theme(
            library: library, stylesheets: Dictionary(uniqueKeysWithValues: stylesheets),
            palettes: Dictionary(uniqueKeysWithValues: hub.variants.map { ($0.id, Palette($0, schemes)) }),
            contrast: ContrastTable(schemes, variants: hub.variants), logo: logo, print: PrintTheme(files, schemes: schemes, brand: brand), words: words, mainWords: mainWords)
        return (theme, findings)
    }

    private static func missingStyles(
        _ settings: ThemeSettings, _ variants: [Variant], _ files: [String: ThemeText], file: String
    ) -> [Finding] {
        let layers = variants.flatMap { variant in
            variant.layers.filter { settings.layers[$0] == nil }.map { ThemeFault.noLayer($0, variant: variant.id) }
        }
        let styles = Set(settings.layers.values.joined()).filter { files[$0] == nil }.sorted()
        return (layers + styles.map { .noStyle($0) }).map { Finding($0, in: file) }
    }

    private static func compile(_ files: [String: ThemeText], own: Set<String>, words: Words) -> (TemplateLibrary, [Finding]) {
        let sources = ThemeText.templates(in: files)
        let ownSources = ThemeText.templates(in: files.filter { own.contains($0.key) })
        var checker = TemplateChecker(sources: sources, words: words.keys)
        var findings: [Finding] = []
        for name in TemplateName.allCases {
            if sources[name.rawValue] == nil {
                findings.append(Finding(ThemeFault.noTemplate(name.rawValue), in: "Themes"))
            }
            if !ownSources.isEmpty { checker.check(name.rawValue, schema: name.schema) }
        }
        var library = TemplateLibrary.builtIn
        for (name, source) in ownSources {
            do { try library.register(source.text, named: name) } catch {
                let fault = TemplateFault.cannotBeRead(String(describing: error))
                // What the checker has found is said better there.
                if checker.findings.isEmpty { findings.append(Finding(fault, in: source.file)) }
            }
        }
        return (library, findings + checker.findings)
    }
}
