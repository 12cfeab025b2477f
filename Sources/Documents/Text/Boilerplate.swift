/// Lines that belong to a page and not to its article, in texts that were copied from a page.
enum Boilerplate {
    /// Longer lines are never boilerplate.
    private static let longest = 160

    /// A line that is this and nothing else, in small letters.
    private static let whole: Set<String> = [
        "leave a reply", "leave a comment", "leave a reply cancel reply", "cancel reply", "post comment",
        "please enter your comment!", "please enter your name here", "please enter your email address here",
        "you have entered an incorrect email address!", "log in to leave a comment", "comments are closed",
        "comments", "comment", "add a comment", "name", "email", "website", "name:*", "email:*", "website:",
        "comment:",
        "your email address will not be published", "required fields are marked", "no comments",
        "advertisement",
        "advertisement box", "advertising", "share", "share this", "share this article",
        "sharetweetmailprint", "tweet",
        "print", "read more", "read next", "related", "related articles", "related stories", "related posts",
        "more",
        "sign up free for the full site", "subscribe", "subscribe now", "sign in", "log in", "follow us",
        "skip to content",
        "listen to article", "![]()", "a- a+", "tags", "previous article", "next article", "load more",
        "trending",
        "most popular", "sponsored content", "story continues below advertisement",
        "article continues below advertisement",
        "scroll to continue", "copy link", "email this article", "print this article", "back to top",
    ]

    /// What a line begins with.
    private static let beginnings: [StaticString] = [
        "save my name, email", "your email address will not be published", "required fields are marked",
        "share this",
        "share on ", "share |", "click here to ", "click to share", "follow us on ", "subscribe to our ",
        "sign up for our ", "sign up to ", "sign up free ", "read more:", "also read:", "read also:",
        "see also:",
        "related:", "you may also like", "you might also like", "[embed", "we use cookies",
        "this site uses cookies",
        "this website uses cookies", "by continuing to use this site", "accept all cookies",
        "all rights reserved",
        "copyright ©", "© ", "leave a reply", "notify me of ",
    ]

    /// What such lines begin with: most lines of an article are told apart by their first letter.
    private static let firstBytes: [Bool] = {
        var table = Array(repeating: false, count: 256)
        for line in whole { if let first = line.utf8.first { table[Int(first)] = true } }
        for line in beginnings { table[Int(line.withUTF8Buffer { $0[0] })] = true }
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(digit)] = true }
        return table
    }()

    private static let wholeLengths = Set(whole.map(\.utf8.count))

    /// All such lines of `text`, as UTF-8 offsets without the line end.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        Lines(text).compactMap { range in
            // Most lines of a text are paragraphs; they are not looked at twice.
            guard range.count <= longest + 40 else { return nil }
            let line = text[range].trimmed
            return isBoilerplate(line) ? line.indices : nil
        }
    }

    /// Whether a line without white space around it is boilerplate.
    static func isBoilerplate(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, line.count <= longest, firstBytes[Int(first.lowered)] else {
            return false
        }
        if beginnings.contains(where: { line.holds($0, at: line.startIndex) }) { return true }
        if isReadingTime(line) { return true }
        return isWhole(line) || isWhole(line.dropLast(line.last == 0x2E || line.last == 0x3A ? 1 : 0))
    }

    private static func isWhole(_ line: ArraySlice<UInt8>) -> Bool {
        wholeLengths.contains(line.count)
            && whole.contains(String(decoding: line.map(\.lowered), as: UTF8.self))
    }

    /// `2 minute read`, `3 min read`.
    private static func isReadingTime(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, first.isDigit, line.count <= 20 else { return false }
        let words = line.split(whereSeparator: { $0.isSpace || $0 == 0x2D })
        guard let last = words.last, words.count == 3 else { return false }
        return last.count == 4 && last.holds("read", at: last.startIndex)
            && words[1].holds("min", at: words[1].startIndex)
    }
}
