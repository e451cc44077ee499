import Foundation
import Testing
import TrialSupport

/// A hub with a short pack, and beside it a folder of the coordinator's own.
struct PackHub {
    let hub: TestHub
    var place: TemporaryFolder { hub.place }
    var list: String { place("mine/people.csv") }
    var out: String { place("mine/packs") }

    static let titles = "name,address,town,postcode,format,text size,paper,language,send by\n"
    /// In every word that belongs to somebody in the lists of these tests, and nowhere else: another run on this machine has another.
    static let canary = "Zqx\(ProcessInfo.processInfo.processIdentifier)q"

    init() throws {
        hub = try TestHub()
        try hub.write(TestHub.page("Tea", "We drink tea together."), to: "guides/tea.md")
        try hub.write("---\ntitle: Te\n---\n\nRydym yn yfed te.\n", to: "guides/tea.cy.md")
        try hub.write("---\ntitle: Tea\n---\n\n![A cup of tea](../pictures/tea.svg)\nWe drink tea.\n", to: "guides/tea.easy.md")
        try hub.write(TestHub.drawing, to: "pictures/tea.svg")
        try hub.write(TestHub.page("Cake", "We eat cake together."), to: "guides/cake.md")
        try hub.write(
            "---\ntitle: Welcome pack\ndocuments: [guides/tea, guides/cake]\n---\n\nDear {name},\n\nWelcome to our group.\n",
            to: "packs/welcome.md")
        try place.makeFolder("mine")
    }

    /// One row for each number, every word of it with the canary.
    static func rows(_ numbers: Range<Int>, format: (Int) -> String = { _ in "standard" }) -> String {
        numbers.map { number in
            "\(canary)an\(number) \(canary)sur\(number),\(number) \(canary)street\(number),\(canary)town\(number),"
                + "\(canary)\(number) 1AA,\(format(number)),,,,post\n"
        }.joined()
    }

    func writeList(_ text: String) throws { try writeList(Array(text.utf8)) }

    func writeList(_ bytes: [UInt8]) throws {
        try place.write(bytes, to: "mine/people.csv")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: list)
    }

    func words(_ more: [String] = [], list: String? = nil, out: String? = nil) -> [String] {
        ["pack", "welcome", "--recipients", list ?? self.list, "--out", out ?? self.out, "--project", hub.project] + more
    }

    @discardableResult
    func pack(_ more: String..., list: String? = nil, out: String? = nil) throws -> Run {
        try Run(words(more, list: list, out: out))
    }

    /// What is in the folder of packs, without our list.
    var made: [String] { place.snapshot("mine/packs", without: [".handrail-pack"]).keys.sorted() }

    /// Prices that never grow old, in place of those of the day that this was written.
    func writePricesThatStayGood() throws {
        let text = try String(contentsOfFile: repository + "/Content/post.yml", encoding: .utf8)
        try hub.write(text.replacing(/prices-from: .*/, with: "prices-from: 9999-01-01"), to: "post.yml")
    }

    /// The words on the pages of a PDF.
    func text(_ file: String, in folder: String? = nil) throws -> String {
        try Command.run("/usr/bin/env", ["pdftotext", "-layout", (folder ?? out) + "/" + file, "-"]).output
    }

    /// The rows of the summary, by title.
    func summary() throws -> [[String: String]] {
        let lines = try #require(place.text("mine/packs/summary.csv")).dropFirst().split(separator: "\r\n")
            .map { $0.dropFirst().dropLast().split(separator: "\",\"", omittingEmptySubsequences: false).map(String.init) }
        let titles = try #require(lines.first)
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(titles, $0)) }
    }
}
