internal import Lexicon

/// Whom words mean that point back: `it`, `the kingdom`, `its spokeswoman`, `both sides`.
extension Discourse {
    /// - Parameter acting: the codes of those who act on the group, whom it cannot mean.
    func reference(_ group: NounGroup, except acting: () -> [Label]) -> ActorList {
        let head = group.head
        if text.classes(head).contains(.pronoun), group.end - group.start == 1 {
            if text.reads(head, "he") || text.reads(head, "she") {
                return moved(lastPerson(before: group), group)
            }
            let acting = acting()
            if text.reads(head, "him") {
                return moved(
                    last(before: group, where: { $0.kind == .person && !acting.contains($0.code) }), group)
            }
            // `cut ties with Oman, accusing it`: whoever acts is not meant, the one beside him is.
            if !acting.isEmpty, text.reads(head, "it") || text.reads(head, "them"),
                let near = namedHere.last(where: {
                    $0.start < group.start && $0.kind != .person && !$0.isModifier
                        && !acting.contains($0.code)
                })
            {
                return moved(near, group)
            }
            if text.reads(head, "it") {
                // `China called it …`: where whoever acts is named, somebody else is meant.
                let isNamed = namedHere.contains { acting.contains($0.code) && $0.start < group.start }
                return moved(
                    subject(
                        before: group,
                        where: { $0.kind != .person && !(isNamed && acting.contains($0.code)) }), group)
            }
            if text.reads(head, "both") { return pair(group, except: acting) }
            if text.reads(head, "they") || text.reads(head, "them") {
                if let together = subjectSet(before: group.start, where: { !acting.contains($0.code) }) {
                    return moved(together, group)
                }
                return moved(subject(before: group, where: { _ in true }), group)
            }
            return ActorList()
        }
        // `the latter` was named last; `the company` was too, and stands for itself.
        if text.reads(head, "latter") {
            return moved(last(before: group, where: { $0.kind != .firm && !$0.isModifier }), group)
        }
        if !group.meaning.isDisjoint(with: .firm), text.classes(group.start).contains(.definite) {
            return moved(last(before: group, where: { $0.kind == .firm }), group)
        }
        // `the kingdom's foreign minister`, `its neighbour's decision`: whoever the noun before points back to.
        if let genitive = group.tokens.first(where: { text.tokens[$0].kind == .genitive }),
            genitive > group.start, genitive < group.end, text.mention(at: genitive - 1) == nil
        {
            var before = NounGroup(start: group.start, end: genitive, head: genitive - 1)
            before.meaning = text.info(genitive - 1).eventNoun
            if !before.meaning.isDisjoint(with: [.country, .force]) || text.reads(genitive - 1, "group") {
                return moved(actors(of: before), group)
            }
        }
        // `his counterpart`, `its neighbour` are somebody else.
        if let owner = possessor(group) {
            let isOther =
                !group.meaning.isDisjoint(with: .country) && !isHomeland(head)
                || text.reads(head, "counterpart")
                || text.reads(head, "counterparts") || text.reads(head, "host") || text.reads(head, "hosts")
                || text.reads(head, "guest") || text.reads(head, "guests") || text.reads(head, "visitor")
            guard isOther else { return moved(owner, group) }
            if isGuestOrHost(head) {
                return moved(
                    last(
                        before: group,
                        where: {
                            $0.code != owner.code && $0.code.isStateCode && $0.kind != .firm
                                && group.start - $0.start < 150
                        }), group)
            }
            // `its neighbour`: the state of which the text speaks, else the other one that was named last.
            guard !group.meaning.isDisjoint(with: .country), owner.code.isStateCode, !isPlural(head) else {
                return ActorList()
            }
            if let home, home != owner.code, isHomeNamed {
                return ActorList(Actor(code: home, start: group.start, end: group.end, kind: .state))
            }
            return moved(
                last(before: group, where: { $0.kind == .state && $0.code != owner.code && !$0.isModifier }),
                group)
        }
        if let half = halfOfKorea(group) { return half }
        let first = text.classes(group.start)
        // `the group's camps`, `the sect`: the armed group that was named last.
        if first.contains(.definite),
            ["group", "militia", "movement", "sect", "militants", "rebels", "insurgents", "jihadists"]
                .contains(where: {
                    (word: StaticString) in text.reads(head, word)
                }), let meant = last(before: group, where: { $0.kind == .group })
        {
            return moved(meant, group)
        }
        let isDefinite = first.contains(.definite) || text.reads(group.start, "both")
        guard isDefinite else { return ActorList() }
        if !group.meaning.isDisjoint(with: .sides) || text.reads(head, "two") && group.end - group.start == 2
            || areTwo(group),
            isPair(group)
        {
            return pair(group, except: acting())
        }
        if !group.meaning.isDisjoint(with: .country) {
            let acting = acting()
            // `the South American nation`: one that lies there.
            if hasEpithet(group),
                let meant = last(
                    before: group,
                    where: {
                        $0.code.isStateCode && $0.kind != .firm && !acting.contains($0.code)
                            && bears(group, $0.code)
                    })
            {
                return moved(meant, group)
            }
            // `the NATO member`: a state, and not the one who acts.
            if isMemberOf(group) {
                return moved(
                    last(
                        before: group,
                        where: { $0.kind == .state && !acting.contains($0.code) && !$0.isModifier })
                        ?? last(before: group, where: { $0.code.isStateCode && !acting.contains($0.code) }),
                    group)
            }
            if text.reads(head, "country") || text.reads(head, "capital"),
                let most = mostNamed(before: group, except: acting)
            {
                return moved(most, group)
            }
            // `the kingdom`: one that has it in its full name, where such a one was named.
            let called = last(
                before: group,
                where: { $0.kind == .state && !acting.contains($0.code) && isCalled($0.code, head) })
            return moved(
                called ?? last(before: group, where: { $0.kind == .state && !acting.contains($0.code) }),
                group)
        }
        if text.reads(head, "government") || text.reads(head, "army") || text.reads(head, "military")
            || !group.meaning.isDisjoint(with: .troops) && group.meaning.isDisjoint(with: [.arms, .munition])
                && text.reads(group.start, "the") && text.preposition(group.end) != .of
                && group.tokens.allSatisfy { text.isWord($0) }
        {
            let acting = acting()
            // `the air force` of a text on its purchase
            if home == nil, !text.reads(head, "government"), let buyer = focus.buyer, !acting.contains(buyer),
                let own = last(before: group, where: { $0.code == buyer })
            {
                return moved(own, group)
            }
            // `the navy`: the one of the state of which the text speaks.
            if !text.reads(head, "government"), let home, !acting.contains(home),
                let own = last(before: group, where: { $0.code == home })
            {
                return moved(own, group)
            }
            return moved(
                last(
                    before: group,
                    where: { ($0.kind == .state || $0.kind == .body) && !acting.contains($0.code) }),
                group)
        }
        // `the foreign ministry there`
        if text.reads(group.end, "there"), !group.meaning.isDisjoint(with: [.body, .office]) {
            return moved(last(before: group, where: { $0.kind == .state }), group)
        }
        if !group.meaning.isDisjoint(with: .body) {
            if let home, isHomeNamed, isMinistry(head) {
                return ActorList(Actor(code: home, start: group.start, end: group.end, kind: .body))
            }
            let isAlliance =
                text.reads(head, "alliance") || text.reads(head, "bloc") || text.reads(head, "council")
            // `the Left Bloc`: a name of its own.
            if isAlliance, head > group.start + 1, text.isCapitalised(head), text.isCapitalised(head - 1) {
                return ActorList()
            }
            return moved(
                last(before: group, where: { $0.kind == .body && $0.code.isStateCode != isAlliance }), group)
        }
        // `the jets` are nobody.
        if !group.meaning.isDisjoint(with: .office), !group.meaning.isDisjoint(with: [.arms, .munition]) {
            return ActorList()
        }
        if !group.meaning.isDisjoint(with: .office) || isPeople(group) {
            // `the party's MP Ana Lopez`: whoever has a name of his own is none who was named before.
            if isFullName(group) { return ActorList() }
            // `EU foreign ministers … the ministers`: the body; `the ministers signed`: the two named last.
            if isPlural(head), group.end - group.start == 2 {
                if let body = last(before: group, where: { $0.kind == .body && isSameWord($0.end - 1, head) })
                {
                    return moved(body, group)
                }
                if let two = lastTwo(before: group, within: 160, where: { $0.kind == .person }) { return two }
            }
            return moved(lastPerson(before: group), group)
        }
        return ActorList()
    }

