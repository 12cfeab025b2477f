/// Entities by kind and id; the first row of an id is the one that is found.
struct EntityIndex: Sendable {
    /// A hash table of entity numbers, counted from 1.
    let slots: Flat<UInt32>

    init(slots: Flat<UInt32>) {
        self.slots = slots
    }

    init(_ entities: EntityTable) {
        var capacity = 1024
        while capacity < entities.count * 2 { capacity *= 2 }
        var slots = ContiguousArray<UInt32>(repeating: 0, count: capacity)
        for number in entities.indices where entities[number].kind != .phrase {
            let entity = entities[number]
            var slot = Self.hash(entity.kind, entity.id.utf8) & (capacity - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: number + 1)
        }
        self.slots = Flat(slots)
    }

    func find(_ kind: EntityKind, _ id: String, in entities: EntityTable) -> UInt32? {
        let mask = slots.count - 1
        var slot = Self.hash(kind, id.utf8) & mask
        var found: UInt32?
        while slots[slot] != 0 {
            let number = slots[slot] - 1
            let entity = entities[Int(number)]
            if entity.kind == kind, entity.hasID(id.utf8), found.map({ number < $0 }) ?? true {
                found = number
            }
            slot = (slot + 1) & mask
        }
        return found
    }

    private static func hash(_ kind: EntityKind, _ id: some Sequence<UInt8>) -> Int {
        var hash = WordHash()
        hash.add(kind.rawValue)
        for byte in id { hash.add(byte) }
        return Int(truncatingIfNeeded: hash.value)
    }
}
