internal import Lexicon

/// One clause of a sentence with what it holds for a sale.
struct SaleClause {
    var range: Range<Int>
    var items: [Int] = []
    var amounts: [Int] = []
    /// A word of dealing stands in it.
    var hasTrigger = false
    /// That word governs an article of the clause.
    var isLinked = false
    var stage: StageClaim?
    var buyer: Role?
    var seller: Role?
    /// It tells what came behind what the clause before tells: `before it was approved`.
    var isLater = false
    /// It is one of a list behind a colon, with semicolons between.
    var isListed = false
    /// It tells another act of the same subject: `after donating six jets`.
    var isActOfItsOwn = false
    /// A verb of dealing has things told before for its object: `signed for them in 2022`.
    var dealsInThem = false
    /// It concludes what was told before, and names no articles: `which concluded the deal with Saab`.
    var concludesDeal = false
}

/// Cuts a sentence into clauses and reads from each what it says of a sale.
struct ClauseReader {
    let text: Text
    let elements: Elements

    func clauses() -> [SaleClause] {
        var clauses: [SaleClause] = []
        clauses.reserveCapacity(4)
        var start = 0
        var denied = false
        // The relative clause before, where the clause goes on with what stood before it.
        var aside: Range<Int>?
        // The clause is one with an act of its own beside that of its subject's other verb.
        var opensAct = false
        func close(_ end: Int) {
            defer {
                start = end + 1
                aside = nil
                opensAct = false
            }
            guard end > start else { return }
            var clause = clause(start..<end, isDenied: denied, resumedBehind: aside)
            clause.isActOfItsOwn = opensAct
            clauses.append(clause)
            denied =
                denied || elements.list[start..<end].contains(where: denies)
                || end < elements.list.count && opensDoubt(end, behind: start)
        }
        for (index, element) in elements.list.enumerated() {
            if opensGerund(at: index, start) {
                close(index)
                // The gerund belongs to the clause that it opens.
                start = index
                opensAct = true
            } else if element.kind == .boundary {
                close(index)
            } else if element.kind == .conjunction || element.kind == .comma,
                opensClause(behind: index, start)
            {
                close(index)
                // `…, and last year it ordered four corvettes`, `…, and in 2020 London vetoed the FA-50`
                opensAct =
                    elements.list[index + 1].phrase == "month-ago"
                    || index + 2 < elements.list.count
                        && !elements.list[index + 2].triggers.isDisjoint(with: .block | .cancel)
            } else if element.kind == .conjunction, opensSecondAct(behind: index, start) {
                close(index)
                opensAct = true
            } else if element.kind == .conjunction || element.kind == .comma,
                opensNewSubject(behind: index, start)
            {
                close(index)
                opensAct = true
            } else if element.kind == .comma, resumes(at: index, start) {
                let relative = start..<index
                close(index)
                aside = relative
            }
        }
        close(elements.list.count)
        return clauses
    }

    /// `…, but Washington has now approved …`, `Slovakia handed over 13 and Poland sent 14`: a subject of its own and a
    /// verb of dealing, behind a clause that has its verb.
    private func opensClause(behind index: Int, _ start: Int) -> Bool {
        guard index > start, index + 2 < elements.list.count else { return false }
        var place = index + 1
        // `and last year it ordered four corvettes`
        if elements.list[place].phrase == "month-ago", place + 2 < elements.list.count { place += 1 }
        // `and South Korea's Hyundai is building two frigates`
        if elements.list[place].isGenitive || elements.list[place].isAdjective,
            elements.list[place].kind == .actor, elements.list[place + 1].kind == .firm
        {
            place += 1
        }
        let subject = elements.list[place]
        guard place + 1 < elements.list.count, subject.kind == .actor || subject.kind == .firm,
            subject.preposition == nil,
            !subject.isGenitive
        else { return false }
        if subject.isAdjective {
            let behind = subject.end
            guard text.classes(behind).contains(.force) || text.classes(behind + 1).contains(.force) else {
                return false
            }
        }
        // `and it last year obtained clearance for 32 jets`
        if elements.list[place + 1].phrase == "month-ago", place + 2 < elements.list.count { place += 1 }
        let next = elements.list[place + 1]
        guard isAct(place + 1) else { return false }
        if next.kind == .verb, elements.list[index].kind == .conjunction,
            elements.list[index - 1].kind == .comma
        {
            return true
        }
        return elements.list[start..<index].contains { element in
            element.kind == .verb && isFinite(element)
                && !element.triggers.isDisjoint(with: .sale | .give | .operate | .list)
                || element.kind == .phrase && element.triggers.contains(.contract)
        }
    }

