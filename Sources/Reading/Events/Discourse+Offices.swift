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
                || text.reads($0, "chancellor")
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
