internal import Tables

/// The words of several parts in `event-words.tsv`: `lay down arms`, `travel ban`, `in favour`.
///
/// A verb among them stands in any form; between its parts an article, a possessive, an adverb or a name in the
/// genitive may stand (`laid down their arms`), which the caller decides.
public struct EventPhrases: @unchecked Sendable {
    // `@unchecked Sendable`: memory that is only read.
    /// One phrase: its words behind the first, and what it means. The words lie in memory that the lexicon keeps.
    public struct Entry: BitwiseCopyable {
        public let rest: UnsafeBufferPointer<UInt32>
        public let verb: EventVerb
        public let noun: EventNoun
    }

    /// Where the phrases lie, as addresses alone: good as long as the lexicon.
    public let memory: Memory
    /// What they are made of, as the compiled lexicon has it.
    let parts: Parts
    /// What keeps them.
    private let owners: [Flat<Entry>]

    /// The phrases without an address in them.
    struct Parts {
        /// The words behind the first ones, one phrase behind the other.
        var words: Flat<UInt32>
        /// For each word of the vocabulary which phrases it opens.
        var openers: Flat<UInt8>
        /// Of verbs, nouns, states and adverbs.
        var lists: [Lists]
    }

    /// Phrases by the number of what they begin with.
    public struct List: BitwiseCopyable {
        /// For each number where its phrases begin; they end where those of the next begin.
        @usableFromInline let starts: UnsafePointer<UInt16>
        @usableFromInline let count: Int
        @usableFromInline let entries: UnsafePointer<Entry>

        @inlinable
        subscript(number: UInt32) -> UnsafeBufferPointer<Entry> {
            guard Int(number) + 1 < count else { return UnsafeBufferPointer(start: nil, count: 0) }
            let start = Int(starts[Int(number)])
            return UnsafeBufferPointer(
                start: entries + start, count: Int(starts[Int(number) + 1]) - start)
        }
    }

    /// The phrases, for loops in which no count of owners may move.
    public struct Memory: BitwiseCopyable {
        /// The phrases of each verb by its number (``WordInfo/lemma``), and of each noun or adjective by its word;
        /// those that begin with a form of `be`, by the word behind it: `be at odds with`; and those of the nouns that
        /// are adverbs: `at first`, `as well`.
        @usableFromInline let verbs, nouns, states, adverbs: List
        /// For each word of the vocabulary which phrases it opens.
        @usableFromInline let openersOfWords: UnsafePointer<UInt8>

        /// Whether some phrase of ``nouns(_:)``, of ``states(_:)`` or of ``adverbs(_:)`` begins with that word of the
        /// vocabulary: at most words none does.
        @inlinable public func opensNoun(_ word: UInt32) -> Bool { openersOfWords[Int(word)] & 1 != 0 }
        @inlinable public func opensState(_ word: UInt32) -> Bool { openersOfWords[Int(word)] & 2 != 0 }
        @inlinable public func opensAdverb(_ word: UInt32) -> Bool { openersOfWords[Int(word)] & 4 != 0 }

        /// The phrases that begin with that verb.
        @inlinable public func verbs(_ lemma: UInt16) -> UnsafeBufferPointer<Entry> { verbs[UInt32(lemma)] }

        /// The phrases that a form of `be` opens, by the word behind it.
        @inlinable public func states(_ word: UInt32) -> UnsafeBufferPointer<Entry> { states[word] }

        /// The phrases that begin with that noun or adjective.
        @inlinable public func nouns(_ word: UInt32) -> UnsafeBufferPointer<Entry> { nouns[word] }

        /// The adverbs of several words that begin with that word.
        @inlinable public func adverbs(_ word: UInt32) -> UnsafeBufferPointer<Entry> { adverbs[word] }
    }

    /// Phrases by the number of what they begin with.
    struct Lists {
        /// As in ``List``.
        let starts: Flat<UInt16>
        let phrases: Flat<Phrase>

        init(starts: Flat<UInt16>, phrases: Flat<Phrase>) {
            self.starts = starts
            self.phrases = phrases
        }

        init(_ drafts: [UInt32: [Phrase]]) {
            let numbers = drafts.keys.sorted()
            var starts: [UInt16] = []
            starts.reserveCapacity(Int(numbers.last ?? 0) + 2)
            var phrases: [Phrase] = []
            for number in numbers {
                // Numbers in between have no phrases.
                let start = UInt16(truncatingIfNeeded: phrases.count)
                starts.append(contentsOf: repeatElement(start, count: Int(number) + 1 - starts.count))
                phrases += drafts[number] ?? []
            }
            starts.append(UInt16(truncatingIfNeeded: phrases.count))
            self.init(starts: Flat(starts), phrases: Flat(phrases))
        }
    }