    /// A finite verb of dealing, `builds two frigates`, or a set phrase that says as much: `has taken delivery of`.
    private func isAct(_ index: Int) -> Bool {
        let element = elements.list[index]
        let behind = index + 1 < elements.list.count ? elements.list[index + 1] : nil
        if element.kind == .phrase { return Self.actPhrases.contains(element.phrase) }
        guard element.kind == .verb, isFinite(element) else { return false }
        if !element.triggers.isDisjoint(with: .sale | .give) { return true }
        // `and Leonardo is reported to be close to a contract of $3 billion for 24 jets`
        if elements.list[(index + 1)..<min(elements.list.count, index + 4)].contains(where: {
            $0.kind == .noun && $0.preposition == .to && $0.triggers.contains(.contract)
                || $0.kind == .phrase && $0.phrase == "approximate"
        }),
            elements.list[(index + 1)..<min(elements.list.count, index + 7)].contains(where: {
                $0.kind == .item
            })
        {
            return true
        }
        // `and in 2020 London vetoed Korea Aerospace's FA-50`
        if !element.triggers.isDisjoint(with: .block | .cancel),
            behind?.kind == .item || behind?.kind == .firm
                || behind?.kind == .noun && behind?.preposition == nil
        {
            return true
        }
        if !element.triggers.isDisjoint(with: .pending | .own | .operate | .pay) {
            return behind?.kind == .item && (behind?.preposition == nil || behind?.preposition == .for)
        }
        if element.triggers.contains(.make) { return behind?.kind == .item && behind?.preposition == nil }
        return behind?.kind == .phrase && Self.actPhrases.contains(behind?.phrase ?? "")
    }

    /// The set phrases that a party does.
    private static let actPhrases: Set<Label> = ["took-delivery", "take-delivery", "signed", "in-talks"]

    /// `dropped its request for eight F-35s and ordered four Gripens`: one subject, two acts, each with its article.
    private func opensSecondAct(behind index: Int, _ start: Int) -> Bool {
        guard index > start, index + 2 < elements.list.count else { return false }
        let next = elements.list[index + 1]
        guard next.kind == .verb, isFinite(next), !elements.verbs[next.reference].isPassive,
            !next.triggers.isDisjoint(with: .governing) || hasPaper(index + 1)
        else { return false }
        let behind = elements.list[(index + 2)..<min(elements.list.count, index + 6)]
            .prefix { $0.kind != .verb && $0.kind != .boundary }
        // `flies 34 F-16s and is now talking to Paris about 14 Rafales`
        let takesOver =
            !next.triggers.isDisjoint(with: .negotiate | .contract | .request | .pay) || hasPaper(index + 1)
        guard
            behind.contains(where: { element in
                guard element.kind == .item else { return false }
                guard let preposition = element.preposition else { return true }
                return takesOver && [.about, .over, .on, .for].contains(preposition)
            })
        else { return false }
        // Also over a relative clause: `paid for twelve guns, which makes 36, and bought missiles`.
        var from = start
        if from > 1, text.classes(elements.list[from - 1].start).contains(.relative),
            elements.list[index - 1].kind == .comma
        {
            from = max(0, from - 12)
        }
        let before = elements.list[from..<index]
        return before.contains { $0.kind == .item }
            && before.contains {
                $0.kind == .verb && isFinite($0)
                    && !$0.triggers.isDisjoint(with: .governing | .operate | .own)
            }
    }

    /// `has a letter of intent with Sweden`, `has a contract for`.
    private func hasPaper(_ index: Int) -> Bool {
        guard index + 1 < elements.list.count,
            text.classes(elements.verbs[elements.list[index].reference].token).contains(.have)
        else { return false }
        let paper = elements.list[index + 1]
        return paper.kind == .phrase && (paper.phrase == "in-talks" || paper.phrase == "signed")
            || paper.kind == .noun && paper.preposition == nil && paper.triggers.contains(.contract)
    }