    /// The person who was the subject last, not long before, else the one who was named last.
    private func lastPerson(before group: NounGroup) -> Actor? {
        let named = last(before: group, where: { $0.kind == .person })
        guard
            let subject = subjects.last(where: {
                $0.kind == .person && $0.start < group.start && group.start - $0.start < 160
            })
        else { return named }
        // Whoever was named since in a sentence of his own, is meant.
        if let named, named.start > subject.start, named.start >= start, subject.start < startBefore {
            return named
        }
        return subject
    }

    /// A part of a government: without an owner it is that of the state of which the text speaks.
    private func isMinistry(_ head: Int) -> Bool {
        text.reads(head, "ministry") || text.reads(head, "department") || text.reads(head, "parliament")
            || text.reads(head, "cabinet")
    }

    /// `her country`: the one whose it is, and no other.
    private func isHomeland(_ head: Int) -> Bool {
        text.reads(head, "country") || text.reads(head, "nation") || text.reads(head, "homeland")
            || text.reads(head, "republic") || text.reads(head, "capital") || text.reads(head, "island")
    }

    private func isGuestOrHost(_ head: Int) -> Bool {
        text.reads(head, "host") || text.reads(head, "hosts") || text.reads(head, "guest")
            || text.reads(head, "guests") || text.reads(head, "visitor")
    }

