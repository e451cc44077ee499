import HubChecks
import HubModel
import HubSource
import SampleHub
import Testing

/// A text with faults of language put in, and where they must be found. It begins in line 4 of its file.
struct LanguageSeed: Sendable, CustomTestStringConvertible {
    enum Kind: Sendable { case standard, easyRead, welsh }

    var kind: Kind
    var text: String
    /// `4:8 jargon`, in the order of the text.
    var finds: [String]
    var testDescription: String { text }

    init(_ kind: Kind, _ text: String, _ finds: String...) {
        self.kind = kind
        self.text = text
        self.finds = finds
    }

    static let file: [Kind: String] = [.standard: "guides/a.md", .easyRead: "guides/a.easy.md", .welsh: "guides/a.cy.md"]

    /// What the checks of words and sentences say of it.
    var findings: [Finding] {
        let settings = "name: Hub\nwords:\n  avoid:\n    client: person\n  keep: [triage]\n  known: [YPAG]\n"
        let glossary = "Words.\n\n## DPO (disabled people’s organisation)\n\nA group.\n\n## Outcome\n\nWhat changed.\n"
        var files = ["glossary.md": glossary, "guides/a.md": "Words.\n"]
        files[Self.file[kind] ?? ""] = text
        let hub = SampleHub(files, settings: settings)
        let page = hub.page("guides/a", language: kind == .welsh ? "cy" : "en-GB")
        let ids = Set(RuleBook.all.filter { Self.ids.contains($0.id) }.map(\.id))
        return page.map { hub.check($0).filter { ids.contains($0.id) } } ?? []
    }

    var found: [String] {
        Finding.ranked(findings).map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.id)" }
    }

    static let ids = [
        "hard-to-read", "long-sentence", "long-paragraph", "jargon", "unexplained-abbreviation", "passive-voice",
        "unexplained-hard-word", "many-long-words", "block-capitals", "long-italics", "exclamation-mark",
    ]
}

extension LanguageSeed {
    static let all = jargon + abbreviations + sentences + signs + passives + easyReads + welsh

    private static let jargon = [
        LanguageSeed(.standard, "We will utilise your ideas.\n", "4:9 jargon"),
        LanguageSeed(.standard, "Words.\n\n- Bring tea.\n- **Stakeholders** came.\n", "7:5 jargon"),
        LanguageSeed(.standard, "## Prior to the meeting\n\nWords.\n", "4:4 jargon"),
        LanguageSeed(.standard, "| When | What |\n|---|---|\n| Now | We commence |\n", "6:12 jargon"),
        LanguageSeed(.standard, "We meet\nin order to talk.\n", "5:1 jargon"),
        LanguageSeed(.standard, "Ymlaen “utilise” and then, utilising it, we utilized it.\n", "4:28 jargon"),
        LanguageSeed(.standard, "A [link to facilitation](a.md) here, and facilitating.\n", "4:12 jargon"),
        LanguageSeed(.standard, "Trust is key to good meetings.\n", "4:10 jargon"),
        LanguageSeed(.standard, "We can signpost you to local groups.\n", "4:8 jargon"),
        LanguageSeed(.standard, "It costs £3.50, i.e. less than lunch.\n", "4:17 jargon"),
        LanguageSeed(.standard, "Each client can come.\n", "4:6 jargon"),
        LanguageSeed(.standard, "The tool will impact on people. Patients’ journey is long, but the patient journey is longer.\n", "4:15 jargon", "4:76 jargon"),
        LanguageSeed(.standard, "> [!NOTE]\n> We will disseminate it.\n", "5:11 jargon"),
    ]

    private static let abbreviations = [
        LanguageSeed(.standard, "The DPULO meets on Mondays. DPULOs are good.\n", "4:5 unexplained-abbreviation"),
        LanguageSeed(.standard, "All the DPULOs came.\n", "4:9 unexplained-abbreviation"),
        LanguageSeed(.standard, "The DPULO’s tea is hot.\n", "4:5 unexplained-abbreviation"),
        LanguageSeed(.standard, "The WHO gave advice.\n", "4:5 unexplained-abbreviation"),
        LanguageSeed(.standard, "Children with SEND can come.\n", "4:15 unexplained-abbreviation"),
        LanguageSeed(.standard, "The TIP course is on.\n\nTrauma-informed practice (TIP) helps.\n", "4:5 unexplained-abbreviation"),
        LanguageSeed(.standard, "- Ask the VCSE\n- Ask your GP\n", "4:11 unexplained-abbreviation"),
        LanguageSeed(.standard, "| Who | When |\n|---|---|\n| The PPG | May |\n", "6:7 unexplained-abbreviation"),
        LanguageSeed(.standard, "Write “*AAC*” or AAC.\n", "4:18 unexplained-abbreviation"),
    ]

    private static let long = "You can bring a friend or your carer to the meeting if you want some help with it"

    private static let sentences = [
        LanguageSeed(.standard, "Come. \(long) and you like it.\n", "4:7 long-sentence"),
        LanguageSeed(.standard, "- Tea\n- \(long) and you like it\n", "5:3 long-sentence"),
        LanguageSeed(.standard, "Words here.\n\nWe are glad. \(long), because they\nknow you well.\n", "6:14 long-sentence"),
        LanguageSeed(.easyRead, "\(long).\n", "4:1 long-sentence"),
        LanguageSeed(.standard, "Words.\n\n" + String(repeating: "You can bring a friend or your carer to the big meeting if you ask. ", count: 5) + "\n", "6:1 long-paragraph"),
        LanguageSeed(.easyRead, "Words.\n\n" + String(repeating: "You can bring a friend or your carer with you if you ask. ", count: 4) + "\n", "6:1 long-paragraph"),
        LanguageSeed(.standard, String(repeating: "Organisational transparency necessarily characterises communities.\n\n", count: 25), "4:1 hard-to-read"),
    ]

