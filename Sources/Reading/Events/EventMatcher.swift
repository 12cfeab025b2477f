internal import Lexicon

/// Tries the rules on the clauses of one sentence.
///
/// A class, so that the many small questions of its rules copy nothing.
final class EventMatcher {
    let text: Text
    let sentence: Sentence
    let clauses: Clauses
    let discourse: Discourse
    /// Who says what, made out where a rule or an event first asks.
    private(set) lazy var speakers = Speakers(
        text: text, sentence: sentence, clauses: clauses, discourse: discourse)
    /// The sale of which the text speaks here.
    let topic: Topic?
    /// Whose measure was told last, and whose trade.
    let authors: Authors

    // What the sentence names, asked by many rules and looked for once.
    private(set) lazy var namesCivilGoods =
        sentence.tokens.contains(where: isCivilGoods)
        || clauses.groups.contains { isGoods($0.meaning) }
        || sentence.tokens.contains { text.reads($0, "airways") || text.reads($0, "airlines") }
    private(set) lazy var namesArms = sentence.tokens.contains(where: isArms)
    private(set) lazy var namesLawmaker = sentence.tokens.contains(where: isLawmaker)
    private(set) lazy var namesForce = sentence.tokens.contains { token in
        text.classes(token).contains(.military) || isArms(token)
            || !text.info(token).eventNoun.isDisjoint(with: [.munition, .attack, .troops, .force])
            || text.mention(at: token).map { $0.kind == .group } ?? false
    }

    init(
        text: Text, sentence: Sentence, clauses: Clauses, discourse: Discourse,
        topic: Topic?, authors: Authors
    ) {
        self.text = text
        self.sentence = sentence
        self.clauses = clauses
        self.discourse = discourse
        self.topic = topic
        self.authors = authors
    }

    /// An event before it gets its date.
    struct Found {
        var rule: EventRule
        var source: Actor
        var target: Actor?
        /// Those that `and` joins to the target: one act is done to all of them.
        var others: [Actor] = []
        /// Those that act together with the source.
        var fellows: [Actor] = []
        var clause: Int
        var trigger: Int
        var isNegated: Bool
        var modality: Modality
        /// The noun is told as known: `the embargo`.
        var isDefinite = false
    }

    /// The clause, the noun group and the token at which a rule fired.
    struct Site {
        var clause: Int
        var group: Int?
        var token: Int
    }

    /// - Parameter rules: those that can fire here at all.
    func events(_ rules: RuleSet) -> [Found] {
        var found: [Found] = []
        for number in rules {
            let rule = EventRule.all[number]
            forEachSite(rule) { site in
                guard !isAccused(site.clause), rule.type.isStatement || !isHypothetical(site.clause),
                    !(rule.type.isDeed && !rule.isOfNoun
                        && meets(.mustBe, rule, site.clause, nil, site.token)),
                    !isThreatened(rule, site.clause),
                    meets(rule, clause: site.clause, group: site.group, token: site.token)
                else { return }
                let events = fill(rule, site)
                guard let event = events.first else { return }
                // One clause tells one event of a type; two clauses may tell two with other parties.
                let isTold = found.contains {
                    $0.rule.type == rule.type
                        && ($0.clause == event.clause
                            || isSamePair($0, event)
                            || $0.target?.code == event.target?.code
                                && !areApart($0, event)
                            || $0.source.code == event.source.code
                                && (!rule.takesMany && rule.type != .visitOrTalks || $0.target == nil
                                    || event.target == nil))
                }
                // `cautioned Fiji that it would pay`: a warning is no blame as well.
                let isWarning =
                    rule.type == .statementCriticism
                    && found.contains {
                        $0.rule.type == .threat && $0.target?.code == event.target?.code
                            && ($0.trigger == event.trigger || saysAsWarning(event.clause))
                    }
                if isWarning {
                    return
                } else if !isTold {
                    found += events
                } else if event.target != nil,
                    let bare = found.firstIndex(where: {
                        $0.rule.type == rule.type && $0.target == nil
                            && ($0.clause == event.clause
                                || clauses.list[event.clause].parent == $0.clause)
                            && $0.source.code == event.source.code
                    })
                {
                    // The one that also tells to whom wins.
                    found[bare] = event
                }
            }
        }
        return found
    }

    /// A deal of two told again from the other side.
    private func isSamePair(_ one: Found, _ other: Found) -> Bool {
        one.rule.type.isMutual && one.rule.type != .visitOrTalks && one.source.code == other.target?.code
            && one.target?.code == other.source.code
    }

