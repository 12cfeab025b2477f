internal import Lexicon

/// Whoever can act: a state, organisation, armed group, firm, or a person or body that stands for one.
struct Actor: Equatable {
    var code: Label
    /// First token of the words that name it, or that point to it.
    var start: Int
    var end: Int
    var kind: EntityKind
    /// A place or body that was named only as the owner or adjective of something.
    var isModifier = false
}

/// Who has been named so far, and whom `it`, `the kingdom`, `both sides` mean.
struct Discourse {
    let text: Text
    /// All that were named, in the order of the words.
    private(set) var named: [Actor] = []
    /// The two of the sale that is told here, and the two that fought last.
    var focus = Focus()

    struct Focus {
        var seller: Label?
        var buyer: Label?
        var fighter: Label?
        var foe: Label?
    }

    /// Those that were subjects, in order.
    private(set) var subjects: [Actor] = []
    /// Persons that the lexicon does not know, by the hash of their last name.
    private var learned: [UInt64: Actor] = [:]

    /// The states that the text names: a firm stands for its state only where that is one of them.
    private let states: Set<Label>
    /// The state of which the text speaks most.
    private let home: Label?
    /// Where those begin in `named` that the sentence under reading names.
    private var own = 0

    init(text: Text) {
        self.text = text
        var states: Set<Label> = []
        for mention in text.mentions where mention.kind == .state { states.insert(text.entity(mention).code) }
        self.states = states
        home = Self.home(of: text)
    }

    /// The state that a text names far more often than any other: it needs no name for its own ministers.
    private static func home(of text: Text) -> Label? {
        var counts: [Label: Int] = [:]
        for mention in text.mentions {
            let entity = text.entity(mention)
            switch mention.kind {
            case .state: counts[entity.code, default: 0] += 1
            case .body, .person, .place:
                if !entity.state.isEmpty { counts[entity.state, default: 0] += 1 }
            default: break
            }
        }
        var (best, second) = (0, 0)
        var home: Label?
        for (code, count) in counts {
            if count > best {
                (best, second, home) = (count, best, code)
            } else {
                second = max(second, count)
            }
        }
        return best >= 3 && best * 2 >= second * 3 ? home : nil
    }

    // MARK: Remembering

    /// Takes in the names of a sentence before it is read.
    mutating func enter(_ sentence: Sentence) {
        own = named.count
        var token = sentence.start
        while token < sentence.end {
            guard let mention = text.mention(startingAt: token) else {
                token += 1
                continue
            }
            if let actor = actor(mention), actor.kind != .place {
                named.append(actor)
                if mention.kind == .person, mention.end - mention.start > 1 { learnParts(mention, actor) }
            }
            token = max(Int(mention.end), token + 1)
        }
    }

    /// Those that the sentence under reading names.
    var namedHere: ArraySlice<Actor> { named[own...] }

    mutating func enter(subject: Actor) {
        subjects.append(subject)
    }

    /// Whoever was named in full is meant by the last part of the name later, or by the first: `Ahn Gyu-back`.
    private mutating func learnParts(_ mention: Mention, _ actor: Actor) {
        let (first, last) = (Int(mention.start), Int(mention.end) - 1)
        if text.isWord(last), text.isCapitalised(last) { learned[hash(last)] = actor }
        if isNamePart(first) { learned[hash(first)] = actor }
    }

    private func isNamePart(_ token: Int) -> Bool {
        text.isWord(token) && text.isCapitalised(token) && text.info(token).classes.isEmpty
            && text.info(token).eventNoun.isEmpty
    }

    /// `Foreign Minister X of Y`: an unknown name with a known owner.
    mutating func learn(_ group: NounGroup, _ owner: Actor) {
        var last = group.end - 1
        // `Gyu-back`: the part before the hyphen.
        if !text.isCapitalised(last), last > group.start + 1, text.isMark(last - 1, Mark.hyphen) { last -= 2 }
        guard isNamePart(last), text.mention(at: last) == nil, last > group.start,
            text.isCapitalised(last - 1)
        else { return }
        var actor = owner
        actor.kind = .person
        actor.start = group.start
        actor.end = group.end
        learned[hash(last)] = actor
        var first = last
        while first > group.start, isNamePart(first - 1), text.mention(at: first - 1) == nil { first -= 1 }
        if first < last { learned[hash(first)] = actor }
        named.append(actor)
    }

