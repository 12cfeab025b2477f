internal import Lexicon

/// Builds the clauses of one sentence, from left to right, with a stack of the clauses that are open.
///
/// A class, so that a look at it from one of its many small questions copies nothing.
final class ClauseBuilder {
    /// What stands right before the token that is looked at.
    enum Previous: Equatable { case none, noun, verb, comma, conjunction, boundary, relative, other }

    let text: Text
    /// The sentence under reading.
    private(set) var sentence: Sentence
    private(set) var verbs: ClauseVerbs
    var result = Clauses()
    /// The open clauses, the innermost last.
    var stack: [Int] = []
    var previous = Previous.none
    var preposition: Preposition?
    var isConjoining = false
    /// A comma stands between the last group and here.
    var behindComma = false

    /// The clauses that were open before the last step.
    private var before: [Int] = []

    init(text: Text) {
        self.text = text
        sentence = Sentence(start: 0, end: 0, isHeading: false, paragraph: 0)
        verbs = ClauseVerbs(text: text, end: 0)
        stack.reserveCapacity(8)
        before.reserveCapacity(8)
    }

    /// Takes a sentence apart, in the memory of the one before.
    func read(_ sentence: Sentence, into clauses: inout Clauses) {
        self.sentence = sentence
        verbs = ClauseVerbs(text: text, end: sentence.end)
        verbs.isHeading = sentence.isHeading
        stack.removeAll(keepingCapacity: true)
        previous = .none
        preposition = nil
        isConjoining = false
        behindComma = false
        swap(&result, &clauses)
        result.clear()
        run()
        swap(&result, &clauses)
    }

    var current: Int { stack[stack.count - 1] }

    private func run() {
        var index = behindDateline()
        open(.main, at: index, parent: nil)
        // A clause ends where it leaves the stack. All that is pushed has a number of its own, so that a stack of the
        // same height with the same top is the same.
        keepStack()
        while index < sentence.end {
            let next = step(index)
            if stack.count != before.count || stack.last != before.last {
                for number in before where !stack.contains(number) { result.list[number].end = index }
                keepStack()
            }
            index = max(next, index + 1)
        }
        for number in stack { result.list[number].end = index }
    }

    /// Copied number by number: two stacks with one memory would be parted, and given memory anew, at each step.
    private func keepStack() {
        before.removeAll(keepingCapacity: true)
        for number in stack { before.append(number) }
    }

    /// Behind `TAIPEI, Dec. 30 (CNA)`: place, day and agency take no part in the first clause.
    private func behindDateline() -> Int {
        let start = sentence.start
        guard start < sentence.end, text.tokens[start].flags.contains(.newBlock), text.isCapitalised(start)
        else { return start }
        var index = start + 1
        var isParted = false
        while index < sentence.end, index - start < 8, !text.isMark(index, Mark.open) {
            if text.tokens[index].kind != .word { isParted = true }
            guard
                text.tokens[index].kind != .word || text.classes(index).contains(.month)
                    || text.isCapitalised(index)
            else { return start }
            index += 1
        }
        guard text.isMark(index, Mark.open), index + 1 < sentence.end, text.isWord(index + 1),
            isCapitals(index + 1), let end = bracketEnd(index), end - index < 6,
            // `Nationalist Party (KMT) legislator X`: a name, and no place and day.
            isParted || end < sentence.end && text.tokens[end].kind == .mark
        else { return start }
        return end < sentence.end && text.tokens[end].kind == .mark ? end + 1 : end
    }

    private func isCapitals(_ token: Int) -> Bool {
        (Int(text.tokens[token].start)..<Int(text.tokens[token].end)).allSatisfy {
            (0x41...0x5A).contains(text.bytes[$0])
        }
    }

    @discardableResult
    func open(_ kind: Clause.Kind, at token: Int, parent: Int?) -> Int {
        result.list.append(Clause(kind: kind, parent: parent, start: token, end: token))
        stack.append(result.list.count - 1)
        return result.list.count - 1
    }

