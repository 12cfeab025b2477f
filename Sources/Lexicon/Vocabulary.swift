/// Something that gives a word's number for its hash.
protocol WordLookup {
    func word(_ hash: UInt64) -> UInt32
}

/// A vocabulary that grows while the tables are read.
struct VocabularyBuilder {
    private(set) var keys: ContiguousArray<UInt64>
    private(set) var values: ContiguousArray<UInt32>
    private(set) var infos: ContiguousArray<WordInfo>
    private var mask: Int

    init(capacity: Int = 1 << 15) {
        keys = .init(repeating: 0, count: capacity)
        values = .init(repeating: 0, count: capacity)
        infos = [WordInfo()]
        mask = capacity - 1
    }

    /// The number of the word with this hash; a new one where it was not known.
    mutating func intern(_ hash: UInt64) -> UInt32 {
        if infos.count * 2 > keys.count { grow() }
        var slot = Int(truncatingIfNeeded: hash) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash { return values[slot] }
            slot = (slot + 1) & mask
        }
        let word = UInt32(truncatingIfNeeded: infos.count)
        keys[slot] = hash
        values[slot] = word
        infos.append(WordInfo())
        return word
    }

    private mutating func grow() {
        let oldKeys = keys
        let oldValues = values
        keys = .init(repeating: 0, count: oldKeys.count * 2)
        values = .init(repeating: 0, count: oldKeys.count * 2)
        mask = keys.count - 1
        for index in oldKeys.indices where oldKeys[index] != 0 {
            var slot = Int(truncatingIfNeeded: oldKeys[index]) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = oldKeys[index]
            values[slot] = oldValues[index]
        }
    }

    mutating func update(_ word: UInt32, _ change: (inout WordInfo) -> Void) {
        change(&infos[Int(word)])
    }
}

/// Every word that any table names, as one hash table: 0 is the word that nobody knows.
///
/// A place of the table holds both the upper bits of a word's hash and its number, so that a word is found, or known
/// to be none, at one look into memory.
public struct Vocabulary: Sendable {
    let slots: Flat<UInt64>
    public let infos: Flat<WordInfo>

    /// How many bits of a place are the word's number: up to four million words.
    private static let numberBits: UInt64 = 22
    private static let numberMask: UInt64 = 1 << numberBits - 1

    init(slots: Flat<UInt64>, infos: Flat<WordInfo>) {
        self.slots = slots
        self.infos = infos
    }

    /// - Parameter names: the names that begin with the words.
    init(_ builder: VocabularyBuilder, _ names: NameIndex) {
        precondition(builder.infos.count <= Int(Self.numberMask), "a lexicon has at most four million words")
        var slots = ContiguousArray<UInt64>(repeating: 0, count: builder.keys.count)
        for index in builder.keys.indices where builder.keys[index] != 0 {
            // Where the builder found room, so that each word is met before an empty place.
            slots[index] = builder.keys[index] & ~Self.numberMask | UInt64(builder.values[index])
        }
        var infos = builder.infos
        for word in infos.indices where infos[word].startsName {
            infos[word].firstNode = names.step(0, UInt32(truncatingIfNeeded: word))
        }
        self.init(slots: Flat(slots), infos: Flat(infos))
    }

    @inlinable
    public subscript(word: UInt32) -> WordInfo { infos[Int(word)] }

    /// The word's number where the vocabulary has it, else 0.
    func find(_ hash: UInt64) -> UInt32 { lookup.word(hash) }

    /// The table as plain memory for the hot loop; good as long as the vocabulary lives.
    var lookup: Lookup { Lookup(slots: slots.base, mask: slots.count - 1) }

    struct Lookup: WordLookup {
        let slots: UnsafePointer<UInt64>
        let mask: Int

        @inline(__always)
        func word(_ hash: UInt64) -> UInt32 {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while true {
                let found = slots[slot]
                if (found ^ hash) & ~Vocabulary.numberMask == 0 {
                    return UInt32(truncatingIfNeeded: found & Vocabulary.numberMask)
                }
                if found == 0 { return 0 }
                slot = (slot &+ 1) & mask
            }
        }
    }
}
