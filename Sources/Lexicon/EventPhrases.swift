internal import Tables

/// The words of several parts in `event-words.tsv`: `lay down arms`, `travel ban`, `in favour`.
///
/// A verb among them stands in any form; between its parts an article, a possessive, an adverb or a name in the
/// genitive may stand (`laid down their arms`), which the caller decides.
public struct EventPhrases: Sendable {
    /// One phrase: its words behind the first, and what it means.
    public struct Entry: Sendable {
        public var rest: [UInt32]
        public var verb: EventVerb
        public var noun: EventNoun
    }

    /// By the verb's number (``WordInfo/lemma``).
    private var verbs: [UInt16: [Entry]] = [:]
    /// Those that begin with a form of `be`, by the word behind it: `be at odds with`.
    private var states: [UInt32: [Entry]] = [:]
    /// By the first word.
    private var nouns: [UInt32: [Entry]] = [:]

    init(_ table: Table, _ vocabulary: Vocabulary) {
        let word = table.column("word")
        let kind = table.column("kind")
        let classes = table.column("classes")
        let be = vocabulary.find(WordHash.of("be".utf8))
        table.forEachRow { row in
            let bytes = row.cell(word).bytes
            guard bytes.contains(where: { $0 == 0x20 || $0 == UInt8(ascii: "-") }) else { return }
            let parts = Tokenizer.tokens(of: bytes, lookup: vocabulary.lookup)
                .filter { $0.kind == .word }.map(\.word)
            guard parts.count > 1, let first = parts.first else { return }
            var entry = Entry(rest: Array(parts.dropFirst()), verb: [], noun: [])
            if String(row.cell(kind)) == "verb" {
                row.cell(classes).forEachPart { entry.verb.formUnion(EventVerb.byName[String($0)] ?? []) }
                if first == be {
                    states[entry.rest[0], default: []].append(entry)
                } else {
                    verbs[vocabulary[first].lemma, default: []].append(entry)
                }
            } else {
                row.cell(classes).forEachPart { entry.noun.formUnion(EventNoun.byName[String($0)] ?? []) }
                nouns[first, default: []].append(entry)
                // The plural of the last word: `travel bans`.
                if let last = parts.last, let plural = Self.plural(last, bytes, vocabulary) {
                    entry.rest[entry.rest.count - 1] = plural
                    nouns[first, default: []].append(entry)
                }
            }
        }
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

    /// The phrases that begin with that verb.
    public func verbs(_ lemma: UInt16) -> [Entry] { verbs[lemma] ?? [] }

    /// The phrases that a form of `be` opens, by the word behind it.
    public func states(_ word: UInt32) -> [Entry] { states[word] ?? [] }

    /// The phrases that begin with that noun or adjective.
    public func nouns(_ word: UInt32) -> [Entry] { nouns[word] ?? [] }
}