    /// `…, and a transfer of 18 launchers was approved`, `…, and the last of five Hercules arrived`: articles or a deal that
    /// are subject of a verb of their own, behind a clause that has its verb.
    private func opensNewSubject(behind index: Int, _ start: Int) -> Bool {
        guard index > start, index + 2 < elements.list.count else { return false }
        let subject = elements.list[index + 1]
        switch subject.kind {
        case .item: guard subject.preposition == nil || subject.preposition == .of else { return false }
        case .noun:
            guard subject.preposition == nil, !subject.triggers.isDisjoint(with: .dealing) else {
                return false
            }
        default: return false
        }
        var hasItem = subject.kind == .item
        var own: Element?
        for element in elements.list[(index + 2)..<min(elements.list.count, index + 7)] {
            if element.kind == .boundary || element.kind == .conjunction { return false }
            if element.kind == .item { hasItem = true }
            guard element.kind == .verb, isFinite(element) else { continue }
            own = element
            break
        }
        guard hasItem, let own else { return false }
        let verb = elements.verbs[own.reference]
        guard
            verb.isPassive && !own.triggers.isDisjoint(with: .governing)
                || !own.triggers.isDisjoint(with: .handover)
                    && own.triggers.isDisjoint(with: .transfer | .acquire)
        else { return false }
        return elements.list[start..<index].contains { $0.kind == .item }
            && elements.list[start..<index].contains { $0.kind == .verb && isFinite($0) }
    }

    /// `Russia delivered a battery in 2020, after donating six MiG-29s in 2017`
    private func opensGerund(at index: Int, _ start: Int) -> Bool {
        let element = elements.list[index]
        guard element.kind == .verb, index > start, index + 1 < elements.list.count,
            element.preposition == .after || element.preposition == .before
                || elements.list[index - 1].kind == .comma && text.reads(element.start, "having"),
            !element.triggers.isDisjoint(with: .governing)
        else { return false }
        let verb = elements.verbs[element.reference]
        return (verb.isGerund || text.reads(element.start, "having"))
            && elements.list[index + 1].kind == .item
            && elements.list[start..<index].contains { $0.kind == .item }
    }

    private func isFinite(_ element: Element) -> Bool {
        let verb = elements.verbs[element.reference]
        return !verb.isReduced && !verb.isGerund && !verb.isInfinitive
    }

    /// `Morocco, whose order was completed last year, now wants …`: the comma closes the relative clause, and a verb
    /// follows whose subject stood before it.
    private func resumes(at comma: Int, _ start: Int) -> Bool {
        guard start > 0, comma > start, comma + 1 < elements.list.count,
            elements.list[start - 1].kind == .boundary,
            text.classes(elements.list[start - 1].start).contains(.relative)
        else { return false }
        let next = elements.list[comma + 1]
        // `45 missiles that reach 185 miles, and 1,559 rockets`: the list goes on.
        if next.kind == .conjunction, comma + 2 < elements.list.count, elements.list[comma + 2].kind == .item,
            elements.list[comma + 2].preposition == nil,
            elements.list[start..<comma].contains(where: { $0.kind == .verb })
        {
            // Not `which can take 16 helicopters, and 50 vehicles`.
            return !elements.list[start..<comma].contains { $0.kind == .item }
        }
        if next.kind == .phrase, Self.actPhrases.contains(next.phrase),
            elements.list[start..<comma].contains(where: { $0.kind == .verb })
        {
            return true
        }
        guard next.kind == .verb, !next.triggers.contains(.report),
            elements.list[start..<comma].contains(where: { $0.kind == .verb })
        else { return false }
        let verb = elements.verbs[next.reference]
        return !verb.isReduced && !verb.isGerund && !verb.isInfinitive
    }

