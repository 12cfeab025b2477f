internal import Lexicon

/// Noun groups, and the part that each takes in its clause.
extension ClauseBuilder {
    /// Before a year they make a date.
    private static var temporal: Prepositions {
        [.in, .since, .by, .until, .during, .after, .before, .from]
    }

    func group(_ start: Int) -> Int {
        var index = start
        var head = start
        var isTime = false
        var isPhrase = false
        if let preposition, Self.temporal.contains(preposition), isYear(start), start + 1 < sentence.end,
            !text.isMark(start + 1, Mark.hyphen)
        {
            add(NounGroup(start: start, end: start + 1, head: start), isTime: true)
            return start + 1
        }
        loop: while index < sentence.end {
            let token = text.tokens[index]
            if index > start, token.flags.contains(.newBlock) { break }
            if let mention = text.mention(startingAt: index), mention.kind != .phrase,
                index > start || !isUs(index)
            {
                // `on Thursday Oslo`, `the same day Oslo`: the time ends before the name.
                if index > start, isTime || text.classes(index - 1).contains(.timeUnit) { break }
                // `on 19 September Azerbaijan launched`
                if index > start + 1, text.tokens[index - 2].kind == .number, text.isCapitalised(index - 1),
                    text.classes(index - 1).contains(.month)
                {
                    isTime = true
                    break
                }
                // `on the sidelines of the air show India's minister met`: nothing parts the subject from what is in front.
                if index > start, opensOwner(mention, index) { break }
                // `a stopgap Sweden will provide`, `the deal Poland signed`: another name, and its verb.
                if index > start, opensClause(mention, index, start) { break }
                // `in Riyadh Trump announced`: the place ends before the person.
                if index > start, mention.kind == .person, preposition != nil,
                    text.mention(at: index - 1).map({ $0.form == .metonym }) ?? false
                        || opensPerson(index, start)
                {
                    break
                }
                let end = min(Int(mention.end), sentence.end)
                head = end - 1
                index = end
                continue
            }
            switch token.kind {
            case .genitive, .number:
                // `gave Vietnam three cutters`: the name ends there.
                if token.kind == .number, index > start,
                    isStateName(index - 1) || text.reads(index + 1, "times")
                        // `gave the ambassador 48 hours`
                        || text.classes(index + 1).contains(.timeUnit)
                            && !text.info(index - 1).eventNoun.isDisjoint(with: [.office, .diplomat])
                {
                    break loop
                }
                if token.kind == .number { head = index }
                index += 1
            case .mark:
                switch token.mark {
                case Mark.hyphen, Mark.slash, Mark.dollar, Mark.euro, Mark.pound, Mark.percent,
                    Mark.ampersand,
                    Mark.apostrophe, Mark.hash, Mark.yen:
                    index += 1
                case Mark.fullStop where index + 1 < sentence.end && index > start && !text.isSpaced(index):
                    index += 1
                case Mark.quote
                where index + 1 < sentence.end && text.isWord(index + 1) && text.isSpaced(index)
                    && (index == start || isInside(index - 1)):
                    index += 1
                case Mark.quote where closesInside(index, start):
                    index += 1
                case Mark.open:
                    guard let end = bracketEnd(index) else { break loop }
                    index = end
                case Mark.dash where isCompound(index):
                    index += 1
                default: break loop
                }
            case .word:
                let classes = text.classes(index)
                if index == start + 2 || index == start + 1, opensSubject(index, start) { break loop }
                if index > start, preposition != nil, isOfficeTitle(index), opensPerson(index, start) {
                    break loop
                }
                // `Between Peru and Chile relations are at a low`
                if index > start, preposition == .between || isConjoining, result.list[current].verb == nil,
                    result.list[current].subjects.isEmpty, isStateName(index - 1),
                    result.groups.last?.preposition == .between,
                    text.info(index).eventNoun.contains(.relation)
                {
                    break loop
                }
                if index > start, isOfOffice(index) {
                    index += 1
                    continue
                }
                if classes.contains(.preposition) && !isInCompound(index) && !opensCompound(index)
                    || classes.contains(.conjunction) && index > start
                {
                    break loop
                }
                if index > start, classes.contains(.number),
                    isStateName(index - 1) || text.reads(index + 1, "times")
                {
                    break loop
                }
                if index > start {
                    if !classes.isDisjoint(with: .relative | .subordinator),
                        classes.isDisjoint(with: .determiner) || text.reads(index, "that")
                    {
                        break loop
                    }
                    let inside = !isTime && isInside(index - 1)
                    if !classes.isDisjoint(with: .determiner | .possessive | .pronoun),
                        !inside || classes.contains(.pronoun)
                    {
                        break loop
                    }
                    if beginsTime(index), !inside || classes.contains(.weekday) { break loop }
                    // `on Tuesday relations with …`: the time ends there.
                    if isTime, endsTime(index) { break loop }
                    if verbs.begins(at: index, left((start, index))) { break loop }
                    if verbs.isAdverb(index), !inside { break loop }
                } else {
                    isTime = beginsTime(index)
                    if isUs(index) || classes.contains(.pronoun),
                        classes.isDisjoint(with: .determiner | .number)
                    {
                        head = index
                        index += 1
                        break loop
                    }
                }
                if index > start, isAside(index) { break loop }
                if !isPhrase { head = index }
                if let end = phraseEnd(index) {
                    // `halt on arms exports`: the noun in front stays the head.
                    isPhrase = true
                    index = end
                } else {
                    index += 1
                }
            }
        }
        if index == start { return start + 1 }
        var end = index
        while end > start + 1, text.tokens[end - 1].kind == .mark { end -= 1 }
        // `met eleven times`
        if !isTime, head == start + 1, text.reads(head, "times"),
            text.tokens[head - 1].kind == .number || text.classes(head - 1).contains(.number)
                || text.reads(head - 1, "several") || text.reads(head - 1, "many")
        {
            isTime = true
        }
        if !isTime, end > start,
            text.classes(head).contains(.timeUnit) || text.classes(head).contains(.weekday),
            text.mention(at: head).map({ $0.kind == .phrase }) ?? true,
            text.preposition(index) != .of || !text.classes(head).contains(.timeUnit)
        {
            isTime = true
        }
        add(NounGroup(start: start, end: end, head: min(head, end - 1)), isTime: isTime)
        return index
    }

