internal import Documents
internal import Lexicon

/// Reads events out of the sentences of a text: each is taken apart into clauses, and the rules of ``EventRule`` are
/// tried on them.
struct EventReader {
    let text: Text
    let document: Document
    /// The sales of the text: `the deal`, `the jets` mean them, and a sentence of justification speaks of their parties.
    let sales: [Sale]

    /// An event with the rule that told it.
    struct Told {
        var event: Event
        var rule: String
    }

    func events(_ sentences: [Sentence]) -> [Told] {
        var told: [Told] = []
        var memory = ToldEvents()
        var topics = Topics(sales, in: text)
        let discourse = Discourse(text: text, published: document.published)
        let builder = ClauseBuilder(text: text)
        var clauses = Clauses()
        let isBare = sentences.allSatisfy(\.isHeading)
        for sentence in sentences {
            discourse.enter(sentence)
            guard isWorthReading(sentence) else {
                // Whoever opens it is still meant by `it` in the next.
                if var first = discourse.namedHere.last(where: {
                    $0.start == sentence.start
                        || $0.start == sentence.start + 1 && text.classes(sentence.start).contains(.definite)
                }) {
                    let group = NounGroup(start: sentence.start, end: first.end, head: first.end - 1)
                    if discourse.isCompatriot(group) { first.kind = .person }
                    discourse.enter(subjects: [first])
                }
                continue
            }
            builder.read(sentence, into: &clauses)
            if sentence.isHeading { readPassives(&clauses) }
            let topic = topics.topic(before: Int(text.tokens[sentence.end - 1].end))
            let authors = memory.authors
            discourse.focus = Discourse.Focus(
                seller: topic?.seller, buyer: topic?.buyer, fighter: authors.fighter, foe: authors.foe,
                quarrel: authors.fightPlace)
            remember(clauses, discourse)
            tell(sentence, clauses, discourse, topic, &told, &memory, isBare: isBare)
        }
        return told
    }

    /// Adds the events of one sentence.
    private func tell(
        _ sentence: Sentence, _ clauses: Clauses, _ discourse: Discourse, _ topic: Topic?,
        _ told: inout [Told], _ memory: inout ToldEvents, isBare: Bool
    ) {
        var found: [EventMatcher.Found] = []
        let rules = EventRule.gates.open(to: EventSigns(clauses, text))
        if !rules.isEmpty {
            let matcher = EventMatcher(
                text: text, sentence: sentence, clauses: clauses, discourse: discourse, topic: topic,
                authors: memory.authors)
            found = matcher.events(rules).filter { !isSaleOfText($0, sentence) }
            // A heading tells again what the body tells, if there is one; a caption may tell a visit.
            if sentence.isHeading, !isBare { found = found.filter { isOfCaption($0) } }
            for one in found {
                let (type, source, target) = (one.rule.type, one.source.code, one.target?.code)
                if one.isDefinite, memory.contains(type, source: source, target: target) { continue }
                memory.add(type, source: source, target: target, at: one.trigger)
                for fellow in one.fellows {
                    memory.add(type, source: fellow.code, target: target, at: one.trigger)
                }
                for other in one.others {
                    memory.add(type, source: source, target: other.code, at: one.trigger)
                }
                told.append(Told(event: event(one, sentence, clauses, matcher.speakers), rule: one.rule.name))
            }
        }
        if !sentence.isHeading, !found.contains(where: { $0.rule.type == .statementSupport }),
            let reason = Justification(text: text, sentence: sentence, discourse: discourse).event(topic)
        {
            memory.add(reason.type, source: topic?.seller, target: topic?.buyer, at: sentence.start)
            told.append(Told(event: reason, rule: "justification"))
        }
    }

    /// Some word of it means something for events.
    private func isWorthReading(_ sentence: Sentence) -> Bool {
        !sentence.signs.eventVerb.isEmpty || !sentence.signs.eventNoun.withoutGrammar.isEmpty
    }

