import HubSource

/// What can be wrong with the templates of a theme.
enum TemplateFault: Fault, Hashable {
    case unknownTag(String, likely: String?)
    case unsupportedTag(String)
    /// With all that was taken for its name.
    case notEnded(String)
    case wrongClose(String)
    case notClosed(String)
    case unknownPartial(String, likely: String?)
    case partialInItself(String)
    case textAsHTML(String)
    case htmlAsText(String)
    case listAsText(String)
    case holeAsSection(String)
    case cannotBeRead(String)

    var severity: Severity { .error }
    var id: String { "template" }

    var message: String {
        switch self {
        case .unknownTag(let name, let likely): "there is no “\(Self.shown(name))” for this template" + Self.didYouMean(likely)
        case .unsupportedTag(let name): "the tag “\(Self.shown(name))” cannot be used in a theme"
        case .notEnded(let name): "the tag “{{\(Self.beginning(name))” has no end"
        case .wrongClose(let name): "“{{/\(name)}}” closes a section that is not open"
        case .notClosed(let name): "the section “{{#\(name)}}” is not closed"
        case .unknownPartial(let name, let likely): "there is no partial “\(name)”" + Self.didYouMean(likely)
        case .partialInItself(let name): "the partial “\(name)” draws in itself"
        case .textAsHTML(let name): "“\(name)” is plain text, and three braces would let it be read as HTML"
        case .htmlAsText(let name): "“\(name)” is HTML or an address, and two braces would show its code"
        case .listAsText(let name): "“\(name)” is a list or a group, not a text"
        case .holeAsSection(let name): "“\(name)” is filled in later, so it cannot open a section"
        case .cannotBeRead(let problem): "the template cannot be read: \(problem)"
        }
    }

    var fix: String {
        switch self {
        case .unknownTag(_, let likely?): "Write “\(likely)”."
        case .unknownTag: "Look up the names of this template in Documentation/Theme.md."
        case .unsupportedTag: "Use {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{> partial}} or {{! a note}}."
        case .notEnded: "Write “}}” after its name, or “}}}” if it begins with three braces."
        case .wrongClose: "Check that each section is closed by its own name, innermost first."
        case .notClosed(let name): "Add “{{/\(name)}}” where the section ends."
        case .unknownPartial(_, let likely?): "Write “{{> \(likely)}}”."
        case .unknownPartial(let name, nil): "Make the file \(name).mustache in the theme, or take the tag out."
        case .partialInItself: "Take the tag out of the partial."
        case .textAsHTML(let name): "Write “{{\(name)}}”."
        case .htmlAsText(let name): "Write “{{{\(name)}}}”."
        case .listAsText(let name): "Write “{{#\(name)}}…{{/\(name)}}”, or name a value inside it."
        case .holeAsSection: "Move the section into the page’s own template."
        case .cannotBeRead: "Compare it with the file of the same name in the default theme."
        }
    }

    /// One line, cut short: a tag that is not ended can hold half a template.
    private static func shown(_ name: some StringProtocol) -> String {
        let line = name.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > longestShown ? line.prefix(longestShown) + "…" : line
    }

    /// Up to the end of the line or the next tag.
    private static func beginning(_ name: String) -> String {
        let name = name.hasPrefix("{{") ? name.dropFirst(2) : name[...]
        let line = name.prefix { !$0.isNewline }
        return shown(line.firstRange(of: "{{").map { line[..<$0.lowerBound] } ?? line)
    }

    private static let longestShown = 40

    private static func didYouMean(_ likely: String?) -> String { likely.map { "; did you mean “\($0)”?" } ?? "" }
}
