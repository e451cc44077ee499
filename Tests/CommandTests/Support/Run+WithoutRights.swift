import Foundation
import Testing
import TrialSupport

extension Run {
    /// Whether the tests can run the program as somebody who may not do all that root may.
    static var canLackRights: Bool { !Command.isRoot || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv") }

    /// A run by an account without special rights.
    ///
    /// - Parameter copy: where a copy of the program may lie, which that account can reach.
    static func withoutRights(_ words: [String], in folder: String? = nil, copy: String) throws -> Run {
        guard Command.isRoot else { return try Run(words, in: folder) }
        try Command.copyProgram("handrail", to: copy)
        let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", copy]
        return try Run(nobody + words, in: folder, program: "/usr/bin/setpriv")
    }
}