    private static let signs = [
        LanguageSeed(.standard, "You must NOT drive.\n", "4:10 block-capitals"),
        LanguageSeed(.standard, "## WHO CAN JOIN THE GROUP\n\nYou.\n", "4:4 block-capitals"),
        LanguageSeed(.standard, "Please READ THIS FIRST, and **BRING YOUR TEA**.\n", "4:8 block-capitals"),
        LanguageSeed(.standard, "This is IMPORTANT for you.\n", "4:9 block-capitals"),
        LanguageSeed(.standard, "Words. *Please bring your own lunch with you.*\n", "4:8 long-italics"),
        LanguageSeed(.standard, "Do come!\n\nWe have tea! And cake!\n", "4:8 exclamation-mark"),
        LanguageSeed(.easyRead, "Hello!\n", "4:6 exclamation-mark"),
        LanguageSeed(.standard, "## Come and join us!\n\nWords.\n", "4:20 exclamation-mark"),
    ]

    private static let passives = [
        LanguageSeed(.easyRead, "The group was set up in 2019.\n", "4:11 passive-voice"),
        LanguageSeed(.easyRead, "Come in.\nYou will be told the time.\n", "5:10 passive-voice"),
        LanguageSeed(.easyRead, "Your letter has been sent.\n", "4:17 passive-voice"),
        LanguageSeed(.easyRead, "The room is not often cleaned.\n", "4:10 passive-voice"),
        LanguageSeed(.standard, "People were invited by the council.\n", "4:8 passive-voice"),
    ]

    private static let easyReads = [
        LanguageSeed(.easyRead, "Our **accessibility** is good.\n", "4:7 unexplained-hard-word"),
        LanguageSeed(.easyRead, "We will utilise it.\n", "4:9 unexplained-hard-word"),
        LanguageSeed(.easyRead, "Ask the DPO for help.\n", "4:9 unexplained-abbreviation"),
        LanguageSeed(.easyRead, "Come in.\nFind the responsibility here.\n", "5:10 unexplained-hard-word"),
        LanguageSeed(.easyRead, String(repeating: "The manager sees visitors at the library.\n\n", count: 15), "4:1 hard-to-read", "4:5 many-long-words"),
    ]

    private static let welsh = [
        LanguageSeed(.welsh, "Rydyn ni’n cynorthwyo pobl.\n", "4:12 jargon"),
        LanguageSeed(.welsh, "Dyma chi.\n\nI gydymffurfio â’r rheolau.\n", "6:3 jargon"),
        LanguageSeed(.welsh, "Dewch i ymuno â’r grŵp yn y llyfrgell bob dydd Llun am ddau o’r gloch, a dewch â ffrind neu aelod o’r teulu gyda chi.\n", "4:1 long-sentence"),
        LanguageSeed(.welsh, "PEIDIWCH Â PHOENI am hyn.\n", "4:1 block-capitals"),
    ]

    /// Nothing is to be found in these.
    static let good = [
        LanguageSeed(.standard, "She keeps her house key by the door. Our key worker scheme starts in May.\n"),
        LanguageSeed(.standard, "The signpost fell over in the storm.\n"),
        LanguageSeed(.standard, "Our Disabled People's User-Led Organisation (DPULO) meets here. Other DPULOs can join.\n"),
        LanguageSeed(.standard, "TIP (trauma-informed practice) helps staff. TIP takes time.\n"),
        LanguageSeed(.standard, "Ring the BBC or your GP. The DPO meets. The YPAG too.\n"),
        LanguageSeed(.standard, "Part III covers the NHS in Wales. AJ Smith spoke at 5 PM.\n"),
        LanguageSeed(.standard, "Write to us at Leeds LS1 4AP or on form P45.\n"),
        LanguageSeed(.standard, "We meet at 2.30pm. Tea is at 4 p.m. on Fridays.\n"),
        LanguageSeed(.standard, "\"Are you well?\" she asked. “Stop!” he said. “We utilise it!”\n"),
        LanguageSeed(.standard, "The form must be sent to us by Friday. It was done by post.\n"),
        LanguageSeed(.standard, "\(long).\n"),
        LanguageSeed(.standard, "> We will utilise it! NOT EVER!\n"),
        LanguageSeed(.standard, "`utilise` and\n\n```\nutilise!\n```\n"),
        LanguageSeed(.standard, "The outcome is good, and triage is quick.\n"),
        LanguageSeed(.standard, "The Stakeholder Team and Utilise Ltd met in our Integrated Care Board.\n"),
        LanguageSeed(.standard, "Read *The Ladder of Citizen Participation* first.\n"),
        LanguageSeed(.standard, "Body mass index (BMI) matters. BMI is a number. BSL means British Sign Language.\n"),
        LanguageSeed(.standard, "I am here. A is first. OK.\n"),
        LanguageSeed(.easyRead, "We were tired but interested. You can get paid. It is called a charter.\n"),
        LanguageSeed(.easyRead, "Call 0300 123 4567 for information. The NHS helps.\n"),
        LanguageSeed(.welsh, "Mae’r grŵp yn cwrdd yma. Dewch.\n"),
    ]
}
