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
public struct Vocabulary: Sendable {
    let keys: Flat<UInt64>
    let values: Flat<UInt32>
    public let infos: Flat<WordInfo>

    init(keys: Flat<UInt64>, values: Flat<UInt32>, infos: Flat<WordInfo>) {
        self.keys = keys
        self.values = values
        self.infos = infos
    }

    init(_ builder: VocabularyBuilder) {
        self.init(keys: Flat(builder.keys), values: Flat(builder.values), infos: Flat(builder.infos))
    }

    @inlinable
    public subscript(word: UInt32) -> WordInfo { infos[Int(word)] }

    /// The word's number where the vocabulary has it, else 0.
    func find(_ hash: UInt64) -> UInt32 { lookup.word(hash) }

    /// The table as plain memory for the hot loop; good as long as the vocabulary lives.
    var lookup: Lookup { Lookup(keys: keys.base, values: values.base, mask: keys.count - 1) }

    struct Lookup: WordLookup {
        let keys: UnsafePointer<UInt64>
        let values: UnsafePointer<UInt32>
        let mask: Int

        @inline(__always)
        func word(_ hash: UInt64) -> UInt32 {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while true {
                let key = keys[slot]
                if key == hash { return values[slot] }
                if key == 0 { return 0 }
                slot = (slot + 1) & mask
            }
        }
    }
}
