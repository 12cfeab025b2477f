internal import LexiconImage
internal import Tables

/// The lexicon compiled to plain memory: a header and the parts one behind the other, each at a multiple of 64.
///
/// It holds numbers only; all texts stay in the tables. An image that was made from other tables, by another
/// version of the layout or for another machine word is not used.
public struct LexiconImage: @unchecked Sendable {
    // `@unchecked Sendable`: read-only memory of the binary.
    private let bytes: UnsafeRawBufferPointer

    /// The image in the binary; empty where the program was built without one.
    public static var embedded: LexiconImage {
        LexiconImage(
            bytes: UnsafeRawBufferPointer(
                start: attache_lexicon_image(), count: attache_lexicon_image_length()))
    }

    init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// The layout's own number and the sizes of what lies in it: raised when a record changes.
    private static let magic: UInt64 = 0x4154_5441_4348_0004

    /// Ties an image to its tables: their lengths and a sample of their bytes.
    private static func seal(_ tables: [Table]) -> UInt64 {
        var hash = WordHash()
        for table in tables {
            for shift in stride(from: 0, to: 32, by: 8) {
                hash.add(UInt8(truncatingIfNeeded: table.byteCount >> shift))
            }
            var position = 0
            while position < table.byteCount {
                hash.add(table.start[position])
                position += 61
            }
        }
        for size in [
            MemoryLayout<WordInfo>.stride, MemoryLayout<NameEntry>.stride, MemoryLayout<EntityRecord>.stride,
            MemoryLayout<EventPhrases.Phrase>.stride,
        ] {
            hash.add(UInt8(truncatingIfNeeded: size))
        }
        return hash.value
    }

    // MARK: Reading

    /// One part after the other.
    private struct Cursor {
        let bytes: UnsafeRawBufferPointer
        var position: Int

        mutating func flat<Value: BitwiseCopyable>(_ type: Value.Type) -> Flat<Value>? {
            guard position + 8 <= bytes.count else { return nil }
            let count = Int(bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position = LexiconImage.aligned(position + 8)
            let length = count * MemoryLayout<Value>.stride
            guard count >= 0, position + length <= bytes.count, let base = bytes.baseAddress else {
                return nil
            }
            let start = (base + position).assumingMemoryBound(to: Value.self)
            position = LexiconImage.aligned(position + length)
            return Flat(base: start, count: count)
        }
    }

    private static func aligned(_ position: Int) -> Int { (position + 63) & ~63 }

    /// The compiled parts; nil where there is no image or it was not made from these tables.
    func parts(_ tables: [Table]) -> Lexicon? {
        guard bytes.count > 64, bytes.loadUnaligned(as: UInt64.self) == Self.magic,
            bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self) == Self.seal(tables)
        else { return nil }
        var cursor = Cursor(bytes: bytes, position: 64)
        guard let words = cursor.flat(UInt64.self), let infos = cursor.flat(WordInfo.self),
            let records = cursor.flat(EntityRecord.self), let entries = cursor.flat(NameEntry.self),
            let nodes = cursor.flat(UInt32.self), let edges = cursor.flat(UInt64.self),
            let slots = cursor.flat(UInt32.self), let phraseWords = cursor.flat(UInt32.self),
            let openers = cursor.flat(UInt8.self)
        else { return nil }
        var lists: [EventPhrases.Lists] = []
        for _ in 0..<4 {
            guard let starts = cursor.flat(UInt16.self), let phrases = cursor.flat(EventPhrases.Phrase.self)
            else { return nil }
            lists.append(EventPhrases.Lists(starts: starts, phrases: phrases))
        }
        return Lexicon(
            vocabulary: Vocabulary(slots: words, infos: infos),
            entities: EntityTable(records: records, tables: tables),
            names: NameIndex(entries: entries, nodes: nodes, edges: edges),
            index: EntityIndex(slots: slots), tables: tables,
            phrases: EventPhrases(
                EventPhrases.Parts(words: phraseWords, openers: openers, lists: lists)))
    }

    // MARK: Writing

    /// The bytes of an image of that lexicon.
    public static func compile(_ lexicon: Lexicon) -> [UInt8] {
        var result: [UInt8] = []
        func append(_ number: UInt64) { withUnsafeBytes(of: number) { result += $0 } }
        func pad() { result += [UInt8](repeating: 0, count: aligned(result.count) - result.count) }
        func append<Value>(_ flat: Flat<Value>) {
            append(UInt64(flat.count))
            pad()
            result += flat.bytes
            pad()
        }
        append(magic)
        append(seal(lexicon.tables))
        pad()
        append(lexicon.vocabulary.slots)
        append(lexicon.vocabulary.infos)
        append(lexicon.entities.records)
        append(lexicon.names.entries)
        append(lexicon.names.parts.nodes)
        append(lexicon.names.parts.edges)
        append(lexicon.index.slots)
        append(lexicon.eventPhrases.parts.words)
        append(lexicon.eventPhrases.parts.openers)
        for list in lexicon.eventPhrases.parts.lists {
            append(list.starts)
            append(list.phrases)
        }
        return result
    }
}

extension LexiconImage {
    /// The lexicon that the image holds over the embedded tables; nil where it holds none that fits them.
    public func lexicon() -> Lexicon? { parts(Lexicon.tableNames.map { Table(embedded: $0) }) }
}

extension Lexicon {
    /// Whether two lexicons are the same to the bit: every word, name and record.
    public func isIdentical(to other: Lexicon) -> Bool {
        LexiconImage.compile(self) == LexiconImage.compile(other)
    }
}