    func step(_ index: Int) -> Int {
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
            if text.reads(index, "because"), text.preposition(index + 1) == .of {
                // `because of the war`: no clause follows.
                preposition = .via
                previous = .other
                return index + 2
            }
            if classes.contains(.conjunction),
                !isBothSides(index)
            {
                isConjoining = true
                previous = .conjunction
                return index + 1
            }
            if opensRelative(index, classes) { return relative(index) }
            if classes.contains(.subordinator), classes.isDisjoint(with: .determiner) {
                // `once already`, `once, in 2019`: an adverb.
                if text.reads(index, "once"),
                    text.isMark(index + 1, Mark.comma) || text.reads(index + 1, "already")
                        || behindComma && previous == .comma && takesVerb(current)
                            && (text.reads(index + 1, "a") || text.reads(index + 1, "an"))
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
            // `killed more than 100 people`: what follows is the group.
            if isComparison(index) { return index + 2 }
            if classes.contains(.preposition), !opensCompound(index) {
                // `around 20 drones`, `over 300 shells`: no preposition.
                if !classes.isDisjoint(with: .approximate | .moreThan | .lessThan), index + 1 < sentence.end,
                    text.tokens[index + 1].kind == .number, !isYear(index + 1)
                {
                    return index + 1
                }
                // A particle right behind its verb is no preposition; one that no rule asks for counts as `via`.
                if previous == .verb, isParticle(index) { return index + 1 }
                preposition = text.preposition(index) ?? Self.likeness(text.info(index).value)
                if previous != .comma { previous = .other }
                return index + 1
            }
            if verbs.isAdverb(index), !isBothSides(index) { return index + 1 }
        }
        return group(index)
    }

    /// `more than 100`, `fewer than a dozen`
    private func isComparison(_ index: Int) -> Bool {
        guard index + 2 < sentence.end, text.reads(index + 1, "than"),
            text.reads(index, "more") || text.reads(index, "fewer") || text.reads(index, "less")
        else { return false }
        return text.tokens[index + 2].kind == .number || text.classes(index + 2).contains(.number)
            || text.tokens[index + 2].kind == .mark || text.reads(index + 3, "dozen")
    }

    /// `both countries`
    private func isBothSides(_ index: Int) -> Bool {
        text.reads(index, "both") && !text.info(index + 1).eventNoun.isDisjoint(with: [.sides, .country])
    }

    /// The preposition that rules ask for in the place of a rarer one: `inside`, `upon`, `alongside`.
    private static func likeness(_ value: Int32) -> Preposition {
        switch value {
        case 31: .towards
        case 35: .with
        case 38: .after
        case 42: .in
        case 43: .on
        case 44: .into
        case 41, 45: .near
        case 54: .against
        default: .via
        }
    }