    /// Learns unknown names by their office, and keeps the subjects for `it` and `they`.
    private func remember(_ clauses: Clauses, _ discourse: Discourse) {
        for number in clauses.groups.indices {
            let group = clauses.groups[number]
            guard
                text.isCapitalised(group.head)
                    || group.head > group.start + 1 && text.isMark(group.head - 1, Mark.hyphen),
                text.mention(at: group.head) == nil, discourse.isFullName(group),
                hasOffice(number, clauses, discourse),
                let owner = discourse.actors(of: number, in: clauses).first, owner.kind != .firm
            else { continue }
            discourse.learn(group, owner)
        }
        for number in clauses.list.indices {
            var together: [Actor] = []
            for subject in clauses.list[number].subjects {
                // `The Peruvian ambassador said`: a person, whom `him` may mean.
                let group = clauses.groups[subject]
                let isPerson =
                    text.classes(group.head).contains(.title) && group.meaning.isDisjoint(with: .body)
                    || discourse.isCompatriot(group)
                    || group.meaning.contains(.office)
                        && group.meaning.isDisjoint(with: [.body, .troops, .force, .sides, .country])
                for var actor in discourse.actors(of: subject, in: clauses) {
                    if isPerson { actor.kind = .person }
                    together.append(actor)
                }
            }
            if !together.isEmpty { discourse.enter(subjects: together) }
        }
    }

    /// An office, a title or a rank stands in the group, or it names somebody again: whoever has none speaks for no state.
    private func hasOffice(_ number: Int, _ clauses: Clauses, _ discourse: Discourse) -> Bool {
        let group = clauses.groups[number]
        if group.function == .apposed || discourse.isAmericanLawmaker(group) { return true }
        let next = number + 1
        let isRenamed = next < clauses.groups.count && clauses.groups[next].function == .apposed
        return ([group] + (isRenamed ? [clauses.groups[next]] : [])).contains { noun in
            noun.tokens.contains { token in
                !text.classes(token).isDisjoint(with: .title | .roleNoun)
                    || !text.info(token).eventNoun.isDisjoint(with: [.office, .body, .rank])
                    || !text.cues(token).isDisjoint(with: .lawmaker)
            }
        }
    }

    /// The agreement is the very sale that the sentence tells, the gift one that is paid for.
    private func isSaleOfText(_ found: EventMatcher.Found, _ sentence: Sentence) -> Bool {
        guard let target = found.target else { return false }
        switch found.rule.type {
        case .agreementSigned:
            let start = Int(text.tokens[sentence.start].start)
            let end = Int(text.tokens[sentence.end - 1].end)
            // A letter of intent, a memorandum, a pact is more than the sale.
            return sentence.tokens.contains { text.reads($0, "agreement") || text.reads($0, "agreements") }
                && !sentence.tokens.contains { text.reads($0, "intent") || text.reads($0, "memorandum") }
                && sentence.tokens.contains(where: isArticle)
                && sales.contains { sale in
                    isPair(sale, found.source.code, target.code)
                        && sale.evidence.contains { $0.start < end && $0.end > start }
                }
        case .aid:
            guard !found.rule.needs.contains(.gratis) else { return false }
            let ofPair = sales.filter {
                $0.seller?.code == found.source.code.text && $0.buyer?.code == target.code.text
            }
            return !ofPair.isEmpty
                && ofPair.allSatisfy { [.fms, .dcs, .commercial].contains($0.channel) }
                && sentence.tokens.contains(where: isArticle)
        default: return false
        }
    }

    private func isPair(_ sale: Sale, _ one: Label, _ other: Label) -> Bool {
        let (seller, buyer) = (sale.seller?.code, sale.buyer?.code)
        return seller == one.text && buyer == other.text || seller == other.text && buyer == one.text
    }

    private func isArticle(_ token: Int) -> Bool {
        text.mention(startingAt: token).map {
            ($0.kind == .article || $0.kind == .designator) && text.entity($0).type != "airliner"
        } ?? false
    }

    /// `Arms licences for Oman put on hold`: a heading leaves `were` out.
    private func readPassives(_ clauses: inout Clauses) {
        for number in clauses.list.indices {
            guard let verb = clauses.list[number].verb, verb.form == .finite, !verb.isPassive,
                verb.start == verb.token, clauses.list[number].objects.isEmpty,
                !verb.meaning.isDisjoint(with: [.cut, .impose, .lift, .sanction, .expel]),
                text.info(verb.token).forms.contains(.participle),
                let subject = clauses.list[number].subjects.first,
                !clauses.groups[subject].meaning.isDisjoint(with: [
                    .flow, .arms, .sanction, .embargo, .contract,
                ])
            else { continue }
            clauses.list[number].verb?.isPassive = true
        }
    }

