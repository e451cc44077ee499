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
        func main(_ own: TemplateSchema) -> TemplateSchema { own + PageValues.fields.schema }
        return switch self {
        case .layout: LayoutValues.fields.schema
        case .redirect: RedirectValues.fields.schema
        case .home: main(HomeValues.fields.schema)
        case .section, .topics: main(ListValues.fields.schema)
        case .packs: main(PacksValues.fields.schema)
        case .aToZ: main(AToZValues.fields.schema)
        case .notFound: main(NotFoundValues.fields.schema)
        case .page, .guide: main(NoValues.fields.schema)
        case .guideIndex: main(PartsValues.fields.schema)
        case .guidePart: main(PartValues.fields.schema)
        case .guideJoined: main(JoinedValues.fields.schema)
        case .faq: main(FAQValues.fields.schema)
        case .ladder: main(LadderValues.fields.schema)
        case .charter: main(CharterValues.fields.schema)
        case .glossary: main(GlossaryValues.fields.schema)
        case .styleGuide: main(StyleGuideValues.fields.schema)
        case .easyRead: main(EasyReadValues.fields.schema)
        case .easyReadMissing: main(EasyReadMissingValues.fields.schema)
        }
    }
}