    func left(_ group: (start: Int, at: Int)? = nil) -> ClauseVerbs.Left {
        var left = ClauseVerbs.Left()
        left.hasFinite = hasFinite
        left.isWaiting = stack.contains { takesVerb($0) }
        // `Danish troops this week host`: what stands before the time counts.
        if let group, !(beginsTime(group.start) && previous == .noun) {
            let areTwo = standAlone(group.start, group.at)
            left.isInNoun = !beginsTime(group.start) && !areTwo && isInside(group.at - 1)
            left.isBehindNoun = !left.isInNoun
            left.isBehindName = left.isBehindNoun && (areTwo || isName(group.at - 1))
            left.isBehindPlural =
                areTwo || endsInS(group.at - 1) || isConjoining && previous == .conjunction
            if preposition != nil, result.list[current].verb == nil,
                let subject = result.list[current].subjects.last
            {
                left.isBehindPlural =
                    result.list[current].subjects.count > 1 || endsInS(result.groups[subject].head)
            }
            left.isBehindCandidate = preposition == nil
            left.isBehindCausative = isBehindCausative(group.start)
            // `let those go forward`
            if left.isBehindCausative, group.at == group.start + 1,
                text.reads(group.start, "those") || text.reads(group.start, "these")
            {
                left.isInNoun = false
                left.isBehindNoun = true
                left.isBehindPlural = true
            }
            if preposition == nil, let verb = result.list[current].verb, verb.end == group.start {
                left.isBehindHit = !verb.meaning.isDisjoint(with: [.attack, .warlike, .shoot])
                if !left.isBehindName, group.at == group.start + 1 {
                    left.isBehindBareObject = verb.meaning.isDisjoint(with: [.report, .believe])
                }
            }
            left.isWaiting = left.isWaiting || preposition == nil && result.list[current].verb == nil
            left.isRelative =
                preposition == nil && result.list[current].kind == .relative
                && result.list[current].antecedentPreposition != nil && result.list[current].verb == nil
                && result.list[current].subjects.isEmpty
            left.isBehindSaid =
                preposition == nil && result.list[current].objects.isEmpty
                && (result.list[current].verb.map {
                    $0.end == group.start && $0.form == .finite && $0.meaning.contains(.report)
                        && $0.meaning.isDisjoint(with: [.criticise, .call, .support])
                } ?? false)
            return left
        }
        left.preposition = preposition
        left.isBehindApposition = result.groups.last.map { $0.function == .apposed } ?? false
        left.followsConjunction = previous == .conjunction
        // Field by field: a clause is too large to be copied for a look.
        let here = current
        left.isRelative =
            previous == .noun && result.list[here].kind == .relative && result.list[here].verb == nil
            && !result.list[here].subjects.isEmpty && result.list[here].antecedent != nil
        switch previous {
        case .none, .comma, .conjunction, .boundary, .relative: left.opens = true
        case .noun, .verb, .other: break
        }
        left.isBehindNoun = previous == .noun || previous == .relative
        left.isBehindVerb = previous == .verb
        left.isBehindCausative = previous == .noun && isBehindCausative(sentence.end)
        left.isBehindName = previous == .relative
        left.isBehindPlural = previous == .relative
        if previous == .noun, let last = lastBesideTime() {
            left.isBehindName = isName(last.end - 1)
            left.isBehindPlural = endsInS(last.head) || last.isConjoined || isPluralPronoun(last.head)
            left.isBehindJoined = last.isConjoined && last.preposition != nil
            if left.isBehindJoined { left.isBehindOtherState = isOtherState(last) }
            left.isBehindCandidate = last.preposition == nil || left.isBehindJoined && left.isBehindName
            left.isBehindSubordinator = last.preposition.map { Self.subordinating.contains($0) } ?? false
            left.isBehindSaid =
                last.function == .object && last.clause == here && result.list[here].objects.count == 1
                && (result.list[here].verb.map {
                    $0.form == .finite && !$0.meaning.isDisjoint(with: .report)
                        && $0.meaning.isDisjoint(with: [.criticise, .call, .support])
                } ?? false)
            // `ties with Washington seem`: the subject counts, not what hangs on it.
            if last.preposition != nil, result.list[here].verb == nil,
                let subject = result.list[here].subjects.last
            {
                left.isBehindPlural =
                    result.list[here].subjects.count > 1 || endsInS(result.groups[subject].head)
            }
            // `since he seized power`: no object looks like that.
            left.isBehindPronoun =
                isSubjectPronoun(last)
                && (last.preposition == nil || left.isBehindSubordinator && !text.reads(last.head, "it"))
        } else if previous == .comma, let last = result.groups.last {
            if left.isBehindApposition {
                left.isBehindSubordinator =
                    result.groups.last(where: { $0.function != .apposed })?.preposition
                    .map { Self.subordinating.contains($0) } ?? false
            }
            left.joinsMainVerb = isBehindAside
            left.isBehindList =
                last.function == .object && last.clause == current
                && result.list[current].objects.contains(
                    result.groups.count - 1)
                && result.list[current].kind == .main && hasFinite
        }
        if previous == .conjunction, let last = stack.last {
            left.joinsMainVerb = result.list[last].verb?.form == .finite
        }
        return left
    }

    /// The innermost verb lets, makes or sees its object do something, and the object is there or begins at that token.
    private func isBehindCausative(_ start: Int) -> Bool {
        let here = current
        guard let verb = result.list[here].verb, !verb.isPassive, Self.isCausative(verb, in: text) else {
            return false
        }
        return !result.list[here].objects.isEmpty || preposition == nil && verb.end == start
    }

    static func isCausative(_ verb: ClauseVerb, in text: Text) -> Bool {
        !text.cues(verb.end - 1).isDisjoint(with: .causative) && verb.end - verb.token <= 3
    }

    /// `flew in and, standing before the jets, thanked`: behind `and` something was put in between commas.
    var isBehindAside: Bool {
        guard previous == .comma, let last = stack.last, result.list[last].kind == .reduced else {
            return false
        }
        let start = result.list[last].start
        return start > sentence.start + 1 && text.isMark(start - 1, Mark.comma)
            && text.classes(start - 2).contains(.conjunction)
    }

    /// A state's name, joined to what is no name of a state.
    private func isOtherState(_ last: NounGroup) -> Bool {
        guard let number = result.groups.lastIndex(where: { $0.start == last.start }), number > 0,
            let mention = text.mention(at: last.head), mention.kind == .state, mention.form != .adjective,
            Int(mention.start) == last.start
        else { return false }
        return text.mention(at: result.groups[number - 1].head)?.kind != .state
    }

