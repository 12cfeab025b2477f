internal import Reading

/// Who does what in a sentence: an actor of one class and an act of another, joined as English joins them.
///
/// `Congress approved`, `approved by the Senate`, `the Senate's blessing`, `the consent of both houses`, `lawmakers gave
/// their nod`: the words are two rows of `check-words.tsv`, the joints are these five.
struct ActFrame {
    let sentence: FramedSentence
    /// Whether an actor is the one that is meant, and not another country's.
    let isMeant: (Range<Int>) -> Bool

    /// The clauses in which such an actor does such an act, the act's verb or noun with them.
    func find(_ actor: CheckWords, verbs: CheckWords, nouns: CheckWords) -> [(
        clause: Range<Int>, actor: Range<Int>, act: Range<Int>
    )] {
        guard sentence.has(actor), sentence.has(verbs) || sentence.has(nouns) else { return [] }
        var result: [(clause: Range<Int>, actor: Range<Int>, act: Range<Int>)] = []
        for clause in sentence.clauses {
            for actor in sentence.hits(actor, in: clause) where isMeant(actor) {
                let act =
                    sentence.hits(verbs, in: clause).first { joins(actor, verb: $0) }
                    ?? sentence.hits(nouns, in: clause).first { joins(actor, noun: $0) }
                guard let act else { continue }
                result.append((clause, actor, act))
                break
            }
        }
        return result
    }

    private func joins(_ actor: Range<Int>, verb: Range<Int>) -> Bool {
        if verb.lowerBound >= actor.upperBound {
            // `Congress has now approved`: it is the subject, and nobody else stands between.
            let between = actor.upperBound..<verb.lowerBound
            return isSubject(actor) && sentence.wordCount(between) <= 6 && !isParted(between)
        }
        // `approved by the Senate`
        let words = sentence.words(verb.upperBound..<actor.lowerBound)
        return words.first == "by" && words.count <= 5 && !isParted(verb.upperBound..<actor.lowerBound)
    }

    private func joins(_ actor: Range<Int>, noun: Range<Int>) -> Bool {
        if noun.lowerBound >= actor.upperBound {
            let words = sentence.words(actor.upperBound..<noun.lowerBound)
            // `Congress's final approval`, `congressional approval`, `Senate approval`
            if words.count <= 2, words.allSatisfy({ CheckWords.actLink.holds($0) }) { return true }
            // `the Senate gives its consent`, `lawmakers have yet to say yes`
            let between = actor.upperBound..<noun.lowerBound
            return words.count <= 8 && sentence.has(.giving, in: between) && isSubject(actor)
                && !isParted(between)
        }
        // `the blessing of Congress`, `approval from both houses`, `a nod on Capitol Hill`
        let words = sentence.words(noun.upperBound..<actor.lowerBound)
        guard let first = words.first, words.count <= 5 else { return false }
        return CheckWords.givenBy.holds(first) && !isParted(noun.upperBound..<actor.lowerBound)
    }

    /// Somebody else acts between, or something is told to the actor.
    private func isParted(_ range: Range<Int>) -> Bool {
        sentence.hits(.otherActor, in: range).contains { !isWhere($0) } || sentence.has(.telling, in: range)
            || sentence.words(range).contains { CheckWords.clauseOpener.holds($0) }
    }

    /// `lawmakers in Washington`: where they sit, and nobody else.
    private func isWhere(_ actor: Range<Int>) -> Bool {
        CheckWords.placeLink.holds(sentence.words(max(0, actor.lowerBound - 4)..<actor.lowerBound).last)
            && sentence.words(actor).first == "washington"
    }

    /// No preposition and no verb of telling governs the actor: `notified Congress`, `a notice to Congress`.
    private func isSubject(_ actor: Range<Int>) -> Bool {
        let clause = sentence.clause(at: actor.lowerBound)
        var before = sentence.words(clause.lowerBound..<actor.lowerBound)
        while CheckWords.determiner.holds(before.last) {
            before.removeLast()
        }
        guard let last = before.last else { return true }
        if last == "of" {
            // `the two houses of Congress`, `a majority of senators`
            return CheckWords.memberOf.holds(before.dropLast().last)
        }
        if CheckWords.governing.holds(last) { return false }
        // `notified Congress`: what tells stands right before it.
        let reach = max(clause.lowerBound, actor.lowerBound - 40)
        return sentence.hits(.telling, in: reach..<actor.lowerBound).allSatisfy { hit in
            sentence.words(hit.upperBound..<actor.lowerBound).contains { !CheckWords.determiner.holds($0) }
        }
    }

    /// The act is denied: a negation in the clause before it, or `without` that no other negation takes back.
    static func isDenied(_ sentence: FramedSentence, _ clause: Range<Int>, _ first: Int) -> Bool {
        // What is awaited is not denied: `not until Congress approves`, `has not yet approved`, `cannot … without`.
        let upTo = clause.lowerBound..<max(clause.lowerBound, first)
        let all = sentence.hits(.negation, in: clause)
        let withouts = sentence.hits(.without, in: upTo)
        if !withouts.isEmpty { return all.allSatisfy { $0.lowerBound > first } }
        guard let last = all.last(where: { $0.lowerBound < first }) else { return false }
        let behind = sentence.words(last.upperBound..<first)
        if behind.contains(where: { CheckWords.awaiting.holds($0) }) { return false }
        return true
    }
}
