import HubChecks
import HubModel
import HubRender
import HubSource

/// A theme with the files it was made from. Made anew only when one of them changes.
struct ThemeReading: Sendable {
    let theme: Theme
    let assets: [CopiedFile]
    let findings: [Finding]
    /// Of all texts and pictures of the project's own theme.
    let hash: UInt64
    private let key: Key

    /// What a theme depends on.
    private struct Key: Equatable {
        var files: [ContentFile]
        var faults: Int
        /// The version of the settings, which name the theme, the brand and the variants.
        var settings: Int
        var languages: [String]
    }

    var languages: [String] { key.languages }
    /// As they were before any of them was read.
    var files: [ContentFile] { key.files }

    func isSame(as other: ThemeReading) -> Bool { key == other.key }

    /// - Parameters:
    ///   - last: of the same project, from the reading before.
    ///   - settings: a number that is another one whenever `hub` is.
    ///   - keepsLastGood: whether a theme with errors gives way to the last one without, or to the default theme.
    static func read(
        hub: HubSettings, settings: Int, languages: [String], in project: Folder, last: ThemeReading?, keepsLastGood: Bool
    ) -> ThemeReading {
        let walk = ThemeFolder.walk(hub.theme, in: project)
        let key = Key(files: walk?.files ?? [], faults: walk?.findings.count ?? 0, settings: settings, languages: languages)
        if let last, last.key == key { return last }

        let files = ThemeFolder.read(hub.theme, in: project)
        let (theme, found) = Theme.load(overrides: files.texts, pictures: files.pictures, hub: hub, languages: languages)
        let findings = files.findings + found
        guard keepsLastGood, findings.contains(where: { $0.severity == .error }) else {
            return ThemeReading(theme: theme, assets: files.assets, findings: findings, hash: files.hash, key: key)
        }
        let good = last.map { ($0.theme, $0.assets) } ?? (Theme.load(overrides: [:], hub: hub, languages: languages).0, [])
        return ThemeReading(theme: good.0, assets: good.1, findings: findings, hash: files.hash, key: key)
    }
}

/// Reads the theme of a project as its settings stand.
struct ThemeReader: Sendable {
    let settings: SettingsReading
    let folder: Folder
    let keepsLastGood: Bool
    let watch: Stopwatch?

    /// Our lists of words are read by the way: the checks that come next need them.
    func read(for languages: [String], last: ThemeReading?) -> ThemeReading {
        CheckContext.readWordLists()
        return watch.time(.render) {
            ThemeReading.read(
                hub: settings.hub, settings: settings.version, languages: languages, in: folder, last: last, keepsLastGood: keepsLastGood)
        }
    }
}