    private func isSameWord(_ one: Int, _ other: Int) -> Bool {
        text.tokens[one].word != 0 && text.tokens[one].word == text.tokens[other].word
    }

    private func isPlural(_ token: Int) -> Bool {
        text.bytes[Int(text.tokens[token].end) - 1] | 0x20 == UInt8(ascii: "s")
    }

    func moved(_ actor: Actor?, _ group: NounGroup) -> ActorList {
        ActorList(actor.map { moved($0, group, kind: nil) })
    }

    func moved(_ actors: ActorList, _ group: NounGroup) -> ActorList {
        var all = ActorList()
        for actor in actors { all.append(moved(actor, group, kind: nil)) }
        return all
    }

    /// The full name of that state holds the word: `Kingdom of Morocco` for `the kingdom`.
    private func isCalled(_ code: Label, _ head: Int) -> Bool {
        guard let state = text.lexicon.entity(.state, code.text) else { return false }
        let token = text.tokens[head]
        return text.lexicon.names(state, hold: text.bytes.part(Int(token.start)..<Int(token.end)))
    }

    /// `the North`, `the South`, where the text named that Korea.
    private func halfOfKorea(_ group: NounGroup) -> ActorList? {
        guard text.reads(group.start, "the"), group.end - group.start == 2, text.isCapitalised(group.head)
        else { return nil }
        let code: Label? =
            text.reads(group.head, "north") ? "PRK" : text.reads(group.head, "south") ? "KOR" : nil
        guard let code, named.contains(where: { $0.code == "PRK" && $0.start < group.start }) else {
            return nil
        }
        return ActorList(Actor(code: code, start: group.start, end: group.end, kind: .state))
    }

