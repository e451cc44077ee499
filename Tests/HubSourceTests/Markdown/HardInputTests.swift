import HubModel
import HubRender
import HubSource
import Testing
import TrialSupport

/// Inputs that have taken a Markdown reader time squared: each ends within a second, refused or read.
@Suite(.serialized) struct HardInputTests {
    struct Hard: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var make: @Sendable (Int) -> String

        init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
            testDescription = name
            self.make = make
        }

        /// The same words again and again.
        init(_ words: String, after start: String = "") {
            self.init(words.debugDescription) { start + String(repeating: words, count: $0) }
        }
    }

    static let repeated = [
        "![[]()", "*a **a ", "a_ ", "_a ", "a]", "[a", "*a_ ", "[ a_", "[ (](", "[", "]", "[*a", "[a]![a", "**a*",
        "*", "*_", "`", "<", "<a ", "<a b=\"", "<!A ", "a <!-- ", "x<!--a\n", "<!-- a\n\n", "[a](b", "[a](<b",
        "[a](b \"",
        "[a](x((((", "[a]: u\n", "[a]: /u '\n", "[a]: <u\n", "[a]: u\nx\n\n", "[a](\nb)\n", "&", "&#1;", "&aaaaaaaaaa",
        "> 1. ", "> a\n\n", "> a\n> — b\n\n", "> [!NOTE]\n> b\n\n", "- a\n+ a\n", "- [ ] a\n", "- \n", "a\n-\n",
        "```\n",
        "    a\n\n", "<div>\n\n", "<b>", "\\\n", "a\\\n", "a  \n", "# a\n", "<a:b>", "<a:", "\t", "\u{1}", "|", "\\|",
        "|a|\n|-|\n\n", "x\n|a|\n|-|\n\n", "> |a|\n> |-|\n\n", "|a|\n|-|\nTable: x\n\n", "https://youtu.be/a\n\n",
    ].map { Hard($0) }

    static let made = [
        Hard("lists, then empty lines") { "- ".times(100) + "x" + "\n".times($0) },
        Hard("lists, then lines") { "- ".times(100) + "x" + "\nx".times($0) },
        Hard("lists too deep, then lines") { "- ".times($0) + "x" + "\n".times($0) },
        Hard("quotes, then emphasis") { ">".times(100) + "a*".times($0) },
        Hard("quotes too deep") { ">".times($0) + "a*".times($0) },
        Hard("nested emphasis") { "*a **a ".times($0) + "b" + " a** a*".times($0) },
        Hard("openers of three kinds") { "a**b" + "c* ".times($0) },
        Hard("two kinds of emphasis") { "*a ".times($0) + "_a*_ ".times($0) },
        Hard("nested brackets") { "[".times($0) + "a" + "]".times($0) },
        Hard("brackets and emphasis") { "[*a".times($0) + "]*".times($0) },
        Hard("lists over many lines") { count in (0..<min(count, 900)).map { "  ".times($0) + "* a\n" }.joined() },
        Hard("lists of full depth, then lines") { count in
            (0..<100).map { "  ".times($0) + "* a\n" }.joined() + "\n".times(count)
        },
        Hard("growing code spans") { count in (1..<min(count, 1_400)).map { "e" + "`".times($0) }.joined() },
        Hard("many definitions") { count in (0..<count).map { "[a\($0)]: u\n\n[a\($0)]\n\n" }.joined() },
        Hard("one long definition, used") { "[a]: /" + "u".times($0) + "\n\n" + "[a] ".times($0) },
        Hard("definitions, then lines") { "[a]: u\n".times(200) + "x\n" + "y *x*\n".times($0) },
        Hard("a wide table") { "|a".times($0) + "\n" + "|-".times($0) + "\n" + "|\n".times($0) },
        Hard("a table of 100 columns") { "|a".times(100) + "\n" + "|-".times(100) + "\n" + "|\n".times($0) },
        Hard("a long table") { "|a|b|\n|-|-|\n" + "|a *x* `\\|`|[b](c)|d\n".times($0) },
        Hard("a long quoted name") { "> a\n" + "> — b\n".times($0) },
        Hard("nested pictures") { "![".times(min($0, 999)) + "a" + "](b)".times(min($0, 999)) },
        Hard("different elements") { count in (0..<count).map { "<a\($0)>" }.joined() },
    ]

    @Test(arguments: repeated + made)
    func endsWithinASecond(input: Hard) {
        for count in counts {
            let page = Array(input.make(count).utf8.prefix(1 << 20))
            #expect(ProcessorTime.seconds { readAndWrite(page) } <= ProcessorTime.aSecond, "\(count) times")
        }
    }

    private func readAndWrite(_ page: [UInt8]) {
        let tree = MarkdownReader.read(page).tree
        var html: [UInt8] = []
        HTMLWriter(tree: tree, annotations: .init(), page: .init(treeRoot: "./"))
            .write(MarkdownTree.root, to: &html)
    }

    /// A build without optimisation is asked for less.
    #if DEBUG
        private let counts = [2_000, 5_000, 10_000]
    #else
        private let counts = [10_000, 20_000, 50_000]
    #endif
}

extension String {
    fileprivate func times(_ count: Int) -> String { String(repeating: self, count: count) }
}
