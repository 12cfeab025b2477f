internal import Lexicon

/// A verb finds its clause and its subject.
extension ClauseBuilder {
    func add(_ verb: ClauseVerb) -> Int {
        defer {
            previous = .verb
            preposition = nil
            isConjoining = false
            behindComma = false
        }
        verb.form == .finite ? addFinite(verb) : addReduced(verb)
        return verb.end
    }

    func addReduced(_ verb: ClauseVerb) {
        let clause = result.list[current]
        // `had closed the border and frozen its assets`: the auxiliary goes on.
        if previous == .conjunction, verb.form == .participle, verb.start == verb.token,
            let above = clause.verb, above.form == .finite, !above.isPassive, !above.isCopula,
            above.start < above.token, text.classes(above.start).contains(.have),
            text.preposition(verb.end) != .by
        {
            var other = verb
            other.form = .finite
            other.isPassive = false
            coordinate(other)
            return
        }
        // `Talks held`: a clause that waits for its verb keeps waiting.
        let last = result.groups.indices.last { result.groups[$0].function != .time }
        if isConjoining, let verbHere = clause.verb, verbHere.form == verb.form || verb.form == .infinitive {
            // `imposing sanctions and expelling Turkey`
            let number = open(.reduced, at: verb.start, parent: clause.parent)
            result.list[number].control = clause.control
            result.list[number].antecedent = clause.antecedent
            result.list[number].subjects = clause.subjects
            result.list[number].verb = verb
            return
        }
        let parent = current
        let number = open(.reduced, at: verb.start, parent: parent)
        result.list[number].verb = verb
        result.list[number].control = .parentSubject
        switch verb.form {
        case .infinitive:
            if let above = clause.verb,
                !above.meaning.isDisjoint(with: .control)
                    || verb.start == verb.token && Self.isCausative(above, in: text),
                !clause.objects.isEmpty || above.isPassive
            {
                result.list[number].control = .parentObject
            } else if previous == .noun, let last, isOwned(result.groups[last]) {
                // `its plan to reduce`: the owner acts.
                result.list[number].control = .antecedent
                result.list[number].antecedent = last
            } else if clause.verb?.isCopula ?? false {
                // `were due to meet`: the subject meets.
            } else if previous == .noun, let last, clause.objects.contains(last),
                text.mention(at: result.groups[last].head)?.kind == .person
            {
                // `telephoned Xi to discuss the order`: who telephoned discusses.
            } else if let above = clause.verb, !above.meaning.isDisjoint(with: [.intrude, .arrive, .visit]) {
                // `crossed into Somalia to fight`: whoever crossed fights.
            } else if clause.verb == nil || previous == .noun && !clause.objects.isEmpty, let last,
                previous == .noun
            {
                // `the plan to reduce`: whose plan it is acts.
                result.list[number].control = .antecedent
                result.list[number].antecedent = result.groups[last].host.map { hostOwner($0, last) } ?? last
            }
        case .gerund:
            if preposition == .for || preposition == .of, !clause.objects.isEmpty,
                let above = clause.verb, !above.meaning.isDisjoint(with: [.criticise, .support, .press])
            {
                // `accused Peru of arming rebels`, `thanked Peru for sending aid`
                result.list[number].control = .parentObject
            } else if preposition == nil, previous == .noun, let last {
                result.list[number].control = .antecedent
                result.list[number].antecedent = last
            }
        case .participle:
            if previous == .noun || previous == .comma && clause.verb == nil, let last {
                result.list[number].control = .antecedent
                result.list[number].antecedent = last
            } else if previous == .comma, let last, result.groups[last].clause == parent {
                result.list[number].control = .antecedent
                result.list[number].antecedent = last
            }
        case .finite: break
        }
    }

    func isOwned(_ group: NounGroup) -> Bool {
        group.tokens.contains { text.tokens[$0].kind == .genitive || text.classes($0).contains(.possessive) }
    }

    /// `calls from Paris to halt`: the one from whom; else the noun itself.
    func hostOwner(_ host: Int, _ last: Int) -> Int {
        result.groups[last].preposition == .from || result.groups[last].preposition == .by ? last : host
    }