    /// `granted us $2 million`: the pronoun, and no state.
    private func isUs(_ index: Int) -> Bool {
        text.reads(index, "us") && !text.isCapitalised(index)
            && text.mention(at: index).map { $0.kind == .currency } ?? true
    }

    /// `Tuesday`, `last year`, `yesterday`, `this month`.
    func beginsTime(_ index: Int) -> Bool {
        let classes = text.classes(index)
        if classes.isDisjoint(with: .weekday | .timeWord | .month | .timeRelative | .determiner) {
            return isLateOrEarly(index) && beginsTime(index + 1)
        }
        if ownsNoun(index) { return false }
        if classes.contains(.weekday) && text.isCapitalised(index) || classes.contains(.timeWord) {
            return true
        }
        if classes.contains(.month), text.isCapitalised(index), text.mention(at: index) == nil { return true }
        if isLateOrEarly(index) { return beginsTime(index + 1) }
        guard classes.contains(.timeRelative) || classes.contains(.determiner) else { return false }
        let next = text.classes(index + 1)
        // `the same day`, `that same year`, `the following week`
        if text.classes(index + 2).contains(.timeUnit),
            text.reads(index + 1, "same") || text.reads(index + 1, "following")
                || text.reads(index + 1, "next") || text.reads(index + 1, "previous")
        {
            return true
        }
        return next.contains(.timeUnit)
            && (!text.isMark(index + 2, Mark.hyphen) || text.isSpaced(index + 2))
            || (classes.contains(.timeRelative) || text.reads(index, "that"))
                && !next.isDisjoint(with: .month | .weekday)
                && text.isCapitalised(index + 1)
    }

    /// Behind a weekday, a month or a day a word that tells no time.
    private func endsTime(_ index: Int) -> Bool {
        let before = text.classes(index - 1)
        // `in May 2024 Petro broke off`, `last year lawmakers put`
        if isYear(index - 1) || before.contains(.timeUnit), isSomebody(index) { return true }
        guard !before.isDisjoint(with: .weekday | .month) || text.tokens[index - 1].kind == .number else {
            return false
        }
        let classes = text.classes(index)
        return classes.isDisjoint(with: .weekday | .month | .timeUnit | .timeWord | .timeRelative | .number)
            && !text.info(index).eventNoun.withoutGrammar.isEmpty && text.preposition(index + 1) != nil
    }

    /// A name, or a noun for those who act.
    private func isSomebody(_ index: Int) -> Bool {
        let classes = text.classes(index)
        guard
            classes.isDisjoint(
                with: .month | .weekday | .timeUnit | .timeWord | .timeRelative | .number | .preposition)
        else { return false }
        if text.isCapitalised(index), isYear(index - 1) { return true }
        return !classes.isDisjoint(with: .title | .roleNoun)
            || !text.info(index).eventNoun.isDisjoint(with: [.office, .body, .troops, .force, .sides])
            || !text.cues(index).isDisjoint(with: .lawmaker)
    }

