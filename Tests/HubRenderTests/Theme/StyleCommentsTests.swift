import Testing

@testable import HubRender

@Suite struct StyleCommentsTests {
    @Test(arguments: [
        ("a{}", "a{}"), ("/* x */\na{}", "a{}"), ("a{/**/}", "a{}"), ("a{} /* x\ny */ b{}", "a{}  b{}"),
        ("a::after{content:\"/* no */\"}", "a::after{content:\"/* no */\"}"), ("b{content:'\\'/*'}/*c*/", "b{content:'\\'/*'}"),
        ("a{background:url(\"x/*y\")}", "a{background:url(\"x/*y\")}"), ("a{} /* open", "a{} "), ("a/b{}", "a/b{}"),
        ("a{content:\"broken\n}/* c */b{}", "a{content:\"broken\n}b{}"), ("/*/ x */a{}", "a{}"),
    ])
    func areLeftOut(css: String, without: String) {
        #expect(StyleComments.removed(from: css) == without)
    }
}