    func addFinite(_ verb: ClauseVerb) {
        // `The ministers, their host added, signed`: put in between.
        if previous == .noun, takesVerb(current), let last = result.groups.indices.last,
            result.groups[last].function == .apposed, !verb.meaning.isDisjoint(with: .report),
            text.isMark(verb.end, Mark.comma)
        {
            result.groups[last].function = .subject
            result.groups[last].clause = result.list.count
            result.list.append(
                Clause(
                    kind: .main, verb: verb, subjects: GroupSet(last), start: result.groups[last].start,
                    end: verb.end))
            return
        }
        if verb.isInverted {
            stack.removeAll(keepingCapacity: true)
            let number = open(.main, at: verb.start, parent: nil)
            result.list[number].verb = verb
            return
        }
        if previous == .comma, verb.start == verb.token, verb.form == .finite, left().isBehindList,
            text.preposition(verb.end) == nil
        {
            // `has frozen trade, suspended the flights`
            coordinate(verb)
            return
        }
        if isBehindAside, verb.start == verb.token {
            coordinate(verb)
            return
        }
        // The clause that waits for a verb, by the nearest subject.
        if previous != .conjunction || result.list[current].verb == nil, takesVerb(current) {
            result.list[current].verb = verb
            return
        }
        if previous == .conjunction {
            coordinate(verb)
            return
        }
        if resumesWaiting(verb) { return }
        if let subject = freeSubject(), let firstGroup = subject.first {
            // `X said Y had …`, `Y had …, X said`, `the ban it placed`, `after Y bought …`
            for group in subject { detach(group) }
            let above = current
            let kind: Clause.Kind
            var antecedent: Int?
            let first = result.groups[firstGroup]
            if let preposition = first.preposition, Self.subordinating.contains(preposition) {
                kind = .subordinate
            } else if behindCommaBefore(first.start) {
                kind = .main
            } else if result.list[above].verb.map({ !$0.meaning.isDisjoint(with: [.report, .believe]) })
                ?? false
            {
                kind = .complement
            } else if firstGroup > 0, result.groups[firstGroup - 1].end == first.start {
                kind = .relative
                antecedent = firstGroup - 1
            } else {
                kind = .complement
            }
            if kind == .main,
                let waiting = stack.first(where: {
                    result.list[$0].verb == nil && result.list[$0].subjects.isEmpty
                        && result.list[$0].kind == .main
                })
            {
                // `Pressed by lawmakers, the government gave way`: the clause in front hangs on this one.
                stack.removeAll(keepingCapacity: true)
                stack.append(waiting)
                result.list[waiting].subjects = subject
                result.list[waiting].verb = verb
                for group in subject {
                    result.groups[group].clause = waiting
                    result.groups[group].function = .subject
                }
                return
            }
            if kind == .main { stack.removeAll(keepingCapacity: true) }
            let number = open(kind, at: first.start, parent: kind == .main ? nil : above)
            result.list[number].subjects = subject
            result.list[number].antecedent = antecedent
            result.list[number].verb = verb
            for group in subject {
                result.groups[group].clause = number
                result.groups[group].function = .subject
                if kind == .subordinate { result.groups[group].preposition = nil }
            }
            return
        }
        // Out of the inner clauses to the one that waits.
        while stack.count > 1 {
            stack.removeLast()
            if takesVerb(current) {
                result.list[current].verb = verb
                return
            }
        }
        if result.list[current].verb == nil {
            result.list[current].verb = verb
            return
        }
        let first = current
        stack.removeAll(keepingCapacity: true)
        let number = open(.main, at: verb.start, parent: first)
        result.list[number].control = .parentSubject
        result.list[number].verb = verb
    }

    /// `The troops who crossed into Gambia met nobody`, `its threat to annex the islands alarmed us`: the noun right behind
    /// the inner verb is its object, and the verb belongs to the clause that waits.
    private func resumesWaiting(_ verb: ClauseVerb) -> Bool {
        guard previous == .noun, let above = result.list[current].verb,
            result.list[current].kind == .relative || result.list[current].kind == .reduced,
            above.meaning.isDisjoint(with: [.report, .believe, .decide]),
            let subject = freeSubject(), subject.count == 1, let group = subject.first,
            result.groups[group].preposition == nil, !behindCommaBefore(result.groups[group].start),
            result.list[current].objects.first == group, !isSubjectPronoun(result.groups[group]),
            let waiting = stack.lastIndex(where: { takesVerb($0) }), stack[waiting] != current
        else { return false }
        stack.removeLast(stack.count - 1 - waiting)
        result.list[current].verb = verb
        return true
    }

    static var subordinating: Prepositions { [.after, .before, .since, .until, .as] }

    func takesVerb(_ number: Int) -> Bool {
        // Field by field: a clause is too large to be copied for a look.
        guard result.list[number].verb == nil else { return false }
        if !result.list[number].subjects.isEmpty { return true }
        return result.list[number].kind == .relative && result.list[number].antecedentPreposition == nil
            && result.list[number].antecedent != nil
    }

