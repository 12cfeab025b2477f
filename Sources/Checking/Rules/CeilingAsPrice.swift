internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// A ceiling told as what will be paid.
struct CeilingAsPrice: CheckRule {
    let about = RuleDescription(
        name: "ceiling-as-price",
        summary:
            "The article tells the notified value as a price that is paid or a contract that is worth it.",
        reason:
            "The value in a notice is the highest estimate for everything in it. A note, and a warning where the article "
            + "speaks of a contract or a payment and nowhere of an estimate, a ceiling or a possible sale.",
        limits:
            "It is silent wherever the article speaks of an estimate, a possible sale or a ceiling anywhere, "
            + "though one sentence of it may still mislead.",
        source: "The transmittal's item (ii); DSCA: highest estimated quantity and dollar value.",
        examples: [
            .init(
                "The State Department has approved the sale of 100 FIM-92K Stinger Block I missiles to Brazil. Brazil will pay "
                    + "$330 million for them.", published: "2026-06-13", fires: "$330 million"),
            .init(
                "The State Department has approved the sale of 100 FIM-92K Stinger Block I missiles to Brazil, which would pay up "
                    + "to $330 million for them.", published: "2026-06-13", fires: nil),
        ], toldAs: ["ceiling-as-price", "stage-overstated"])

    func findings(in context: CheckContext) -> [Finding] {
        ceilings(context) + prices(context)
    }

    /// `up to $330 million`: the article says what the value is.
    private func ceilings(_ context: CheckContext) -> [Finding] {
        context.matches.compactMap { match in
            guard let money = match.value, let recorded = match.found.value,
                Rounding.bears(money.amount, money.qualifier, recorded),
                money.qualifier == .upTo
                    || context.facts.says(.ceiling, in: context.facts.sentence(of: money.start))
            else { return nil }
            return Finding(
                rule: about.name, verdict: .supported, severity: .note, sale: context.sales[match.sale].id,
                caseID: match.found.id, claim: money.span,
                record: RecordWords.side(match.found, "\(RecordWords.money(recorded)), ceiling notified"),
                explanation: "The notified value is a ceiling, and the article tells it as one.")
        }
    }

    private func prices(_ context: CheckContext) -> [Finding] {
        context.matches.compactMap { match in
            guard let money = match.value, let recorded = match.found.value,
                let notified = match.found.notified,
                let published = context.published, (0...60).contains(published.days(since: notified)),
                Rounding.bears(money.amount, money.qualifier, recorded)
            else { return nil }
            let number = context.facts.sentence(of: money.start)
            guard !context.facts.isBackground(number), context.facts.says(.payment, in: number),
                !context.facts.says(.estimate)
            else { return nil }
            return Finding(
                rule: about.name, verdict: .incomplete, severity: .warning,
                sale: context.sales[match.sale].id,
                caseID: match.found.id, claim: money.span,
                record: RecordWords.side(match.found, "\(RecordWords.money(recorded)), ceiling notified"),
                explanation:
                    "\(RecordWords.money(recorded)) is the most that the notice allows for everything in it, not a price agreed."
            )
        }
    }
}
