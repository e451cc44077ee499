import HubModel
import HubSource

/// What `hub.yml` says, with the stamp it had. Made anew only when the file changes.
struct SettingsReading: Sendable {
    let hub: HubSettings
    let findings: [Finding]
    /// Another number for other settings.
    let version: Int
    private let stamp: FileStamp?

    /// - Parameters:
    ///   - last: of the same project, from the reading before.
    ///   - keepsLastGood: whether settings with errors give way to the last ones without.
    static func read(
        _ content: ContentFolder, in project: Folder, last: SettingsReading?, keepsLastGood: Bool
    ) -> SettingsReading {
        let stamp = content.files.first { $0.path == HubSettings.path }?.stamp
        if let last, stamp != nil, last.stamp == stamp { return last }
        let (hub, findings) = read(content, project, isThere: stamp != nil)
        // Settings that were missing, or refused, and still are.
        if let last, stamp == nil, last.stamp == nil, last.findings == findings { return last }
        let hasErrors = findings.contains { $0.severity == .error }
        if let last, keepsLastGood, hasErrors {
            return SettingsReading(hub: last.hub, findings: findings, version: last.version, stamp: stamp)
        }
        return SettingsReading(hub: hub, findings: findings, version: (last?.version ?? 0) + 1, stamp: stamp)
    }

    private static func read(_ content: ContentFolder, _ project: Folder, isThere: Bool) -> (HubSettings, [Finding]) {
        guard isThere else {
            // Settings that cannot be read are not missing.
            let isRefused = content.findings.contains { $0.file.lowercased().hasPrefix("content/hub.y") }
            return isRefused ? (HubSettings(name: HubSettings.unnamed), []) : HubSettings.read(nil)
        }
        let (text, findings) = SourceText.read(HubSettings.path, in: project)
        guard let text else { return (HubSettings(name: HubSettings.unnamed), findings) }
        let (hub, found) = HubSettings.read(text)
        return (hub, findings + found + StarterWords.findings(in: text))
    }
}