    func behindCommaBefore(_ token: Int) -> Bool {
        token > sentence.start && (text.isMark(token - 1, Mark.comma) || text.isMark(token - 1, Mark.quote))
    }

    /// `A bought and sold`, `A bought and B sold`.
    func coordinate(_ verb: ClauseVerb) {
        var number = stack.count - 1
        while number > 0, result.list[stack[number]].verb?.form != .finite { number -= 1 }
        // `asked whether it had been restored, and accused`: behind a comma the main subject goes on.
        let inner = result.list[stack[number]].kind
        if behindListComma(verb.start), inner == .complement || inner == .subordinate,
            let outer = stack.indices.last(where: {
                $0 < number && result.list[stack[$0]].kind == .main
                    && result.list[stack[$0]].verb?.form == .finite
            })
        {
            number = outer
        }
        let model = stack[number]
        stack.removeLast(stack.count - 1 - number)
        let clause = result.list[model]
        let new = open(clause.kind, at: verb.start, parent: clause.parent)
        result.list[new].subjects = clause.subjects
        result.list[new].control = clause.control
        result.list[new].antecedent = clause.antecedent
        result.list[new].antecedentPreposition = clause.antecedentPreposition
        result.list[new].verb = verb
    }

    /// The group right before the verb that can be its subject, with those that `and` joins to it.
    func freeSubject() -> GroupSet? {
        guard previous == .noun || previous == .comma || previous == .other else { return nil }
        var index = result.groups.count - 1
        let verbEnd = result.list[current].verb?.end ?? sentence.start
        // Over `of the …` and over what stands between commas.
        while index >= 0 {
            let group = result.groups[index]
            guard group.clause == current, group.start >= verbEnd else { return nil }
            if group.function == .time || group.function == .apposed {
                index -= 1
                continue
            }
            if let preposition = group.preposition {
                let isRenamed =
                    index + 1 < result.groups.count && result.groups[index + 1].function == .apposed
                if Self.subordinating.contains(preposition),
                    group.host == nil || previous == .noun || isRenamed
                {
                    return joined(index) { _ in true }
                }
                // `talks with Chile, and Peru has left`: the name behind `and` opens a clause.
                if group.isConjoined, previous == .noun || behindListComma(group.start),
                    preposition != .between || behindListComma(group.start),
                    behindListComma(group.start) || !isSubordinate(index, verbEnd),
                    !stack.contains(where: { takesVerb($0) })
                {
                    return joined(index) { self.behindListComma(self.result.groups[$0].start) }
                }
                index -= 1
                continue
            }
            var list = GroupSet(index)
            var first = index
            while result.groups[first].isConjoined, first > 0,
                result.groups[first - 1].clause == current, result.groups[first - 1].start >= verbEnd,
                result.groups[first - 1].preposition == nil
            {
                // `said A and B agreed` are both; `bought A and B sold` is one, as is `called A a friend, and B rose`.
                guard !behindListComma(result.groups[first].start),
                    result.list[current].verb.map({ !$0.meaning.isDisjoint(with: [.report]) }) ?? true
                else { break }
                first -= 1
                list.insert(first)
            }
            return list
        }
        return nil
    }

    /// `after the truce between A and B …`: what stands before opens a clause.
    private func isSubordinate(_ index: Int, _ verbEnd: Int) -> Bool {
        result.groups[..<index].contains {
            $0.start >= verbEnd && $0.clause == current
                && $0.preposition.map { Self.subordinating.contains($0) } ?? false
        }
    }

    /// A group and those before it that `and` joins, as far back as asked for; the group alone where it is not reached.
    private func joined(_ last: Int, upTo first: (Int) -> Bool) -> GroupSet {
        var list = GroupSet(last)
        var index = last
        var all = list
        while true {
            if first(index) { list = all }
            guard result.groups[index].isConjoined, index > 0,
                result.groups[index - 1].clause == result.groups[last].clause,
                result.groups[index - 1].preposition == result.groups[last].preposition
            else { return list }
            index -= 1
            all.insert(index)
        }
    }

    /// `…, and X`: a comma and a conjunction stand before.
    private func behindListComma(_ token: Int) -> Bool {
        token > sentence.start + 1 && text.classes(token - 1).contains(.conjunction)
            && text.isMark(token - 2, Mark.comma)
    }

    func detach(_ group: Int) {
        let number = result.groups[group].clause
        result.list[number].objects.remove(group)
        result.list[number].obliques.remove(group)
    }
}