    /// `the NATO member`, `the EU nation`: an organisation says only what kind of state is meant.
    func isMemberOf(_ group: NounGroup) -> Bool {
        guard text.classes(group.start).contains(.definite), !text.isCapitalised(group.head),
            !group.meaning.isDisjoint(with: .country) || text.reads(group.head, "member")
        else { return false }
        return group.tokens.contains { token in
            token < group.head
                && text.mention(startingAt: token).map { $0.kind == .body && text.entity($0).state.isEmpty }
                    ?? false
        }
    }

    private func hasEpithet(_ group: NounGroup) -> Bool {
        group.tokens.contains { text.cues($0).contains(.epithet) }
    }

    /// Whether all that the words say of what kind of state it is, and where it lies, is true of that one.
    private func bears(_ group: NounGroup, _ code: Label) -> Bool {
        guard let state = text.lexicon.entity(.state, code.text) else { return false }
        let epithets = text.lexicon.detail(state, "epithets")
        return group.tokens.allSatisfy { token in
            !text.cues(token).contains(.epithet)
                || epithets.contains(text.line(token, token + 1).lowercased())
        }
    }

    /// `its spokeswoman`, `his country`: the one whose they are.
    func possessor(_ group: NounGroup) -> Actor? {
        guard let token = group.tokens.first(where: { text.classes($0).contains(.possessive) }) else {
            return nil
        }
        let before = NounGroup(start: token, end: token + 1, head: token)
        if text.reads(token, "its") || text.reads(token, "their") {
            return subject(before: before, where: { $0.kind != .person })
        }
        if text.reads(token, "his") || text.reads(token, "her") {
            return last(before: before, where: { $0.kind == .person })
        }
        return nil
    }

    private func isPair(_ group: NounGroup) -> Bool {
        group.tokens.contains { text.reads($0, "two") || text.reads($0, "both") }
            || text.reads(group.head, "sides") || text.reads(group.head, "neighbours")
            || text.reads(group.head, "pair") || text.reads(group.head, "duo")
    }

    /// `the two kingdoms`
    private func areTwo(_ group: NounGroup) -> Bool {
        !group.meaning.isDisjoint(with: [.sides, .country])
            && group.tokens.contains { text.reads($0, "two") || text.reads($0, "both") }
    }

    /// Whom a group of words means that speaks of both without naming them: `the governments`.
    func both(_ group: NounGroup) -> ActorList {
        guard !group.meaning.isDisjoint(with: [.sides, .country]),
            text.classes(group.start).contains(.definite) || text.reads(group.start, "both")
        else { return ActorList() }
        return pair(group, except: [])
    }

    /// The two that were named last: of `the two men` persons; of neighbours and foes those who fought; else those of
    /// the sale, unless two others have just been the subject.
    private func pair(_ group: NounGroup, except acting: [Label]) -> ActorList {
        let arePersons = !group.meaning.isDisjoint(with: .office) || text.reads(group.head, "men")
        if arePersons, let two = lastTwo(before: group, within: 260, where: { $0.kind == .person }) {
            return two
        }
        let areFoes =
            text.reads(group.head, "neighbours") || text.reads(group.head, "neighbors")
            || text.reads(group.head, "foes") || text.reads(group.head, "rivals")
            || text.reads(group.head, "enemies") || text.reads(group.head, "adversaries")
        let hasFought = focus.quarrel.map { group.start > $0 && group.start - $0 < 60 } ?? false
        if areFoes || hasFought, let fighter = focus.fighter, let foe = focus.foe, !acting.contains(fighter),
            !acting.contains(foe)
        {
            return two(fighter, foe, group)
        }
        let areStates = !group.meaning.isDisjoint(with: .country)
        let near = lastTwo(
            before: group, within: 60,
            where: {
                !$0.isModifier && (!areStates || $0.code.isStateCode) && !acting.contains($0.code)
            })
        // `X met Y. The two countries also signed …`: the sentence before names two and no more.
        if !areFoes, let named = twoBefore(except: acting, orStates: areStates) {
            return two(named.0, named.1, group)
        }
        if !areFoes, let seller = focus.seller, let buyer = focus.buyer, seller != buyer {
            let areSubjects =
                near.map { two in
                    two.allSatisfy { one in
                        subjects.contains { $0.code == one.code && group.start - $0.start < 60 }
                    }
                } ?? false
            if !areSubjects { return two(seller, buyer, group) }
        }
        return near ?? lastTwo(before: group, within: 260, where: { !acting.contains($0.code) })
            ?? ActorList()
    }