    /// The person whom the tables do not know, or not by that part of the name.
    func learned(at token: Int) -> Actor? {
        learned.isEmpty || !text.isCapitalised(token) ? nil : learned[hash(token)]
    }

    private func hash(_ token: Int) -> UInt64 {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in text.bytes[Int(text.tokens[token].start)..<Int(text.tokens[token].end)] {
            hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211
        }
        return hash
    }

    // MARK: Names

    /// The actor that a name names by itself.
    func actor(_ mention: Mention) -> Actor? {
        let entity = text.entity(mention)
        let start = Int(mention.start)
        let end = Int(mention.end)
        switch mention.kind {
        case .state:
            return Actor(
                code: entity.code, start: start, end: end, kind: .state, isModifier: isModifier(mention))
        case .body:
            guard entity.type != "news-agency" else { return nil }
            return Actor(
                code: entity.state.isEmpty ? entity.code : entity.state, start: start, end: end,
                kind: .body,
                isModifier: isModifier(mention))
        case .person:
            return Actor(
                code: entity.state, start: start, end: end, kind: .person,
                isModifier: isModifier(mention))
        case .group:
            return Actor(
                code: entity.code, start: start, end: end, kind: .group, isModifier: isModifier(mention))
        case .firm:
            return Actor(
                code: states.contains(entity.state) ? entity.state : entity.code, start: start,
                end: end, kind: .firm,
                isModifier: isModifier(mention))
        case .place:
            return Actor(
                code: entity.state, start: start, end: end, kind: .place, isModifier: isModifier(mention))
        case .programme, .article, .designator, .phrase, .currency: return nil
        }
    }

    private func isModifier(_ mention: Mention) -> Bool {
        let end = Int(mention.end)
        return mention.form == .adjective || end < text.count && text.tokens[end].kind == .genitive
    }

    /// The owner's name is joined to what is no act of his: `Russian-made`, `US-built`.
    private func isOriginOnly(_ mention: Mention) -> Bool {
        let end = Int(mention.end)
        guard text.isMark(end, Mark.hyphen), !text.isSpaced(end), text.isWord(end + 1) else { return false }
        return !text.reads(end + 1, "led") && !text.reads(end + 1, "backed")
            && text.mention(at: end + 1) == nil
    }

    // MARK: Groups

