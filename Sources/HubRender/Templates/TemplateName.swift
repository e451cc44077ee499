/// The templates every theme has, with what each may use.
enum TemplateName: String, CaseIterable, Sendable {
    case layout, redirect
    case home, section, topics, packs
    case aToZ = "a-z"
    case notFound = "not-found"
    case page, guide
    case guideIndex = "guide-index"
    case guidePart = "guide-part"
    case guideJoined = "guide-joined"
    case faq, ladder, charter, glossary
    case styleGuide = "style-guide"
    case easyRead = "easy-read"
    case easyReadMissing = "easy-read-missing"

    var schema: TemplateSchema {
        func main(_ own: TemplateSchema) -> TemplateSchema { own + PageValues.schema }
        return switch self {
        case .layout: LayoutValues.schema
        case .redirect: RedirectValues.schema
        case .home: main(HomeValues.schema)
        case .section, .topics: main(ListValues.schema)
        case .packs: main(PacksValues.schema)
        case .aToZ: main(AToZValues.schema)
        case .notFound: main(NotFoundValues.schema)
        case .page, .guide: main(NoValues.schema)
        case .guideIndex: main(PartsValues.schema)
        case .guidePart: main(PartValues.schema)
        case .guideJoined: main(JoinedValues.schema)
        case .faq: main(FAQValues.schema)
        case .ladder: main(LadderValues.schema)
        case .charter: main(CharterValues.schema)
        case .glossary: main(GlossaryValues.schema)
        case .styleGuide: main(StyleGuideValues.schema)
        case .easyRead: main(EasyReadValues.schema)
        case .easyReadMissing: main(EasyReadMissingValues.schema)
        }
    }
}