    /// The two states that the sentence before names by their people: `the minister toured a yard with his host`.
    private func twoBefore(except acting: [Label], orStates areStates: Bool) -> (Label, Label)? {
        var first: Label?
        var second: Label?
        var arePersons = 0
        for actor in named[ownBefore..<own] where actor.kind != .firm && actor.code.isStateCode {
            if actor.kind == .person { arePersons += 1 }
            if first == nil || first == actor.code {
                first = actor.code
            } else if second == nil || second == actor.code {
                second = actor.code
            } else {
                return nil
            }
        }
        guard arePersons > 1 || areStates, let first, let second, !acting.contains(first),
            !acting.contains(second)
        else {
            return nil
        }
        return (first, second)
    }

    func two(_ first: Label, _ second: Label, _ group: NounGroup) -> ActorList {
        ActorList(
            Actor(code: first, start: group.start, end: group.end, kind: .state),
            Actor(code: second, start: group.start, end: group.end, kind: .state))
    }

    private func lastTwo(before group: NounGroup, within reach: Int, where fits: (Actor) -> Bool)
        -> ActorList?
    {
        var last: Actor?
        for actor in named.reversed() where actor.start < group.start && actor.kind != .firm {
            if group.start - actor.start > reach { break }
            guard fits(actor) else { continue }
            guard let other = last else {
                last = moved(actor, group, kind: nil)
                continue
            }
            if other.code != actor.code { return ActorList(moved(actor, group, kind: nil), other) }
        }
        return nil
    }

    /// The state that the text has named most often so far; of several the last.
    private func mostNamed(before group: NounGroup, except acting: [Label]) -> Actor? {
        var most: Actor?
        var best = 0
        var counts: [Label: Int] = [:]
        for actor in named where actor.start < group.start && group.start - actor.start < 400 {
            guard actor.code.isStateCode, actor.kind != .firm, !acting.contains(actor.code) else { continue }
            let count = counts[actor.code, default: 0] + 1
            counts[actor.code] = count
            if count >= best { (most, best) = (actor, count) }
        }
        // As often as another: the one that was the subject last.
        if counts.values.filter({ $0 == best }).count > 1,
            let subject = subjects.last(where: {
                $0.start < group.start && group.start - $0.start < 120 && !acting.contains($0.code)
                    && counts[$0.code] == best
            })
        {
            return subject
        }
        return most
    }

    func last(before group: NounGroup, where fits: (Actor) -> Bool) -> Actor? {
        for actor in named.reversed() where actor.start < group.start {
            if group.start - actor.start > 400 { return nil }
            if fits(actor) { return actor }
        }
        return nil
    }

    /// The last subject that fits, else the last that was named.
    ///
    /// A state that the sentence before named as an object comes before older subjects.
    func subject(before group: NounGroup, where fits: (Actor) -> Bool) -> Actor? {
        for actor in subjects.reversed() where actor.start < group.start {
            if actor.start < startBefore { break }
            if fits(actor) { return actor }
        }
        let object = named[ownBefore..<own].last {
            $0.kind == .state && !$0.isModifier && $0.start > startBefore && $0.start < group.start
                && fits($0)
                && text.preposition($0.start - 1) == nil
        }
        if let object { return object }
        for actor in subjects.reversed() where actor.start < group.start {
            if group.start - actor.start > 120 { break }
            if fits(actor) { return actor }
        }
        return last(before: group, where: fits)
    }
}
