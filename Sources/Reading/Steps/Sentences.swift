internal import Lexicon

/// One sentence, headline or list line: a run of tokens.
struct Sentence {
    /// First token.
    var start: Int
    /// Behind the last token.
    var end: Int
    /// It stands in a block without a full stop: a headline, a caption, a heading.
    var isHeading: Bool
    /// The number of its paragraph, from 0.
    var paragraph: Int

    /// What its words can hint at.
    var signs = Signs()

    var tokens: Range<Int> { start..<end }
}

/// What occurs among the words of a sentence: a rule that needs a word of a class looks here before it looks at the
/// words, and most sentences are left at that one look.
struct Signs {
    var classes: WordClass = []
    var triggers: Triggers = []
    var cues: Cues = []
    /// What they mean for events.
    var eventVerb: EventVerb = []
    var eventNoun: EventNoun = []

    init() {}

    init(_ tokens: Range<Int>, in text: Text) {
        for token in tokens { formUnion(text.info(token)) }
    }

    @inline(__always)
    mutating func formUnion(_ info: WordInfo) {
        classes = classes | info.classes
        triggers = triggers | info.triggers
        cues.formUnion(info.cues)
        eventVerb = EventVerb(rawValue: eventVerb.rawValue | info.eventVerb.rawValue)
        eventNoun = EventNoun(rawValue: eventNoun.rawValue | info.eventNoun.rawValue)
    }
}

/// Cuts a text into sentences.
///
/// A full stop ends one unless it stands behind an abbreviation, an initial or inside a figure. A single line
/// break ends one too, except in a text that breaks its lines in mid-sentence. An empty line always does.
enum Sentences {
    /// Tokens in the longest sentence that is read as one: of prose, and of a notice, whose lists are long.
    static let longestOfProse = 220
    static let longestOfNotice = 6000

    /// - Parameter tellsSigns: whether the words of each are looked at for what they hint at.
    static func cut(
        _ text: Text, longest: Int = longestOfProse, tellsSigns: Bool = true
    ) -> [Sentence] {
        var sentences: [Sentence] = []
        sentences.reserveCapacity(text.count / 20 + 2)
        let wrapped = breaksLinesInSentences(text)
        var start = 0
        var paragraph = -1
        func close(_ end: Int, heading: Bool) {
            guard end > start else { return }
            if text.tokens[start].flags.contains(.newBlock) || paragraph < 0
                || !wrapped && text.tokens[start].flags.contains(.newLine)
            {
                paragraph += 1
            }
            sentences.append(
                Sentence(
                    start: start, end: end, isHeading: heading, paragraph: paragraph,
                    signs: tellsSigns ? Signs(start..<end, in: text) : Signs()))
            start = end
        }
        var index = 0
        while index < text.count {
            let token = text.tokens[index]
            if index > start, token.flags.contains(.newBlock) || token.flags.contains(.newLine) && !wrapped {
                close(index, heading: true)
            }
            index += 1
            // What never ends is cut: later steps look along a sentence, and their work must stay linear.
            if index - start >= longest { close(index, heading: false) }
            if mayEnd(token), endsSentence(text, at: index - 1) {
                var end = index
                while end < text.count, isCloser(text, end), !text.tokens[end].flags.contains(.spaced) {
                    end += 1
                }
                index = end
                close(end, heading: false)
            }
        }
        close(text.count, heading: true)
        return sentences
    }

    /// Whether the text's lines break in mid-sentence: several lines begin with a small letter.
    private static func breaksLinesInSentences(_ text: Text) -> Bool {
        var small = 0
        var large = 0
        for index in 1..<max(1, text.count) {
            let flags = text.tokens[index].flags
            guard flags.contains(.newLine), !flags.contains(.newBlock), text.isWord(index) else { continue }
            let before = text.tokens[index - 1]
            let ended = before.kind == .mark && before.mark != Mark.comma && before.mark != Mark.hyphen
            if ended { continue }
            if flags.contains(.capitalised) { large += 1 } else { small += 1 }
        }
        return small >= 2 && small * 2 >= large
    }