    /// `as Oman bombed the port and Kuwait shelled it`: two verbs, each with one who acts.
    private func areApart(_ one: Found, _ other: Found) -> Bool {
        !one.rule.isOfNoun && !other.rule.isOfNoun && one.clause != other.clause
            && one.source.code != other.source.code && one.target != nil
            && !clauses.list[one.clause].subjects.isEmpty && !clauses.list[other.clause].subjects.isEmpty
    }

    /// `accused Peru of arming rebels`: what somebody is blamed for is not told as done.
    private func isAccused(_ number: Int) -> Bool {
        let clause = clauses.list[number]
        guard clause.kind == .reduced, clause.verb?.form == .gerund else { return false }
        // `pay for annexing the islands`
        if text.preposition(clause.start - 1) == .for,
            let above = clause.parent.flatMap({ clauses.list[$0].verb }), text.reads(above.token, "pay")
        {
            return true
        }
        guard clause.control == .parentObject,
            let above = clause.parent.flatMap({ clauses.list[$0].verb })
        else { return false }
        return !above.meaning.isDisjoint(with: .criticise)
    }

    /// `if China attacked Taiwan`: nobody says that it happens.
    private func isHypothetical(_ number: Int) -> Bool {
        if isFeared(number) { return true }
        var clause = clauses.list[number]
        for _ in 0..<3 {
            if let marker = clause.marker, text.reads(marker, "if") || text.reads(marker, "unless") {
                return true
            }
            guard clause.kind == .reduced, let parent = clause.parent else { return false }
            clause = clauses.list[parent]
        }
        return false
    }

    /// `…, the minister warned`
    private func saysAsWarning(_ clause: Int) -> Bool {
        clauses.list[clause].verb.map { !$0.meaning.isDisjoint(with: .warn) } ?? false
    }

    /// `fearing to be hit by sanctions`, `to avoid being blacklisted`: nobody says that it happens.
    private func isFeared(_ number: Int) -> Bool {
        guard let above = clauses.list[number].parent.flatMap({ clauses.list[$0].verb }) else { return false }
        return clauses.list[number].kind != .main
            && !text.cues(above.token).isDisjoint(with: .feared)
    }

    /// `threatened to impose tariffs`, `said it would strike`: a threat, and no deed.
    private func isThreatened(_ rule: EventRule, _ number: Int) -> Bool {
        guard !rule.type.isStatement, rule.type != .threat, !rule.isOfNoun else { return false }
        if rule.type == .militaryAction, meets(.wouldStrike, rule, number, nil, 0) { return true }
        let clause = clauses.list[number]
        guard clause.kind == .reduced, let above = clause.parent.flatMap({ clauses.list[$0].verb }) else {
            return false
        }
        return !above.meaning.isDisjoint(with: .threaten)
    }

    /// `warned Lima`: whoever is spoken to is no place.
    private func isAddressed(_ slot: EventRule.Slot, _ site: Site) -> Bool {
        guard case .patient = slot, let verb = clauses.list[site.clause].verb else { return false }
        return !verb.meaning.isDisjoint(with: [.warn, .urge, .criticise, .threaten, .press, .control])
    }

    // MARK: Triggers

    @inline(__always)
    private func forEachSite(_ rule: EventRule, _ visit: (Site) -> Void) {
        switch rule.trigger {
        case .verb(let classes):
            for number in clauses.list.indices {
                guard let verb = clauses.list[number].verb, !verb.meaning.isDisjoint(with: classes) else {
                    continue
                }
                let relation = rule.needs.contains(.relationSubject) ? relationSubject(number) : nil
                visit(Site(clause: number, group: relation, token: verb.token))
            }
        case .verbOn(let classes, let nouns):
            for number in clauses.list.indices {
                guard let verb = clauses.list[number].verb,
                    !verb.meaning.isDisjoint(with: classes)
                        || !classes.isDisjoint(with: .make) && isHaving(verb)
                else { continue }
                if let group = patient(of: number, nouns) {
                    visit(Site(clause: number, group: group, token: verb.token))
                }
            }
        case .noun(let nouns):
            for number in clauses.groups.indices
            where !clauses.groups[number].meaning.isDisjoint(with: nouns) {
                let group = clauses.groups[number]
                visit(Site(clause: group.clause, group: number, token: group.trigger))
            }
        case .predicate(let nouns):
            for (number, clause) in clauses.list.enumerated() {
                guard let verb = clause.verb, verb.isCopula || verb.isLinking(in: text),
                    let group = patient(of: number, nouns)
                else { continue }
                visit(Site(clause: number, group: group, token: verb.token))
            }
        case .stay:
            for (number, clause) in clauses.list.enumerated() {
                guard let verb = clause.verb, verb.isCopula, clause.objects.isEmpty else { continue }
                visit(Site(clause: number, group: nil, token: verb.token))
            }
        }
    }