    private func clause(
        _ range: Range<Int>, isDenied wasDenied: Bool, resumedBehind aside: Range<Int>?
    ) -> SaleClause {
        var clause = SaleClause(range: range)
        var isDenied = wasDenied
        for index in range {
            let element = elements.list[index]
            switch element.kind {
            case .item:
                // `No drones were sold`
                if text.classes(element.start - 1).contains(.negation) {
                    isDenied = true
                } else if isObject(index, in: range) {
                    clause.items.append(element.reference)
                }
            case .amount: clause.amounts.append(element.reference)
            case .verb:
                if isDealing(index, in: range) || isFor(index, in: range) || isGoing(index)
                    || bringsArticles(index, in: range)
                {
                    clause.hasTrigger = true
                }
            case .noun, .phrase:
                if !element.triggers.isDisjoint(with: .sale) { clause.hasTrigger = true }
            default: break
            }
        }
        // `neither of which holds a single weapon`
        if range.lowerBound > 1,
            text.classes(elements.list[range.lowerBound - 1].start - 2).contains(.negation)
        {
            isDenied = true
        }
        if isAside(range, clause) { clause.items = [] }
        if isDenied {
            clause.hasTrigger = false
            clause.items = []
        }
        clause.dealsInThem =
            !isDenied
            && range.dropFirst().contains { index in
                let element = elements.list[index]
                return element.kind == .reference && text.reads(element.start, "them")
                    && (element.preposition == nil || element.preposition == .for)
                    && elements.list[index - 1].kind == .verb
                    && !elements.list[index - 1].triggers.isDisjoint(with: .governing)
            }
        clause.concludesDeal =
            clause.hasTrigger && !isDenied && clause.items.isEmpty
            && range.dropFirst().contains { index in
                let noun = elements.list[index]
                return noun.kind == .noun && !noun.triggers.isDisjoint(with: .deal | .contract)
                    && noun.preposition == nil && text.classes(noun.start - 1).contains(.definite)
                    && elements.list[index - 1].kind == .verb
                    && !elements.list[index - 1].triggers.isDisjoint(with: .contract | .win)
            }
        clause.isLinked =
            clause.hasTrigger && !isDenied
            && TriggerLink(text: text, elements: elements, clause: range).governor() != nil
        if !wasDenied { clause.stage = StageRules(text: text, elements: elements, clause: range).stage() }
        let roles = RoleRules(text: text, elements: elements, clause: range, aside: aside)
        clause.isLater =
            range.lowerBound > 0 && elements.list[range.lowerBound - 1].kind == .boundary
            && [0, 1].contains { text.preposition(elements.list[range.lowerBound - 1].start - $0) == .before }
        clause.isListed =
            range.lowerBound > 0 && text.isMark(elements.list[range.lowerBound - 1].start, Mark.semicolon)
            && !clause.items.isEmpty
            && elements.list[..<range.lowerBound].contains { text.isMark($0.start, Mark.colon) }
        if !clause.items.isEmpty, !isDenied, !clause.hasTrigger, let holder = roles.listHolder() {
            // `has shopped widely since: 36 F-15s from the US; seven warships from Italy`
            clause.hasTrigger = true
            clause.isLinked = true
            if clause.stage == nil {
                let isWish = elements.list[holder].triggers.contains(.request)
                clause.stage = StageClaim(stage: isWish ? .requested : .signed, strength: .assumed)
            }
        }
        clause.buyer = roles.buyer()
        clause.seller = roles.seller(excluding: clause.buyer)
        return clause
    }

    /// `until its own fighter, KAAN, is ready`, `while F-16s patrol`: a clause of its own with another act.
    private func isAside(_ range: Range<Int>, _ clause: SaleClause) -> Bool {
        guard !clause.hasTrigger, range.lowerBound > 0 else { return false }
        let opener = elements.list[range.lowerBound - 1]
        guard opener.kind == .boundary,
            !text.classes(opener.start).isDisjoint(with: .relative | .subordinator)
        else { return false }
        return elements.list[range].contains { element in
            element.kind == .verb && !element.triggers.contains(.list)
                && !elements.verbs[element.reference].isReduced
        }
    }