    private static func isCloser(_ text: Text, _ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .mark else { return false }
        return token.mark == Mark.quote || token.mark == Mark.apostrophe || token.mark == Mark.close
            || token.mark == Mark.closeSquare
    }

    /// Whether a sentence can end at that token: most cannot, and are left at one look.
    @inline(__always)
    private static func mayEnd(_ token: Token) -> Bool {
        token.kind == .mark
            ? token.mark == Mark.fullStop || token.mark == Mark.question || token.mark == Mark.exclamation
                || token.mark == Mark.ellipsis
            : token.flags.contains(.dotted)
    }

    private static func endsSentence(_ text: Text, at index: Int) -> Bool {
        let token = text.tokens[index]
        switch token.kind {
        case .number, .genitive: return false
        case .word: guard token.flags.contains(.dotted) else { return false }
        case .mark:
            guard
                token.mark == Mark.fullStop || token.mark == Mark.question || token.mark == Mark.exclamation
                    || token.mark == Mark.ellipsis
            else { return false }
        }
        var next = index + 1
        while next < text.count, isCloser(text, next), !text.tokens[next].flags.contains(.spaced) {
            next += 1
        }
        let follows = next < text.count ? text.tokens[next] : nil
        let opens =
            follows.map {
                $0.flags.contains(.newBlock)
                    || $0.flags.contains(.spaced)
                        && ($0.flags.contains(.capitalised) || $0.kind == .number
                            || $0.kind == .mark
                                && ($0.mark == Mark.quote || $0.mark == Mark.open || $0.mark == Mark.dollar
                                    || $0.mark == Mark.apostrophe || $0.mark == Mark.openSquare))
            } ?? true
        if token.kind == .word, token.flags.contains(.dotted) {
            // `U.S.` ends a sentence only before a word that begins one.
            guard text.bytes[Int(token.end) - 1] == Mark.fullStop, let follows, follows.kind == .word, opens
            else {
                return false
            }
            return beginsSentence(text, next)
        }
        guard token.kind == .mark else { return false }
        if token.mark == Mark.question || token.mark == Mark.exclamation { return opens }
        guard token.mark == Mark.fullStop || token.mark == Mark.ellipsis, opens else { return false }
        if token.mark == Mark.ellipsis { return true }
        guard index > 0, !token.flags.contains(.spaced) else { return true }
        if follows?.flags.contains(.newBlock) ?? true { return true }
        let before = text.tokens[index - 1]
        guard before.kind == .word else { return true }
        let length = before.end - before.start
        if length == 1, before.flags.contains(.capitalised) { return false }
        let classes = text.classes(index - 1)
        if length <= 4, before.flags.contains(.capitalised) {
            if classes.contains(.title), isTitleAbbreviation(text, index - 1) { return false }
            if classes.contains(.month), length <= 4, !text.reads(index - 1, "may"),
                !text.reads(index - 1, "june"),
                !text.reads(index - 1, "july")
            {
                return follows?.kind != .number
            }
            if classes.contains(.firmSuffix) || text.reads(index - 1, "st") || text.reads(index - 1, "no") {
                return text.reads(index - 1, "no") || text.reads(index - 1, "st")
                    ? follows?.kind != .number && !text.reads(index - 1, "st") : beginsSentence(text, next)
            }
        }
        return true
    }

    private static func isTitleAbbreviation(_ text: Text, _ index: Int) -> Bool {
        for title: StaticString in [
            "mr", "mrs", "ms", "dr", "gen", "sen", "sens", "rep", "reps", "adm", "lt", "col",
        ]
        where text.reads(index, title) {
            return true
        }
        return false
    }

    /// A word that would not follow an abbreviation with a capital unless it began a sentence.
    private static func beginsSentence(_ text: Text, _ index: Int) -> Bool {
        let classes = text.classes(index)
        return !classes.isDisjoint(with: .determiner | .pronoun | .preposition | .subordinator | .conjunction)
            && !classes.contains(.month)
    }
}
