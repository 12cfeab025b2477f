/// Noun groups of one sentence by their numbers, as bits: a part of a clause costs no memory of its own.
///
/// A sentence of prose has at most some 220 tokens (``Sentences/longestOfProse``) and fewer groups; a number that has
/// no bit is left out.
struct GroupSet: Hashable, BitwiseCopyable, ExpressibleByArrayLiteral {
    private var low: UInt128 = 0
    private var high: UInt128 = 0

    init() {}

    init(_ group: Int) { insert(group) }

    init(arrayLiteral groups: Int...) {
        for group in groups { insert(group) }
    }

    var isEmpty: Bool { low | high == 0 }

    var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

    /// The lowest number.
    var first: Int? {
        if low != 0 { return low.trailingZeroBitCount }
        return high != 0 ? 128 + high.trailingZeroBitCount : nil
    }

    /// The highest number.
    var last: Int? {
        if high != 0 { return 255 - high.leadingZeroBitCount }
        return low != 0 ? 127 - low.leadingZeroBitCount : nil
    }

    func contains(_ group: Int) -> Bool {
        group < 128 ? low & Self.bit(group) != 0 : group < 256 && high & Self.bit(group - 128) != 0
    }

    mutating func insert(_ group: Int) {
        if group < 128 { low |= Self.bit(group) } else if group < 256 { high |= Self.bit(group - 128) }
    }

    mutating func remove(_ group: Int) {
        if group < 128 { low &= ~Self.bit(group) } else if group < 256 { high &= ~Self.bit(group - 128) }
    }

    /// Without that one.
    func removing(_ group: Int?) -> GroupSet {
        guard let group else { return self }
        var rest = self
        rest.remove(group)
        return rest
    }

    private static func bit(_ group: Int) -> UInt128 { UInt128(1) &<< UInt128(truncatingIfNeeded: group) }
}

extension GroupSet: Sequence {
    struct Iterator: IteratorProtocol {
        fileprivate var rest: GroupSet

        mutating func next() -> Int? {
            guard let first = rest.first else { return nil }
            rest.remove(first)
            return first
        }
    }

    func makeIterator() -> Iterator { Iterator(rest: self) }

    var underestimatedCount: Int { count }

    /// The groups that fit, in their order.
    func filter(_ fits: (Int) -> Bool) -> GroupSet {
        var found = GroupSet()
        for group in self where fits(group) { found.insert(group) }
        return found
    }
}

/// Noun groups in an order of their own: those of a set, then one that stands before them in the sentence.
struct GroupList: Sequence, BitwiseCopyable {
    var groups = GroupSet()
    /// The antecedent that takes part as `with whom`: it comes last.
    var antecedent: Int?

    init(_ groups: GroupSet, antecedent: Int? = nil) {
        self.groups = groups
        self.antecedent = antecedent
    }

    var isEmpty: Bool { antecedent == nil && groups.isEmpty }
    var count: Int { groups.count + (antecedent == nil ? 0 : 1) }
    var first: Int? { groups.first ?? antecedent }

    struct Iterator: IteratorProtocol {
        fileprivate var groups: GroupSet.Iterator
        fileprivate var antecedent: Int?

        mutating func next() -> Int? {
            if let next = groups.next() { return next }
            defer { antecedent = nil }
            return antecedent
        }
    }

    func makeIterator() -> Iterator { Iterator(groups: groups.makeIterator(), antecedent: antecedent) }

    var underestimatedCount: Int { count }
}
