/// Words that people write in capitals to be heard: no initialisms.
enum Shouting {
    static func contains(_ word: some Collection<UInt8>) -> Bool { ShortWord(word).map(words.contains) ?? false }

    private static let words: Set<ShortWord> = Set(
        """
        A ALL ALWAYS AND ANY ARE AS AT BE BOTH BUT BY CAN CANNOT DO DOES DONE EACH EVERY FIRST FOR FREE FROM FULL GET \
        GO HAS HAVE HELP HOW IF IN INTO IS JOIN LAST LESS MAY ME MORE MUST MY NEED NEVER NEW NEXT NO NONE NOT NOTE NOW \
        OF OFF ON ONE ONLY OPEN OR OTHER OUR OUT PLEASE READ SHOULD SO SOME START STOP THAT THE THEN THERE THESE THEY \
        THIS TO TODAY TWO UP VERY WAS WE WHAT WHEN WHERE WHY WILL WITH YES YOU YOUR
        """.split { $0 == " " || $0 == "\n" }.compactMap { ShortWord($0.utf8) })
}
