internal import Lexicon

/// The text under reading: its bytes, tokens and names, and the questions that every step asks of them.
///
/// A single address, which every step and every rule carries for nothing: what it leads to is kept by a ``TextMemory``
/// as long as the reading takes, and is read alone.
struct Text {
    private let body: UnsafePointer<TextMemory.Body>

    init(_ body: UnsafePointer<TextMemory.Body>) { self.body = body }

    var bytes: Stretch<UInt8> {
        @inline(__always) get { body.pointee.bytes }
    }
    var tokens: Stretch<Token> {
        @inline(__always) get { body.pointee.tokens }
    }
    var mentions: Stretch<Mention> {
        @inline(__always) get { body.pointee.mentions }
    }
    /// For each token the mention that covers it, or -1.
    var mentionAt: Stretch<Int32> {
        @inline(__always) get { body.pointee.mentionAt }
    }
    var lexicon: Lexicon {
        @inline(__always) get { body.pointee.lexicon.takeUnretainedValue() }
    }
    /// The phrases of `event-words.tsv`.
    var phrases: EventPhrases.Memory {
        @inline(__always) get { body.pointee.phrases }
    }
    /// How many tokens there are.
    var count: Int {
        @inline(__always) get { body.pointee.tokens.count }
    }

    /// A code that was made while the text was read, as a label: good as long as the text.
    func kept(_ code: String) -> Label { body.pointee.memory.takeUnretainedValue().kept(code) }

    #if DEBUG
    /// How often a step looked at a token: the work of a reading, counted for the tests.
    var looks: Int { body.pointee.memory.takeUnretainedValue().looks }
    #endif

    @inline(__always)
    private func look() {
        #if DEBUG
        body.pointee.memory.takeUnretainedValue().looks += 1
        #endif
    }

    @inline(__always)
    func info(_ token: Int) -> WordInfo {
        look()
        // The word without a number is the one that nobody knows.
        let tokens = body.pointee.tokens
        return body.pointee.infos[token < tokens.count && token >= 0 ? Int(tokens.start[token].word) : 0]
    }

    /// What is known of a word by its number.
    @inline(__always)
    func info(ofWord word: UInt32) -> WordInfo { body.pointee.infos[Int(word)] }

    @inline(__always)
    func classes(_ token: Int) -> WordClass { info(token).classes }

    @inline(__always)
    func cues(_ token: Int) -> Cues { info(token).cues }

    func saleCues(_ token: Int) -> SaleCues { info(token).saleCues }

    @inline(__always)
    func isMark(_ token: Int, _ mark: UInt8) -> Bool {
        look()
        let tokens = body.pointee.tokens
        return token >= 0 && token < tokens.count && tokens.start[token].kind == .mark
            && tokens.start[token].mark == mark
    }

    @inline(__always)
    func isWord(_ token: Int) -> Bool {
        let tokens = body.pointee.tokens
        return token >= 0 && token < tokens.count && tokens.start[token].kind == .word
    }

    @inline(__always)
    func isSpaced(_ token: Int) -> Bool { has(token, .spaced) }

    @inline(__always)
    func isCapitalised(_ token: Int) -> Bool { has(token, .capitalised) }

    @inline(__always)
    private func has(_ token: Int, _ flag: TokenFlags) -> Bool {
        let tokens = body.pointee.tokens
        return token >= 0 && token < tokens.count && tokens.start[token].flags.contains(flag)
    }

    /// The mention that begins at that token.
    @inline(__always)
    func mention(startingAt token: Int) -> Mention? {
        guard token >= 0, token < mentionAt.count, mentionAt.start[token] >= 0 else { return nil }
        let mention = mentions[Int(mentionAt.start[token])]
        return Int(mention.start) == token ? mention : nil
    }

    /// The mention that covers that token.
    @inline(__always)
    func mention(at token: Int) -> Mention? {
        guard token >= 0, token < mentionAt.count, mentionAt.start[token] >= 0 else { return nil }
        return mentions[Int(mentionAt.start[token])]
    }

    @inline(__always)
    func entity(_ mention: Mention) -> Entity { entity(mention.entity) }

    @inline(__always)
    func entity(_ number: UInt32) -> Entity { body.pointee.entities[Int(number)] }

    /// The class of the set phrase that begins at that token.
    func phrase(startingAt token: Int) -> Label? {
        guard let mention = mention(startingAt: token), mention.kind == .phrase else { return nil }
        return entity(mention).type
    }

    /// The preposition at that token.
    func preposition(_ token: Int) -> Preposition? {
        let info = info(token)
        guard info.classes.contains(.preposition) else { return nil }
        return Preposition(rawValue: info.value)
    }

    /// The words between two tokens, the second not included, as a span.
    func span(_ from: Int, _ to: Int) -> Span {
        guard from < to, from >= 0, to <= tokens.count else { return Span(text: "", start: 0, end: 0) }
        let start = Int(tokens[from].start)
        let end = Int(tokens[to - 1].end)
        return Span(text: String(decoding: bytes.part(start..<end), as: UTF8.self), start: start, end: end)
    }

    /// The words between two tokens as one line: white space of any kind is one blank.
    func line(_ from: Int, _ to: Int) -> String {
        guard from < to, from >= 0, to <= tokens.count else { return "" }
        if isOneLine(from, to) {
            let range = Int(tokens[from].start)..<Int(tokens[to - 1].end)
            return String(decoding: bytes.part(range), as: UTF8.self)
        }
        var line: [UInt8] = []
        line.reserveCapacity(Int(tokens[to - 1].end - tokens[from].start) + 1)
        for index in from..<to {
            let token = tokens[index]
            if index > from {
                let before = tokens[index - 1].end
                if token.flags.contains(.spaced) {
                    line.append(0x20)
                } else if before < token.start {
                    line += bytes.part(Int(before)..<Int(token.start))
                }
            }
            line += bytes.part(Int(token.start)..<Int(token.end))
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// Whether what stands between the tokens is nothing, or one blank: the words are a line as they are.
    private func isOneLine(_ from: Int, _ to: Int) -> Bool {
        for index in from + 1..<to where tokens[index].flags.contains(.spaced) {
            let before = Int(tokens[index - 1].end)
            guard Int(tokens[index].start) == before + 1, bytes[before] == 0x20 else { return false }
        }
        return true
    }

    /// Whether two runs of tokens are one ``line(_:_:)``.
    func isSameLine(_ one: Range<Int>, _ two: Range<Int>) -> Bool {
        one == two || line(one.lowerBound, one.upperBound) == line(two.lowerBound, two.upperBound)
    }

    /// Whether the token's bytes are exactly that ASCII text, case aside.
    @inline(__always)
    func reads(_ token: Int, _ text: StaticString) -> Bool {
        look()
        let tokens = body.pointee.tokens
        guard token >= 0, token < tokens.count,
            Int(tokens.start[token].end) - Int(tokens.start[token].start) == text.utf8CodeUnitCount
        else { return false }
        // Most words of that length begin with another letter.
        let first = body.pointee.bytes[Int(tokens.start[token].start)]
        return (first ^ text.utf8Start.pointee) & ~0x20 == 0 && spells(token, text)
    }

    private func spells(_ token: Int, _ text: StaticString) -> Bool {
        let start = Int(tokens[token].start)
        for offset in 0..<text.utf8CodeUnitCount {
            let byte = bytes[start + offset]
            let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            if folded != text.utf8Start[offset] { return false }
        }
        return true
    }
}
