import Foundation
import Testing

/// Text against a file that a person has read. With `HANDRAIL_RECORD=1` it writes the file anew and fails: read what changed.
func expectRecorded(_ text: String, in path: String) throws {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let file = folder.appendingPathComponent(path)
    if ProcessInfo.processInfo.environment["HANDRAIL_RECORD"] == "1" {
        try Data(text.utf8).write(to: file)
        Issue.record("recorded \(path): read it, and run the tests without HANDRAIL_RECORD")
        return
    }
    let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard recorded != text else { return }
    let (old, new) = (recorded.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    Issue.record("\(path):\(line + 1)\n  file: \(line < old.count ? old[line] : "(the end)")\n  now:  \(line < new.count ? new[line] : "(the end)")")
}
