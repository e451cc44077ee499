/// What can be wrong with a picture or another file a hub offers.
public enum AssetFault: Fault, Hashable {
    /// An element of an SVG that can run programs or bring in other documents.
    case svgElement(String)
    case svgAttribute(element: String, attribute: String)
    /// A link or reference that leaves the file. `address` is decoded and cut short.
    case svgAddress(element: String, attribute: String, address: String)
    /// An animation that changes an attribute it must not (`href`, `onload`).
    case svgAnimation(element: String, attribute: String)
    /// Style that loads something; `what` as typed (`@import`, `url(https:…`).
    case svgStyle(element: String, what: String)
    case svgStylesheet
    case svgDoctype
    case svgReference(String)
    /// Elements of another language inside the drawing, by its namespace.
    case svgNamespace(String)
    case svgEncoding(String)
    case svgMalformed(Malformation)
    /// The name's ending promises another type than the file has.
    case ending(String, type: FileType)

    /// Where XML stops being XML.
    public enum Malformation: String, Sendable, Hashable {
        case tag = "a tag that does not end"
        case attribute = "an attribute without quotes around its value"
        case comment = "a comment that does not end or has -- inside"
        case cdata = "a CDATA part that does not end"
        case instruction = "a <?…?> part that does not end"
        case declaration = "a <!…> part that does not end"
        case unclosed = "an element that is never closed"
        case mismatch = "a closing tag that does not belong to the open element"
        case outside = "something outside the drawing"
        case noRoot = "no <svg> element"
        case notUTF8 = "bytes that are not UTF-8 text"
        case repeated = "an attribute given twice"
    }

    public var severity: Severity {
        if case .ending = self { .warning } else { .error }
    }

    public var id: String {
        switch self {
        case .svgElement: "svg-element"
        case .svgAttribute: "svg-attribute"
        case .svgAddress: "svg-address"
        case .svgAnimation: "svg-animation"
        case .svgStyle: "svg-style"
        case .svgStylesheet: "svg-stylesheet"
        case .svgDoctype: "svg-doctype"
        case .svgReference: "svg-entity"
        case .svgNamespace: "svg-namespace"
        case .svgEncoding: "svg-encoding"
        case .svgMalformed: "svg-malformed"
        case .ending: "file-ending"
        }
    }

    public var message: String {
        switch self {
        case .svgElement(let name):
            "the drawing contains <\(name)>, which can run programs or load other documents"
        case .svgAttribute(let element, let attribute):
            "the drawing's <\(element)> has the attribute \(attribute), which can run programs"
        case .svgAddress(let element, let attribute, let address):
            "the drawing's <\(element)> leads out of the file: \(attribute)=\"\(address)\""
        case .svgAnimation(let element, let attribute):
            "the drawing's <\(element)> changes the attribute \(attribute), which can run programs"
        case .svgStyle(let element, let what):
            "the style of the drawing's <\(element)> loads something from elsewhere: \(what)"
        case .svgStylesheet: "the drawing loads a style sheet with <?xml-stylesheet?>"
        case .svgDoctype: "the drawing has a <!DOCTYPE>, which can change what the rest of the file means"
        case .svgReference(let name): "the drawing uses &\(name);, which XML does not define"
        case .svgNamespace(let name): "the drawing contains parts in another language than SVG: \(name)"
        case .svgEncoding(let name): "the drawing says its text is encoded as \(name)"
        case .svgMalformed(let what): "the drawing is not well-formed XML: \(what.rawValue)"
        case .ending(let ending, let type): "the name ends in .\(ending), but the file is: \(type.name)"
        }
    }

    public var fix: String {
        switch self {
        case .svgElement, .svgAttribute, .svgAnimation, .svgNamespace:
            "Remove it, or save the drawing again as plain SVG."
        case .svgAddress:
            "Put the picture into the drawing itself, or remove the link and write it on the page instead."
        case .svgStyle: "Remove that part of the style; colours and references such as url(#name) may stay."
        case .svgStylesheet: "Remove that line and put the style into the drawing."
        case .svgDoctype: "Delete everything from <!DOCTYPE to the > that ends it; the drawing does not need it."
        case .svgReference: "Write the character itself instead."
        case .svgEncoding, .svgMalformed: "Save the drawing again as plain SVG, encoded as UTF-8."
        case .ending(_, let type):
            type.endings.first.map { "Rename the file so that it ends in .\($0), or offer the right file." }
                ?? "Open the file to see what it is, and offer the right file."
        }
    }
}