    /// Whoever a noun group names or means; two where it means both sides.
    func actors(of number: Int, in clauses: Clauses, depth: Int = 0) -> ActorList {
        let group = clauses.groups[number]
        if let named = namedActor(group) {
            // `U.S.–Turkey relations`: both.
            return named
        }
        // `China, whose coast guard rammed …`
        let host = clauses.list[group.clause]
        if depth < 3, group.function == .subject, let marker = host.marker, text.reads(marker, "whose"),
            let antecedent = host.antecedent
        {
            let found = actors(of: antecedent, in: clauses, depth: depth + 1)
            if !found.isEmpty { return moved(found, group) }
        }
        if depth < 3 {
            if group.meaning.isDisjoint(with: [.office, .body, .sides]) == false || isPeople(group),
                !hasPossessive(group) || clauses.complements(of: number, [.of]).isEmpty == false
            {
                var all = ActorList()
                for next in clauses.complements(of: number, [.of, .from, .in, .for]) {
                    if !all.isEmpty, !clauses.groups[next].isConjoined { break }
                    for actor in actors(of: next, in: clauses, depth: depth + 1) {
                        all.append(moved(actor, group, kind: nil))
                    }
                }
                if !all.isEmpty { return all }
            }
            // `Robert Wood, the U.S. deputy ambassador`; `No friend of Minsk, Oslo has …`
            if let apposed = apposition(number, clauses) {
                let found = actors(of: apposed, in: clauses, depth: depth + 1)
                let isPerson = text.isCapitalised(group.head)
                if let first = found.first {
                    return ActorList(moved(first, group, kind: isPerson ? .person : nil))
                }
            }
        }
        if let known = learned(at: group.head) { return moved(known, group) }
        // `the Spanish minister of industry, Jordi Hereu, …`: the name is whoever it names again.
        if depth < 3, group.function == .apposed, text.isCapitalised(group.head), number > 0,
            let host = named(before: number, in: clauses)
        {
            let found = actors(of: host, in: clauses, depth: depth + 1)
            if let first = found.first, first.kind != .firm {
                return ActorList(moved(first, group, kind: .person))
            }
        }
        if isAmericanLawmaker(group) {
            return ActorList(Actor(code: "USA", start: group.start, end: group.end, kind: .person))
        }
        // `In Accra a government spokesman voiced …`
        if !group.meaning.isDisjoint(with: [.office, .body]) || isPeople(group), !hasPossessive(group),
            !text.classes(group.start).contains(.definite), group.function == .subject
        {
            let seat = clauses.obliques(of: group.clause, [.in]).first {
                text.mention(startingAt: clauses.groups[$0].start).map { $0.form == .metonym } ?? false
            }
            if let seat, let found = namedActor(clauses.groups[seat]) { return moved(found, group) }
        }
        // `Defence Minister X said`: a minister without a state is the text's own.
        if let home, isUnknownMinister(group) {
            return ActorList(Actor(code: home, start: group.start, end: group.end, kind: .person))
        }
        return reference(group) {
            // `the country` is never the one who acts on it.
            guard depth < 2, group.function != .subject else { return [] }
            return clauses.subjects(of: group.clause).filter {
                $0 != number && clauses.groups[$0].start < group.start
            }.flatMap { actors(of: $0, in: clauses, depth: depth + 2) }.map(\.code)
        }
    }

    /// The next group that names again what this one names.
    private func apposition(_ number: Int, _ clauses: Clauses) -> Int? {
        guard text.isCapitalised(clauses.groups[number].head) || clauses.groups[number].function == .subject
        else { return nil }
        var index = number + 1
        while index < clauses.groups.count, index - number < 4 {
            let next = clauses.groups[index]
            if next.function == .apposed { return next.clause == clauses.groups[number].clause ? index : nil }
            guard next.preposition != nil || next.clause != clauses.groups[number].clause else { return nil }
            index += 1
        }
        return nil
    }

    /// The group that the one behind its comma names again; it speaks of an office.
    private func named(before number: Int, in clauses: Clauses) -> Int? {
        var index = number - 1
        while index >= 0, number - index < 4 {
            let group = clauses.groups[index]
            if group.preposition == nil || group.function == .subject {
                return !group.meaning.isDisjoint(with: .office) || isPeople(group) ? index : nil
            }
            if !group.meaning.isDisjoint(with: .office) || isPeople(group) { return index }
            index -= 1
        }
        return nil
    }

    /// Whoever a group of words means that stands in no clause.
    func actors(of group: NounGroup) -> ActorList {
        namedActor(group) ?? learned(at: group.head).map { moved($0, group) } ?? reference(group) { [] }
    }

    /// All that are named within a group, owners and origins too.
    func owners(of group: NounGroup) -> [Actor] {
        var found: [Actor] = []
        for token in group.tokens {
            guard let mention = text.mention(startingAt: token), let actor = actor(mention),
                !actor.code.isEmpty
            else { continue }
            found.append(actor)
        }
        return found
    }

    private func moved(_ actor: Actor, _ group: NounGroup, kind: EntityKind?) -> Actor {
        Actor(code: actor.code, start: group.start, end: group.end, kind: kind ?? actor.kind)
    }

