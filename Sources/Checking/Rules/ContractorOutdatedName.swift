internal import Ledger
internal import Law
internal import Lexicon
internal import Reading
internal import Tables

/// A firm by a name that it no longer had.
struct ContractorOutdatedName: CheckRule {
    let about = RuleDescription(
        name: "contractor-outdated-name",
        summary: "The article calls a contractor by a name that had ended, or that it never had.",
        reason:
            "Raytheon Technologies has been RTX since July 2023; an article of 2021 may call it so, one of 2025 may "
            + "not. The rule goes by the day of the article and needs the record to name the firm's present name.",
        limits:
            "It knows the former names of `firms.tsv` and needs the record to name the firm.",
        source: "Tables/firms.tsv, columns former and slips.",
        examples: [
            .init(
                "Kuwait has been cleared for the sustainment of its Patriot batteries, estimated at $800 million. Principal "
                    + "contractors are Raytheon Technologies, Lockheed Martin, Leidos and KBR.",
                published: "2026-01-16",
                fires: "Raytheon Technologies"),
            .init(
                "Kuwait has been cleared for the sustainment of its Patriot batteries, estimated at $800 million. Principal "
                    + "contractors are RTX, Lockheed Martin, Leidos and KBR.", published: "2026-01-16",
                fires: nil),
            .init(
                "Qatar may get four KC-46A tankers with eight PW4062 engines for $4.5 billion, the State "
                    + "Department said. Boeing and Raytheon Technologies would share the work.",
                published: "2026-08-22", fires: "Raytheon Technologies"),
            .init(
                "Qatar may get four KC-46A tankers with eight PW4062 engines for $4.5 billion, the State "
                    + "Department said. Boeing and RTX, once Raytheon Technologies, would share the work.",
                published: "2026-08-22", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        var findings: [Finding] = []
        for match in context.matches {
            let sale = context.sales[match.sale]
            for contractor in match.contractors {
                guard let (firm, form) = FirmNames.form(contractor.name, context.lexicon) else { continue }
                let day = context.published?.description ?? match.found.notified?.description ?? ""
                guard let recorded = recorded(for: firm, match, context) else { continue }
                // What the notice itself prints was its name that day, and an article of those weeks may print it.
                if Bytes.hold(Families.folded(recorded.name), Families.folded(contractor.name)) { continue }
                // `RTX, the former Raytheon`: told as what it was.
                if Self.isToldAsFormer(contractor.span, context) { continue }
                let present = FirmNames.form(recorded.name, context.lexicon)
                var isOutdated = false
                var since = ""
                if form == .former {
                    guard let end = FirmNames.end(of: contractor.name, firm, context.lexicon), end <= day
                    else { continue }
                    isOutdated = true
                    since = ", its name since \(CalendarDate(end)?.longForm ?? end)"
                } else if form == .slip {
                    isOutdated = true
                } else if firm.extra == present?.firm.code, form == .name,
                    isShortOfParent(firm, present?.firm, day, context)
                {
                    // `Raytheon` for RTX: the name of a part for the whole, after the whole was renamed.
                    isOutdated = true
                }
                guard isOutdated else { continue }
                findings.append(
                    Finding(
                        rule: about.name, verdict: .outdated, severity: .warning, sale: sale.id,
                        caseID: match.found.id, claim: context.withBracket(contractor.span),
                        record: RecordWords.side(match.found, recorded.name + since),
                        explanation: "The notice names \(recorded.name)\(since)."))
            }
        }
        findings += elsewhere(context).filter { one in
            !findings.contains { $0.claim.start < one.claim.end && one.claim.start < $0.claim.end }
        }
        return findings + formerOwners(context)
    }

    /// How the notice names the firm: itself or what it is a part of, before another part of the same group.
    private func recorded(for firm: Entity, _ match: CaseMatch, _ context: CheckContext) -> CaseContractor? {
        let family = FirmNames.family(firm.id, context.lexicon)
        let group = match.found.contractors.filter {
            !FirmNames.families($0.name, context.lexicon).isDisjoint(with: family)
        }
        return group.first { FirmNames.firms($0.name, context.lexicon).contains(firm.id) }
            ?? group.first { FirmNames.form($0.name, context.lexicon)?.firm.code == firm.extra }
            ?? group.first
    }

    /// `Boeing and Raytheon Technologies would share the work`: a name that had ended, of a firm of the case, in whatever part.
    private func elsewhere(_ context: CheckContext) -> [Finding] {
        context.detail.reading.mentions.compactMap { mention in
            guard mention.kind == EntityKind.firm.label,
                let (firm, form) = FirmNames.form(mention.text, context.lexicon), form == .former
            else { return nil }
            let number = context.facts.sentence(of: mention.start)
            let family = FirmNames.family(firm.id, context.lexicon)
            guard context.detail.sentences.indices.contains(number), !context.facts.isBackground(number),
                let day = context.published?.description,
                let end = FirmNames.end(of: mention.text, firm, context.lexicon), end <= day,
                let (match, recorded) = named(firm.id, family, context),
                !Bytes.hold(Families.folded(recorded.name), Families.folded(mention.text)),
                // `RTX, once Raytheon Technologies`: the sentence has both.
                !Bytes.hold(
                    Families.folded(context.sentence(number).text), Families.folded(recorded.name)),
                !Self.isToldAsFormer(
                    Span(text: mention.text, start: mention.start, end: mention.end), context)
            else { return nil }
            return Finding(
                rule: about.name, verdict: .outdated, severity: .warning,
                sale: context.sales[match.sale].id, caseID: match.found.id,
                claim: Span(text: mention.text, start: mention.start, end: mention.end),
                record: RecordWords.side(
                    match.found,
                    "\(recorded.name), its name since \(CalendarDate(end)?.longForm ?? end)"),
                explanation: "The notice names \(recorded.name).")
        }
    }

    /// The case that names the firm, and how; the very firm before one of its group.
    private func named(_ firm: String, _ family: Set<String>, _ context: CheckContext) -> (
        CaseMatch, CaseContractor
    )? {
        var near: (CaseMatch, CaseContractor)?
        for match in context.matches {
            for contractor in match.found.contractors {
                if FirmNames.firms(contractor.name, context.lexicon).contains(firm) {
                    return (match, contractor)
                }
                if near == nil,
                    !FirmNames.families(contractor.name, context.lexicon).isDisjoint(with: family)
                {
                    near = (match, contractor)
                }
            }
        }
        return near
    }

    private static func isToldAsFormer(_ mention: Span, _ context: CheckContext) -> Bool {
        let before = FoldedText(context.words(from: max(0, mention.start - 24), to: mention.start).text)
        return CheckWords.formerly.phrases.closing(before) != nil
    }

    /// `Sikorsky, the helicopter arm of United Technologies`: a firm of the case told as part of one whose name had ended.
    private func formerOwners(_ context: CheckContext) -> [Finding] {
        guard context.framed.sentences.contains(where: { $0.has(.ownedBy) }) else { return [] }
        return context.matches.flatMap { match -> [Finding] in
            let families = Set(
                match.found.contractors.flatMap { FirmNames.families($0.name, context.lexicon) })
            let day = context.published?.description ?? match.found.notified?.description ?? ""
            let firms = context.detail.reading.mentions.filter { $0.kind == "firm" }
            return firms.compactMap { owner in
                let number = context.facts.sentence(of: owner.start)
                guard context.framed.sentences.indices.contains(number),
                    context.framed.sentences[number].has(.ownedBy),
                    let (firm, form) = FirmNames.form(owner.text, context.lexicon), form == .former,
                    FirmNames.family(firm.id, context.lexicon).isDisjoint(with: families),
                    let end = FirmNames.end(of: owner.text, firm, context.lexicon), end <= day,
                    let part = firms.last(where: {
                        $0.end <= owner.start && context.facts.sentence(of: $0.start) == number
                            && !FirmNames.family($0.entity, context.lexicon).isDisjoint(with: families)
                    })
                else { return nil }
                return Finding(
                    rule: about.name, verdict: .outdated, severity: .warning,
                    sale: context.sales[match.sale].id,
                    caseID: match.found.id, claim: context.words(from: part.start, to: owner.end),
                    record: RecordWords.side(
                        match.found, match.found.contractors.map(\.name).joined(separator: "; ")),
                    explanation:
                        "\(owner.text) is a name that ended on \(CalendarDate(end)?.longForm ?? end); the notice names "
                        + "\(match.found.contractors.map(\.name).joined(separator: " and ")).")
            }
        }
    }

    /// The part's name begins a former name of the whole that had ended by that day.
    private func isShortOfParent(_ firm: Entity, _ parent: Entity?, _ day: String, _ context: CheckContext)
        -> Bool
    {
        guard let parent else { return false }
        let part = Families.folded(firm.name)
        return context.lexicon.detail(parent, "former").contains { entry in
            let sides = entry.split(separator: "@")
            return sides.count == 2 && Families.folded(String(sides[0])).hasPrefix(part)
                && String(sides[1]) <= day
        }
    }
}
