/// What a file is, found in its own bytes; its name is not believed.
public enum FileType: String, Sendable, Hashable, CaseIterable {
    case pdf, rtf, text, csv, html, svg
    case png, jpeg, gif, webP
    case mp3, m4a, wav, ogg, mp4, webM
    case word, excel, powerPoint
    case oldWord, oldExcel, oldPowerPoint, oldOffice
    case openText, openSpreadsheet, openSlides, epub, zip
    case unknown

    /// What a reader is told before downloading, in English.
    public var name: String {
        switch self {
        case .pdf: "PDF"
        case .rtf: "Rich text document"
        case .text: "Text file"
        case .csv: "CSV table"
        case .html: "Web page"
        case .svg: "SVG drawing"
        case .png: "PNG picture"
        case .jpeg: "JPEG picture"
        case .gif: "GIF picture"
        case .webP: "WebP picture"
        case .mp3: "MP3 audio"
        case .m4a: "M4A audio"
        case .wav: "WAV audio"
        case .ogg: "Ogg audio"
        case .mp4: "MP4 video"
        case .webM: "WebM video"
        case .word, .oldWord: "Word document"
        case .excel, .oldExcel: "Excel spreadsheet"
        case .powerPoint, .oldPowerPoint: "PowerPoint slides"
        case .oldOffice: "Office document"
        case .openText: "ODT document"
        case .openSpreadsheet: "ODS spreadsheet"
        case .openSlides: "ODP slides"
        case .epub: "EPUB book"
        case .zip: "ZIP archive"
        case .unknown: "File"
        }
    }

    /// Whether a file's ending promises another type than its bytes have. An ending that promises nothing
    /// we know (`.xyz`, none at all) never disagrees.
    ///
    /// - Parameter ending: What follows the last dot of the file's name, in any case, without the dot.
    public func disagrees(withEnding ending: String) -> Bool {
        let ending = ending.lowercased()
        guard !endings.contains(ending) else { return false }
        return Self.allCases.contains { $0.endings.contains(ending) }
    }

    /// The endings a file of this type may have.
    public var endings: [String] {
        switch self {
        case .pdf: ["pdf"]
        case .rtf: ["rtf"]
        case .text, .csv: ["txt", "csv", "tsv", "md", "vtt", "srt", "ics", "vcf", "json", "css", "js", "html", "htm"]
        case .html: ["html", "htm", "xhtml"]
        case .svg: ["svg"]
        case .png: ["png"]
        case .jpeg: ["jpg", "jpeg", "jfif"]
        case .gif: ["gif"]
        case .webP: ["webp"]
        case .mp3: ["mp3"]
        case .m4a: ["m4a", "m4b"]
        case .wav: ["wav"]
        case .ogg: ["ogg", "oga", "opus", "ogv"]
        case .mp4: ["mp4", "m4v", "mov"]
        case .webM: ["webm", "mkv"]
        case .word: ["docx", "docm", "dotx", "zip"]
        case .excel: ["xlsx", "xlsm", "xltx", "zip"]
        case .powerPoint: ["pptx", "pptm", "ppsx", "potx", "zip"]
        case .oldWord: ["doc", "dot"]
        case .oldExcel: ["xls", "xlt"]
        case .oldPowerPoint: ["ppt", "pps"]
        case .oldOffice: ["doc", "dot", "xls", "ppt", "pub", "msg"]
        case .openText: ["odt", "ott", "zip"]
        case .openSpreadsheet: ["ods", "ots", "zip"]
        case .openSlides: ["odp", "otp", "zip"]
        case .epub: ["epub", "zip"]
        case .zip: ["zip"]
        case .unknown: []
        }
    }
}
