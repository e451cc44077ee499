import HubSource
import Testing

@Suite struct TaskListsTests {
    private func tasks(_ markdown: String) -> [String] {
        let tree = read(markdown).tree
        return tree.nodes.indices.compactMap { index in
            guard case .item(let task) = tree.nodes[index].kind else { return nil }
            return (task.map { $0 ? "done" : "to do" } ?? "-") + ": " + tree.plainText(of: NodeID(index))
        }
    }

    @Test func boxesAreTakenOutOfTheWords() {
        #expect(tasks("- [ ] a\n- [x] b\n- [X] c\n1. [ ] *d*\n") == ["to do: a", "done: b", "done: c", "to do: d"])
    }

    @Test func otherBracketsAreWords() {
        let items = ["- [] a", "- [ ]", "- [y] a", "- [x]a", "- a [x] b", "- \\[x\\]a", "- `[x] a`"]
        for item in items { #expect(tasks(item + "\n").allSatisfy { $0.hasPrefix("-") }, "\(item)") }
    }

    @Test func wordsStandAfterTheBox() {
        #expect(places(of: .text, in: "- [ ] a\n") == ["a @1:7"])
    }
}
