import CYAML

/// What libyaml finds in a text, one after the other. The only file that knows libyaml.
struct YAMLEvents: ~Copyable {
    /// Where something begins: line and column from 0, the column in characters.
    struct Mark {
        var line: Int
        var column: Int
    }

    enum Event {
        case scalar(String)
        case sequence
        case mapping
        /// Of a sequence, a mapping or the document.
        case end
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// - Parameter text: UTF-8; must stay where it is as long as there are events to come.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// Goes to the document in the text. False when there is none.
    mutating func enterDocument() throws(YAMLFailure) -> Bool {
        try parse { event in (event.type, Self.mark(of: event)) }  // the start of the stream
        return try parse { $0.type } != YAML_STREAM_END_EVENT
    }

    /// What comes next in the document.
    mutating func next() throws(YAMLFailure) -> (event: Event, mark: Mark) {
        try parse { event in (Self.event(event), Self.mark(of: event)) }
    }

    /// Goes past the end of the document, behind which there must be no other.
    mutating func leaveDocument() throws(YAMLFailure) {
        try parse { _ in }
        let (type, mark) = try parse { event in (event.type, Self.mark(of: event)) }
        if type != YAML_STREAM_END_EVENT { throw .complaint(problem: "found another document", mark) }
    }

    private static func event(_ event: borrowing yaml_event_t) -> Event {
        switch event.type {
        case YAML_SCALAR_EVENT:
            let text = UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length)
            return .scalar(String(decoding: text, as: UTF8.self))
        case YAML_SEQUENCE_START_EVENT: return .sequence
        case YAML_MAPPING_START_EVENT: return .mapping
        // An alias has no value of its own; `YAMLGuard` lets none come here.
        case YAML_ALIAS_EVENT: return .scalar("")
        default: return .end
        }
    }

    private static func mark(of event: borrowing yaml_event_t) -> Mark {
        Mark(line: Int(event.start_mark.line), column: Int(event.start_mark.column))
    }

    @discardableResult
    private mutating func parse<Result>(_ body: (borrowing yaml_event_t) -> Result) throws(YAMLFailure) -> Result {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
        defer { yaml_event_delete(&event) }
        return body(event)
    }

    private var failure: YAMLFailure {
        let mark = parser.pointee.problem_mark
        switch parser.pointee.error {
        case YAML_SCANNER_ERROR, YAML_PARSER_ERROR, YAML_COMPOSER_ERROR:
            return .complaint(
                problem: parser.pointee.problem.map { String(cString: $0) } ?? "", Mark(line: Int(mark.line), column: Int(mark.column)))
        default: return .unreadable
        }
    }
}

/// Why a text is no YAML that can be used.
enum YAMLFailure: Error {
    /// In libyaml's words.
    case complaint(problem: String, YAMLEvents.Mark)
    /// Not even characters.
    case unreadable
    /// A key that a mapping has twice, and where it stands first.
    case twice(key: String, YAMLEvents.Mark)
}
