internal import Lexicon

/// Builds the clauses of one sentence, from left to right, with a stack of the clauses that are open.
struct ClauseBuilder {
    private enum Previous: Equatable { case none, noun, verb, comma, conjunction, boundary, relative, other }

    private let text: Text
    private let sentence: Sentence
    private let verbs: ClauseVerbs
    var result = Clauses()
    /// The open clauses, the innermost last.
    private var stack: [Int] = []
    private var previous = Previous.none
    private var preposition: Preposition?
    private var isConjoining = false
    /// A comma stands between the last group and here.
    private var behindComma = false

    init(text: Text, sentence: Sentence) {
        self.text = text
        self.sentence = sentence
        verbs = ClauseVerbs(text: text, end: sentence.end)
    }

    private var current: Int { stack[stack.count - 1] }

    mutating func run() {
        stack.reserveCapacity(8)
        open(.main, at: sentence.start, parent: nil)
        var index = sentence.start
        // A clause ends where it leaves the stack. All that is pushed has a number of its own, so that a stack of the
        // same height with the same top is the same.
        var before = stack
        while index < sentence.end {
            let next = step(index)
            if stack.count != before.count || stack.last != before.last {
                for number in before where !stack.contains(number) { result.list[number].end = index }
                before = stack
            }
            index = max(next, index + 1)
        }
        for number in stack { result.list[number].end = index }
    }

    @discardableResult
    private mutating func open(_ kind: Clause.Kind, at token: Int, parent: Int?) -> Int {
        result.list.append(Clause(kind: kind, parent: parent, start: token, end: token))
        stack.append(result.list.count - 1)
        return result.list.count - 1
    }

    private mutating func step(_ index: Int) -> Int {
        let token = text.tokens[index]
        switch token.kind {
        case .mark: return mark(index, token.mark)
        case .genitive: return index + 1
        case .number, .word: break
        }
        let classes = text.classes(index)
        let isName = text.mention(at: index).map { $0.kind != .phrase } ?? false
        if token.kind == .word, !isName, let end = adverbPhrase(index) { return end }
        if token.kind == .word, !isName, beginsTime(index), preposition != .to { return group(index) }
        if token.kind == .word, !isName {
            if classes.contains(.conjunction) {
                isConjoining = true
                previous = .conjunction
                return index + 1
            }
            if opensRelative(index, classes) { return relative(index) }
            if classes.contains(.subordinator), classes.isDisjoint(with: .determiner) {
                // `once already`, `once, in 2019`: an adverb.
                if text.reads(index, "once"),
                    text.isMark(index + 1, Mark.comma) || text.reads(index + 1, "already")
                {
                    return index + 1
                }
                return subordinate(index)
            }
            if text.reads(index, "according") {
                preposition = nil
                return index + 1
            }
        }
        if !isName, let verb = verbs.group(at: index, left()) { return add(verb) }
        if token.kind == .word, !isName {
            if classes.contains(.preposition) {
                // A particle right behind its verb is no preposition; one that no rule asks for counts as `via`.
                if previous == .verb, isParticle(index) { return index + 1 }
                preposition = text.preposition(index) ?? .via
                if previous != .comma { previous = .other }
                return index + 1
            }
            if verbs.isAdverb(index) { return index + 1 }
        }
        return group(index)
    }

    private func left(_ group: (start: Int, at: Int)? = nil) -> ClauseVerbs.Left {
        var left = ClauseVerbs.Left()
        left.hasFinite = hasFinite
        left.isWaiting = stack.contains { takesVerb($0) }
        if let group {
            left.isInNoun = isInside(group.at - 1)
            left.isBehindNoun = !left.isInNoun
            left.isBehindName = left.isBehindNoun && isName(group.at - 1)
            left.isBehindPlural = endsInS(group.at - 1) || isConjoining && previous == .conjunction
            left.isBehindCandidate = preposition == nil
            left.isWaiting = left.isWaiting || preposition == nil && result.list[current].verb == nil
            return left
        }
        left.preposition = preposition
        left.opens = [.none, .comma, .conjunction, .boundary, .relative].contains(previous)
        left.isBehindNoun = previous == .noun || previous == .relative
        left.isBehindName = previous == .relative
        left.isBehindPlural = previous == .relative
        if previous == .noun, let last = result.groups.last, last.function != .time {
            left.isBehindName = isName(last.end - 1)
            left.isBehindPlural = endsInS(last.head) || last.isConjoined || isPluralPronoun(last.head)
            left.isBehindCandidate = last.preposition == nil
            left.isBehindPronoun = last.preposition == nil && isSubjectPronoun(last)
        }
        if previous == .conjunction, let verb = stack.last.flatMap({ result.list[$0].verb }) {
            left.joinsMainVerb = verb.form == .finite
        }
        return left
    }

