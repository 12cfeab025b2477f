internal import Reading

/// Where the words of every class stand in a sentence: one look at it for all classes.
///
/// A frame asks who acts, what is done, to what, and whether it is denied; each of these is a class of
/// `check-words.tsv`, so that a new wording is a word in a row and no pattern of its own.
struct FramedSentence: Sendable {
    struct Hit: Sendable {
        var kind: CheckWords
        /// Bytes of the sentence.
        var range: Range<Int>
    }

    let span: Span
    let number: Int
    let bytes: [UInt8]
    /// In the order of the text.
    let hits: [Hit]
    /// A bit for each class that it has.
    private let classes: UInt128

    init(_ span: Span, number: Int, look: SentenceLook) {
        self.span = span
        self.number = number
        let bytes = Array(span.text.utf8)
        self.bytes = bytes
        hits =
            look.hits.contains { Self.isMonth($0.range, bytes) }
            ? look.hits.filter { !Self.isMonth($0.range, bytes) } : look.hits
        classes = look.classes
    }

    /// `on May 4`, `4 May`, `in May`: the month, and no word for what may be.
    private static func isMonth(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        guard range.count == 3, bytes[range.lowerBound] == UInt8(ascii: "M"),
            bytes[range].elementsEqual("May".utf8)
        else { return false }
        func isDigit(_ at: Int) -> Bool { bytes.indices.contains(at) && bytes[at] &- 0x30 < 10 }
        if isDigit(range.upperBound + 1) || isDigit(range.lowerBound - 2) { return true }
        let lead = bytes[max(0, range.lowerBound - 4)..<range.lowerBound]
        return lead.elementsEqual(" in ".utf8) || lead.elementsEqual(" of ".utf8)
    }

    /// The stretches between its marks, in bytes of the sentence.
    var clauses: [Range<Int>] { Self.clauses(bytes) }

    func has(_ kind: CheckWords) -> Bool { classes >> UInt128(kind.rawValue) & 1 != 0 }

    func hits(_ kind: CheckWords, in range: Range<Int>) -> [Range<Int>] {
        guard has(kind) else { return [] }
        return hits.filter {
            $0.kind == kind && $0.range.lowerBound >= range.lowerBound
                && $0.range.upperBound <= range.upperBound
        }
        .map(\.range)
    }

    func has(_ kind: CheckWords, in range: Range<Int>) -> Bool {
        has(kind)
            && hits.contains {
                $0.kind == kind && $0.range.lowerBound >= range.lowerBound
                    && $0.range.upperBound <= range.upperBound
            }
    }

    var whole: Range<Int> { 0..<bytes.count }

    /// The words of a stretch, small, in order.
    func words(_ range: Range<Int>) -> [String] {
        guard range.lowerBound < range.upperBound else { return [] }
        return bytes[range].split { byte in
            !((0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80)
        }.map { String(decoding: $0, as: UTF8.self).lowercased() }
    }

    func wordCount(_ range: Range<Int>) -> Int { words(range).count }

    /// The clause that holds a byte.
    func clause(at byte: Int) -> Range<Int> {
        clauses.first { $0.contains(byte) } ?? whole
    }

    /// The stretch as words of the article, without blanks and marks at its ends.
    func claim(_ range: Range<Int>) -> Span {
        var (low, high) = (range.lowerBound, range.upperBound)
        func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x2E || byte == 0x2C || byte == 0x21 }
        while low < high, isBlank(bytes[low]) { low += 1 }
        while high > low, isBlank(bytes[high - 1]) { high -= 1 }
        return Span(
            text: String(decoding: bytes[low..<high], as: UTF8.self), start: span.start + low,
            end: span.start + high)
    }

    var isQuestion: Bool { bytes.last { $0 > 0x20 } == UInt8(ascii: "?") }

    /// A comma between figures parts nothing.
    private static func clauses(_ bytes: [UInt8]) -> [Range<Int>] {
        func isDigit(_ at: Int) -> Bool { bytes.indices.contains(at) && (0x30...0x39).contains(bytes[at]) }
        var result: [Range<Int>] = []
        var start = 0
        var index = 0
        func close(_ end: Int, _ next: Int) {
            if end > start { result.append(start..<end) }
            start = next
        }
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                if !(isDigit(index - 1) && isDigit(index + 1)) { close(index, index + 1) }
            case UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""), 0x0A:
                close(index, index + 1)
            case 0xE2:
                // Dashes and curly quotation marks, but not the apostrophe.
                if index + 2 < bytes.count, bytes[index + 1] == 0x80,
                    [0x93, 0x94, 0x9C, 0x9D, 0x9E].contains(bytes[index + 2])
                {
                    close(index, index + 3)
                    index += 2
                }
            default: break
            }
            index += 1
        }
        close(bytes.count, bytes.count)
        return result
    }
}

/// The sentences of an article with their framed words; made once, where a check asks for frames at all.
struct Framed: Sendable {
    let sentences: [FramedSentence]

    init(_ detail: ReadingDetail, _ facts: ArticleFacts) {
        sentences = detail.sentences.enumerated().map { number, span in
            FramedSentence(span, number: number, look: facts.looks.look(number))
        }
    }

    static let none = Framed()
    private init() { sentences = [] }
}
