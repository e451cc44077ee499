import Testing
import TrialSupport

@testable import HubSource

@Suite struct SVGSafetyTests {
    static func svg(_ inside: String, _ attributes: String = "") -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"\(attributes)>"
            + inside + "</svg>"
    }

    static let bad: [(String, String)] = [
        ("svg-element", svg("<script>alert(1)</script>")),
        ("svg-element", svg("<s:script xmlns:s='http://www.w3.org/2000/svg'/>")),
        ("svg-element", svg("<SCRIPT/>")),
        ("svg-element", svg("<foreignObject><p>Hi</p></foreignObject>")),
        ("svg-element", svg("<iframe/>")), ("svg-element", svg("<object data='a'/>")),
        ("svg-element", svg("<embed/>")), ("svg-element", svg("<audio/>")), ("svg-element", svg("<video/>")),
        ("svg-element", svg("<handler type='text/ecmascript'/>")), ("svg-element", svg("<ev:listener event='load'/>")),
        ("svg-attribute", svg("", " onload='alert(1)'")), ("svg-attribute", svg("<g OnClick='a()'/>")),
        ("svg-attribute", svg("<g x:onfocus='a()'/>")), ("svg-attribute", svg("<g xml:base='https://evil.example/'/>")),
        ("svg-address", svg("<a href='javascript:alert(1)'/>")),
        ("svg-address", svg("<a xlink:href=' java&#x0A;script:alert(1)'/>")),
        ("svg-address", svg("<a href='&#106;&#x61;vascript:alert(1)'/>")),
        ("svg-address", svg("<image href='https://example.org/a.png'/>")),
        ("svg-address", svg("<use href='other.svg#a'/>")), ("svg-address", svg("<image href='//example.org/a'/>")),
        ("svg-address", svg("<use x:href='data:image/svg+xml;base64,AAAA'/>")),
        ("svg-address", svg("<a href='data:text/html,x'/>")), ("svg-address", svg("<img src='a.png'/>")),
        ("svg-address", svg("<a href='data:image/pngx,x'/>")),
        ("svg-address", svg("<animate values='#a;JAVA\tSCRIPT:alert(1)'/>")),
        ("svg-animation", svg("<animate attributeName='href' to='#b'/>")),
        ("svg-animation", svg("<set attributeName=' xlink:hre&#102; ' to='#b'/>")),
        ("svg-animation", svg("<set attributeName='onclick' to='a()'/>")),
        ("svg-stylesheet", "<?xml-stylesheet href='a.css'?>" + svg("")),
        ("svg-doctype", "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'a.dtd'>" + svg("")),
        ("svg-doctype", "<!DOCTYPE svg [<!ENTITY a '<b>'>]>" + svg("")),
        ("svg-entity", svg("<text>&a;</text>")), ("svg-entity", svg("<text>a & b</text>")),
        ("svg-style", svg("<style>@import 'a.css';</style>")),
        ("svg-style", svg("<style><![CDATA[ a { fill: url( 'https://example.org/#a') } ]]></style>")),
        ("svg-style", svg("<g style='background: u\\72l(https://example.org)'/>")),
        ("svg-style", svg("<g fill='URL(https://example.org/a)'/>")),
        ("svg-style", svg("<style>a{content:\"/*\"}b{fill:url(//a)}</style>")),
        ("svg-style", svg("<style>@\\69mport 'a'</style>")),
        ("svg-style", svg("<style>@im<![CDATA[port 'a']]></style>")),
        ("svg-style", svg("<style>@im<!-- a -->po<g>b</g>rt 'a'</style>")),
        ("svg-style", svg("<g style='a: image-set(\"a.png\" 1x)'/>")),
        ("svg-namespace", svg("<h:p xmlns:h='http://www.w3.org/1999/xhtml'/>")),
        ("svg-encoding", "<?xml version='1.0' encoding='UTF-7'?>" + svg("")),
        ("svg-malformed", "<svg><g></svg>"), ("svg-malformed", "<svg><g>"), ("svg-malformed", "<svg a=b></svg>"),
        ("svg-malformed", "<svg a='b></svg>"), ("svg-malformed", svg("<!-- a -- b -->")),
        ("svg-malformed", svg("<!-- a")), ("svg-malformed", svg("<![CDATA[ a")), ("svg-malformed", svg("") + svg("")),
        ("svg-malformed", svg("") + "text"), ("svg-malformed", "<html/>"), ("svg-malformed", ""),
        ("svg-malformed", svg("<g a='1' a='2'/>")), ("svg-malformed", "<svg/></svg>"),
        ("svg-malformed", "<svg><g a='1'b='2'/></svg>"), ("svg-malformed", "<svg><g a='<'/></svg>"),
    ]

    static let good: [String] = [
        svg(""), svg("<rect width='10' height='10' fill='#c00'/>"),
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<!-- Created with Inkscape -->\n"
            + svg(
                "<sodipodi:namedview id='base' pagecolor='#fff'/><metadata><rdf:RDF><cc:Work rdf:about=''>"
                    + "<dc:format>image/svg+xml</dc:format>"
                    + "<dc:type rdf:resource='http://purl.org/dc/dcmitype/StillImage'/>"
                    + "<dc:source>Our photo</dc:source></cc:Work></rdf:RDF></metadata>",
                " xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape'"),
        svg("<defs><linearGradient id='a'><stop offset='0' stop-color='red'/></linearGradient></defs>"
            + "<path d='M0 0L5 5' fill='url(#a)' style='stroke:url( \"#a\" );fill-opacity:.5'/>"),
        svg("<use href='#a'/><use xlink:href=' #b '/>"), svg("<image href='data:image/png;base64,iVBORw0KGgo='/>"),
        svg("<image xlink:href='data:image/jpeg;base64,\n/9j/\n4AAQ'/>"),
        svg("<style>.a { fill: #fff; transform: rotate(5deg) } @media print { .a { fill: #000 } }</style>"),
        svg("<style><![CDATA[ .a > .b { clip-path: url(#c) } ]]></style>"),
        svg("<title>Ladder &amp; rungs &#8211; &#x2713;</title><desc>On the wall: one step</desc>"),
        svg("<animate attributeName='opacity' values='0;1' dur='1s'/><animateTransform attributeName='transform'/>"),
        "\u{FEFF}" + svg("<g/>\n") + "\n<!-- end -->\n",
        "<svg:svg xmlns:svg='http://www.w3.org/2000/svg'><svg:g>\r\n</svg:g ></svg:svg>",
        "<?xpacket begin='' id='W5'?>" + svg("<?pi text?>"),
    ]

    @Test(arguments: bad) func refused(id: String, text: String) {
        let refusals = SVGSafety.refusals(Array(text.utf8))
        #expect(refusals.contains { $0.fault.id == id }, "\(text): \(refusals)")
    }

    @Test func enoughFilesAreTried() {
        #expect(Self.bad.count >= 40)
        #expect(Self.good.count >= 12)
    }

    @Test(arguments: good) func accepted(text: String) {
        let refusals = SVGSafety.refusals(Array(text.utf8))
        #expect(refusals.isEmpty, "\(text): \(refusals)")
    }

    @Test func elementAndPlaceAreNamed() {
        let refusals = SVGSafety.refusals(Array("<svg>\n  <g>é<a:Script/></g>\n</svg>".utf8))
        #expect(refusals.map(\.place) == [Place(line: 2, column: 8)])
        #expect(refusals.first?.fault == .svgElement("a:Script"))
        #expect(refusals.first?.fault.message.contains("<a:Script>") == true)
    }

    @Test func bytesThatAreNoText() {
        #expect(SVGSafety.refusals([0x3C, 0xFF]).map(\.fault) == [.svgMalformed(.notUTF8)])
        let wide = Array(Self.svg("").utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
        #expect(SVGSafety.refusals(wide).map(\.fault) == [.svgMalformed(.notUTF8)])
    }

    @Test func faultsOfOneFileAreBounded() {
        let text = Self.svg(String(repeating: "<script/>", count: 500))
        #expect(SVGSafety.refusals(Array(text.utf8)).count == SVGSafety.most)
    }

    /// Ten times the size takes about ten times as long, whatever is repeated.
    @Test(arguments: ["<g>", "<g ", "<!-", "<![CDATA[", "<a b='", "&", "<?", "<!DOCTYPE [", "<g a='url('/>", "\\"])
    func timeIsLinear(piece: String) {
        let bytes = Array(("<svg>" + String(repeating: piece, count: 200_000)).utf8)
        #expect(ProcessorTime.seconds { _ = SVGSafety.refusals(bytes) } < 4)
    }
}
