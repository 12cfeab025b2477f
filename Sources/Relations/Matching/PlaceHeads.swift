/// The last node of each place of one time: a table of numbers, asked some tens of times for each telling, where a dictionary's hash
/// would be a third of the work.
struct PlaceHeads {
    struct Key: Equatable {
        /// The kinds and the company; never 0.
        let place: UInt64
        /// The first in the upper half.
        let parties: UInt64
    }

    /// A slot whose `place` is 0 is empty.
    private var slots: [(key: Key, node: Int32)]
    private var count = 0

    init() { slots = Self.empty(16) }

    private static func empty(_ size: Int) -> [(key: Key, node: Int32)] {
        [(key: Key, node: Int32)](repeating: (Key(place: 0, parties: 0), -1), count: size)
    }

    /// The last node of a place, -1 where it has none.
    subscript(key: Key) -> Int32 {
        get {
            let found = slots[slot(of: key)]
            return found.key.place == 0 ? -1 : found.node
        }
        set {
            if count * 2 >= slots.count { grow() }
            let slot = slot(of: key)
            if slots[slot].key.place == 0 { count += 1 }
            slots[slot] = (key, newValue)
        }
    }

    /// Where a place stands, or would.
    private func slot(of key: Key) -> Int {
        let mask = slots.count - 1
        var hash = key.place ^ (key.parties &* 0x9E37_79B9_7F4A_7C15)
        hash = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].key.place != 0, slots[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = Self.empty(old.count * 2)
        for held in old where held.key.place != 0 { slots[slot(of: held.key)] = held }
    }
}
