internal import Documents
internal import Lexicon

/// Reads events out of the sentences of a text: each is taken apart into clauses, and the rules of ``EventRule`` are
/// tried on them.
struct EventReader {
    let text: Text
    let document: Document
    /// The sales of the text: `the deal`, `the jets` mean them, and a sentence of justification speaks of their parties.
    let sales: [Sale]

    /// How many events back a text is remembered: what is pointed to was told not long before, and a text of a
    /// hundred thousand events is read in a time in proportion to it.
    private static let memory = 128

    /// An event with the rule that told it.
    struct Told {
        var event: Event
        var rule: String
    }

    func events(_ sentences: [(number: Int, sentence: Sentence, elements: Elements)]) -> [Told] {
        var told: [Told] = []
        var discourse = Discourse(text: text)
        for (_, sentence, _) in sentences {
            discourse.enter(sentence)
            guard isWorthReading(sentence) else {
                // Whoever opens it is still meant by `it` in the next.
                if let first = discourse.named.last(where: { $0.start == sentence.start }) {
                    discourse.enter(subject: first)
                }
                continue
            }
            let clauses = Clauses.of(sentence, in: text)
            remember(clauses, &discourse)
            let topic = topic(at: sentence)
            let speakers = Speakers(text: text, sentence: sentence, clauses: clauses, discourse: discourse)
            let matcher = EventMatcher(
                text: text, sentence: sentence, clauses: clauses, discourse: discourse, speakers: speakers,
                topic: topic,
                told: told.suffix(Self.memory).map(\.event))
            var found = matcher.events()
            // A heading tells again what the body tells; a caption may tell a visit.
            if sentence.isHeading { found = found.filter { isOfCaption($0) } }
            for one in found {
                let event = event(one, sentence, clauses, speakers)
                if one.isDefinite, isTold(event, told) { continue }
                told.append(Told(event: event, rule: one.rule.name))
            }
            if !sentence.isHeading, !found.contains(where: { $0.rule.type == .statementSupport }),
                let reason = Justification(text: text, sentence: sentence, discourse: discourse).event(topic)
            {
                told.append(Told(event: reason, rule: "justification"))
            }
        }
        return told
    }

    /// Some word of it means something for events, or it names two who can act.
    private func isWorthReading(_ sentence: Sentence) -> Bool {
        var actors = 0
        var triggers = 0
        for token in sentence.tokens {
            let info = text.info(token)
            if !info.eventVerb.isEmpty || !info.eventNoun.withoutGrammar.isEmpty { triggers += 1 }
            if text.mention(startingAt: token) != nil { actors += 1 }
            if triggers > 0, actors > 0 { return true }
        }
        return triggers > 0
    }

    /// Learns unknown names by their office, and keeps the subjects for `it` and `they`.
    private func remember(_ clauses: Clauses, _ discourse: inout Discourse) {
        for (number, group) in clauses.groups.enumerated() {
            guard text.isCapitalised(group.head), text.mention(at: group.head) == nil,
                let owner = discourse.actors(of: number, in: clauses).first, owner.kind != .firm
            else { continue }
            discourse.learn(group, owner)
        }
        for clause in clauses.list {
            for subject in clause.subjects {
                for actor in discourse.actors(of: subject, in: clauses) { discourse.enter(subject: actor) }
            }
        }
    }

    /// The sale that was told last before that sentence or in it, else the first.
    private func topic(at sentence: Sentence) -> Sale? {
        let end = Int(text.tokens[sentence.end - 1].end)
        let before = sales.filter { sale in
            sale.buyer != nil && (sale.evidence.first.map { $0.start < end } ?? false)
        }
        return before.max {
            ($0.evidence.last { $0.start < end }?.start ?? 0)
                < ($1.evidence.last { $0.start < end }?.start ?? 0)
        }
            ?? sales.first { $0.buyer != nil }
    }

    private func isOfCaption(_ found: EventMatcher.Found) -> Bool {
        found.rule.name == "visit-noun" && found.source.kind == .person
    }

    /// `the embargo` that was told before.
    private func isTold(_ event: Event, _ told: [Told]) -> Bool {
        told.suffix(Self.memory).contains {
            $0.event.type == event.type && $0.event.source?.code == event.source?.code
                && $0.event.target?.code == event.target?.code
        }
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
            id: "", type: found.rule.type, source: party(found.source), target: found.target.flatMap(party),
            about: about,
            date: Dates(text: text, published: document.published)
                .date(of: clause.start..<max(clause.end, clause.start + 1), in: sentence.tokens),
            modality: found.isNegated && found.rule.type != .statementCriticism ? .denied : found.modality,
            attribution: attribution.flatMap { words in
                words.contains(found.source.start) ? nil : text.span(words.lowerBound, words.upperBound)
            },
            evidence: text.span(sentence.start, sentence.end))
    }

    /// Nobody where several states without a name of their own act: `Western sanctions`.
    private func party(_ actor: Actor) -> Party? {
        actor.code.isEmpty ? nil : Party(code: actor.code, span: text.span(actor.start, actor.end))
    }
}

/// `… would serve American interests by strengthening an ally, the agency said`: the seller's government speaks for the
/// buyer, whom it calls an ally or a partner.
struct Justification {
    let text: Text
    let sentence: Sentence
    let discourse: Discourse

    func event(_ topic: Sale?) -> Event? {
        guard let seller = topic?.seller, let buyer = topic?.buyer,
            let ally = sentence.tokens.first(where: { text.classes($0).contains(.ally) }),
            sentence.tokens.contains(where: isInterest)
        else { return nil }
        var codes: Set<String> = []
        var named: Actor?
        for actor in discourse.named where sentence.tokens.contains(actor.start) {
            codes.insert(actor.code)
            if actor.code == buyer.code { named = named ?? actor }
        }
        // Whoever else is named, it is not plain of whom the ally is one.
        guard codes.isSubset(of: [seller.code, buyer.code, "nato", "eu"]) else { return nil }
        let speaker = discourse.named.last {
            sentence.tokens.contains($0.start) && $0.code == seller.code && $0.kind != .person
        }
        let body = sentence.tokens.last { !text.info($0).eventNoun.isDisjoint(with: .body) }
        guard let start = speaker?.start ?? body else { return nil }
        return Event(
            id: "", type: .statementSupport,
            source: Party(code: seller.code, span: text.span(start, speaker?.end ?? start + 1)),
            target: Party(code: buyer.code, span: text.span(named?.start ?? ally, named?.end ?? ally + 1)),
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