    /// `Wednesday's vote`, `last month's pact`: the time is only the owner of what follows.
    private func ownsNoun(_ index: Int) -> Bool {
        for token in index..<min(index + 3, sentence.end) {
            guard !text.classes(token).isDisjoint(with: .weekday | .timeWord | .month | .timeUnit) else {
                continue
            }
            guard token + 2 < sentence.end, text.tokens[token + 1].kind == .genitive else { continue }
            return text.isWord(token + 2) && text.preposition(token + 2) == nil
                && text.classes(token + 2).isDisjoint(with: .conjunction | .determiner)
        }
        return false
    }

    @inline(__always)
    private func isLateOrEarly(_ index: Int) -> Bool {
        text.reads(index, "late") || text.reads(index, "early")
    }

    func add(_ new: NounGroup, isTime: Bool) {
        var group = new
        group.preposition = preposition
        group.clause = current
        group.isConjoined = isConjoining && previous == .conjunction
        setMeaning(&group)
        let number = result.groups.count
        let last = result.groups.indices.last
        let clause = current
        defer {
            previous = .noun
            preposition = nil
            isConjoining = false
            behindComma = false
        }
        if isTime {
            group.function = .time
            result.groups.append(group)
            return
        }
        // `she said, and its air force had …`: over a verb nothing is joined.
        let isParted =
            last.map { last in
                result.groups[last].function == .subject
                    && result.list[current].verb.map { $0.start >= result.groups[last].end } ?? false
            } ?? false
        if group.isConjoined, let last, result.groups[last].clause == current, group.preposition == nil,
            result.groups[last].function != .time, !isParted
        {
            // Joined to the group before: the same part of the clause.
            let before = result.groups[last]
            let isBehindApposed =
                before.function == .apposed
                || before.function == .oblique
                    && (before.host.map { result.groups[$0].function == .apposed } ?? false)
            if isBehindApposed, result.list[current].verb == nil, group.start > 1,
                text.isMark(group.start - 2, Mark.comma), !result.list[current].subjects.isEmpty
            {
                // `Chile, a neighbour, and Peru have quarrelled`
                group.function = .subject
                result.groups.append(group)
                result.list[current].subjects.insert(number)
                return
            }
            group.preposition = before.preposition
            group.function = before.function
            group.host = before.host
            result.groups.append(group)
            switch before.function {
            case .subject: result.list[current].subjects.insert(number)
            case .object: result.list[current].objects.insert(number)
            case .oblique: result.list[current].obliques.insert(number)
            case .apposed, .time: break
            }
            return
        }
        group.isConjoined = false
        if group.preposition != nil {
            if let last, previousIsNounGroup(last) { group.host = last }
            group.function = .oblique
            result.groups.append(group)
            result.list[current].obliques.insert(number)
            return
        }
        if result.list[clause].verb == nil {
            if result.list[clause].subjects.isEmpty {
                group.function = .subject
                result.groups.append(group)
                result.list[current].subjects = GroupSet(number)
            } else if isConjoining {
                // `X, which …, and Y`: a second subject.
                group.function = .subject
                group.isConjoined = true
                result.groups.append(group)
                result.list[current].subjects.insert(number)
            } else if behindComma, let last, isListedBehind(last, group) {
                // `the leaders of Oman, Kuwait and Qatar`
                group.preposition = result.groups[last].preposition
                group.function = .oblique
                group.host = result.groups[last].host
                group.isConjoined = true
                result.groups.append(group)
                result.list[current].obliques.insert(number)
            } else if behindComma, let front = frontedAdjective(clause) {
                // `Furious with Oman, Fiji recalled its envoy`: the subject follows.
                result.groups[front].function = .oblique
                group.function = .subject
                result.groups.append(group)
                result.list[current].subjects = GroupSet(number)
            } else if behindComma {
                group.function = .apposed
                // `Poland, Romania and Greece`: a list of names is no apposition.
                if isListed(group) {
                    group.function = .subject
                    group.isConjoined = true
                    result.list[current].subjects.insert(number)
                }
                result.groups.append(group)
            } else {
                // Two groups without a comma: `Defense Minister X`, `the systems Moscow sold`.
                group.function = .subject
                let waiting = result.list[clause].subjects
                result.groups.append(group)
                let inner = open(.relative, at: group.start, parent: current)
                result.groups[number].clause = inner
                result.list[inner].subjects = GroupSet(number)
                result.list[inner].antecedent = waiting.last
            }
            return
        }
        if behindComma, let last, isListed(group), result.groups[last].clause == current,
            result.groups[last].function == .object || result.groups[last].function == .oblique,
            text.mention(at: result.groups[last].head)?.kind == text.mention(at: group.head)?.kind
                || result.groups[last].preposition == .by && result.list[clause].isPassive
                    && text.isCapitalised(result.groups[last].head)
                    && text.mention(at: result.groups[last].head) == nil
        {
            // `left Mali, Chad and Niger`
            group.preposition = result.groups[last].preposition
            group.function = result.groups[last].function
            group.host = result.groups[last].host
            group.isConjoined = true
            result.groups.append(group)
            if group.function == .object {
                result.list[current].objects.insert(number)
            } else {
                result.list[current].obliques.insert(number)
            }
            return
        }
        if behindComma, let last, isApposition(group, to: last) {
            group.function = .apposed
            result.groups.append(group)
            return
        }
        if result.list[clause].verb?.isInverted ?? false, result.list[clause].subjects.isEmpty {
            // `…,” said the minister`
            group.function = .subject
            result.groups.append(group)
            result.list[current].subjects.insert(number)
            return
        }
        group.function = .object
        result.groups.append(group)
        result.list[current].objects.insert(number)
    }

