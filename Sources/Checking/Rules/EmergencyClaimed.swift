internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// An emergency told where the certification states none.
struct EmergencyClaimed: CheckRule {
    let about = RuleDescription(
        name: "emergency-claimed",
        summary:
            "The article says that an emergency waived the review of a sale whose certification states none.",
        reason:
            "An emergency is a property of one certification. The rule is silent where the record holds an emergency of that "
            + "buyer in these weeks, certain or not, and where the sentence speaks of another sale.",
        limits:
            "It needs a sure date of the notice, and cannot see an emergency that a sentence only alludes to.",
        source: "AECA 36(b)(1), 22 U.S.C. 2776(b)(1); Tables/law-emergencies.tsv.",
        examples: [
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. The administration declared "
                    + "an emergency and waived the review by Congress.", published: "2026-06-13",
                fires: "declared an emergency"),
            .init(
                "Israel's request is for 10,000 APKWS-II rounds at just under $1 billion. The administration declared an emergency and "
                    + "waived the review by Congress, the State Department said.", published: "2026-05-03",
                fires: nil),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. No emergency was declared, "
                    + "and the review runs for 30 days.", published: "2026-06-13", fires: nil),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. In March the administration "
                    + "had declared an emergency to speed up sales to the Gulf.", published: "2026-06-13",
                fires: nil),
        ], toldAs: ["congress-misdescribed", "review-period-wrong"])

    func findings(in context: CheckContext) -> [Finding] {
        guard !context.matches.isEmpty,
            context.matches.allSatisfy({ !$0.found.emergency && $0.found.isDateVerified }),
            let claim = claim(context),
            context.matches.allSatisfy({ match in
                guard let day = match.found.notified else { return false }
                return (-7...7).allSatisfy {
                    context.law.emergencies(buyer: match.found.buyer, on: day.adding(days: $0)).isEmpty
                }
            })
        else { return [] }
        let match = context.matches[0]
        return [
            Finding(
                rule: about.toldAs[claim.isReview ? 1 : 0], verdict: .contradicted, severity: .error,
                sale: context.matches.count == 1 ? context.sales[match.sale].id : nil,
                caseID: context.matches.count == 1 ? match.found.id : nil,
                claim: claim.span,
                record: RecordWords.side(
                    match.found, "certification of \(RecordWords.day(match.found)): no emergency is stated"),
                explanation:
                    "No emergency was stated for this sale: it was notified on \(RecordWords.day(match.found)) in the usual way, "
                    + "and its review runs.")
        ]
    }

    /// The clause that says that there is no review, else the one that tells of an emergency.
    private func claim(_ context: CheckContext) -> (span: Span, isReview: Bool)? {
        let buyers = Set(context.matches.map(\.found.buyer))
        for sentence in context.framed.sentences
        where (sentence.has(.noReview) || sentence.has(.emergencyAct)) && !sentence.has(.takenBack)
            && !context.facts.isBackground(sentence.number) && !sentence.isQuestion
        {
            let isMade =
                sentence.has(.emergencyAct) && sentence.has(.emergencyMade)
                && (sentence.has(.congress) || sentence.has(.saleObject) || sentence.has(.reviewNoun))
            for kind in [CheckWords.noReview, .emergencyAct] {
                for clause in sentence.clauses {
                    // Where an emergency is told too, only words on the review itself say more.
                    guard kind == .emergencyAct || !isMade || sentence.has(.reviewNoun, in: clause),
                        let hit = sentence.hits(kind, in: clause).first,
                        kind == .emergencyAct
                            ? isMade
                            : isMade
                                || sentence.has(.reviewNoun, in: clause)
                                    && (sentence.has(.congress) || sentence.words(clause).contains("review")),
                        !isDenied(sentence, clause, hit), !isOfOthers(sentence, clause, buyers, context),
                        !isOfBuyersOwn(sentence, clause, hit, context),
                        !isOfOtherDays(sentence.number, context)
                    else { continue }
                    // Said of the review, for an emergency that is told beside it: one claim on what Congress may do.
                    guard isMade, kind == .noReview,
                        let act = sentence.hits(.emergencyAct, in: sentence.whole).first
                    else { return (sentence.claim(clause), kind == .noReview) }
                    let other = sentence.clause(at: act.lowerBound)
                    return (
                        sentence.claim(
                            min(
                                clause.lowerBound, other.lowerBound)..<max(
                                    clause.upperBound, other.upperBound)),
                        false
                    )
                }
            }
        }
        return nil
    }

    /// `no emergency was declared`, `could be waived`: denied, or only possible.
    private func isDenied(_ sentence: FramedSentence, _ clause: Range<Int>, _ hit: Range<Int>) -> Bool {
        if sentence.hits(.negation, in: clause).contains(where: {
            !$0.overlaps(hit) && $0.lowerBound < hit.upperBound + 18
        }) {
            return true
        }
        return sentence.has(.without, in: clause.lowerBound..<hit.lowerBound)
            || sentence.words(clause).contains { CheckWords.possibly.holds($0) }
    }

    /// `Brazil's government declared a state of emergency in Roraima`: another state's own, and nobody in Washington acts.
    private func isOfBuyersOwn(
        _ sentence: FramedSentence, _ clause: Range<Int>, _ hit: Range<Int>, _ context: CheckContext
    ) -> Bool {
        guard !sentence.has(.congress), !sentence.words(sentence.whole).contains("review")
        else { return false }
        let states = context.facts.states[sentence.number]
        guard !states.contains(where: { $0.code == "USA" }) else { return false }
        return states.contains { $0.span.start < sentence.span.start + hit.upperBound }
    }

    /// `In March the administration declared an emergency`: at another time than that of these notices.
    private func isOfOtherDays(_ number: Int, _ context: CheckContext) -> Bool {
        let days = context.matches.compactMap(\.found.notified)
        return context.detail.times.contains { time in
            guard time.sentence == number, let from = CalendarDate(time.from), let to = CalendarDate(time.to)
            else { return false }
            return days.allSatisfy { $0.days(since: to) > 7 || from.days(since: $0) > 30 }
        }
    }

    private func isOfOthers(
        _ sentence: FramedSentence, _ clause: Range<Int>, _ buyers: Set<String>, _ context: CheckContext
    ) -> Bool {
        let named = context.facts.states[sentence.number].filter {
            $0.code != "USA" && $0.span.start >= sentence.span.start + clause.lowerBound
                && $0.span.end <= sentence.span.start + clause.upperBound
        }
        return !named.isEmpty && !named.contains { buyers.contains($0.code) }
    }
}
