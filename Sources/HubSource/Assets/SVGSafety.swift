/// Says whether an SVG drawing can do anything but show itself.
///
/// The rule is for a drawing that is opened as a page of its own, where a browser would run it. One pass over the
/// bytes: each part is judged alone, names without their prefix and in small letters, values decoded.
public struct SVGSafety {
    /// A fault and where it stands in the file.
    public struct Refusal: Sendable, Hashable {
        public var fault: AssetFault
        public var place: Place
    }

    /// More than this many faults of one file are not reported.
    public static let most = 50

    private let bytes: [UInt8]
    private var found: [(fault: AssetFault, at: Int)] = []
    /// Names of the elements that are open, outermost first.
    private var open: [Range<Int>] = []
    private var hasRoot = false
    /// The text of `<style>` so far. Comments, CDATA and elements may cut it into pieces; a browser joins them.
    private var style: (text: [UInt8], at: Int, depth: Int) = ([], 0, 0)

    /// Everything in a drawing that is refused, in order; empty when it is safe.
    public static func refusals(_ bytes: [UInt8]) -> [Refusal] {
        var check = SVGSafety(bytes: bytes)
        check.run()
        return check.placed()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func run() {
        guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
            return refuse(.svgMalformed(.notUTF8), 0)
        }
        var tokens = XMLTokens(bytes)
        do throws(XMLTokens.Malformed) {
            while let token = try tokens.next(), found.count < Self.most { check(token) }
            if let last = open.last, found.count < Self.most { refuse(.svgMalformed(.unclosed), last.lowerBound) }
            if !hasRoot { refuse(.svgMalformed(.noRoot), 0) }
        } catch {
            refuse(.svgMalformed(error.what), error.at)
        }
    }

    private mutating func refuse(_ fault: AssetFault, _ offset: Int) { found.append((fault, offset)) }

    private mutating func check(_ token: XMLTokens.Token) {
        switch token {
        case .start(let tag): check(tag)
        case .end(let name, let at): close(name, at)
        case .text(let range): check(text: range, isLiteral: false)
        case .cdata(let range): check(text: range, isLiteral: true)
        case .comment: break
        case .instruction(let range): check(instruction: range)
        case .doctype(let range): refuse(.svgDoctype, range.lowerBound)
        }
    }

    private mutating func check(_ tag: XMLTokens.Tag) {
        let element = name(tag.name), local = XMLTokens.local(tag.name, in: bytes)
        if open.isEmpty, hasRoot || local != "svg" {
            refuse(.svgMalformed(hasRoot ? .outside : .noRoot), tag.name.lowerBound)
        }
        hasRoot = true
        if SVGRules.elements.contains(local) { refuse(.svgElement(element), tag.name.lowerBound) }
        let names = Set(tag.attributes.map { bytes[$0.name] })
        if names.count < tag.attributes.count { refuse(.svgMalformed(.repeated), tag.name.lowerBound) }
        for attribute in tag.attributes { check(attribute, of: element, local) }
        if !tag.isEmpty {
            open.append(tag.name)
            if local == "style" { style.depth += 1 }
        }
    }

    private mutating func check(_ attribute: XMLTokens.Attribute, of element: String, _ local: String) {
        guard let value = decoded(attribute.value) else { return }
        let name = name(attribute.name)
        if let fault = SVGRules.fault(
            attribute: name, local: XMLTokens.local(attribute.name, in: bytes), value: value,
            element: element, elementLocal: local)
        {
            refuse(fault, attribute.name.lowerBound)
        }
    }

    /// Outside the root only white space may stand. Inside `<style>` text is style.
    private mutating func check(text range: Range<Int>, isLiteral: Bool) {
        guard let parent = open.last else {
            let first = range.first { !bytes[$0].isXMLSpace }
            if isLiteral || first != nil { refuse(.svgMalformed(.outside), first ?? range.lowerBound) }
            return
        }
        guard let text = isLiteral ? [UInt8](bytes[range]) : decoded(range) else { return }
        guard style.depth > 0, XMLTokens.local(parent, in: bytes) == "style" else { return }
        if style.text.isEmpty { style.at = range.lowerBound }
        style.text += text
    }

    /// Judges style when its element ends.
    private mutating func closeStyle(_ element: Range<Int>) {
        style.depth -= 1
        if let what = StyleText.loads(style.text) {
            refuse(.svgStyle(element: name(element), what: what), style.at)
        }
        if style.depth == 0 { style.text = [] }
    }

    private mutating func check(instruction range: Range<Int>) {
        let text = String(decoding: bytes[range.prefix(200)].map(\.small), as: UTF8.self)
        if text.hasPrefix("xml-stylesheet") { refuse(.svgStylesheet, range.lowerBound - 2) }
        if let encoding = SVGRules.foreignEncoding(text) { refuse(.svgEncoding(encoding), range.lowerBound - 2) }
    }

    private mutating func close(_ name: Range<Int>, _ at: Int) {
        guard let last = open.popLast() else { return refuse(.svgMalformed(.outside), at) }
        if XMLTokens.local(last, in: bytes) == "style" { closeStyle(last) }
        if bytes[last] != bytes[name] { refuse(.svgMalformed(.mismatch), at) }
    }

    private mutating func decoded(_ range: Range<Int>) -> [UInt8]? {
        do throws(XMLText.UnknownReference) {
            return try XMLText.decoded(range, in: bytes)
        } catch {
            refuse(.svgReference(error.name), error.at)
            return nil
        }
    }

    private func name(_ range: Range<Int>) -> String { String(decoding: bytes[range.prefix(60)], as: UTF8.self) }

    /// The faults with lines and columns, counted in one pass.
    private func placed() -> [Refusal] {
        var line = 1, column = 1, at = 0
        return found.sorted { $0.at < $1.at }.prefix(Self.most).map { fault, offset in
            while at < offset {
                if bytes[at] == 0x0A {
                    (line, column) = (line + 1, 1)
                } else if bytes[at] & 0xC0 != 0x80 {
                    column += 1
                }
                at += 1
            }
            return Refusal(fault: fault, place: Place(line: line, column: column))
        }
    }
}