    /// The innermost clause that has a verb, waiting ones aside, has a main verb.
    private var hasFinite: Bool {
        for number in stack.reversed() {
            guard let verb = result.list[number].verb else { return false }
            if verb.form == .finite { return true }
        }
        return false
    }

    private func endsInS(_ token: Int) -> Bool {
        let end = Int(text.tokens[token].end)
        return end > 0 && text.bytes[end - 1] | 0x20 == UInt8(ascii: "s")
    }

    private func isPluralPronoun(_ token: Int) -> Bool {
        text.reads(token, "they") || text.reads(token, "we") || text.reads(token, "you")
            || text.reads(token, "i")
    }

    private func isSubjectPronoun(_ group: NounGroup) -> Bool {
        group.end - group.start == 1
            && (isPluralPronoun(group.head) || text.reads(group.head, "he") || text.reads(group.head, "she")
                || text.reads(group.head, "it"))
    }

    /// Behind `at first`, `as well`, `or so`: they take part in no clause.
    private func adverbPhrase(_ index: Int) -> Int? {
        let word = text.tokens[index].word
        guard word != 0 else { return nil }
        for entry in text.lexicon.eventPhrases.adverbs(word) {
            if let end = verbs.match(entry.rest, from: index + 1, gap: 0) { return end.end }
        }
        return nil
    }

    /// Behind that token a noun goes on: an article, an adjective, a figure, `'s`.
    private func isInside(_ token: Int) -> Bool {
        let kind = text.tokens[token].kind
        if kind == .genitive || kind == .number { return true }
        if text.isMark(token, Mark.hyphen) { return true }
        if let mention = text.mention(at: token) {
            return mention.form == .adjective && mention.kind == .state
        }
        let classes = text.classes(token)
        return classes.contains(.determiner) && classes.isDisjoint(with: .pronoun)
            || classes.contains(.modifier) || classes.contains(.possessive)
    }

    private func isName(_ token: Int) -> Bool {
        if text.classes(token).contains(.pronoun) { return true }
        if let mention = text.mention(at: token) {
            return mention.kind != .phrase && mention.form != .adjective
        }
        return text.isCapitalised(token)
    }

    private func isParticle(_ index: Int) -> Bool {
        text.reads(index, "up") || text.reads(index, "out") || text.reads(index, "off")
            || text.reads(index, "down")
    }

    // MARK: Marks and small words