    /// Whether an item is dealt in: not what something is fired from, made for, turned into or committed to.
    private func isObject(_ index: Int, in clause: Range<Int>) -> Bool {
        let element = elements.list[index]
        if isOptional(index) || isCarrier(index) { return false }
        // `The Gripen beat the F-16`: the loser is not dealt in.
        if index > 1, elements.list[index - 1].kind == .verb,
            text.cues(elements.verbs[elements.list[index - 1].reference].token).contains(.beat),
            elements.list[index - 2].kind == .item
        {
            return false
        }
        if isReplaced(index) || isLoser(index, in: clause) { return false }
        switch element.preposition {
        case .against:
            // `for which the Redback is competing against the Lynx`: both are bid.
            return clause.contains { elements.list[$0].triggers.contains(.compete) }
        case .to, .from, .into, .without, .near: return hasOwnRelative(index)
        case .in:
            // `chose the ATMOS after tiring of faults in its Caesars`: only what stands there of the deal.
            return !elements.list[clause.lowerBound..<index].contains {
                $0.kind == .item && $0.preposition == nil
            } && !isOnlyOfInterest(index)
        case .by:
            // `flown in by six transport planes`
            guard index > clause.lowerBound, elements.list[index - 1].kind == .verb else { return true }
            return text.cues(elements.verbs[elements.list[index - 1].reference].token).contains(.follow)
        case .for:
            // `combat systems for its frigates`, `missiles from Raytheon for its destroyers`: what the thing before is for.
            guard index > clause.lowerBound else { return true }
            let before = elements.list[index - 1]
            if (element.start - 2..<element.start).contains(where: { text.classes($0).contains(.possessive) }
            ),
                elements.list[clause.lowerBound..<index].contains(where: { $0.kind == .item })
            {
                return false
            }
            return !(before.kind == .item && element.start - before.end <= 4)
        default: return true
        }
    }

    /// `The third case is for six sensor pods`: the copula of a notice.
    private func isFor(_ index: Int, in clause: Range<Int>) -> Bool {
        let element = elements.list[index]
        guard text.classes(elements.verbs[element.reference].token).contains(.be), element.triggers.isEmpty,
            index + 1 < clause.upperBound
        else { return false }
        let next = elements.list[index + 1]
        return next.kind == .item && next.preposition == .for
    }

    /// `is building two corvettes for Chile`, `awaits six Rafales`, `Next came 36 howitzers`, `will join Oman's air force`.
    private func bringsArticles(_ index: Int, in clause: Range<Int>) -> Bool {
        let roles = RoleRules(text: text, elements: elements, clause: clause)
        return roles.building(index) != nil || roles.awaits(index) != nil || roles.comesNext(index)
            || roles.reinforced(index) != nil
    }

    /// `could be heading for the Philippines`, `another lot of launchers reached Poland`.
    private func isGoing(_ index: Int) -> Bool {
        if RoleRules(text: text, elements: elements, clause: 0..<elements.list.count).isArrival(index) {
            return true
        }
        guard RoleRules.isGoing(elements.verbs[elements.list[index].reference], text),
            index + 1 < elements.list.count
        else { return false }
        // `went from Bulgaria to Ukraine`
        return elements.list[(index + 1)..<min(elements.list.count, index + 3)].prefix { $0.kind == .actor }
            .contains { $0.preposition == .to || $0.preposition == .for }
    }

    /// `has turned over six patrol vessels to Vietnam`, `sent Kyiv 12 howitzers`: things, and to whom.
    private func handsOver(_ index: Int, in clause: Range<Int>) -> Bool {
        guard elements.list[index].triggers.contains(.handover) else { return false }
        let behind = elements.list[(index + 1)..<min(clause.upperBound, index + 6)].prefix {
            $0.kind != .verb
        }
        guard behind.contains(where: { $0.kind == .item }) else { return false }
        if let first = behind.first, first.kind == .actor, first.preposition == nil, !first.isAdjective,
            !first.isGenitive
        {
            return true
        }
        return behind.contains { $0.kind == .actor && $0.preposition == .to }
    }

    /// A verb of dealing whose object is a thing and not another act: `refused to abandon` deals in nothing.
    private func isDealing(_ index: Int, in clause: Range<Int>) -> Bool {
        let element = elements.list[index]
        guard !element.triggers.isDisjoint(with: .sale) || handsOver(index, in: clause) else { return false }
        // `has never sold`, `will not buy`: no deal.
        let verb = elements.verbs[element.reference]
        if RoleRules(text: text, elements: elements, clause: clause).isCommand(index) { return false }
        if verb.isNegated { return verb.isBarred(in: text) }
        guard
            element.triggers.isDisjoint(
                with: .transfer | .acquire | .authorise | .contract | .deliver | .cost)
        else {
            return true
        }
        let next = elements.list[(index + 1)..<clause.upperBound].first {
            $0.kind != .comma && $0.kind != .quote
        }
        guard let next, next.kind == .verb else { return true }
        return !next.triggers.isDisjoint(with: .sale) && !next.triggers.contains(.refuse)
    }
}
