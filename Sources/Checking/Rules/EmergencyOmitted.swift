internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// The usual review, where an emergency had waived it.
struct EmergencyOmitted: CheckRule {
    let about = RuleDescription(
        name: "emergency-omitted",
        summary:
            "The article says that a sale goes through the review which an emergency determination had waived.",
        reason:
            "An emergency is a property of one certification; it removes the wait and not the certification. An article "
            + "that speaks of the emergency anywhere is not flagged.",
        limits:
            "It cannot see a review that is described without being called one.",
        source: "AECA 36(b)(1), 22 U.S.C. 2776(b)(1), last sentences.",
        examples: [
            .init(
                "Israel's request is for 10,000 APKWS-II rounds at just under $1 billion. It now goes through the ordinary "
                    + "congressional review, a State Department official said.", published: "2026-05-03",
                fires: "ordinary congressional review"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. It now goes through the "
                    + "ordinary congressional review, a State Department official said.",
                published: "2026-06-13", fires: nil),
            .init(
                "Israel's request is for 10,000 APKWS-II rounds at just under $1 billion. The case must now sit out the weeks in "
                    + "which Congress may object.", published: "2026-05-03", fires: "sit out the weeks"),
            .init(
                "Israel's request is for 10,000 APKWS-II rounds at just under $1 billion. Congress did not have to wait for a "
                    + "committee for weeks.", published: "2026-05-03", fires: nil),
            .init(
                "Israel's request is for 10,000 APKWS-II rounds at just under $1 billion. There is still time for lawmakers to "
                    + "object.", published: "2026-05-03", fires: "still time for lawmakers to object"),
            .init(
                "Israel's request is for 10,000 APKWS-II rounds at just under $1 billion. The case is now before Congress, which "
                    + "is looking it over.", published: "2026-05-03", fires: "now before Congress"),
            .init(
                "Israel's request is for 10,000 APKWS-II rounds at just under $1 billion. The look that lawmakers would otherwise "
                    + "have been given was skipped.", published: "2026-05-03", fires: nil),
            .init(
                "Israel could get 12,000 BLU-110A/B bomb bodies for $151.8 million, the State Department said. "
                    + "Members have until March 21 to object.",
                published: "2026-03-10", fires: "have until March 21 to object"),
            .init(
                "Israel could get 12,000 BLU-110A/B bomb bodies for $151.8 million, the State Department said. "
                    + "The foreign affairs committees have begun to count the 15 days in which they study such a sale.",
                published: "2026-03-10", fires: "15 days"),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        guard !context.detail.statements.contains(where: { $0.kind == .emergency }), !tellsWaiver(context)
        else { return [] }
        guard
            let match = context.matches.first(where: { $0.found.emergency && $0.found.isVerified })
                ?? context.matches.first(where: { $0.found.emergency })
        else { return [] }
        let findings =
            usual(match, context) + goingOn(match, context)
            + context.detail.statements.compactMap { statement -> Finding? in
                var isReview = statement.kind == .usualReview
                if case .reviewPeriod = statement.kind {
                    isReview = context.matches.allSatisfy { $0.found.emergency }
                }
                guard isReview else { return nil }
                return finding(match, statement.span, context)
            }
        // It is one omission, however often the review is spoken of: the clause that calls it the usual one says it best.
        let usual = context.detail.statements.filter { $0.kind == .usualReview }.map(\.span.start)
        return Array((findings.filter { usual.contains($0.claim.start) } + findings).prefix(1))
    }

    /// `Congress will have its customary look`, `goes the usual way through Congress`: the review as always, without its name.
    private func usual(_ match: CaseMatch, _ context: CheckContext) -> [Finding] {
        let known = Set(context.detail.statements.filter { $0.kind == .usualReview }.map(\.sentence))
        return context.framed.sentences.compactMap { sentence in
            guard sentence.has(.congress), sentence.has(.usual),
                sentence.has(.periodAct) || sentence.has(.reviewNoun) || sentence.has(.reviewGoing),
                !known.contains(sentence.number), !sentence.isQuestion,
                !context.facts.namesOtherYear(sentence.number),
                let hit = sentence.hits(.usual, in: sentence.whole).first
            else { return nil }
            var clause = sentence.clause(at: hit.lowerBound)
            // `As usual, Congress will go over the papers`
            if sentence.wordCount(clause) <= 3,
                let next = sentence.clauses.first(where: { $0.lowerBound >= clause.upperBound })
            {
                clause = clause.lowerBound..<next.upperBound
            }
            guard !ActFrame.isDenied(sentence, clause, hit.upperBound), !sentence.has(.without, in: clause),
                !sentence.has(.noReview, in: clause)
            else { return nil }
            return finding(match, sentence.claim(clause), context)
        }
    }

    /// `is now under review in Congress`, `Congress is reviewing the proposal`, `there is still time for lawmakers to object`:
    /// a review that runs, whatever it is called, where the article tells no case that has one.
    private func goingOn(_ match: CaseMatch, _ context: CheckContext) -> [Finding] {
        // A case of other months, told in passing, is none whose review could run.
        let latest = context.matches.compactMap(\.found.notified).max { $0.days(since: $1) < 0 }
        let fresh = context.matches.filter { match in
            latest.flatMap { last in match.found.notified.map { last.days(since: $0) <= 31 } } ?? true
        }
        let waived = Set(fresh.filter(\.found.emergency).map(\.found.buyer))
        let reviewed = Set(fresh.filter { !$0.found.emergency }.map(\.found.buyer))
        return context.framed.sentences.compactMap { sentence in
            // `the committees have begun to count the thirty days`: the period of the law, whoever sits over it.
            let isPeriod =
                sentence.has(.informal) && (sentence.has(.longPeriod) || sentence.has(.shortPeriod))
            guard sentence.has(.congress) || isPeriod, sentence.has(.reviewGoing) || isPeriod,
                !sentence.isQuestion,
                !sentence.has(.takenBack), !sentence.has(.unreal), !sentence.has(.withoutReview),
                !context.facts.namesOtherYear(sentence.number),
                isOfWaived(sentence.number, waived, reviewed, context)
            else { return nil }
            if isPeriod {
                let hits =
                    sentence.hits(.longPeriod, in: sentence.whole)
                    + sentence.hits(.shortPeriod, in: sentence.whole)
                guard let hit = hits.first else { return nil }
                let clause = sentence.clause(at: hit.lowerBound)
                return ActFrame.isDenied(sentence, clause, clause.upperBound)
                    ? nil : finding(match, sentence.claim(clause), context)
            }
            for hit in sentence.hits(.reviewGoing, in: sentence.whole) {
                let clause = sentence.clause(at: hit.lowerBound)
                let before = clause.lowerBound..<hit.upperBound
                // `Congress, which got the papers, is looking at it`: the clause goes on with the verb alone.
                let isOfCongress =
                    sentence.has(.congress, in: clause)
                    || sentence.hits(.congress, in: sentence.whole).contains {
                        $0.upperBound <= hit.lowerBound
                    }
                guard isOfCongress, !sentence.has(.otherMatter, in: clause),
                    !sentence.has(.informal, in: clause),
                    !sentence.has(.negation, in: before), !sentence.has(.without, in: before)
                else { continue }
                return finding(match, sentence.claim(clause), context)
            }
            return nil
        }
    }

    /// The sentence speaks of what an emergency waived: every case is such a one, or it names none but their buyers.
    private func isOfWaived(
        _ number: Int, _ waived: Set<String>, _ reviewed: Set<String>, _ context: CheckContext
    ) -> Bool {
        let named = Set(context.facts.states[number].map(\.code)).subtracting(["USA"])
        if reviewed.isEmpty { return named.isSubset(of: waived) }
        return !named.isEmpty && named.isSubset(of: waived) && named.isDisjoint(with: reviewed)
    }

    /// The article says in other words that the review was left out: `was skipped on grounds of urgency`.
    private func tellsWaiver(_ context: CheckContext) -> Bool {
        context.framed.sentences.contains { sentence in
            sentence.has(.withoutReview) && (sentence.has(.congress) || sentence.has(.reviewNoun))
                && !sentence.has(.takenBack)
        }
    }

    private func finding(_ match: CaseMatch, _ claim: Span, _ context: CheckContext) -> Finding {
        Finding(
            rule: about.name, verdict: .contradicted, severity: .error,
            sale: context.sales[match.sale].id, caseID: match.found.id, claim: claim,
            record: RecordWords.side(
                match.found,
                "emergency determination of \(RecordWords.day(match.found)): the review is waived"),
            explanation:
                "There is no review to wait for: the certification of \(RecordWords.day(match.found)) states an "
                + "emergency, which waives it.")
    }
}
