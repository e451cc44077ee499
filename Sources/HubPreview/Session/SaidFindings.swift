import HubSource

extension [Finding] {
    /// Those that are not in the findings before. One that only moved to another line, as words came before it, is the same.
    func notSaid(in before: [Finding]) -> [Finding] {
        var said: [Finding: Int] = [:]
        for finding in before { said[finding.anywhere, default: 0] += 1 }
        return filter { finding in
            guard let left = said[finding.anywhere], left > 0 else { return true }
            said[finding.anywhere] = left - 1
            return false
        }
    }
}

extension Finding {
    fileprivate var anywhere: Finding {
        var finding = self
        finding.place = nil
        return finding
    }
}
