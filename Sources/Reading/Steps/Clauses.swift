internal import Lexicon

/// A noun with all that stands before it: `the Turkish government`, `Russia's deployment`, `it`.
struct NounGroup {
    enum Function { case subject, object, oblique, apposed, time }

    var start: Int
    /// Behind the last token.
    var end: Int
    /// The token of the noun itself.
    var head: Int
    var preposition: Preposition?
    /// The clause in which it stands.
    var clause = 0
    var function = Function.object
    /// The group right before, on which a group with a preposition hangs: `sanctions` of `on Ankara`.
    var host: Int?
    /// Joined to the group before by `and`, `or` or a comma in a list.
    var isConjoined = false
    /// What the noun means for events, and the token that says it.
    var meaning: EventNoun = []
    var trigger = 0

    var tokens: Range<Int> { start..<end }
}

/// A verb with its subject, objects and prepositional groups.
struct Clause {
    enum Kind {
        /// It stands by itself, or beside the one before.
        case main
        /// `which …`, `that …`, `the ban it placed`
        case relative
        /// `after …`, `while …`, `if …`
        case subordinate
        /// What is said or thought: `said that …`, `said Turkey had …`
        case complement
        /// `to sell`, `selling`, `sold by`
        case reduced
    }

    /// Where its subject comes from when it names none.
    enum Control { case none, parentSubject, parentObject, antecedent }

    var kind: Kind
    var verb: ClauseVerb?
    var subjects = GroupSet()
    var objects = GroupSet()
    var obliques = GroupSet()
    var parent: Int?
    var control = Control.none
    /// The group that the clause describes.
    var antecedent: Int?
    /// `under which`, `with whom`: how the antecedent takes part.
    var antecedentPreposition: Preposition?
    /// The word that opens it: `if`, `after`, `that`.
    var marker: Int?
    var start: Int
    var end: Int

    var isPassive: Bool { verb?.isPassive ?? false }
}

/// A sentence as clauses: the step between groups and frames.
///
/// Clauses are cut at verb groups, relatives, subordinators, semicolons and dashes; infinitives, participles and
/// relatives take their subject from the clause above or the group before; a passive's patient and agent are told by
/// ``patients(of:)`` and ``agents(of:)``. It is a finite-state step, no full parse: what it cannot tell it leaves
/// empty.
struct Clauses {
    var groups: [NounGroup] = []
    var list: [Clause] = []

    static func of(_ sentence: Sentence, in text: Text) -> Clauses {
        var clauses = Clauses()
        ClauseBuilder(text: text).read(sentence, into: &clauses)
        return clauses
    }

    /// Forgets a sentence and keeps its memory.
    mutating func clear() {
        groups.removeAll(keepingCapacity: true)
        list.removeAll(keepingCapacity: true)
        groups.reserveCapacity(16)
        list.reserveCapacity(8)
    }

    // MARK: Slots

    /// The groups that stand as subject, a passive's patient too.
    func subjects(of index: Int, depth: Int = 0) -> GroupSet {
        if !list[index].subjects.isEmpty || depth > 6 { return list[index].subjects }
        let clause = list[index]
        switch clause.control {
        case .none: return []
        case .antecedent: return clause.antecedent.map { withConjoined($0) } ?? []
        case .parentSubject: return clause.parent.map { subjects(of: $0, depth: depth + 1) } ?? []
        case .parentObject:
            guard let parent = clause.parent else { return [] }
            if list[parent].isPassive { return subjects(of: parent, depth: depth + 1) }
            let objects = list[parent].objects.filter { groups[$0].end <= clause.start }
            return objects.isEmpty ? subjects(of: parent, depth: depth + 1) : objects
        }
    }

    /// Who acts.
    func agents(of index: Int) -> GroupList {
        guard list[index].isPassive else { return GroupList(subjects(of: index)) }
        return obliques(of: index, [.by])
    }

    /// On whom or what it acts.
    func patients(of index: Int) -> GroupSet {
        if list[index].isPassive { return subjects(of: index) }
        if list[index].objects.isEmpty, list[index].kind == .relative, !list[index].subjects.isEmpty,
            list[index].antecedentPreposition == nil, let antecedent = list[index].antecedent
        {
            return GroupSet(antecedent)
        }
        if list[index].objects.isEmpty, let next = sharing(index) { return list[next].objects }
        return list[index].objects
    }

    /// `rammed and damaged a ship`: the clause behind, where only `and` parts its verb from this one: both have one object.
    private func sharing(_ index: Int) -> Int? {
        let next = index + 1
        guard next < list.count, let verb = list[index].verb, let other = list[next].verb,
            other.start == verb.end + 1, verb.form == other.form, !list[next].objects.isEmpty,
            list[index].subjects == list[next].subjects, list[index].kind == list[next].kind
        else { return nil }
        return next
    }

    /// The groups behind the verb with one of these prepositions, the antecedent of `with whom` included.
    func obliques(of index: Int, _ prepositions: Prepositions) -> GroupList {
        var found = GroupList(
            list[index].obliques.filter { groups[$0].preposition.map(prepositions.contains) ?? false })
        if let antecedent = list[index].antecedent, let preposition = list[index].antecedentPreposition,
            prepositions.contains(preposition)
        {
            found.antecedent = antecedent
        }
        return found
    }

    /// The groups that hang on a noun with one of these prepositions, directly or by way of another:
    /// `sanctions of the EU on Minsk`.
    func complements(of group: Int, _ prepositions: Prepositions) -> GroupSet {
        var found = GroupSet()
        var index = group + 1
        while index < groups.count {
            if groups[index].function == .time {
                index += 1
                continue
            }
            let preposition = groups[index].preposition
            let isConjoined = groups[index].isConjoined
            if preposition == nil, !isConjoined { break }
            guard groups[index].host.map({ $0 >= group }) ?? false || isConjoined else { break }
            if let preposition, prepositions.contains(preposition) { found.insert(index) }
            if isConjoined, found.contains(index - 1) { found.insert(index) }
            index += 1
        }
        return found
    }

    /// A group and those that `and` joins to it.
    func withConjoined(_ group: Int) -> GroupSet {
        var all = GroupSet(group)
        var first = group
        while first > 0, groups[first].isConjoined, groups[first - 1].clause == groups[group].clause {
            first -= 1
            all.insert(first)
        }
        return all
    }
}
