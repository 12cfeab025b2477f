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

/// All names as a trie over word numbers, with its edges in one hash table: an edge, its node, word and target, is one
/// number.
struct NameIndex: Sendable {
    let entries: Flat<NameEntry>
    /// The first entry at each node, 0 where there is none, and whether names go on behind it. Node 0 is the root.
    private let nodes: Flat<UInt32>
    private let edges: Flat<UInt64>

    private static let goesOn: UInt32 = 1 << 31
    private static let targetMask: UInt64 = 1 << 21 - 1

    init(_ builder: NameIndexBuilder) {
        precondition(
            builder.firstEntry.count < 1 << 21, "the names of a lexicon have at most two million nodes")
        var nodes = builder.firstEntry
        var edges = ContiguousArray<UInt64>(repeating: 0, count: builder.keys.count)
        for index in builder.keys.indices where builder.keys[index] != 0 {
            let node = UInt32(truncatingIfNeeded: builder.keys[index] >> 32)
            let key = Self.key(node, UInt32(truncatingIfNeeded: builder.keys[index]))
            nodes[Int(node)] |= Self.goesOn
            var slot = Self.slot(key) & (edges.count - 1)
            while edges[slot] != 0 { slot = (slot + 1) & (edges.count - 1) }
            edges[slot] = key | UInt64(builder.targets[index])
        }
        self.init(entries: Flat(builder.entries), nodes: Flat(nodes), edges: Flat(edges))
    }

    init(entries: Flat<NameEntry>, nodes: Flat<UInt32>, edges: Flat<UInt64>) {
        self.entries = entries
        self.nodes = nodes
        self.edges = edges
    }

    /// Its parts, for the compiled image.
    var parts: (nodes: Flat<UInt32>, edges: Flat<UInt64>) { (nodes, edges) }

    /// An edge without its target.
    private static func key(_ node: UInt32, _ word: UInt32) -> UInt64 {
        UInt64(node) << 43 | UInt64(word) << 21
    }

    static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }

    /// The first entry at a node; 0 where no name ends there.
    @inline(__always)
    func firstEntry(_ node: UInt32) -> UInt32 { nodes[Int(node)] & ~Self.goesOn }

    /// The node behind `node` along `word`; 0 where there is none.
    @inline(__always)
    func step(_ node: UInt32, _ word: UInt32) -> UInt32 {
        guard nodes.base[Int(node)] & Self.goesOn != 0 else { return 0 }
        let key = Self.key(node, word)
        let mask = edges.count - 1
        var slot = Self.slot(key) & mask
        while true {
            let found = edges.base[slot]
            if (found ^ key) & ~Self.targetMask == 0 {
                return UInt32(truncatingIfNeeded: found & Self.targetMask)
            }
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
    func step(_ node: UInt32, _ word: UInt32) -> UInt32 {
        let key = Self.key(node, word)
        var slot = NameIndex.slot(key) & mask
        while true {
            let found = keys[slot]
            if found == key { return targets[slot] }
            if found == 0 { return 0 }
            slot = (slot + 1) & mask
        }
    }

    private static func key(_ node: UInt32, _ word: UInt32) -> UInt64 { UInt64(node) << 32 | UInt64(word) }

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
        insert(Self.key(node, word), target)
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
