internal import Lexicon

/// What the clauses of a sentence hold that can set a rule off.
struct EventSigns {
    var verbs: UInt64 = 0
    var nouns: UInt64 = 0
    /// A form of `have` that is the verb itself.
    var hasHaving = false
    var hasCopula = false

    init(_ clauses: Clauses, _ text: Text) {
        for index in clauses.list.indices {
            guard let verb = clauses.list[index].verb else { continue }
            verbs |= verb.meaning.rawValue
            if verb.isCopula || verb.isLinking(in: text) {
                hasCopula = true
            } else if verb.meaning.isEmpty, text.classes(verb.token).contains(.have) {
                hasHaving = true
            }
        }
        for index in clauses.groups.indices { nouns |= clauses.groups[index].meaning.rawValue }
    }
}

extension ClauseVerb {
    /// `Egypt remains a partner`: it joins its subject to what it is.
    func isLinking(in text: Text) -> Bool {
        for word: StaticString in ["remains", "remain", "remained", "becomes", "became", "seemed", "seems"]
        where text.reads(token, word) {
            return true
        }
        // `has shown itself a partner`, `proved a friend`
        if text.reads(token, "proved") || text.reads(token, "proven") || text.reads(token, "proves") {
            return true
        }
        return (text.reads(token, "shown") || text.reads(token, "showed") || text.reads(token, "proven"))
            && (text.reads(end, "itself") || text.reads(end, "himself") || text.reads(end, "herself"))
    }
}

/// Some of the rules of ``EventRule/all`` by their numbers, as bits.
struct RuleSet: BitwiseCopyable, Sendable, Sequence {
    private var bits = SIMD8<UInt64>()

    static let room = 8 * 64

    var isEmpty: Bool { bits == SIMD8() }

    mutating func insert(_ rule: Int) { bits[rule >> 6] |= 1 << UInt64(rule & 63) }

    static func | (left: RuleSet, right: RuleSet) -> RuleSet {
        var both = left
        both.bits |= right.bits
        return both
    }

    static func & (left: RuleSet, right: RuleSet) -> RuleSet {
        var both = left
        both.bits &= right.bits
        return both
    }

    struct Iterator: IteratorProtocol {
        fileprivate var rest: SIMD8<UInt64>
        fileprivate var place = 0

        mutating func next() -> Int? {
            while place < 8 {
                let bits = rest[place]
                if bits != 0 {
                    rest[place] = bits & (bits - 1)
                    return place << 6 + bits.trailingZeroBitCount
                }
                place += 1
            }
            return nil
        }
    }

    func makeIterator() -> Iterator { Iterator(rest: bits) }

    var underestimatedCount: Int { 0 }
}

/// Which rules can fire in a sentence at all, by the classes of its verbs and nouns: only those are tried.
struct EventGates: Sendable {
    /// The rules that each class of verbs, and each class of nouns, opens or helps to open.
    private var byVerb = [RuleSet](repeating: RuleSet(), count: UInt64.bitWidth)
    private var byNoun = [RuleSet](repeating: RuleSet(), count: UInt64.bitWidth)
    /// The rules by what sets them off; of those for a verb on a noun the ones that `have` does for too.
    private var onVerb = RuleSet()
    private var onBoth = RuleSet()
    private var onNoun = RuleSet()
    private var onPredicate = RuleSet()
    private var onStay = RuleSet()
    private var onHaving = RuleSet()

    init(_ rules: [EventRule]) {
        precondition(rules.count <= RuleSet.room, "there are more rules than RuleSet has bits: give it more")
        for (number, rule) in rules.enumerated() {
            var verbs = EventVerb()
            var nouns = EventNoun()
            switch rule.trigger {
            case .verb(let classes):
                verbs = classes
                onVerb.insert(number)
            case .verbOn(let classes, let done):
                (verbs, nouns) = (classes, done)
                onBoth.insert(number)
                if !classes.isDisjoint(with: .make) { onHaving.insert(number) }
            case .noun(let classes):
                nouns = classes
                onNoun.insert(number)
            case .predicate(let classes):
                nouns = classes
                onPredicate.insert(number)
            case .stay: onStay.insert(number)
            }
            for bit in 0..<UInt64.bitWidth {
                if verbs.rawValue >> UInt64(bit) & 1 != 0 { byVerb[bit].insert(number) }
                if nouns.rawValue >> UInt64(bit) & 1 != 0 { byNoun[bit].insert(number) }
            }
        }
    }

    /// The rules that can fire there, in their order.
    func open(to signs: EventSigns) -> RuleSet {
        let verbs = Self.rules(byVerb, signs.verbs)
        let nouns = Self.rules(byNoun, signs.nouns)
        var open = verbs & onVerb | nouns & onNoun
        open = open | nouns & onBoth & (signs.hasHaving ? verbs | onHaving : verbs)
        if signs.hasCopula { open = open | nouns & onPredicate | onStay }
        return open
    }

    private static func rules(_ table: [RuleSet], _ classes: UInt64) -> RuleSet {
        var found = RuleSet()
        var rest = classes
        while rest != 0 {
            found = found | table[rest.trailingZeroBitCount]
            rest &= rest - 1
        }
        return found
    }
}

extension EventRule {
    /// The gates of ``all``.
    static let gates = EventGates(all)
}