    func previousIsNounGroup(_ last: Int) -> Bool {
        // Only adverbs and prepositions stand between.
        previous == .noun
            || previous == .other && !behindComma && result.groups[last].clause == current
                && (result.list[current].verb.map { $0.end <= result.groups[last].start } ?? true)
    }

    /// `Poland, Romania and …`: another name of the kind, with a further comma or `and` behind it.
    func isListed(_ group: NounGroup) -> Bool {
        guard let mention = text.mention(at: group.head) else { return false }
        let next = group.end
        // `Israel, Hezbollah agree`: a headline leaves `and` out.
        if sentence.isHeading, result.groups.count == 1, mention.kind == .state || mention.kind == .group,
            Int(mention.start) == group.start, let first = text.mention(at: result.groups[0].head),
            first.kind == .state || first.kind == .group, first.form != .adjective, next < sentence.end,
            text.isWord(next)
        {
            return true
        }
        return text.classes(next).contains(.conjunction)
            || text.isMark(next, Mark.comma) && text.mention(at: next + 1) != nil
    }

    /// A name of a list whose first has a preposition, behind a subject that is no such name.
    private func isListedBehind(_ last: Int, _ group: NounGroup) -> Bool {
        let before = result.groups[last]
        guard before.clause == current, before.preposition != nil, before.host != nil,
            before.function == .oblique, isListed(group), let subject = result.list[current].subjects.last,
            let kind = text.mention(at: before.head)?.kind
        else { return false }
        return text.mention(at: group.head)?.kind == kind
            && text.mention(at: result.groups[subject].head)?.kind != kind
    }

    func isApposition(_ group: NounGroup, to last: Int) -> Bool {
        guard result.groups[last].end + 1 == group.start else { return false }
        // A subject of the next verb is none: the comma or the end must follow.
        let next = group.end
        return next >= sentence.end || text.tokens[next].kind == .mark
    }

    func setMeaning(_ group: inout NounGroup) {
        // The last word that means something; a phrase wins over its words.
        var index = group.start
        while index < group.end {
            let token = text.tokens[index]
            let meaning = text.info(index).eventNoun
            let isNamed = text.mentionAt[index] >= 0
            let opensPhrase = text.phrases.opensNoun(token.word)
            // Most words are no name, mean nothing and open no phrase.
            if meaning.isEmpty, !isNamed, !opensPhrase {
                index += 1
                continue
            }
            if isNamed, let mention = text.mention(startingAt: index), mention.kind == .programme {
                if text.entity(mention).type == "treaty" {
                    group.meaning = .treaty
                    group.trigger = index
                }
                index = max(Int(mention.end), index + 1)
                continue
            }
            if token.kind == .word, !isNamed || text.mention(at: index).map({ $0.kind == .phrase }) ?? true {
                var found = meaning.withoutGrammar
                var end = index + 1
                if opensPhrase {
                    let limited = ClauseVerbs(text: text, end: min(sentence.end, group.end + 4))
                    for entry in text.phrases.nouns(token.word) {
                        guard let behind = limited.match(entry.rest, from: index + 1, gap: 1),
                            behind.end >= end
                        else { continue }
                        if behind.end > end { found = [] }
                        found.formUnion(entry.noun)
                        end = behind.end
                    }
                }
                if !found.isEmpty, index > group.head, !group.meaning.isEmpty {
                    index = max(end, index + 1)
                    continue
                }
                if !found.isEmpty {
                    group.meaning =
                        end >= group.end || index == group.head ? found : found.union(group.meaning)
                    group.trigger = index
                    index = max(end, index + 1)
                    continue
                }
            }
            index += 1
        }
    }
}
