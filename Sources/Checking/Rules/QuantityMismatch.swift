internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// A count that is not the record's.
struct QuantityMismatch: CheckRule {
    let about = RuleDescription(
        name: "quantity-mismatch",
        summary: "The article counts an article otherwise than the record does.",
        reason:
            "Counts are mistyped, taken from another line of the same notice, or from the notice beside it. Round and "
            + "hedged counts are understood; so is a sum of several lines. A count without an article's name is not seen.",
        limits:
            "A count without a noun or a name of its article, and a count for which the record has no number, "
            + "are not compared; nor is one that is the sum of lines or of its own parts.",
        source: "The transmittal's item (iii), Description and Quantity.",
        examples: [
            .init(
                "The State Department has approved a possible sale to Italy of 5,301 APKWS-II guidance sections at an "
                    + "estimated $364 million.", published: "2026-08-24", fires: "5,301 APKWS-II"),
            .init(
                "The State Department has approved a possible sale to Italy of 5,031 APKWS-II guidance sections at an "
                    + "estimated $364 million.", published: "2026-08-24", fires: nil),
            .init(
                "Jordan could get sixteen F-16 fighters and 21 engines for $4.21 billion, the State Department said.",
                published: "2022-02-04", fires: nil),
            .init(
                "South Korea would get bomb kits for $106 million, the State Department said: 58 of the KMU-557 model and 708 of the "
                    + "KMU-572 model.", published: "2026-06-11", fires: "58 of the KMU-557"),
            .init(
                "South Korea would get bomb kits for $106 million, the State Department said: 708 of the KMU-557 model and 58 of the "
                    + "KMU-572 model.", published: "2026-06-11", fires: nil),
            .init(
                "Ukraine could get more than 1,500 JDAM tail kits, 1,200 of the KMU-572 type and 332 of the KMU-556 type, for $373.6 "
                    + "million, the State Department said.", published: "2026-05-08", fires: nil),
            .init(
                "Australia is to have the AIM-260 missile in a possible deal of $3.16 billion, the State Department said. Up to 540 "
                    + "of the missiles are covered.", published: "2026-01-26", fires: "540 of the missiles"),
            .init(
                "South Korea would get 42 MH-60Rs, each with an airborne low frequency sonar, for $3 billion, the State Department "
                    + "said.", published: "2026-05-20", fires: "42 MH-60Rs"),
            .init(
                "Norway has asked for 21 UH-60M Black Hawks at $2.3 billion, the State Department said. Of the T700-GE-701D engines "
                    + "64 are included, the rest being spares.", published: "2026-08-24",
                fires: "T700-GE-701D engines 64"),
            .init(
                "Ankara may buy 79 new Block 70 jets and have 40 older ones modernised, for $23 billion, the State Department said. The "
                    + "jets are F-16s.", published: "2024-01-29", fires: "79 new Block 70 jets"),
            .init(
                "Kuwait could get up to eight LTAMDS radars, five power systems and as many frequency converters "
                    + "for $8 billion, the State Department said.",
                published: "2026-03-22", fires: "as many frequency converters"),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        var findings: [Finding] = []
        for match in context.matches {
            let sale = context.sales[match.sale]
            for pair in match.items where pair.isSameArticle || isSlipOrRight(pair) {
                guard let printed = pair.item.quantity, let recorded = pair.line.quantity,
                    !isOtherVariant(pair)
                else { continue }
                if Rounding.bearsCount(printed, pair.item.qualifier, recorded) {
                    findings.append(
                        Finding(
                            rule: about.name, verdict: .supported, severity: .note, sale: sale.id,
                            caseID: match.found.id, claim: pair.item.span,
                            record: RecordWords.side(match.found, RecordWords.line(pair.line)),
                            explanation: "The record has \(RecordWords.line(pair.line))."))
                    continue
                }
                // `one of the more modern fighters` counts nothing, nor does `One F-35A was lost`.
                if printed == 1, recorded > 3 { continue }
                if isWholeFleet(pair, recorded, context) { continue }
                // Of an older case, told in passing, only a slip of its own count is one: another case may be meant.
                if !context.isOfItsDays(match), !Rounding.isSlip(printed, recorded) { continue }
                guard match.found.isVerified, !isSum(printed, pair, match), !saysEach(pair.item, context),
                    !isOneOfParts(pair, recorded, context), !isToldRight(pair, match, context)
                else { continue }
                // The hedge may be a ceiling of the notice: `up to 8` for 8 is right, for 10 it is not.
                let other = match.found.items.first { $0.quantity == printed && $0 != pair.line }
                let hint =
                    other.map { " \(RecordWords.number(printed)) is the number of \($0.description)." } ?? ""
                findings.append(
                    Finding(
                        rule: about.name, verdict: .contradicted, severity: .error, sale: sale.id,
                        caseID: match.found.id, claim: pair.item.span,
                        record: RecordWords.side(match.found, RecordWords.line(pair.line)),
                        explanation: "The record has \(RecordWords.number(recorded)), the article "
                            + "\(RecordWords.number(printed)).\(hint)"))
            }
        }
        return findings
    }

    /// `go up to 147 jets in all`, `a fleet of 90`: what the buyer would have in the end, and more than it asks for now.
    private func isWholeFleet(_ pair: AlignedItem, _ recorded: Int, _ context: CheckContext) -> Bool {
        guard let printed = pair.item.quantity, printed > recorded else { return false }
        let number = context.facts.sentence(of: pair.item.start)
        guard context.detail.sentences.indices.contains(number) else { return false }
        let sentence = context.sentence(number)
        let near = context.words(
            from: max(sentence.start, pair.item.start - 60), to: min(sentence.end, pair.item.end + 24))
        return CheckWords.wholeFleet.occurs(in: near.text)
            && !context.facts.amounts.contains { $0.sentence == number }
    }

    /// The sentence has the line's own count as well: `with 160 hulls it would field 75 tanks`.
    private func isToldRight(_ pair: AlignedItem, _ match: CaseMatch, _ context: CheckContext) -> Bool {
        match.items.contains { other in
            other.line == pair.line && other.item.start != pair.item.start
                && other.item.quantity == pair.line.quantity
                && context.facts.sentence(of: other.item.start) == context.facts.sentence(of: pair.item.start)
        }
    }

    /// `200 of Block IV and 200 of Block V` where the record has 400: the sentence counts the line's parts.
    private func isOneOfParts(_ pair: AlignedItem, _ recorded: Int, _ context: CheckContext) -> Bool {
        guard let printed = pair.item.quantity, printed < recorded else { return false }
        let number = context.facts.sentence(of: pair.item.start)
        let counts = context.facts.items.filter { $0.sentence == number && $0.item.quantity != nil }
        for first in counts.indices where counts[first].item.start <= pair.item.start {
            var sum = 0
            var holds = false
            for told in counts[first...]
            where told.item.article == nil || pair.item.article == nil
                || ItemAlignment.isLike(told.item, pair.item)
            {
                sum += told.item.quantity ?? 0
                holds = holds || told.item.start == pair.item.start
                if sum > recorded { break }
                if sum == recorded, holds { return true }
            }
        }
        return false
    }

    /// `8,100 grenades` for 1,800 smoke grenade rounds: one noun in common, and the very count or a slip of it.
    private func isSlipOrRight(_ pair: AlignedItem) -> Bool {
        guard let printed = pair.item.quantity, let recorded = pair.line.quantity,
            ItemAlignment.sharedNouns(pair.item, pair.line) > 0
        else { return false }
        return printed == recorded || Rounding.isSlip(printed, recorded)
    }

    /// `25 older F-15I jets` beside the line of 50 F-15IA: the count is of something else.
    private func isOtherVariant(_ pair: AlignedItem) -> Bool {
        guard let printed = pair.item.designation.map({ Families.folded($0) }),
            let recorded = pair.line.designation.map({ Families.folded($0) }),
            pair.item.quantity != pair.line.quantity
        else { return false }
        return printed != recorded && CheckWords.oldStock.occurs(in: pair.item.text)
    }

    /// `one ALFS sonar for each`: a rate and no count.
    private func saysEach(_ item: Item, _ context: CheckContext) -> Bool {
        let words = context.words(from: item.end, to: min(item.end + 40, context.textLength)).text
        let behind = FoldedText(words.split(separator: ",", omittingEmptySubsequences: false)[0])
        // `42 helicopters, each with a sonar` counts them all the same.
        return CheckWords.rate.occurs(in: behind) && !CheckWords.countedRate.occurs(in: behind)
    }

    /// `ten missiles and 103 guidance units` for 103 and ten: each has the other's count.
    private func isSwapped(_ pair: AlignedItem, _ match: CaseMatch) -> Bool {
        match.items.contains { other in
            other.line != pair.line && other.item.quantity == pair.line.quantity
                && other.line.quantity == pair.item.quantity && other.item.quantity != pair.item.quantity
        }
    }

    /// The article adds up lines that the record keeps apart, or counts one part of a line.
    private func isSum(_ printed: Int, _ pair: AlignedItem, _ match: CaseMatch) -> Bool {
        let lines = match.found.items.filter {
            ItemAlignment.kindLikeness(pair.item, $0) >= 2 && $0.quantity != nil
        }
        let total = lines.reduce(0) { $0 + ($1.quantity ?? 0) }
        if Rounding.bearsCount(printed, pair.item.qualifier, total) { return true }
        // The count of another line of the same family: `25 F-15I` to be upgraded beside 50 new ones.
        if !isSwapped(pair, match),
            match.found.items.contains(where: {
                $0 != pair.line && $0.quantity == printed && $0.article != nil
                    && $0.article == pair.line.article
                    && ItemAlignment.isPart($0.description) != ItemAlignment.isPart(pair.line.description)
            })
        {
            return true
        }
        let own = ItemAlignment.kindLikeness(pair.item, pair.line)
        return lines.contains { $0.quantity == printed && ItemAlignment.kindLikeness(pair.item, $0) >= own }
    }
}
