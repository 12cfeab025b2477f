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
            if verb.isCopula {
                hasCopula = true
            } else if verb.meaning.isEmpty {
                if text.classes(verb.token).contains(.have) { hasHaving = true }
                if verb.isLinking(in: text) { hasCopula = true }
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
        return false
    }
}

extension EventRule {
    /// Whether a rule can fire in a sentence at all: most cannot, and are left at one look.
    struct Gate: BitwiseCopyable, Sendable {
        private enum Kind: UInt8 { case verb, verbOn, noun, predicate, stay }

        private let kind: Kind
        private let takesHaving: Bool
        private let verbs: UInt64
        private let nouns: UInt64

        init(_ trigger: Trigger) {
            var verbs = EventVerb()
            var nouns = EventNoun()
            switch trigger {
            case .verb(let classes): (kind, verbs) = (.verb, classes)
            case .verbOn(let classes, let done): (kind, verbs, nouns) = (.verbOn, classes, done)
            case .noun(let classes): (kind, nouns) = (.noun, classes)
            case .predicate(let classes): (kind, nouns) = (.predicate, classes)
            case .stay: kind = .stay
            }
            self.verbs = verbs.rawValue
            self.nouns = nouns.rawValue
            takesHaving = !verbs.isDisjoint(with: .make)
        }

        @inline(__always)
        func isOpen(to signs: EventSigns) -> Bool {
            switch kind {
            case .verb: signs.verbs & verbs != 0
            case .verbOn:
                signs.nouns & nouns != 0 && (signs.verbs & verbs != 0 || takesHaving && signs.hasHaving)
            case .noun: signs.nouns & nouns != 0
            case .predicate: signs.hasCopula && signs.nouns & nouns != 0
            case .stay: signs.hasCopula
            }
        }
    }

    /// Whether any rule can fire.
    static func canFire(_ signs: EventSigns) -> Bool { gates.contains { $0.isOpen(to: signs) } }

    /// The gates of ``all``, in its order.
    static let gates: ContiguousArray<Gate> = ContiguousArray(all.map { Gate($0.trigger) })
}
