import Testing

@testable import HubModel

@Suite struct ContentReferenceTests {
    @Test(arguments: [
        ("y.md", "Content/guides/y.md"), ("./y.md", "Content/guides/y.md"), ("../faqs/y.md", "Content/faqs/y.md"),
        ("../../Content/y.md", "Content/y.md"), ("/faqs/y.md", "Content/faqs/y.md"), ("//faqs//y.md", "Content/faqs/y.md"),
        ("a/b/../c/./y.md", "Content/guides/a/c/y.md"), ("..", "Content"), ("", "Content/guides"), ("a/", "Content/guides/a"),
        ("../guides/é.md", "Content/guides/é.md"), ("...", "Content/guides/..."),
    ])
    func aPathIsJoinedToTheFolderItStartsIn(path: String, file: String) {
        #expect(ContentReference.resolve(path, from: "Content/guides/x.md") == file)
    }

    @Test(arguments: ["../..", "../../..", "../../Themes/x.css", "../../../x", "../../Contents/x", "/../x"])
    func whatLeadsOutOfContentIsNoPath(path: String) {
        #expect(ContentReference.resolve(path, from: "Content/guides/x.md") == nil)
    }
}