    private mutating func mark(_ index: Int, _ mark: UInt8) -> Int {
        switch mark {
        case Mark.comma:
            // A comma closes a relative or participle where an outer clause waits for its verb.
            if result.list[current].kind != .main, result.list[current].verb != nil,
                let outer = stack.lastIndex(where: { takesVerb($0) }), outer < stack.count - 1
            {
                stack.removeLast(stack.count - 1 - outer)
            }
            previous = .comma
            behindComma = true
            preposition = nil
            return index + 1
        case Mark.open, Mark.openSquare:
            if let end = bracketEnd(index) { return end }
            return index + 1
        case Mark.semicolon, Mark.colon, Mark.dash:
            stack.removeAll()
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

    /// Behind a bracket; what it holds names again or adds a figure.
    private func bracketEnd(_ index: Int) -> Int? {
        var position = index + 1
        while position < sentence.end, position - index < 30 {
            if text.isMark(position, Mark.close) || text.isMark(position, Mark.closeSquare) {
                return position + 1
            }
            position += 1
        }
        return nil
    }

    private func opensRelative(_ index: Int, _ classes: WordClass) -> Bool {
        guard classes.contains(.relative) else { return false }
        guard text.reads(index, "that") else { return true }
        // `that nation`, `than that`: a determiner or pronoun.
        if preposition != nil { return false }
        let next = text.classes(index + 1)
        if previous == .noun || previous == .verb { return true }
        return !next.isDisjoint(with: .determiner | .pronoun | .auxiliary | .possessive)
            || text.mention(at: index + 1) != nil && previous != .none
    }

    private mutating func relative(_ index: Int) -> Int {
        let saying =
            result.list[current].verb.map { !$0.meaning.isDisjoint(with: [.report, .urge, .criticise]) }
            ?? false
        let isThat = text.reads(index, "that")
        // `told reporters that …`: the object hears what the clause says.
        let isTold =
            saying && previous == .noun && result.list[current].objects == GroupSet(result.groups.count - 1)
            && (result.list[current].verb.map {
                text.reads($0.token, "told") || text.reads($0.token, "tells")
            } ?? false)
        if isThat,
            isTold
                || (previous == .verb || previous == .comma && saying
                    || saying && previous == .noun
                        && result.list[current].objects.isEmpty
                    || previous == .conjunction)
        {
            let parent = previous == .conjunction ? result.list[current].parent ?? current : current
            let number = open(.complement, at: index, parent: parent)
            result.list[number].marker = index
        } else {
            let antecedent = result.groups.indices.last { result.groups[$0].function != .time }
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

    private mutating func subordinate(_ index: Int) -> Int {
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

    // MARK: Verbs

    private mutating func add(_ verb: ClauseVerb) -> Int {
        defer {
            previous = .verb
            preposition = nil
            isConjoining = false
            behindComma = false
        }
        verb.form == .finite ? addFinite(verb) : addReduced(verb)
        return verb.end
    }

    private mutating func addReduced(_ verb: ClauseVerb) {
        let clause = result.list[current]
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
            if let above = clause.verb, !above.meaning.isDisjoint(with: .control),
                !clause.objects.isEmpty || above.isPassive
            {
                result.list[number].control = .parentObject
            } else if previous == .noun, let last, isOwned(result.groups[last]) {
                // `its plan to reduce`: the owner acts.
                result.list[number].control = .antecedent
                result.list[number].antecedent = last
            } else if clause.verb?.isCopula ?? false {
                // `were due to meet`: the subject meets.
            } else if clause.verb == nil || previous == .noun && !clause.objects.isEmpty, let last,
                previous == .noun
            {
                // `the plan to reduce`: whose plan it is acts.
                result.list[number].control = .antecedent
                result.list[number].antecedent = result.groups[last].host.map { hostOwner($0, last) } ?? last
            }
        case .gerund:
            if preposition == nil, previous == .noun, let last {
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

    private func isOwned(_ group: NounGroup) -> Bool {
        group.tokens.contains { text.tokens[$0].kind == .genitive || text.classes($0).contains(.possessive) }
    }

    /// `calls from Paris to halt`: the one from whom; else the noun itself.
    private func hostOwner(_ host: Int, _ last: Int) -> Int {
        result.groups[last].preposition == .from || result.groups[last].preposition == .by ? last : host
    }

    private mutating func addFinite(_ verb: ClauseVerb) {
        // `The ministers, their host added, signed`: put in between.
        if previous == .noun, takesVerb(current), let last = result.groups.indices.last,
            result.groups[last].function == .apposed, !verb.meaning.isDisjoint(with: .report),
            text.isMark(verb.end, Mark.comma)
        {
            result.list.append(
                Clause(
                    kind: .main, verb: verb, subjects: GroupSet(last), start: result.groups[last].start,
                    end: verb.end))
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
                stack = [waiting]
                result.list[waiting].subjects = subject
                result.list[waiting].verb = verb
                for group in subject {
                    result.groups[group].clause = waiting
                    result.groups[group].function = .subject
                }
                return
            }
            if kind == .main { stack = [] }
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
        stack = []
        let number = open(.main, at: verb.start, parent: first)
        result.list[number].control = .parentSubject
        result.list[number].verb = verb
    }

    static var subordinating: Prepositions { [.after, .before, .since, .until, .as] }

    private func takesVerb(_ number: Int) -> Bool {
        let clause = result.list[number]
        guard clause.verb == nil else { return false }
        if !clause.subjects.isEmpty { return true }
        return clause.kind == .relative && clause.antecedentPreposition == nil && clause.antecedent != nil
    }

    private func behindCommaBefore(_ token: Int) -> Bool {
        token > sentence.start && (text.isMark(token - 1, Mark.comma) || text.isMark(token - 1, Mark.quote))
    }

    /// `A bought and sold`, `A bought and B sold`.
    private mutating func coordinate(_ verb: ClauseVerb) {
        var number = stack.count - 1
        while number > 0, result.list[stack[number]].verb?.form != .finite { number -= 1 }
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
    private func freeSubject() -> GroupSet? {
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
                if Self.subordinating.contains(preposition), group.host == nil || previous == .noun {
                    return GroupSet(index)
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
                // `said A and B agreed` are both; `bought A and B sold` is one.
                guard result.list[current].verb.map({ !$0.meaning.isDisjoint(with: [.report]) }) ?? true
                else { break }
                first -= 1
                list.insert(first)
            }
            return list
        }
        return nil
    }

    private mutating func detach(_ group: Int) {
        let number = result.groups[group].clause
        result.list[number].objects.remove(group)
        result.list[number].obliques.remove(group)
    }

    // MARK: Nouns

    private mutating func group(_ start: Int) -> Int {
        var index = start
        var head = start
        var isTime = false
        loop: while index < sentence.end {
            let token = text.tokens[index]
            if index > start, token.flags.contains(.newBlock) { break }
            if let mention = text.mention(startingAt: index), mention.kind != .phrase {
                // `on Thursday Oslo`, `the same day Oslo`: the time ends before the name.
                if index > start, isTime || text.classes(index - 1).contains(.timeUnit) { break }
                let end = min(Int(mention.end), sentence.end)
                head = end - 1
                index = end
                continue
            }
            switch token.kind {
            case .genitive, .number:
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
                where index + 1 < sentence.end && text.isWord(index + 1) && text.isSpaced(index):
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
                if classes.contains(.preposition) || classes.contains(.conjunction) {
                    break loop
                }
                if index > start {
                    if !classes.isDisjoint(with: .relative | .subordinator),
                        classes.isDisjoint(with: .determiner) || text.reads(index, "that")
                    {
                        break loop
                    }
                    let inside = isInside(index - 1)
                    if !classes.isDisjoint(with: .determiner | .possessive | .pronoun),
                        !inside || classes.contains(.pronoun)
                    {
                        break loop
                    }
                    if beginsTime(index), !inside || classes.contains(.weekday) { break loop }
                    if verbs.group(at: index, left((start, index))) != nil { break loop }
                    if verbs.isAdverb(index), !inside { break loop }
                } else {
                    isTime = beginsTime(index)
                    if classes.contains(.pronoun), classes.isDisjoint(with: .determiner | .number) {
                        head = index
                        index += 1
                        break loop
                    }
                }
                head = index
                index += 1
            }
        }
        if index == start { return start + 1 }
        var end = index
        while end > start + 1, text.tokens[end - 1].kind == .mark { end -= 1 }
        if !isTime, end > start,
            text.classes(head).contains(.timeUnit) || text.classes(head).contains(.weekday),
            text.mention(at: head) == nil
        {
            isTime = true
        }
        add(NounGroup(start: start, end: end, head: min(head, end - 1)), isTime: isTime)
        return index
    }

    /// An en dash without space joins two names: `U.S.–Turkey relations`.
    private func isCompound(_ index: Int) -> Bool {
        guard !text.isSpaced(index), index + 1 < sentence.end, !text.isSpaced(index + 1) else { return false }
        let token = text.tokens[index]
        return token.end - token.start == 3 && text.bytes[Int(token.end) - 1] == 0x93
    }

    /// `Tuesday`, `last year`, `yesterday`, `this month`.
    private func beginsTime(_ index: Int) -> Bool {
        let classes = text.classes(index)
        guard !classes.isDisjoint(with: .weekday | .timeWord | .month | .timeRelative | .determiner) else {
            return false
        }
        if classes.contains(.weekday) && text.isCapitalised(index) || classes.contains(.timeWord) {
            return true
        }
        if classes.contains(.month), text.isCapitalised(index), text.mention(at: index) == nil { return true }
        guard classes.contains(.timeRelative) || classes.contains(.determiner) else { return false }
        return text.classes(index + 1).contains(.timeUnit)
    }

    private mutating func add(_ new: NounGroup, isTime: Bool) {
        var group = new
        group.preposition = preposition
        group.clause = current
        group.isConjoined = isConjoining && previous == .conjunction
        setMeaning(&group)
        let number = result.groups.count
        let last = result.groups.indices.last
        let clause = result.list[current]
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
        if group.isConjoined, let last, result.groups[last].clause == current, group.preposition == nil,
            result.groups[last].function != .time
        {
            // Joined to the group before: the same part of the clause.
            let before = result.groups[last]
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
        if clause.verb == nil {
            if clause.subjects.isEmpty {
                group.function = .subject
                result.groups.append(group)
                result.list[current].subjects = GroupSet(number)
            } else if isConjoining {
                // `X, which …, and Y`: a second subject.
                group.function = .subject
                group.isConjoined = true
                result.groups.append(group)
                result.list[current].subjects.insert(number)
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
                let waiting = clause.subjects
                result.groups.append(group)
                let inner = open(.relative, at: group.start, parent: current)
                result.groups[number].clause = inner
                result.list[inner].subjects = GroupSet(number)
                result.list[inner].antecedent = waiting.last
            }
            return
        }
        if behindComma, let last, isApposition(group, to: last) {
            group.function = .apposed
            result.groups.append(group)
            return
        }
        group.function = .object
        result.groups.append(group)
        result.list[current].objects.insert(number)
    }

    private func previousIsNounGroup(_ last: Int) -> Bool {
        // Only adverbs and prepositions stand between.
        previous == .noun
            || previous == .other && !behindComma && result.groups[last].clause == current
                && (result.list[current].verb.map { $0.end <= result.groups[last].start } ?? true)
    }

    /// `Poland, Romania and …`: another name of the kind, with a further comma or `and` behind it.
    private func isListed(_ group: NounGroup) -> Bool {
        guard text.mention(at: group.head) != nil else { return false }
        let next = group.end
        return text.classes(next).contains(.conjunction)
            || text.isMark(next, Mark.comma) && text.mention(at: next + 1) != nil
    }

    private func isApposition(_ group: NounGroup, to last: Int) -> Bool {
        guard result.groups[last].end + 1 == group.start else { return false }
        // A subject of the next verb is none: the comma or the end must follow.
        let next = group.end
        return next >= sentence.end || text.tokens[next].kind == .mark
    }

    private func setMeaning(_ group: inout NounGroup) {
        // The last word that means something; a phrase wins over its words.
        var index = group.start
        while index < group.end {
            let token = text.tokens[index]
            if let mention = text.mention(startingAt: index), mention.kind == .programme {
                if text.entity(mention).type == "treaty" {
                    group.meaning = .treaty
                    group.trigger = index
                }
                index = max(Int(mention.end), index + 1)
                continue
            }
            if token.kind == .word, text.mention(at: index).map({ $0.kind == .phrase }) ?? true {
                var found = text.info(index).eventNoun.withoutGrammar
                var end = index + 1
                let phrases = text.lexicon.eventPhrases.nouns(token.word)
                if token.word != 0, !phrases.isEmpty {
                    let limited = ClauseVerbs(text: text, end: min(sentence.end, group.end + 4))
                    for entry in phrases {
                        guard let behind = limited.match(entry.rest, from: index + 1, gap: 1),
                            behind.end >= end
                        else { continue }
                        if behind.end > end { found = [] }
                        found.formUnion(entry.noun)
                        end = behind.end
                    }
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
