/// Reads YAML into values with places.
///
/// Anchors, aliases and tags are refused before libyaml sees them, and so is nesting that nobody writes by hand:
/// they are how a few lines of YAML become gigabytes.
public enum YAMLReader {
    /// Bytes of YAML taken at most, in front matter or a settings file.
    static let longest = 65_536

    /// - Parameters:
    ///   - bytes: valid UTF-8 with LF line ends.
    ///   - firstLine: line of the file that the first byte stands in, from 1.
    /// - Returns: the mapping at the top, empty where the YAML cannot be used, and what is wrong with it.
    public static func read(
        _ bytes: ArraySlice<UInt8>, file: String, firstLine: Int
    ) -> (mapping: YAMLMapping, findings: [Finding]) {
        func failed(_ fault: some Fault, _ place: Place) -> (YAMLMapping, [Finding]) {
            (YAMLMapping(), [Finding(fault, in: file, at: place)])
        }
        func failed(_ slip: YAMLSlip, _ line: Int, _ column: Int) -> (YAMLMapping, [Finding]) {
            failed(slip, Place(line: firstLine + line, column: column))
        }
        let top = Place(line: firstLine, column: 1)
        guard bytes.count <= longest else { return failed(YAMLFault.tooLong(bytes: bytes.count, limit: longest), top) }
        let text = YAMLTidied.tidied(bytes)
        if let (fault, place) = YAMLGuard.fault(in: text, firstLine: firstLine) {
            let advice = fault.isSign ? YAMLAdvice.slip(in: text, complaint: place.line - firstLine) : nil
            return advice.map { failed($0.slip, $0.line, $0.column) } ?? failed(fault, place)
        }
        do {
            var composer = YAMLComposer(file: file, firstLine: firstLine, text: text)
            guard let value = try composer.value(of: YAMLSeal.sealed(text)) else { return (YAMLMapping(), []) }
            if YAMLAdvice.mayHoldSilentSlip(text), let (slip, line, column) = YAMLAdvice.slip(in: text, complaint: nil) {
                return failed(slip, line, column)
            }
            guard case .mapping(let mapping, _) = value else {
                if case .text("", _) = value, composer.findings.isEmpty { return (YAMLMapping(), []) }
                return failed(YAMLFault.notAMapping, top)
            }
            return (mapping, composer.findings)
        } catch {
            let (fault, place) = fault(of: error, in: text, firstLine: firstLine)
            if case .duplicateKey = fault { return failed(fault, place ?? top) }
            let complaint = place.map { $0.line - firstLine } ?? text.count
            let advice = YAMLAdvice.slip(in: text, complaint: complaint)
            return advice.map { failed($0.slip, $0.line, $0.column) } ?? failed(fault, place ?? top)
        }
    }

    private static func fault(of failure: YAMLFailure, in text: ArraySlice<UInt8>, firstLine: Int) -> (YAMLFault, Place?) {
        func place(_ mark: YAMLEvents.Mark) -> Place { Place(line: mark.line + firstLine, column: mark.column + 1) }
        switch failure {
        case .complaint(let problem, let mark):
            let isEscape = YAMLProblem.escapes.contains(problem)
            return (isEscape ? .backslash : .wrong(problem: YAMLProblem.words(for: problem)), place(mark))
        case .twice(let key, let mark):
            let twice = YAMLTwice.places(of: key, in: text, from: mark.line, firstLine: firstLine)
            return (.duplicateKey(key, first: twice?.first.line), twice?.second ?? place(mark))
        case .unreadable: return (.wrong(problem: "it cannot be read"), nil)
        }
    }
}

/// What libyaml complains of, in words for an editor.
private enum YAMLProblem {
    static let escapes: Set<String> = [
        "found unknown escape character", "did not find expected hexdecimal number", "found invalid Unicode character escape code",
    ]

    static func words(for problem: String) -> String {
        switch problem {
        case "mapping values are not allowed in this context": "there is a second colon in the line"
        case "found unexpected end of stream": "a quotation mark is opened and not closed"
        case "could not find expected ':'": "there is no colon after the name of a setting"
        case "found character that cannot start any token": "a value may not begin with this sign"
        case "found a tab character that violates indentation", "found a tab character where an indentation space is expected":
            "there is a tab where spaces must be"
        case "did not find expected ',' or ']'": "a “[” is opened and not closed"
        case "did not find expected ',' or '}'": "a “{” is opened and not closed"
        case "did not find expected key", "did not find expected '-' indicator":
            "this line does not begin where the lines above it do, or a quotation mark is out of place"
        default: "something is out of place"
        }
    }
}
