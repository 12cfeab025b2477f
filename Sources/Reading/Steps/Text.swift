internal import Lexicon

/// The text under reading: its bytes, tokens and names, and the questions that every step asks of them.
final class Text {
    let bytes: [UInt8]
    let tokens: ContiguousArray<Token>
    let mentions: ContiguousArray<Mention>
    let lexicon: Lexicon
    /// The vocabulary and the tokens as plain memory: every step looks at some token all the time.
    private let infos: UnsafePointer<WordInfo>
    private let tokenMemory: UnsafeMutableBufferPointer<Token>
    /// For each token the mention that covers it, or -1.
    let mentionAt: ContiguousArray<Int32>

    init(bytes: [UInt8], lexicon: Lexicon) {
        let scan = bytes.withUnsafeBufferPointer { lexicon.scan($0) }
        self.bytes = bytes
        self.lexicon = lexicon
        infos = lexicon.vocabulary.infos.start
        tokenMemory = .allocate(capacity: scan.tokens.count + 1)
        _ = tokenMemory.initialize(from: scan.tokens)
        tokens = scan.tokens
        mentions = scan.mentions
        var covered = ContiguousArray<Int32>(repeating: -1, count: scan.tokens.count)
        covered.withUnsafeMutableBufferPointer { covered in
            for index in scan.mentions.indices {
                let mention = scan.mentions[index]
                for token in Int(mention.start)..<Int(mention.end) { covered[token] = Int32(index) }
            }
        }
        mentionAt = covered
        count = scan.tokens.count
    }

    /// Texts that no table holds, kept as long as the text is read.
    private var keptTexts: [String: UnsafeMutableBufferPointer<UInt8>] = [:]

    deinit {
        for bytes in keptTexts.values { bytes.deallocate() }
        tokenMemory.deallocate()
    }

    /// A code that was made while the text was read, as a label: good as long as the text.
    func kept(_ code: String) -> Label {
        if let label = lexicon.label(code) { return label }
        if keptTexts[code] == nil {
            let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: code.utf8.count)
            _ = bytes.initialize(from: code.utf8)
            keptTexts[code] = bytes
        }
        guard let bytes = keptTexts[code], let start = bytes.baseAddress else { return "" }
        return Label(start: start, count: bytes.count)
    }

    let count: Int

    #if DEBUG
    /// How often a step looked at a token: the work of a reading, counted for the tests.
    private(set) var looks = 0
    #endif

    @inline(__always)
    private func look() {
        #if DEBUG
        looks += 1
        #endif
    }

    @inline(__always)
    func info(_ token: Int) -> WordInfo {
        look()
        // The word without a number is the one that nobody knows.
        return infos[token < count && token >= 0 ? Int(tokenMemory[token].word) : 0]
    }

    @inline(__always)
    func classes(_ token: Int) -> WordClass { info(token).classes }

    @inline(__always)
    func cues(_ token: Int) -> Cues { info(token).cues }

    @inline(__always)
    func isMark(_ token: Int, _ mark: UInt8) -> Bool {
        look()
        return token >= 0 && token < count && tokenMemory[token].kind == .mark
            && tokenMemory[token].mark == mark
    }

    @inline(__always)
    func isWord(_ token: Int) -> Bool { token >= 0 && token < count && tokenMemory[token].kind == .word }

    @inline(__always)
    func isSpaced(_ token: Int) -> Bool {
        token >= 0 && token < count && tokenMemory[token].flags.contains(.spaced)
    }

    @inline(__always)
    func isCapitalised(_ token: Int) -> Bool {
        token >= 0 && token < count && tokenMemory[token].flags.contains(.capitalised)
    }

    /// The mention that begins at that token.
    @inline(__always)
    func mention(startingAt token: Int) -> Mention? {
        guard token >= 0, token < tokens.count, mentionAt[token] >= 0 else { return nil }
        let mention = mentions[Int(mentionAt[token])]
        return Int(mention.start) == token ? mention : nil
    }

    /// The mention that covers that token.
    @inline(__always)
    func mention(at token: Int) -> Mention? {
        guard token >= 0, token < tokens.count, mentionAt[token] >= 0 else { return nil }
        return mentions[Int(mentionAt[token])]
    }

    func entity(_ mention: Mention) -> Entity { lexicon.entities[Int(mention.entity)] }

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
        return Span(text: String(decoding: bytes[start..<end], as: UTF8.self), start: start, end: end)
    }

    /// The words between two tokens as one line: white space of any kind is one blank.
    func line(_ from: Int, _ to: Int) -> String {
        guard from < to, from >= 0, to <= tokens.count else { return "" }
        var line: [UInt8] = []
        line.reserveCapacity(Int(tokens[to - 1].end - tokens[from].start) + 1)
        for index in from..<to {
            let token = tokens[index]
            if index > from {
                let before = tokens[index - 1].end
                if token.flags.contains(.spaced) {
                    line.append(0x20)
                } else if before < token.start {
                    line += bytes[Int(before)..<Int(token.start)]
                }
            }
            line += bytes[Int(token.start)..<Int(token.end)]
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// Whether two runs of tokens are one ``line(_:_:)``.
    func isSameLine(_ one: Range<Int>, _ two: Range<Int>) -> Bool {
        one == two || line(one.lowerBound, one.upperBound) == line(two.lowerBound, two.upperBound)
    }

    /// Whether the token's bytes are exactly that ASCII text, case aside.
    @inline(__always)
    func reads(_ token: Int, _ text: StaticString) -> Bool {
        look()
        guard token >= 0, token < count,
            Int(tokenMemory[token].end) - Int(tokenMemory[token].start) == text.utf8CodeUnitCount
        else { return false }
        return spells(token, text)
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
