internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// Another firm than the notice names.
struct ContractorMismatch: CheckRule {
    let about = RuleDescription(
        name: "contractor-mismatch",
        summary:
            "The article names a contractor that the notice does not name, or names one where the notice has none.",
        reason:
            "The firm that once built an article is not always the one that would supply it. Parts of a group and "
            + "earlier names count as the group; a shortened list is no mismatch.",
        limits:
            "A firm that the lexicon does not know is not compared. Beside a right one it counts only where it is called a "
            + "principal contractor and one that the notice names is left out: a list may be longer than the notice's.",
        source: "The notice's sentence on the principal contractor.",
        examples: [
            .init(
                "Israel has requested 3,250 Joint Light Tactical Vehicles for $1.98 billion. Oshkosh Defense would be the "
                    + "principal contractor, the State Department said.", published: "2026-02-01",
                fires: "Oshkosh Defense"),
            .init(
                "Israel has requested 3,250 Joint Light Tactical Vehicles for $1.98 billion. AM General would be the "
                    + "principal contractor, the State Department said.", published: "2026-02-01", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        var findings: [Finding] = []
        for match in context.matches {
            let sale = context.sales[match.sale]
            guard !match.contractors.isEmpty else { continue }
            if match.found.hasNoContractor {
                for contractor in match.contractors where context.isPrincipal(contractor) {
                    findings.append(
                        finding(
                            match, sale, context.contractorClause(contractor), "no principal contractor",
                            "The notice says that no principal contractor is associated with this sale."))
                }
                continue
            }
            let recorded = match.found.contractors
            guard !recorded.isEmpty else { continue }
            let families = Set(recorded.flatMap { FirmNames.families($0.name, context.lexicon) })
            let known = match.contractors.filter { contractor in
                contractor.firm.map { !families.isDisjoint(with: FirmNames.family($0, context.lexicon)) }
                    ?? false
                    || recorded.contains {
                        TellingWords($0.name) == TellingWords(contractor.name)
                    }
            }
            // `Lockheed Martin and Honeywell` for Boeing and Honeywell: one that the notice names is missing, and another
            // is called a principal contractor in its place.
            let missing = recorded.filter { record in
                let family = FirmNames.families(record.name, context.lexicon)
                return !family.isEmpty
                    && !known.contains { contractor in
                        contractor.firm.map {
                            !family.isDisjoint(with: FirmNames.family($0, context.lexicon))
                        } ?? (TellingWords(record.name).shared(with: TellingWords(contractor.name)) > 0)
                    }
            }
            let isAlone = context.matches.count == 1
            for contractor in match.contractors {
                let number = context.facts.sentence(of: contractor.start)
                let row = match.contractors.filter { context.facts.sentence(of: $0.start) == number }
                let isReplaced = !missing.isEmpty && row.count <= recorded.count
                if known.contains(contractor) {
                    findings.append(
                        Finding(
                            rule: about.name, verdict: .supported, severity: .note, sale: sale.id,
                            caseID: match.found.id, claim: contractor.span,
                            record: RecordWords.side(
                                match.found, recorded.map(\.name).joined(separator: "; ")),
                            explanation: "The notice names this firm."))
                } else if known.isEmpty
                    || isReplaced
                        && (isAlone && context.isPrincipal(contractor) || isBeside(known, contractor)),
                    contractor.firm != nil, match.found.isVerified,
                    // `last year it signed contracts with Elbit`: told of other days.
                    !context.facts.isBackground(number),
                    !isOfOtherWork(contractor, match, context)
                {
                    findings.append(
                        finding(
                            match, sale, contractor.span, recorded.map(\.name).joined(separator: "; "),
                            "The notice names \(recorded.map(\.name).joined(separator: " and ")), not \(contractor.name)."
                        ))
                }
            }
        }
        return findings
    }

    /// `goes to American Ordnance and Northrop Grumman`: in one row with a firm that the notice names.
    private func isBeside(_ known: [Contractor], _ contractor: Contractor) -> Bool {
        known.contains { (0...6).contains(max($0.start, contractor.start) - min($0.end, contractor.end)) }
    }

    /// `makes the seeker under a subcontract`, `the NH90, built by Leonardo`: a part of it, or another article's maker.
    private func isOfOtherWork(_ contractor: Contractor, _ match: CaseMatch, _ context: CheckContext) -> Bool
    {
        let number = context.facts.sentence(of: contractor.start)
        guard context.framed.sentences.indices.contains(number) else { return false }
        let sentence = context.framed.sentences[number]
        if context.facts.says(.partOfWork, in: number) { return true }
        guard !context.isPrincipal(contractor) else { return false }
        // The articles that the sentence names are other ones than the case's.
        let named = context.facts.items.filter {
            $0.sentence == number && $0.item.article != nil && $0.item.start <= contractor.end + 40
        }
        return !named.isEmpty
            && named.allSatisfy { told in
                told.item.quantity == nil
                    && !match.found.items.contains { ItemAlignment.kindLikeness(told.item, $0) > 0 }
                    && !match.items.contains { $0.item.start == told.item.start }
            }
    }

    private func finding(
        _ match: CaseMatch, _ sale: Sale, _ claim: Span, _ record: String, _ explanation: String
    ) -> Finding {
        Finding(
            rule: about.name, verdict: .contradicted, severity: .error, sale: sale.id, caseID: match.found.id,
            claim: claim, record: RecordWords.side(match.found, record), explanation: explanation)
    }
}
