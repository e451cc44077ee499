/// Initialisms that nearly everybody in the United Kingdom knows better by their letters than by their words.
///
/// GOV.UK explains all on first use but those that 80 % of people know; the NHS takes UK, NHS and GP as known.
enum KnownInitialisms {
    static let all = set(
        """
        UK EU US USA UN NHS GP BBC ITV TV CD DVD PC PDF ID PIN VAT MP DVLA GMT BST DIY DNA HIV AIDS FAQ GCSE PE CV QR OK SMS \
        A&E Q&A COVID USB AM PM BC AD RIP PS PTO SOS UFO VIP IQ IT IOU ATM JPEG PNG GIF MP3 WCAG HTML WIFI \
        NASA CCTV DC FAX AA AAA ASAP RSVP FM CEO \
        MBE OBE CBE KBE DBE BA MA BSC MSC MPHIL PHD MD RGN JP QC KC
        """)

    /// Those that easy read may use without their words (GOV.UK, Inclusion Europe: whole words).
    static let inEasyRead = set("UK NHS GP BBC TV PDF ID OK")

    private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }
}