    /// The object (or passive subject) with that meaning; of `a string of resolutions` the resolutions.
    func patient(of clause: Int, _ nouns: EventNoun) -> Int? {
        for group in clauses.patients(of: clause) {
            if let meant = lastNoun(group, nouns) { return meant }
            if !clauses.groups[group].meaning.isDisjoint(with: nouns) { return group }
            if clauses.groups[group].meaning.isEmpty,
                text.cues(clauses.groups[group].head).isDisjoint(with: .telling),
                let inner = clauses.complements(of: group, [.of]).first(where: {
                    !clauses.groups[$0].meaning.isDisjoint(with: nouns)
                })
            {
                return inner
            }
        }
        return nil
    }

    /// `imposed an embargo on Mali and eased it`: what the pronoun means stands before as an object.
    private func lastNoun(_ pronoun: Int, _ nouns: EventNoun) -> Int? {
        let group = clauses.groups[pronoun]
        guard group.end - group.start == 1, group.function == .object,
            text.reads(group.head, "it") || text.reads(group.head, "them")
        else { return nil }
        return clauses.groups.indices.prefix(pronoun).last {
            clauses.groups[$0].function == .object && clauses.groups[$0].clause != group.clause
                && !clauses.groups[$0].meaning.isDisjoint(with: nouns)
        }
    }

    /// The events of a rule at a place: several where it is done to several that `and` joins.
    func fill(_ rule: EventRule, _ site: Site) -> [Found] {
        var source: Actor?
        // `Oman and Kuwait cut ties with Qatar`: they did it together; what each says is his own.
        var fellows: [Actor] = []
        for slot in rule.source {
            let found = actors(slot, site, rule, other: nil, isSource: true).filter { $0.kind != .place }
            source = found.first
            if source == nil { continue }
            if case .agent = slot, !rule.type.isMutual { fellows = distinct(found) }
            break
        }
        guard var source, !isCivilian(source, rule) else { return [] }
        let spared = rule.type == .statementCriticism && !rule.isOfNoun ? spared(site) : []
        var targets: [Actor] = []
        var areTogether = false
        for slot in rule.target {
            let found = actors(slot, site, rule, other: source, isSource: false)
            // `rebuking its own president`: nobody else is meant.
            if case .patient = slot, rule.type.isStatement, !rule.allowsSame, let first = found.first,
                first.kind == .person, first.code == source.code
            {
                return []
            }
            targets =
                found
                .filter { !$0.code.isEmpty && !spared.contains($0.code) }
                .filter { $0.kind != .place || rule.type.happensAtPlaces || isAddressed(slot, site) }
                .filter { $0.kind != .firm || rule.type != .visitOrTalks }
                .filter { $0.code != source.code || allowsSame(rule, slot) && $0.start != source.start }
                .filter { target in slot.isNear || !fellows.contains { $0.code == target.code } }
            if slot.joins {
                areTogether = !rule.takesMany
                targets = distinct(rule.takesMany ? targets : together(targets))
            } else if slot.isMutual, rule.type.isMutual {
                // `the navies of Oman, Fiji and Peru drilled`: all the others take part.
                targets = distinct(targets)
                areTogether = targets.count > 1
            } else {
                targets = Array(targets.prefix(1))
            }
            if !targets.isEmpty { break }
        }
        if targets.isEmpty, rule.needsTarget || !speaksOfArms(rule) { return [] }
        if let guest = targets.first, targets.count == 1, isAtHome(source, site, rule) {
            targets = [source]
            source = guest
        }
        if rule.takesStates {
            source = stated(source)
            // A firm sells in its own name.
            if rule.type != .tradeDeal { targets = distinct(targets.map(stated)) }
        }
        let verb = clauses.list[site.clause].verb
        var modality = verb?.modality ?? .asserted
        if modality == .asserted { modality = modalityAbove(site.clause) }
        var one = Found(
            rule: rule, source: source, target: targets.first, clause: site.clause, trigger: site.token,
            isNegated: isNegated(site.clause), modality: modality,
            isDefinite: (rule.isOfNoun || rule.type == .agreementSigned)
                && site.group.map { text.classes(clauses.groups[$0].start).contains(.definite) } ?? false
        )
        fellows = fellows.filter { fellow in
            !targets.isEmpty && fellow.code != source.code && fellow.kind != .firm
                && !targets.contains { $0.code == fellow.code }
        }
        if !rule.type.isStatement { one.fellows = fellows }
        if areTogether {
            one.others = Array(targets.dropFirst())
            targets = Array(targets.prefix(1))
        }
        var all = [one]
        for target in targets.dropFirst() {
            var other = one
            other.target = target
            all.append(other)
        }
        for fellow in fellows where rule.type.isStatement {
            var other = one
            other.source = fellow
            all.append(other)
        }
        return all
    }

