/// One name of one entity, at the node where it ends.
struct NameEntry: BitwiseCopyable, Sendable {
    var entity: UInt32
    var form: NameForm
    var rule: NameRule
    /// The next entry at the same node; 0 is none.
    var next: UInt32
    /// Its rule in `ambiguous.tsv`, counted from 1; 0 is none.
    var ambiguity: UInt16
}

/// All names as a trie over word numbers, with its edges in one hash table.
struct NameIndex: Sendable {
    let entries: Flat<NameEntry>
    /// The first entry at each node; 0 is none. Node 0 is the root.
    let firstEntry: Flat<UInt32>
    let keys: Flat<UInt64>
    let targets: Flat<UInt32>

    init(_ builder: NameIndexBuilder) {
        entries = Flat(builder.entries)
        firstEntry = Flat(builder.firstEntry)
        keys = Flat(builder.keys)
        targets = Flat(builder.targets)
    }

    init(entries: Flat<NameEntry>, firstEntry: Flat<UInt32>, keys: Flat<UInt64>, targets: Flat<UInt32>) {
        self.entries = entries
        self.firstEntry = firstEntry
        self.keys = keys
        self.targets = targets
    }

    static func key(_ node: UInt32, _ word: UInt32) -> UInt64 { UInt64(node) << 32 | UInt64(word) }

    static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24)
    }

    /// The node behind `node` along `word`; 0 where there is none.
    @inline(__always)
    func step(_ node: UInt32, _ word: UInt32) -> UInt32 {
        let key = Self.key(node, word)
        let mask = keys.count - 1
        var slot = Self.slot(key) & mask
        while true {
            let found = keys.base[slot]
            if found == key { return targets.base[slot] }
            if found == 0 { return 0 }
            slot = (slot + 1) & mask
        }
    }
}

/// A trie of names that grows while the tables are read.
struct NameIndexBuilder {
    private(set) var entries: ContiguousArray<NameEntry> = [
        NameEntry(entity: 0, form: .name, rule: [], next: 0, ambiguity: 0)
    ]
    /// The first entry at each node; 0 is none. Node 0 is the root.
    private(set) var firstEntry: ContiguousArray<UInt32> = [0]
    private(set) var keys: ContiguousArray<UInt64>
    private(set) var targets: ContiguousArray<UInt32>
    private var mask: Int

    init(capacity: Int = 1 << 16) {
        keys = .init(repeating: 0, count: capacity)
        targets = .init(repeating: 0, count: capacity)
        mask = capacity - 1
    }

    /// The node behind `node` along `word`; 0 where there is none.
    @inline(__always)
    func step(_ node: UInt32, _ word: UInt32) -> UInt32 {
        let key = NameIndex.key(node, word)
        var slot = NameIndex.slot(key) & mask
        while true {
            let found = keys[slot]
            if found == key { return targets[slot] }
            if found == 0 { return 0 }
            slot = (slot + 1) & mask
        }
    }

    /// Adds a name: the words of it, in order.
    mutating func add(
        _ words: [UInt32], entity: UInt32, form: NameForm, rule: NameRule, ambiguity: UInt16
    ) {
        var node: UInt32 = 0
        for word in words {
            let next = step(node, word)
            node = next != 0 ? next : append(after: node, word)
        }
        let index = Int(node)
        // The same entity in the same form once; the laxer rule stays.
        var entry = firstEntry[index]
        var last: UInt32 = 0
        while entry != 0 {
            last = entry
            if entries[Int(entry)].entity == entity {
                entries[Int(entry)].rule.formIntersection(rule)
                return
            }
            entry = entries[Int(entry)].next
        }
        // The last of the chain wins: what was added first, but a name goes before another row's variant.
        if form == .name, last != 0, entries[Int(last)].form == .variant {
            entries.append(NameEntry(entity: entity, form: form, rule: rule, next: 0, ambiguity: ambiguity))
            entries[Int(last)].next = UInt32(truncatingIfNeeded: entries.count - 1)
            return
        }
        entries.append(
            NameEntry(entity: entity, form: form, rule: rule, next: firstEntry[index], ambiguity: ambiguity))
        firstEntry[index] = UInt32(truncatingIfNeeded: entries.count - 1)
    }

    /// Whether some entity has that name.
    func hasEntry(_ words: [UInt32]) -> Bool {
        var node: UInt32 = 0
        for word in words {
            node = step(node, word)
            if node == 0 { return false }
        }
        return firstEntry[Int(node)] != 0
    }

    private mutating func append(after node: UInt32, _ word: UInt32) -> UInt32 {
        if firstEntry.count * 2 > keys.count { grow() }
        let target = UInt32(truncatingIfNeeded: firstEntry.count)
        firstEntry.append(0)
        insert(NameIndex.key(node, word), target)
        return target
    }

    private mutating func insert(_ key: UInt64, _ target: UInt32) {
        var slot = NameIndex.slot(key) & mask
        while keys[slot] != 0 { slot = (slot + 1) & mask }
        keys[slot] = key
        targets[slot] = target
    }

    private mutating func grow() {
        let oldKeys = keys
        let oldTargets = targets
        keys = .init(repeating: 0, count: oldKeys.count * 2)
        targets = .init(repeating: 0, count: oldKeys.count * 2)
        mask = keys.count - 1
        for index in oldKeys.indices where oldKeys[index] != 0 { insert(oldKeys[index], oldTargets[index]) }
    }
}