    /// A phrase by the place of its words in ``Parts/words``.
    struct Phrase: BitwiseCopyable {
        let start: UInt32
        let count: UInt32
        var verb: EventVerb = []
        var noun: EventNoun = []
    }

    init(_ parts: Parts) {
        self.parts = parts
        let words = parts.words.base
        let owners = parts.lists.map { list in
            Flat(
                UnsafeBufferPointer(start: list.phrases.base, count: list.phrases.count).map { phrase in
                    Entry(
                        rest: UnsafeBufferPointer(start: words + Int(phrase.start), count: Int(phrase.count)),
                        verb: phrase.verb, noun: phrase.noun)
                })
        }
        func list(_ place: Int) -> List {
            List(
                starts: parts.lists[place].starts.start, count: parts.lists[place].starts.count,
                entries: owners[place].start)
        }
        memory = Memory(
            verbs: list(0), nouns: list(1), states: list(2), adverbs: list(3),
            openersOfWords: parts.openers.base)
        self.owners = owners
    }

    init(_ table: Table, _ vocabulary: Vocabulary) {
        let word = table.column("word")
        let kind = table.column("kind")
        let classes = table.column("classes")
        let be = vocabulary.find(WordHash.of("be".utf8))
        var words: [UInt32] = []
        var verbs: [UInt32: [Phrase]] = [:]
        var states: [UInt32: [Phrase]] = [:]
        var nouns: [UInt32: [Phrase]] = [:]
        func draft(_ rest: some Collection<UInt32>) -> Phrase {
            defer { words += rest }
            return Phrase(start: UInt32(words.count), count: UInt32(rest.count))
        }
        table.forEachRow { row in
            let bytes = row.cell(word).bytes
            guard bytes.contains(where: { $0 == 0x20 || $0 == UInt8(ascii: "-") }) else { return }
            let parts = Tokenizer.tokens(of: bytes, lookup: vocabulary.lookup)
                .filter { $0.kind == .word }.map(\.word)
            guard parts.count > 1, let first = parts.first else { return }
            var entry = draft(parts.dropFirst())
            if String(row.cell(kind)) == "verb" {
                row.cell(classes).forEachPart { entry.verb.formUnion(EventVerb.byName[String($0)] ?? []) }
                if first == be {
                    states[parts[1], default: []].append(entry)
                } else {
                    verbs[UInt32(vocabulary[first].lemma), default: []].append(entry)
                }
            } else {
                row.cell(classes).forEachPart { entry.noun.formUnion(EventNoun.byName[String($0)] ?? []) }
                nouns[first, default: []].append(entry)
                // The plural of the last word: `travel bans`.
                if let last = parts.last, let plural = Self.plural(last, bytes, vocabulary) {
                    var other = draft(parts.dropFirst().dropLast() + [plural])
                    other.noun = entry.noun
                    nouns[first, default: []].append(other)
                }
            }
        }
        var openers = [UInt8](repeating: 0, count: vocabulary.infos.count)
        for (word, drafts) in nouns where word != 0 {
            openers[Int(word)] |= 1
            if drafts.contains(where: { !$0.noun.isDisjoint(with: .adverb) }) { openers[Int(word)] |= 4 }
        }
        for word in states.keys where word != 0 { openers[Int(word)] |= 2 }
        self.init(
            Parts(
                words: Flat(words), openers: Flat(openers),
                lists: [
                    Lists(verbs), Lists(nouns), Lists(states),
                    Lists(
                        nouns.mapValues { $0.filter { !$0.noun.isDisjoint(with: .adverb) } }
                            .filter { !$0.value.isEmpty }),
                ]))
    }

    private static func plural(
        _ last: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary
    ) -> UInt32? {
        var word = Array(bytes.split { $0 == 0x20 || $0 == UInt8(ascii: "-") }.last ?? bytes[...])
        guard word.count > 2, let end = word.last else { return nil }
        if end == UInt8(ascii: "y"), !"aeiou".utf8.contains(word[word.count - 2]) {
            word.removeLast()
            word += Array("ies".utf8)
        } else if word.suffix(2) == Array("ch".utf8)[...] || word.suffix(2) == Array("sh".utf8)[...] {
            word += Array("es".utf8)
        } else {
            word.append(UInt8(ascii: "s"))
        }
        let number = vocabulary.find(WordHash.of(word))
        return number == 0 ? nil : number
    }
}