    /// `Mali, Burkina Faso and Niger`: each once, four at most.
    private func distinct(_ actors: [Actor]) -> [Actor] {
        var found: [Actor] = []
        for actor in actors where found.count < 4 && !found.contains(where: { $0.code == actor.code }) {
            found.append(actor)
        }
        return found
    }

    /// The first and those that `and` joins to it: `threatened Fiji and Tonga`.
    private func together(_ actors: [Actor]) -> [Actor] {
        func group(of actor: Actor) -> Int? {
            clauses.groups.indices.first { clauses.groups[$0].tokens.contains(actor.start) }
        }
        guard actors.count > 1, let first = actors.first, let start = group(of: first) else {
            return Array(actors.prefix(1))
        }
        return actors.filter { actor in
            guard let number = group(of: actor), number >= start else { return false }
            return number == start
                ? actor.code == first.code || text.mention(at: clauses.groups[start].head) == nil
                : (start + 1...number).allSatisfy {
                    clauses.groups[$0].isConjoined
                        && clauses.groups[$0].function == clauses.groups[start].function
                }
        }
    }

    /// `talks with his Kenyan counterpart in Oslo`, said of a Norwegian: the other is the guest. Of those who meet, whoever the
    /// sentence puts first stays first.
    private func isAtHome(_ actor: Actor, _ site: Site, _ rule: EventRule) -> Bool {
        guard rule.type == .visitOrTalks, rule.isOfNoun, actor.code.isStateCode
        else { return false }
        let places =
            Array(clauses.obliques(of: site.clause, [.in]))
            + (site.group.map { Array(clauses.complements(of: $0, [.in])) } ?? [])
        return places.contains { number in
            let group = clauses.groups[number]
            guard let mention = text.mention(startingAt: group.start), Int(mention.end) >= group.end,
                mention.kind == .place || mention.form == .metonym
            else { return false }
            return discourse.actor(mention)?.code == actor.code
        }
    }

    /// A firm as its state.
    private func stated(_ actor: Actor) -> Actor {
        guard actor.kind == .firm, let state = text.lexicon.entity(.firm, actor.code.text)?.state,
            !state.isEmpty
        else { return actor }
        var moved = actor
        moved.code = state
        return moved
    }

    /// Congress and the administration are of one state; both must stand as parties of one verb.
    func allowsSame(_ rule: EventRule, _ slot: EventRule.Slot) -> Bool {
        guard rule.allowsSame else { return false }
        switch slot {
        case .ownState, .ownOfSpeaker: return true
        case .fellow, .patient:
            return rule.type == .statementCriticism || rule.trigger.isOf(.press)
                || { if case .fellow = slot { true } else { false } }()
        default: return false
        }
    }

    /// An infinitive without `to`: `let Oman buy`.
    func isBare(_ verb: ClauseVerb) -> Bool {
        verb.form == .infinitive && text.preposition(verb.start) != .to
    }

    /// `hopes to`, `if …`, `asked A to …`: what stands above makes it possible or future.
    func modalityAbove(_ number: Int) -> Modality {
        let clause = clauses.list[number]
        if let marker = clause.marker,
            text.reads(marker, "if") || text.reads(marker, "unless") || text.reads(marker, "whether")
        {
            return .possible
        }
        guard let parent = clause.parent, let above = clauses.list[parent].verb else { return .asserted }
        // `made Norway impose`: as firm as what makes it.
        if let verb = clause.verb, isBare(verb) { return above.modality }
        if clause.kind == .reduced, clause.verb?.form == .infinitive { return .future }
        if clause.kind == .complement, above.meaning.isDisjoint(with: .report) == false,
            above.modality != .asserted
        {
            return above.modality
        }
        return .asserted
    }
}