    private func namedActor(_ group: NounGroup) -> ActorList? {
        var count = 0
        var first: Actor?
        // The one before the last, and the last.
        var previous: Actor?
        var latest: Actor?
        var areModifiers = true
        var token = group.start
        var headIsThing = false
        while token < group.end {
            guard let mention = text.mention(startingAt: token) else {
                token += 1
                continue
            }
            token = max(Int(mention.end), token + 1)
            if mention.kind == .article || mention.kind == .designator { headIsThing = true }
            guard !isOriginOnly(mention), let actor = actor(mention), !actor.code.isEmpty else { continue }
            // A place counts only where nobody is named beside it: `the Israeli part of Rafah`.
            if let latest, latest.kind != actor.kind {
                if actor.kind == .place { continue }
                if latest.kind == .place { (count, first, previous, areModifiers) = (0, nil, nil, true) }
            }
            if first == nil { first = actor }
            previous = count > 0 ? latest : nil
            latest = actor
            count += 1
            if !actor.isModifier { areModifiers = false }
        }
        guard let first, let last = latest else { return nil }
        // `the Russian S-400`: an article's origin does not act.
        if headIsThing, last.end <= group.head { return areModifiers ? ActorList() : ActorList(last) }
        // `Kenya's Foreign Office`: whose it is counts, where another state has a body of that name.
        if let previous, last.kind == .body, previous.kind == .state, previous.isModifier,
            text.lexicon.entity(.state, last.code.text) != nil
        {
            return ActorList(previous)
        }
        if let previous, last.end > group.head || last.kind == .person {
            // `NATO Secretary General X`: the office counts, not where the man comes from.
            if last.kind == .person, first.kind != .person, first.end <= last.start {
                return ActorList(
                    Actor(code: previous.code, start: last.start, end: last.end, kind: .person))
            }
        }
        if count == 2, joined(first.end, last.start) { return ActorList(first, last) }
        return ActorList(last)
    }

    private func joined(_ from: Int, _ to: Int) -> Bool {
        to == from + 1 && (text.isMark(from, Mark.hyphen) || text.isMark(from, Mark.dash))
    }

    private func isPeople(_ group: NounGroup) -> Bool {
        !text.classes(group.head).isDisjoint(with: .title | .roleNoun)
    }

    private func hasPossessive(_ group: NounGroup) -> Bool {
        group.tokens.contains { text.classes($0).contains(.possessive) }
    }

    /// A minister or president by a name that nobody knows.
    private func isUnknownMinister(_ group: NounGroup) -> Bool {
        guard group.end - group.start > 1, text.isCapitalised(group.head),
            text.mention(at: group.head) == nil,
            text.isCapitalised(group.start), text.info(group.head).eventNoun.isEmpty
        else { return false }
        return group.tokens.contains {
            text.reads($0, "minister") || text.reads($0, "president") || text.reads($0, "premier")
                || text.reads($0, "chancellor")
        } && !hasPossessive(group)
    }

    /// `Roy Blunt (R-MO)`, `Sen. X`, `the Democrat`.
    private func isAmericanLawmaker(_ group: NounGroup) -> Bool {
        for token in group.tokens {
            if text.reads(token, "rep") || text.reads(token, "sen") || text.reads(token, "sens")
                || text.reads(token, "reps")
            {
                return text.isCapitalised(token)
            }
            if text.isMark(token, Mark.open), text.reads(token + 1, "r") || text.reads(token + 1, "d"),
                text.isMark(token + 2, Mark.hyphen)
            {
                return true
            }
        }
        return false
    }

    // MARK: Pointing back