    private func isOfCaption(_ found: EventMatcher.Found) -> Bool {
        found.rule.name == "visit-noun" && found.source.kind == .person
    }

    private func event(
        _ found: EventMatcher.Found, _ sentence: Sentence, _ clauses: Clauses, _ speakers: Speakers
    ) -> Event {
        var about: [String] = []
        for token in sentence.tokens {
            guard let mention = text.mention(startingAt: token),
                mention.kind == .programme || mention.kind == .article
            else { continue }
            let id = text.entity(mention).id
            if !about.contains(id) { about.append(id) }
        }
        let clause = clauses.list[found.clause]
        let attribution = speakers.words(of: found.clause)
        return Event(
            id: "", type: found.rule.type, source: party(found.source, with: found.fellows),
            target: found.target.flatMap { party($0, with: found.others) },
            about: about,
            date: Dates(text: text, published: document.published)
                .date(of: clause.start..<max(clause.end, clause.start + 1), in: sentence.tokens),
            modality: found.isNegated && found.rule.type != .statementCriticism ? .denied : found.modality,
            attribution: attribution.flatMap { words in
                words.contains(found.source.start) ? nil : text.span(words.lowerBound, words.upperBound)
            },
            evidence: text.span(sentence.start, sentence.end))
    }

    /// A party and those that stand with it.
    private func party(_ actor: Actor, with others: [Actor]) -> Party? {
        guard var joint = party(actor), !others.isEmpty else { return party(actor) }
        let all = [actor] + others
        joint = Party(
            code: all.map(\.code.text).joined(separator: "+"),
            span: text.span(all.map(\.start).min() ?? actor.start, all.map(\.end).max() ?? actor.end))
        return joint
    }

    /// Nobody where several states without a name of their own act: `Western sanctions`.
    private func party(_ actor: Actor) -> Party? {
        actor.code.isEmpty ? nil : Party(code: actor.code.text, span: text.span(actor.start, actor.end))
    }
}

/// `… would serve American interests by strengthening an ally, the agency said`: the seller's government speaks for the
/// buyer, whom it calls an ally or a partner.
struct Justification {
    let text: Text
    let sentence: Sentence
    let discourse: Discourse

    func event(_ topic: Topic?) -> Event? {
        guard sentence.signs.classes.contains(.ally), let seller = topic?.seller, let buyer = topic?.buyer,
            let ally = sentence.tokens.first(where: { text.classes($0).contains(.ally) }),
            sentence.tokens.contains(where: isInterest)
        else { return nil }
        var named: Actor?
        for actor in discourse.namedHere where sentence.tokens.contains(actor.start) {
            // Whoever else is named, it is not plain of whom the ally is one.
            guard actor.code == seller || actor.code == buyer || actor.code == "nato" || actor.code == "eu"
            else { return nil }
            if actor.code == buyer { named = named ?? actor }
        }
        let speaker = discourse.namedHere.last {
            sentence.tokens.contains($0.start) && $0.code == seller && $0.kind != .person
        }
        let body = sentence.tokens.last { !text.info($0).eventNoun.isDisjoint(with: .body) }
        guard let start = speaker?.start ?? body else { return nil }
        return Event(
            id: "", type: .statementSupport,
            source: Party(code: seller.text, span: text.span(start, speaker?.end ?? start + 1)),
            target: Party(code: buyer.text, span: text.span(named?.start ?? ally, named?.end ?? ally + 1)),
            about: [], date: nil, modality: .asserted, attribution: nil,
            evidence: text.span(sentence.start, sentence.end))
    }

    private func isInterest(_ token: Int) -> Bool {
        for word: StaticString in [
            "interest", "interests", "aims", "objectives", "goals", "stability", "security", "prosperity",
        ] where text.reads(token, word) {
            return true
        }
        return false
    }
}
