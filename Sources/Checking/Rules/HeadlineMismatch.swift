internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// A heading whose figures are not those of its own text.
struct HeadlineMismatch: CheckRule {
    let about = RuleDescription(
        name: "headline-mismatch",
        summary: "The heading gives another sum or count than the text below it.",
        reason:
            "Who shortens a text mistypes its figures, and the heading is what is quoted. Where the record has the sale, the figure "
            + "that is not the record's is told by the rule of values or quantities; this one compares the article with itself, "
            + "where the text has one price, or counts the article of the heading otherwise. Rounding and hedges are understood.",
        limits:
            "It compares where the text has one price or one count of the article, and only with the first "
            + "line; where the record has the sale, others speak.",
        source: "The article itself.",
        examples: [
            .init(
                "Oslo orders Leopards for $2.8 billion\n\nOSLO, March 3, 2027 — Norway has ordered 54 Leopard 2A8 tanks from Germany. "
                    + "The contract is worth $1.8 billion, the ministry said.", published: "2027-03-03",
                fires: "$2.8 billion"),
            .init(
                "Oslo orders 45 Leopard tanks\n\nOSLO, March 3, 2027 — Norway has ordered 54 Leopard 2A8 tanks from Germany, the "
                    + "ministry said.", published: "2027-03-03", fires: "45 Leopard tanks"),
            .init(
                "Oslo orders Leopards for nearly $2 billion\n\nOSLO, March 3, 2027 — Norway has ordered 54 Leopard 2A8 tanks from "
                    + "Germany. The contract is worth $1.95 billion, the ministry said.",
                published: "2027-03-03",
                fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        guard let heading = context.detail.sentences.first, let title = context.detail.reading.document.title,
            context.detail.sentences.count > 1, title.utf8.count >= heading.text.utf8.count,
            title.hasPrefix(heading.text), context.matches.isEmpty
        else { return [] }
        return sums(context) + counts(context)
    }

    private func sums(_ context: CheckContext) -> [Finding] {
        let head = context.facts.amounts.filter { $0.sentence == 0 }
        let body = context.facts.amounts.filter {
            $0.sentence > 0 && !context.facts.isBackground($0.sentence)
                && context.facts.says(.price, in: $0.sentence)
        }
        guard head.count == 1, body.count == 1, let one = head.first?.money, let two = body.first?.money,
            one.currency == two.currency, one.amount > 0, two.amount > 0,
            !Rounding.bears(one.amount, one.qualifier, two.amount),
            !Rounding.bears(two.amount, two.qualifier, one.amount),
            max(one.amount, two.amount) / min(one.amount, two.amount) < 3
                || CaseIndex.figures(one.amount) == CaseIndex.figures(two.amount)
        else { return [] }
        return [finding(one.span, two.span)]
    }

    private func counts(_ context: CheckContext) -> [Finding] {
        context.facts.items.filter { $0.sentence == 0 }.compactMap { told in
            guard let printed = told.item.quantity, printed > 1, let article = told.item.article else {
                return nil
            }
            let body = context.facts.items.filter {
                $0.sentence > 0 && $0.item.article == article && ($0.item.quantity ?? 0) > 1
            }
            guard let first = body.first, body.count == 1, !context.facts.isBackground(first.sentence),
                let count = first.item.quantity,
                !Rounding.bearsCount(printed, told.item.qualifier, count),
                !Rounding.bearsCount(count, first.item.qualifier, printed)
            else { return nil }
            // `10 of the 40 jets`: the heading may tell a part.
            guard Rounding.isSlip(printed, count) || digits(printed) == digits(count) else { return nil }
            return finding(told.item.span, first.item.span)
        }
    }

    /// The digits of a count in order, whatever their places.
    private func digits(_ count: Int) -> [UInt8] { String(count).utf8.sorted() }

    private func finding(_ heading: Span, _ text: Span) -> Finding {
        Finding(
            rule: about.name, verdict: .contradicted, severity: .warning, claim: heading,
            record: RecordSide(text: "the text: \(text.text)", source: "the article itself"),
            explanation: "The heading says \(heading.text), the text \(text.text).")
    }
}
