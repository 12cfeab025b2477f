internal import Lexicon

/// Marks, and the small words that open a clause.
extension ClauseBuilder {
    func mark(_ index: Int, _ mark: UInt8) -> Int {
        switch mark {
        case Mark.comma:
            // A comma closes a relative or participle where an outer clause waits for its verb.
            if result.list[current].kind != .main, result.list[current].verb != nil,
                let outer = stack.lastIndex(where: { takesVerb($0) }), outer < stack.count - 1
            {
                stack.removeLast(stack.count - 1 - outer)
            } else if stack.count > 1, let first = stack.first, isInFront(result.list[current], of: first) {
                // `Under a pact signed in May, Fiji and Tonga share data`
                stack.removeLast(stack.count - 1)
            } else if stack.count > 1, isInserted(result.list[current]) {
                // `the drones, sold to it by a firm, against rebels`: what was put in ends.
                stack.removeLast()
            }
            previous = .comma
            behindComma = true
            preposition = nil
            return index + 1
        case Mark.open, Mark.openSquare:
            if let end = bracketEnd(index) { return end }
            return index + 1
        case Mark.semicolon, Mark.colon, Mark.dash:
            stack.removeAll(keepingCapacity: true)
            open(.main, at: index + 1, parent: nil)
            previous = .boundary
            preposition = nil
            isConjoining = false
            behindComma = false
            return index + 1
        default:
            return index + 1
        }
    }

    /// It tells of a group with its preposition that stands in front of the subject.
    private func isInFront(_ clause: Clause, of main: Int) -> Bool {
        guard clause.kind != .main, clause.verb != nil, result.list[main].verb == nil,
            result.list[main].subjects.isEmpty, let antecedent = clause.antecedent
        else { return false }
        return result.groups[antecedent].clause == main && result.groups[antecedent].preposition != nil
    }

    /// A participle between commas.
    private func isInserted(_ clause: Clause) -> Bool {
        clause.kind == .reduced && clause.verb?.form == .participle && clause.start > sentence.start
            && text.isMark(clause.start - 1, Mark.comma)
    }

    /// Behind a bracket; what it holds names again or adds a figure.
    func bracketEnd(_ index: Int) -> Int? {
        var position = index + 1
        while position < sentence.end, position - index < 30 {
            if text.isMark(position, Mark.close) || text.isMark(position, Mark.closeSquare) {
                return position + 1
            }
            position += 1
        }
        return nil
    }

    func opensRelative(_ index: Int, _ classes: WordClass) -> Bool {
        guard classes.contains(.relative) else { return false }
        guard text.reads(index, "that") else { return true }
        if beginsTime(index) { return false }
        // `that nation`, `than that`: a determiner or pronoun.
        if preposition != nil { return false }
        let next = text.classes(index + 1)
        // `denounced that decision`
        if previous == .verb, !text.info(index + 1).eventNoun.isDisjoint(with: [.measure, .transaction]),
            next.isDisjoint(with: .determiner),
            result.list[current].verb.map({ $0.meaning.isDisjoint(with: [.report, .believe, .decide]) })
                ?? false
        {
            return false
        }
        if previous == .noun || previous == .verb { return true }
        return !next.isDisjoint(with: .determiner | .pronoun | .auxiliary | .possessive)
            || text.mention(at: index + 1) != nil && previous != .none
    }

    func relative(_ index: Int) -> Int {
        let saying =
            result.list[current].verb.map { !$0.meaning.isDisjoint(with: [.report, .urge, .criticise]) }
            ?? false
        let isThat = text.reads(index, "that")
        // `told reporters that …`: the object hears what the clause says.
        let isTold =
            saying && previous == .noun && result.list[current].objects == GroupSet(result.groups.count - 1)
            && (result.list[current].verb.map { verb in
                text.reads(verb.token, "told") || text.reads(verb.token, "tells")
                    // `cautioned Delhi that …`
                    || !verb.meaning.isDisjoint(with: .warn)
                        && result.groups.last.map { isBareName($0) } ?? false
            } ?? false)
        // `It emerged on Friday that …`
        let isBehindTime =
            previous == .noun && result.groups.last?.function == .time
            && result.list[current].objects.isEmpty && result.list[current].verb != nil
        if isThat,
            isTold || isBehindTime
                || (previous == .verb || previous == .comma && saying
                    || saying && previous == .noun
                        && result.list[current].objects.isEmpty
                    || previous == .conjunction)
        {
            let parent = previous == .conjunction ? result.list[current].parent ?? current : current
            let number = open(.complement, at: index, parent: parent)
            result.list[number].marker = index
        } else {
            var antecedent = result.groups.indices.last { result.groups[$0].function != .time }
            let isPart = partBefore(antecedent)
            if isPart, let part = antecedent {
                // `missiles, some of which were shot down`: what they are some of.
                detach(part)
                result.groups[part].function = .apposed
                let here = result.list[current]
                antecedent =
                    here.kind == .relative && here.antecedent != nil
                    ? here.antecedent
                    : result.groups.indices.prefix(part).last { result.groups[$0].function != .time }
                preposition = nil
            }
            // `a pact with Oman that sets`: no name is described so, but what it hangs on.
            while isThat, previous == .noun, let last = antecedent, isBareName(result.groups[last]),
                let host = result.groups[last].host
            {
                antecedent = host
            }
            let number = open(.relative, at: index, parent: current)
            result.list[number].marker = index
            result.list[number].antecedent = previous == .verb ? nil : antecedent
            result.list[number].antecedentPreposition = text.reads(index, "where") ? .in : preposition
            result.list[number].control = preposition == nil ? .antecedent : .none
        }
        previous = .relative
        preposition = nil
        isConjoining = false
        behindComma = false
        return index + 1
    }

    /// `some of which`, `most of whom`: a part of what stands before, behind its comma.
    private func partBefore(_ last: Int?) -> Bool {
        guard preposition == .of, let last, last > 0, result.groups[last].preposition == nil,
            result.groups[last].end - result.groups[last].start == 1, previous != .noun,
            result.groups[last].clause == current, text.isMark(result.groups[last].start - 1, Mark.comma)
        else { return false }
        let head = result.groups[last].head
        for word: StaticString in [
            "some", "most", "many", "all", "none", "both", "one", "several", "half", "each", "few",
        ] where text.reads(head, word) {
            return true
        }
        return text.tokens[head].kind == .number || text.classes(head).contains(.number)
    }

    /// A name with nothing before it.
    private func isBareName(_ group: NounGroup) -> Bool {
        guard let mention = text.mention(at: group.head) else { return false }
        return Int(mention.start) == group.start && mention.form != .adjective
            && (mention.kind == .state || mention.kind == .place || mention.kind == .person)
    }

    func subordinate(_ index: Int) -> Int {
        let parent = stack.first
        let number = open(
            .subordinate, at: index, parent: result.list[parent ?? 0].verb == nil ? current : current)
        result.list[number].marker = index
        result.list[number].control = .parentSubject
        previous = .boundary
        preposition = nil
        isConjoining = false
        behindComma = false
        return index + 1
    }
}
