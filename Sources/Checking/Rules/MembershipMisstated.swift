internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// A buyer told to be in NATO on a day on which it was not, or the other way round.
struct MembershipMisstated: CheckRule {
    let about = RuleDescription(
        name: "membership-misstated",
        summary:
            "The article calls a buyer a NATO member that was none on that day, or says of a member that it is none.",
        reason:
            "The length of the review and the values follow from membership on the day of the notice: Sweden's Patriot case of 2018 "
            + "and its HIMARS case of 2026 stand in different tiers. Only set ways of saying it are read.",
        limits:
            "It reads set ways of saying it, and knows memberships of NATO alone.",
        source: "Tables/law-tiers.tsv.",
        examples: [
            .init(
                "The State Department has approved a possible sale to NATO member Austria of 12 UH-60M Black Hawks with 26 "
                    + "T700-GE-701D engines for about $1.5 billion.", published: "2026-06-19",
                fires: "NATO member Austria"),
            .init(
                "Sweden, which is not a NATO member, has asked to buy 20 M142 HIMARS launchers for an estimated $930 million, "
                    + "the State Department said.", published: "2026-03-12", fires: "not a NATO member"),
            .init(
                "The State Department has approved a possible sale to NATO member Norway of 21 UH-60M Black Hawks for about $2.3 "
                    + "billion.", published: "2026-08-24", fires: nil),
            .init(
                "Brazil, a major non-NATO ally, has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million, the "
                    + "State Department said.", published: "2026-06-13", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        guard !context.matches.isEmpty else { return [] }
        var findings: [Finding] = []
        var seen: Set<Int> = []
        let telling = context.detail.sentences.indices.filter { number in
            (context.facts.says(.memberBefore, in: number) || context.facts.says(.memberBehind, in: number)
                || context.facts.says(.nonMemberBehind, in: number)) && !context.facts.isBackground(number)
        }
        guard !telling.isEmpty else { return [] }
        for match in context.matches {
            guard let day = match.found.notified else { continue }
            let isMember = context.law.tier(of: match.found.buyer, on: day).tier == .natoMember
            for number in telling {
                let states = context.facts.states[number]
                let sentence = context.sentence(number)
                for state in states where state.code == match.found.buyer {
                    guard let (claim, says) = claim(about: state.span, in: sentence, context),
                        says != isMember,
                        seen.insert(claim.start).inserted
                    else { continue }
                    let buyer = context.lexicon.stateName(match.found.buyer)
                    let standing = context.law.tier(of: match.found.buyer, on: day)
                    findings.append(
                        Finding(
                            rule: about.name, verdict: .contradicted, severity: .error,
                            sale: context.sales[match.sale].id,
                            caseID: match.found.id, claim: claim,
                            record: RecordSide(
                                text: isMember
                                    ? "NATO member" + (standing.since.map { " since \($0.longForm)" } ?? "")
                                    : "no NATO member on \(day.longForm)",
                                source: standing.citation, notified: day.description),
                            explanation: isMember
                                ? "\(buyer) was a NATO member on the day of the notice."
                                : "\(buyer) was no NATO member on the day of the notice."))
                }
            }
        }
        return findings
    }

    /// `NATO member Austria`, `Austria, a NATO ally`: says it; `Sweden, which is not a NATO member`: denies it.
    private func claim(about state: Span, in sentence: Span, _ context: CheckContext) -> (Span, Bool)? {
        let before = FoldedText(
            context.words(from: max(sentence.start, state.start - 40), to: state.start).text)
        if let length = CheckWords.memberBefore.phrases.closing(before) {
            let start = state.start - length - 1
            // `a major non-NATO ally`
            let isDenied = context.words(from: max(sentence.start, start - 4), to: start).text.hasSuffix("-")
            if !isDenied { return (context.words(from: start, to: state.end), true) }
        }
        let words = context.words(from: state.end, to: min(sentence.end, state.end + 48)).text
        let behind = FoldedText(words)
        let gap = words.utf8.prefix { $0 == 0x20 || $0 == 0x2C }.count
        for (form, says) in [(CheckWords.nonMemberBehind, false), (.memberBehind, true)] {
            guard let length = form.phrases.opening(behind) else { continue }
            return (context.words(from: state.start, to: state.end + gap + length), says)
        }
        return nil
    }
}