    /// `The two agreed on …`: the figure stands for whom it counts, and what follows is a verb.
    private func standAlone(_ start: Int, _ at: Int) -> Bool {
        guard at == start + 2, text.reads(start, "the"), text.reads(start + 1, "two"), preposition == nil,
            !verbs.forms(at).isEmpty, at + 1 < sentence.end
        else { return false }
        return text.preposition(at + 1) != nil
            || !text.classes(at + 1).isDisjoint(with: .determiner | .possessive | .conjunction)
            || text.mention(startingAt: at + 1).map { $0.kind != .phrase && $0.form != .adjective } ?? false
    }

    /// The last group that is no time: `Copenhagen last month summoned`.
    private func lastBesideTime() -> NounGroup? {
        for group in result.groups.reversed() where group.function != .time { return group }
        return nil
    }

    /// The innermost clause that has a verb, waiting ones aside, has a main verb.
    var hasFinite: Bool {
        for number in stack.reversed() {
            guard let form = result.list[number].verb?.form else { return false }
            if form == .finite { return true }
        }
        return false
    }

    /// A year behind a preposition: `in 2008 Russian tanks …`.
    func isYear(_ token: Int) -> Bool {
        text.tokens[token].kind == .number && text.tokens[token].end - text.tokens[token].start == 4
            && text.smallNumber(token, 1900...2099) != nil
    }

    /// A noun in the plural, by its ending: `rebels`, `congressmen`.
    func endsInS(_ token: Int) -> Bool {
        let end = Int(text.tokens[token].end)
        guard end > 0 else { return false }
        let last = text.bytes[end - 1] | 0x20
        if last == UInt8(ascii: "s") { return true }
        return last == UInt8(ascii: "n") && end - Int(text.tokens[token].start) > 5
            && text.bytes[end - 2] | 0x20 == UInt8(ascii: "e")
            && text.bytes[end - 3] | 0x20 == UInt8(ascii: "m")
    }

    func isPluralPronoun(_ token: Int) -> Bool {
        text.reads(token, "they") || text.reads(token, "we") || text.reads(token, "you")
            || text.reads(token, "i")
    }

    func isSubjectPronoun(_ group: NounGroup) -> Bool {
        group.end - group.start == 1
            && (isPluralPronoun(group.head) || text.reads(group.head, "he") || text.reads(group.head, "she")
                || text.reads(group.head, "it"))
    }

    /// Behind `at first`, `as well`, `or so`: they take part in no clause.
    func adverbPhrase(_ index: Int) -> Int? {
        let word = text.tokens[index].word
        guard text.phrases.opensAdverb(word), index + 1 < sentence.end else { return nil }
        let next = text.tokens[index + 1].word
        for entry in text.phrases.adverbs(word) where entry.rest.first == next {
            if let end = verbs.match(entry.rest, from: index + 1, gap: 0) { return end.end }
        }
        return nil
    }

    /// Behind that token a noun goes on: an article, an adjective, a figure, `'s`.
    func isInside(_ token: Int) -> Bool {
        let kind = text.tokens[token].kind
        // A figure that ends a name, as in `MiG-21`, lets no noun go on.
        if kind == .number { return text.mention(at: token) == nil }
        if kind == .genitive { return true }
        if text.isMark(token, Mark.hyphen) { return true }
        if let mention = text.mention(at: token) {
            return mention.form == .adjective && mention.kind == .state
        }
        let classes = text.classes(token)
        // `a two-day working visit`
        if classes.contains(.timeUnit), token > 1, text.isMark(token - 1, Mark.hyphen),
            !text.isSpaced(token)
        {
            return true
        }
        return classes.contains(.determiner) && classes.isDisjoint(with: .pronoun)
            || classes.contains(.modifier) || classes.contains(.possessive)
            || classes.contains(.number) && !text.reads(token, "one")
    }

    func isName(_ token: Int) -> Bool {
        if text.classes(token).contains(.pronoun) { return true }
        if let mention = text.mention(at: token) {
            return mention.kind != .phrase && mention.form != .adjective
        }
        return text.isCapitalised(token)
    }

    func isParticle(_ index: Int) -> Bool {
        text.reads(index, "up") || text.reads(index, "out") || text.reads(index, "off")
            || text.reads(index, "down")
    }
}
