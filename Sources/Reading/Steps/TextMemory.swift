internal import Lexicon

/// What a ``Text`` leads to, as long as somebody holds it: the bytes, the tokens, the names and what was made of them
/// while they were read.
final class TextMemory {
    /// Where everything lies: addresses alone, so that a look at a token moves no count of owners.
    struct Body {
        let bytes: Stretch<UInt8>
        let tokens: Stretch<Token>
        let mentions: Stretch<Mention>
        let mentionAt: Stretch<Int32>
        let infos: UnsafePointer<WordInfo>
        let entities: EntityMemory
        let phrases: EventPhrases.Memory
        let lexicon: Unmanaged<Lexicon>
        let memory: Unmanaged<TextMemory>
    }

    private let body: UnsafeMutablePointer<Body>
    private let lexicon: Lexicon
    /// Texts that no table holds, kept as long as the text is read.
    private var keptTexts: [String: UnsafeMutableBufferPointer<UInt8>] = [:]

    #if DEBUG
    /// How often a step looked at a token.
    var looks = 0
    #endif

    convenience init(_ string: String, _ lexicon: Lexicon) {
        var string = string
        self.init(string.withUTF8 { Stretch(copying: $0) }, lexicon)
    }

    /// - Parameter bytes: memory that is given back with this.
    private init(_ bytes: Stretch<UInt8>, _ lexicon: Lexicon) {
        self.lexicon = lexicon
        body = .allocate(capacity: 1)
        let scan = lexicon.scan(UnsafeBufferPointer(start: bytes.start, count: bytes.count))
        let mentionAt = Stretch<Int32>.allocated(scan.tokens.count)
        mentionAt.initialize(repeating: -1, count: scan.tokens.count)
        for index in scan.mentions.indices {
            let mention = scan.mentions[index]
            for token in Int(mention.start)..<Int(mention.end) { mentionAt[token] = Int32(index) }
        }
        body.initialize(
            to: Body(
                bytes: bytes, tokens: Stretch(copying: scan.tokens),
                mentions: Stretch(copying: scan.mentions),
                mentionAt: Stretch(start: mentionAt, count: scan.tokens.count),
                infos: lexicon.vocabulary.infos.start, entities: lexicon.entities.memory,
                phrases: lexicon.eventPhrases.memory,
                lexicon: .passUnretained(lexicon), memory: .passUnretained(self)))
    }

    deinit {
        for bytes in keptTexts.values { bytes.deallocate() }
        body.pointee.bytes.deallocate()
        body.pointee.tokens.deallocate()
        body.pointee.mentions.deallocate()
        body.pointee.mentionAt.deallocate()
        body.deallocate()
    }

    /// The text itself: good as long as this is held.
    var text: Text { Text(UnsafePointer(body)) }

    /// Does something with the text of a string, which is good until it is done.
    static func reading<Outcome>(
        _ string: String, _ lexicon: Lexicon, _ read: (Text) throws -> Outcome
    ) rethrows -> Outcome {
        let memory = TextMemory(string, lexicon)
        return try withExtendedLifetime(memory) { try read(memory.text) }
    }

    /// A code that was made while the text was read, as a label.
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
}

/// A row of plain values in memory that somebody else keeps: a place outside it is never read, also in a release build.
struct Stretch<Value: BitwiseCopyable>: RandomAccessCollection {
    let start: UnsafePointer<Value>
    let count: Int

    init(start: UnsafePointer<Value>, count: Int) {
        self.start = start
        self.count = count
    }

    /// Memory for so many values, and at least one.
    static func allocated(_ count: Int) -> UnsafeMutablePointer<Value> {
        .allocate(capacity: Swift.max(count, 1))
    }

    init(copying values: some Collection<Value>) {
        let start = Self.allocated(values.count)
        _ = UnsafeMutableBufferPointer(start: start, count: values.count).initialize(from: values)
        self.init(start: start, count: values.count)
    }

    func deallocate() { start.deallocate() }

    var startIndex: Int { 0 }
    var endIndex: Int {
        @inline(__always) get { count }
    }

    subscript(index: Int) -> Value {
        @inline(__always) get {
            precondition(index >= 0 && index < count, "a place lies inside the stretch")
            return start[index]
        }
    }

    /// The values of a range, where they lie.
    func part(_ range: Range<Int>) -> UnsafeBufferPointer<Value> {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "a range lies inside the stretch")
        return UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
    }

    func withContiguousStorageIfAvailable<Outcome>(
        _ body: (UnsafeBufferPointer<Value>) throws -> Outcome
    ) rethrows -> Outcome? {
        try body(UnsafeBufferPointer(start: start, count: count))
    }
}
