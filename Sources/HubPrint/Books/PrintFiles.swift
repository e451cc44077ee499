/// Where the files of a book lie, from the root that its source sees.
enum PrintFiles {
    /// The theme's own; what Handrail calls is in the file of this name.
    static let theme = "print/handrail.typ"
    /// Before the path that a picture has from the root of the site.
    static let pictures = "hub/"
}
