/// What is worked out of a list, once for each list that lies somewhere: tellings of many rows share their lists
/// (``SlipDesk``), and to look at where one lies takes less than to look at what is in it.
///
/// The lists must outlive it: while they do, no two lie in one place.
struct SharedLists<Value> {
    private var places: [UInt] = Array(repeating: 0, count: 64)
    private var held: [Value?] = Array(repeating: nil, count: 64)
    private var count = 0

    /// - Parameter list: not empty.
    subscript<Element>(list: [Element]) -> Value? {
        get { held[slot(of: Self.place(list), in: places)] }
        set {
            let place = Self.place(list)
            let slot = slot(of: place, in: places)
            if places[slot] == 0 { count += 1 }
            places[slot] = place
            held[slot] = newValue
            if count * 2 > places.count { grow() }
        }
    }

    private static func place<Element>(_ list: [Element]) -> UInt {
        list.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
    }

    /// Where what is of a list stands, or would.
    private func slot(of place: UInt, in places: [UInt]) -> Int {
        var slot = Int(truncatingIfNeeded: (place >> 4) &* 0x9E37_79B9_7F4A_7C15 >> 32) & (places.count - 1)
        while places[slot] != 0, places[slot] != place { slot = (slot + 1) & (places.count - 1) }
        return slot
    }

    private mutating func grow() {
        let (old, values) = (places, held)
        places = Array(repeating: 0, count: old.count * 2)
        held = Array(repeating: nil, count: old.count * 2)
        for (place, value) in zip(old, values) where place != 0 {
            let slot = slot(of: place, in: places)
            places[slot] = place
            held[slot] = value
        }
    }
}
