internal import Reading
internal import Synchronization

/// What one look at a sentence tells of its words.
struct SentenceLook: Sendable {
    /// A bit for each class of words that it has, by the number of the class.
    var classes: UInt128
    /// Where the words of the framed classes stand, in the order of the text.
    var hits: [FramedSentence.Hit]
    /// It names a year that is not the article's.
    var namesOtherYear: Bool

    func has(_ words: CheckWords) -> Bool { classes >> UInt128(words.rawValue) & 1 != 0 }
}

/// The sentences of an article in small letters, and what their words tell: each is looked at once, when first asked
/// for.
final class SentenceLooks: Sendable {
    private let sentences: [Span]
    private let folded: [FoldedText]
    private let year: Int
    private struct Known: Sendable {
        var looks: [SentenceLook?]
        var telling: [TellingWords]?
        var printed: [ItemAlignment.Printed]?
    }
    private let known: Mutex<Known>

    /// - Parameter isFolded: the text tells of sums or sales: most of its sentences will be asked for.
    init(_ sentences: [Span], year: Int, isFolded: Bool) {
        self.sentences = sentences
        self.year = year
        folded = isFolded ? sentences.map { FoldedText($0.text) } : []
        known = Mutex(Known(looks: Array(repeating: nil, count: sentences.count)))
    }

    /// A sentence in small letters.
    func folded(_ number: Int) -> FoldedText {
        if folded.indices.contains(number) { return folded[number] }
        return FoldedText(sentences.indices.contains(number) ? sentences[number].text : "")
    }

    func look(_ number: Int) -> SentenceLook {
        if let look = known.withLock({ $0.looks.indices.contains(number) ? $0.looks[number] : nil }) {
            return look
        }
        let (classes, hits) = WordIndex.shared.look(at: folded(number))
        let look = SentenceLook(
            classes: classes, hits: hits,
            namesOtherYear: sentences.indices.contains(number)
                && Self.namesOtherYear(sentences[number].text, year))
        known.withLock { if $0.looks.indices.contains(number) { $0.looks[number] = look } }
        return look
    }

    /// The sentence has words of that class.
    func says(_ words: CheckWords, in number: Int) -> Bool {
        if let has = known.withLock({
            $0.looks.indices.contains(number) ? $0.looks[number]?.has(words) : false
        }) {
            return has
        }
        return look(number).has(words)
    }

    func namesOtherYear(_ number: Int) -> Bool {
        if let names = known.withLock({
            $0.looks.indices.contains(number) ? $0.looks[number]?.namesOtherYear : false
        }) {
            return names
        }
        return look(number).namesOtherYear
    }

    /// The telling words of each sentence.
    var telling: [TellingWords] {
        if let telling = known.withLock({ $0.telling }) { return telling }
        let telling = sentences.map { TellingWords($0.text) }
        known.withLock { $0.telling = telling }
        return telling
    }

    /// The article's items, ready to be compared with lines of the record.
    func printed(_ items: [ArticleFacts.Told]) -> [ItemAlignment.Printed] {
        if let printed = known.withLock({ $0.printed }) { return printed }
        let printed = items.map { ItemAlignment.Printed($0) }
        known.withLock { $0.printed = printed }
        return printed
    }

    private static func namesOtherYear(_ text: String, _ year: Int) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var (digits, value) = (0, 0)
            var previous: UInt8 = 0
            for index in 0...bytes.count {
                let byte = index < bytes.count ? bytes[index] : 0x20
                if byte &- 0x30 < 10 {
                    digits &+= 1
                    value = value &* 10 &+ Int(byte &- 0x30)
                    continue
                }
                if digits == 4, (1900...2100).contains(value), value != year, previous != 0x2C { return true }
                if digits > 0 { (digits, value) = (0, 0) }
                previous = byte
            }
            return false
        }
    }
}
