internal import Lexicon

/// For whom bodies and persons speak: by their office on the document's day, by rank and title where no table knows them.
extension Discourse {
    /// The European Commission acts for the Union.
    func union(of body: Entity) -> Label {
        body.code.hasPrefix("european-") || body.code.hasPrefix("eunavfor-")
            || body.code == "council-of-the-eu" || body.code == "eeas" ? "eu" : body.code
    }

    /// The row of the office that a person held on the document's day; the first where no day is known.
    func office(_ mention: Mention) -> Entity {
        let first = text.entity(mention)
        var number = mention.entity
        guard let published, Int(number) + 1 < text.lexicon.entities.count,
            text.entity(number + 1).code == first.code
        else { return first }
        var found = first
        while Int(number) < text.lexicon.entities.count {
            let row = text.entity(number)
            guard row.kind == .person, row.code == first.code else { break }
            if row.from <= published { found = row }
            number += 1
        }
        return found
    }

    /// For whom somebody in that office speaks: his state, or the organisation that he leads.
    func seat(of person: Entity) -> Label {
        guard person.state.isEmpty else { return person.state }
        let office = person.extra
        if office.hasPrefix("NATO") { return "nato" }
        if office.hasPrefix("EU ") || office.contains("European Co") { return "eu" }
        return office.hasPrefix("UN ") || office.contains("United Nations") ? "un" : ""
    }

    /// An officer by his rank and a name that nobody knows: `Vice Marshal X`, `Adm. Y`.
    func isUnknownOfficer(_ group: NounGroup) -> Bool {
        guard group.end - group.start > 1, text.isCapitalised(group.head),
            text.mention(at: group.head) == nil, text.info(group.head).eventNoun.isEmpty,
            text.isCapitalised(group.start)
        else { return false }
        return group.tokens.dropLast().contains {
            text.isCapitalised($0) && text.info($0).eventNoun.contains(.rank)
        }
    }

    /// A minister or president by a name that nobody knows.
    func isUnknownMinister(_ group: NounGroup) -> Bool {
        guard group.end - group.start > 1, text.isCapitalised(group.head),
            text.mention(at: group.head) == nil,
            text.isCapitalised(group.start), text.info(group.head).eventNoun.isEmpty
        else { return false }
        return group.tokens.contains {
            text.reads($0, "minister") || text.reads($0, "president") || text.reads($0, "premier")
                || text.reads($0, "chancellor") || text.reads($0, "senator") || text.reads($0, "mp")
                || text.reads($0, "lawmaker") || text.reads($0, "legislator")
                || text.reads($0, "congressman") || text.reads($0, "congresswoman")
        } && !hasPossessive(group)
    }

    /// `Roy Blunt (R-MO)`, `Sen. X`, `the Democrat`.
    func isAmericanLawmaker(_ group: NounGroup) -> Bool {
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
}

extension Discourse {
    /// `However sharply it has condemned Oman, the government will sell`: the pronoun of a clause in front means the
    /// subject of the main one, where that is a state or a body.
    func mainSubject(behind number: Int, in clauses: Clauses) -> Int? {
        let group = clauses.groups[number]
        guard group.function == .subject, group.end - group.start == 1, text.reads(group.head, "it"),
            clauses.list[group.clause].kind == .subordinate, clauses.list[group.clause].start == start
        else { return nil }
        guard
            let main = clauses.list.first(where: {
                $0.kind == .main && $0.verb != nil && $0.subjects.first.map { $0 > number } ?? false
            }), let subject = main.subjects.first
        else { return nil }
        let noun = clauses.groups[subject]
        return !noun.meaning.isDisjoint(with: [.body, .country])
            || text.mention(at: noun.head).map { $0.kind == .state || $0.kind == .body } ?? false
            ? subject : nil
    }

    /// `a group of lawmakers`, `one of the ministers`
    func isCollective(_ head: Int) -> Bool {
        !text.cues(head).isDisjoint(with: .collective) || text.tokens[head].kind == .number
            || !text.classes(head).isDisjoint(with: .number | .determiner | .pronoun)
    }

    /// `the Frenchman`: a person by his people.
    func isCompatriot(_ group: NounGroup) -> Bool {
        guard text.classes(group.start).contains(.definite), group.end - group.start == 2,
            text.mention(at: group.head)?.kind == .state
        else { return false }
        let end = Int(text.tokens[group.head].end)
        let bytes = text.bytes
        return end > 3 && bytes[end - 1] == UInt8(ascii: "n") && bytes[end - 2] == UInt8(ascii: "a")
            && bytes[end - 3] == UInt8(ascii: "m")
    }

    /// `the coalition led by Oman`: the group that names who leads it.
    func leaders(of number: Int, in clauses: Clauses) -> Int? {
        for index in clauses.list.indices where clauses.list[index].antecedent == number {
            guard let verb = clauses.list[index].verb, clauses.list[index].isPassive,
                text.reads(verb.token, "led") || text.reads(verb.token, "headed")
            else { continue }
            return clauses.agents(of: index).first
        }
        return nil
    }

    func isPeople(_ group: NounGroup) -> Bool {
        !text.classes(group.head).isDisjoint(with: .title | .roleNoun)
    }

    /// A name by its capitals: `Robert Wood`, `Lee Yong-cheol`.
    func isName(_ group: NounGroup) -> Bool {
        text.isCapitalised(group.head)
            || group.head > group.start + 1 && text.isMark(group.head - 1, Mark.hyphen)
                && text.isCapitalised(group.start)
    }

    func hasPossessive(_ group: NounGroup) -> Bool {
        group.tokens.contains { text.classes($0).contains(.possessive) }
    }

    /// `Sen. X (R-Idaho), the committee's chairman, said`: whoever the name before the office names.
    func nameBefore(_ number: Int, in clauses: Clauses, _ depth: Int) -> Actor? {
        guard number > 0 else { return nil }
        let (group, before) = (clauses.groups[number], clauses.groups[number - 1])
        guard group.meaning.contains(.office), before.end == group.start - 1,
            text.isMark(before.end, Mark.comma), isName(before) || isAmericanLawmaker(before),
            var named = actors(of: number - 1, in: clauses, depth: depth + 1).first
        else { return nil }
        named.kind = .person
        return named
    }
}
