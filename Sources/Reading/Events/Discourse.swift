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

/// Who has been named so far, and whom `it`, `the kingdom`, `both sides` mean: grows with each sentence.
final class Discourse {
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
        /// The token at which the two were told to quarrel last.
        var quarrel: Int?
    }

    /// Those that were subjects, in order.
    private(set) var subjects: [Actor] = []
    /// Beside each of them, where those begin that stand as the subject with it.
    private var subjectSets: [Int] = []
    /// Persons that the lexicon does not know, by the hash of their last name.
    private var learned: [UInt64: Actor] = [:]

    /// The states that the text names: a firm stands for its state only where that is one of them.
    private let states: [Label]
    /// The state of which the text speaks most.
    let home: Label?
    /// That state has been named by now.
    private(set) var isHomeNamed = false
    /// The state that speaks where nobody says whose minister it is: that one, else the one of the dateline.
    let local: Label?
    /// Where those begin in `named` that the sentence under reading names, and the one before it.
    var own = 0
    private(set) var ownBefore = 0
    /// Where the sentence before begins.
    private(set) var startBefore = 0
    private(set) var start = 0

    /// The document's day: whoever has held several offices holds that of the day.
    let published: String?

    init(text: Text, published: String? = nil) {
        self.text = text
        self.published = published
        // A text names few states: a row of them is looked through faster than any table.
        var states: [Label] = []
        var counts: [(code: Label, count: Int)] = []
        for mention in text.mentions {
            let code: Label
            switch mention.kind {
            case .state:
                code = text.entity(mention).code
                if !states.contains(code) { states.append(code) }
            case .body, .person, .place:
                code = text.entity(mention).state
                if code.isEmpty { continue }
            default: continue
            }
            if let place = counts.firstIndex(where: { $0.code == code }) {
                counts[place].count += 1
            } else {
                counts.append((code, 1))
            }
        }
        self.states = states
        named.reserveCapacity(text.mentions.count)
        subjects.reserveCapacity(text.mentions.count)
        home = Self.home(of: counts)
        local = home ?? Self.dateline(of: text, counts)
    }

    /// The state of the place in front of the report, where the text speaks of that state as much as of others:
    /// `ISLAMABAD:`, `Baghdad —`, `MANILA, April 20`.
    private static func dateline(of text: Text, _ counts: [(code: Label, count: Int)]) -> Label? {
        let best = counts.max { $0.count < $1.count }?.count ?? 0
        for mention in text.mentions {
            let (start, end) = (Int(mention.start), Int(mention.end))
            guard start < 60 else { return nil }
            guard text.tokens[start].flags.contains(.newBlock), end < text.count,
                text.tokens[end].kind == .mark, mention.kind == .place || mention.form == .metonym
            else { continue }
            let mark = text.tokens[end].mark
            guard mark != Mark.hyphen || text.isSpaced(end) else { continue }
            let entity = text.entity(mention)
            let code = mention.kind == .place ? entity.state : entity.code
            let count = counts.first { $0.code == code }?.count ?? 0
            return count > 1 && count * 2 >= best ? code : nil
        }
        return nil
    }

    /// The state that a text names far more often than any other: it needs no name for its own ministers.
    private static func home(of counts: [(code: Label, count: Int)]) -> Label? {
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
    func enter(_ sentence: Sentence) {
        (ownBefore, own) = (own, named.count)
        (startBefore, start) = (start, sentence.start)
        var token = sentence.start
        while token < sentence.end {
            guard let mention = text.mention(startingAt: token) else {
                token += 1
                continue
            }
            if let actor = actor(mention), actor.kind != .place {
                named.append(actor)
                if actor.code == home { isHomeNamed = true }
                if mention.kind == .person, mention.end - mention.start > 1 { learnParts(mention, actor) }
            }
            token = max(Int(mention.end), token + 1)
        }
    }

    /// Those that the sentence under reading names.
    var namedHere: ArraySlice<Actor> { named[own...] }

    /// Those that the sentence before names.
    var namedBefore: ArraySlice<Actor> { named[ownBefore..<own] }

    func enter(subject: Actor) {
        subjectSets.append(subjects.count)
        subjects.append(subject)
    }

    /// Takes in those that stand together as a subject.
    func enter(subjects all: [Actor]) {
        let first = subjects.count
        for actor in all {
            subjectSets.append(first)
            subjects.append(actor)
            // Whoever is known by his last name alone is named by it too: `he` may mean him.
            if actor.kind == .person { name(actor) }
        }
    }

    /// Puts a name in its place among those of the sentence.
    private func name(_ actor: Actor) {
        guard own <= named.count,
            !namedHere.contains(where: {
                $0.kind == .person && $0.start >= actor.start && $0.start < actor.end
            })
        else { return }
        let place = named[own...].firstIndex { $0.start > actor.start } ?? named.count
        named.insert(actor, at: place)
    }

    /// The subject before that token of which `they` speaks: all that stand in it together.
    func subjectSet(before token: Int, where fits: (Actor) -> Bool) -> ActorList? {
        guard let last = subjects.lastIndex(where: { $0.start < token }), token - subjects[last].start < 120
        else { return nil }
        var all = ActorList()
        for number in subjectSets[last]...last where fits(subjects[number]) { all.append(subjects[number]) }
        return all.count > 1 ? all : nil
    }

    /// Whoever was named in full is meant by the last part of the name later, or by the first: `Ahn Gyu-back`.
    private func learnParts(_ mention: Mention, _ actor: Actor) {
        let (first, last) = (Int(mention.start), Int(mention.end) - 1)
        if text.isWord(last), text.isCapitalised(last) { learned[hash(last)] = actor }
        if isNamePart(first) { learned[hash(first)] = actor }
    }

    private func isNamePart(_ token: Int) -> Bool {
        text.isWord(token) && text.isCapitalised(token) && text.info(token).classes.isEmpty
            && text.info(token).eventNoun.isEmpty
    }

    /// The last part of an unknown name that a group ends with, of `Ahn Gyu-back` the part before the hyphen.
    private func lastPart(_ group: NounGroup) -> Int {
        let last = group.end - 1
        return !text.isCapitalised(last) && last > group.start + 1 && text.isMark(last - 1, Mark.hyphen)
            ? last - 2 : last
    }

    /// Whether a group ends with two parts of a name that nobody knows: only such a one is learnt.
    func isFullName(_ group: NounGroup) -> Bool {
        let last = lastPart(group)
        return last > group.start && isNamePart(last) && text.isCapitalised(last - 1)
            && text.mention(at: last) == nil
    }

    /// `Foreign Minister X of Y`: an unknown name with a known owner.
    func learn(_ group: NounGroup, _ owner: Actor) {
        let last = lastPart(group)
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
            // `Amnesty International`: it speaks for no state.
            let speaksForNone = entity.type == "organisation" && entity.extra.isEmpty
            return Actor(
                code: entity.state.isEmpty || speaksForNone ? union(of: entity) : entity.state, start: start,
                end: end,
                kind: .body, isModifier: isModifier(mention))
        case .person:
            return Actor(
                code: seat(of: office(mention)), start: start, end: end, kind: .person,
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
        if !isMemberOf(group), let named = namedActor(group) {
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
        if depth < 2, let main = mainSubject(behind: number, in: clauses) {
            return moved(actors(of: main, in: clauses, depth: depth + 2), group)
        }
        if depth < 3, text.reads(group.head, "coalition") || text.reads(group.head, "alliance"),
            let leaders = leaders(of: number, in: clauses)
        {
            let found = actors(of: leaders, in: clauses, depth: depth + 1)
            if !found.isEmpty { return moved(found, group) }
        }
        if depth < 3 {
            if group.meaning.isDisjoint(with: [.office, .body, .sides, .troops]) == false || isPeople(group),
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
            // `a group of Norwegian lawmakers`
            if group.meaning.isEmpty, text.preposition(group.end) == .of, !text.isCapitalised(group.head),
                isCollective(group.head)
            {
                for next in clauses.complements(of: number, [.of])
                where clauses.groups[next].start == group.end + 1
                    && (!clauses.groups[next].meaning.isDisjoint(with: .office)
                        || isPeople(clauses.groups[next]))
                {
                    let found = actors(of: next, in: clauses, depth: depth + 1)
                    if !found.isEmpty { return moved(found, group) }
                }
            }
            // `Robert Wood, the U.S. deputy ambassador`; `No friend of Minsk, Oslo has …`
            if let apposed = apposition(number, clauses) {
                let found = actors(of: apposed, in: clauses, depth: depth + 1)
                let isPerson = isName(group)
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
        if !group.meaning.isDisjoint(with: [.office, .body]) || isPeople(group) || isUnknownMinister(group),
            !hasPossessive(group),
            !text.classes(group.start).contains(.definite), group.function == .subject
        {
            let seat = clauses.obliques(of: group.clause, [.in]).first {
                text.mention(startingAt: clauses.groups[$0].start).map { $0.form == .metonym } ?? false
            }
            if let seat, let found = namedActor(clauses.groups[seat]) { return moved(found, group) }
        }
        // `Defence Minister X said`: a minister without a state is the text's own.
        if let local = local ?? focus.buyer, isUnknownMinister(group) || isUnknownOfficer(group) {
            return ActorList(Actor(code: local, start: group.start, end: group.end, kind: .person))
        }
        if depth < 3, let named = nameBefore(number, in: clauses, depth) { return moved(named, group) }
        return reference(group) {
            // `the country` is never the one who acts on it.
            guard depth < 2 else { return [] }
            if group.function == .subject {
                // `Britain and the kingdom`: somebody else.
                guard group.isConjoined, number > 0 else { return [] }
                return actors(of: number - 1, in: clauses, depth: depth + 2).map(\.code)
            }
            return clauses.subjects(of: group.clause).filter {
                $0 != number && clauses.groups[$0].start < group.start
            }.flatMap { actors(of: $0, in: clauses, depth: depth + 2) }.map(\.code)
        }
    }

    /// The next group that names again what this one names.
    private func apposition(_ number: Int, _ clauses: Clauses) -> Int? {
        guard isName(clauses.groups[number]) || clauses.groups[number].function == .subject
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

    func moved(_ actor: Actor, _ group: NounGroup, kind: EntityKind?) -> Actor {
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
        // `Houthi fighters` are no aircraft.
        if headIsThing, last.end <= group.head, last.kind != .group {
            return areModifiers ? ActorList() : ActorList(last)
        }
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
}
