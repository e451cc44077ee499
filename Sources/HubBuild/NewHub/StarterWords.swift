import HubModel
import HubSource

/// Finds settings of the hub that are still those of the starter: readers would write and call in vain.
enum StarterWords {
    /// At most one about the contact, and one about the web address.
    static func findings(in text: SourceText) -> [Finding] {
        guard let starter = EmbeddedStarter.files["hub.yml"] else { return [] }
        let example = settings(Array(starter.utf8)[...])
        let own = settings(text.bytes[...])
        let contact = ["email", "phone", "post"].lazy.compactMap { key -> Place? in
            same(own["contact"]?.inside(key), example["contact"]?.inside(key))
        }.first
        let address = same(own["base-url"], example["base-url"])
        return [contact.map { (BuildFault.starterContact, $0) }, address.map { (.starterAddress, $0) }]
            .compactMap { $0 }
            .map { Finding($0, in: HubSettings.path, at: $1) }
    }

    private static func settings(_ bytes: ArraySlice<UInt8>) -> YAMLMapping {
        YAMLReader.read(bytes, file: HubSettings.path, firstLine: 1).mapping
    }

    /// Where the first value stands, if both are there and say the same.
    private static func same(_ own: YAMLValue?, _ example: YAMLValue?) -> Place? {
        guard case .text(let words, let place) = own, case .text(words, _) = example else { return nil }
        return place
    }
}

extension YAMLValue {
    fileprivate func inside(_ key: String) -> YAMLValue? {
        if case .mapping(let mapping, _) = self { mapping[key] } else { nil }
    }
}