    /// - Parameter acting: the codes of those who act on the group, whom it cannot mean.
    private func reference(_ group: NounGroup, except acting: () -> [Label]) -> ActorList {
        let head = group.head
        if text.classes(head).contains(.pronoun), group.end - group.start == 1 {
            if text.reads(head, "he") || text.reads(head, "she") || text.reads(head, "him") {
                return moved(last(before: group, where: { $0.kind == .person }), group)
            }
            if text.reads(head, "it") {
                return moved(subject(before: group, where: { $0.kind != .person }), group)
            }
            if text.reads(head, "both") { return pair(group) }
            if text.reads(head, "they") || text.reads(head, "them") {
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
        // `his counterpart`, `its neighbour` are somebody else.
        if let owner = possessor(group) {
            let isOther =
                !group.meaning.isDisjoint(with: .country) || text.reads(head, "counterpart")
                || text.reads(head, "counterparts") || text.reads(head, "host") || text.reads(head, "hosts")
                || text.reads(head, "guest") || text.reads(head, "guests")
            guard isOther else { return moved(owner, group) }
            // `its neighbour`: the other state that was named last.
            guard !group.meaning.isDisjoint(with: .country), owner.code.isStateCode else {
                return ActorList()
            }
            return moved(
                last(before: group, where: { $0.kind == .state && $0.code != owner.code && !$0.isModifier }),
                group)
        }
        let first = text.classes(group.start)
        let isDefinite = first.contains(.definite) || text.reads(group.start, "both")
        guard isDefinite else { return ActorList() }
        if !group.meaning.isDisjoint(with: .sides), isPair(group) { return pair(group) }
        if !group.meaning.isDisjoint(with: .country) {
            let acting = acting()
            if text.reads(head, "country"), let most = mostNamed(before: group, except: acting) {
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
                && text.reads(group.start, "the")
        {
            let acting = acting()
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
        if !group.meaning.isDisjoint(with: .body) {
            let isAlliance =
                text.reads(head, "alliance") || text.reads(head, "bloc") || text.reads(head, "council")
            // `the Left Bloc`: a name of its own.
            if isAlliance, head > group.start + 1, text.isCapitalised(head), text.isCapitalised(head - 1) {
                return ActorList()
            }
            return moved(
                last(before: group, where: { $0.kind == .body && $0.code.isStateCode != isAlliance }), group)
        }
        if !group.meaning.isDisjoint(with: .office) || isPeople(group) {
            return moved(last(before: group, where: { $0.kind == .person }), group)
        }
        return ActorList()
    }

    private func moved(_ actor: Actor?, _ group: NounGroup) -> ActorList {
        ActorList(actor.map { moved($0, group, kind: nil) })
    }

    private func moved(_ actors: ActorList, _ group: NounGroup) -> ActorList {
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

    /// Whom a group of words means that speaks of both without naming them: `the governments`.
    func both(_ group: NounGroup) -> ActorList {
        guard !group.meaning.isDisjoint(with: [.sides, .country]),
            text.classes(group.start).contains(.definite) || text.reads(group.start, "both")
        else { return ActorList() }
        return pair(group)
    }

    /// The two that were named last: of `the two men` persons; of neighbours and foes those who fought; else those of
    /// the sale, unless two others have just been the subject.
    private func pair(_ group: NounGroup) -> ActorList {
        let arePersons = !group.meaning.isDisjoint(with: .office) || text.reads(group.head, "men")
        if arePersons, let two = lastTwo(before: group, within: 260, where: { $0.kind == .person }) {
            return two
        }
        let areFoes =
            text.reads(group.head, "neighbours") || text.reads(group.head, "neighbors")
            || text.reads(group.head, "foes") || text.reads(group.head, "rivals")
            || text.reads(group.head, "enemies") || text.reads(group.head, "adversaries")
        if areFoes, let fighter = focus.fighter, let foe = focus.foe { return two(fighter, foe, group) }
        let areStates = !group.meaning.isDisjoint(with: .country)
        let near = lastTwo(
            before: group, within: 60, where: { !$0.isModifier && (!areStates || $0.code.isStateCode) })
        if !areFoes, let seller = focus.seller, let buyer = focus.buyer, seller != buyer {
            let areSubjects =
                near.map { two in
                    two.allSatisfy { one in
                        subjects.contains { $0.code == one.code && group.start - $0.start < 60 }
                    }
                } ?? false
            if !areSubjects { return two(seller, buyer, group) }
        }
        return near ?? lastTwo(before: group, within: 260, where: { _ in true }) ?? ActorList()
    }

    private func two(_ first: Label, _ second: Label, _ group: NounGroup) -> ActorList {
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
        return most
    }

    private func last(before group: NounGroup, where fits: (Actor) -> Bool) -> Actor? {
        for actor in named.reversed() where actor.start < group.start {
            if group.start - actor.start > 400 { return nil }
            if fits(actor) { return actor }
        }
        return nil
    }

    /// The last subject that fits, else the last that was named.
    private func subject(before group: NounGroup, where fits: (Actor) -> Bool) -> Actor? {
        for actor in subjects.reversed() where actor.start < group.start {
            if group.start - actor.start > 120 { break }
            if fits(actor) { return actor }
        }
        return last(before: group, where: fits)
    }
}
