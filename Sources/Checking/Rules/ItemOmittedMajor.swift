internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// What the notice lists and the article leaves out.
struct ItemOmittedMajor: CheckRule {
    let about = RuleDescription(
        name: "item-omitted-major",
        summary: "The article leaves out articles that the notice lists.",
        reason:
            "A warning where the article's list claims to be whole (`consists of`, `comprises`); a note otherwise, since "
            + "nobody must print everything. What an unverified row lists is never missed.",
        limits:
            "It cannot see what the record's row itself leaves out, and warns only where a list says that it "
            + "is whole.",
        source: "The transmittal's item (iii), Description and Quantity.",
        examples: [
            .init(
                "Saudi Arabia would get THAAD in a sale estimated at $15 billion. The package comprises 44 THAAD launchers, 360 "
                    + "interceptors and 16 fire control and communications stations, the State Department said.",
                published: "2017-10-08", fires: "The package comprises"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. The package comprises "
                    + "100 missiles.", published: "2026-06-13", fires: nil),
            .init(
                "Kuwait asked for Super Hornets at $10.1 billion, the State Department said. The package has 32 F/A-18Es, 41 AESA radars "
                    + "and 240 launchers.", published: "2016-11-19", fires: "The package has 32 F/A-18Es"),
            .init(
                "Kuwait asked for Super Hornets at $10.1 billion, the State Department said. The package has 32 F/A-18Es, eight F/A-18Fs "
                    + "and 41 AESA radars.", published: "2016-11-19", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        var findings: [Finding] = []
        let isAsked = context.matches.contains { $0.found.isVerified }
        let printed = isAsked ? context.facts.printed : []
        for match in context.matches where match.found.isVerified {
            let sale = context.sales[match.sale]
            let missing = zip(match.found.items, context.record.lines(of: match.found)).filter {
                line, compared in
                line.quantity != nil && !isMentioned(line, compared, match, printed, context)
            }.map(\.0)
            guard !missing.isEmpty, missing.count < match.found.items.count else { continue }
            let isOnlySpares = missing.allSatisfy { isSpare($0, match) }
            let whole = context.detail.statements.first {
                !isOnlySpares && context.isAbout($0, match)
                    && ($0.kind == .wholeList
                        || $0.kind == .countedList && lacksSibling($0, missing, match, context))
            }
            let listed =
                whole == nil
                ? entry(match, missing, context) ?? (isOnlySpares ? nil : covered(match, context)) : nil
            let claim = whole?.span ?? listed ?? sale.items.first?.span ?? sale.evidence.first
            guard let claim else { continue }
            let words = missing.map(RecordWords.line).joined(separator: "; ")
            findings.append(
                Finding(
                    rule: about.name, verdict: .incomplete,
                    severity: whole == nil && listed == nil ? .note : .warning,
                    sale: sale.id,
                    caseID: match.found.id, claim: claim,
                    record: RecordWords.side(match.found, words),
                    explanation: "The notice also lists \(words)."))
        }
        return findings
    }

    /// `4 AIM-120C-8 guidance sections` beside 200 AIM-120C-8 that are told: parts of what is there, fewer than these.
    private func isSpare(_ line: CaseItem, _ match: CaseMatch) -> Bool {
        ItemAlignment.isPart(line.description)
            && match.items.contains { pair in
                pair.line.article != nil && pair.line.article == line.article && pair.line != line
                    && pair.item.quantity == pair.line.quantity
                    && (pair.line.quantity ?? 0) > (line.quantity ?? 0)
                    && !ItemAlignment.isPart(pair.line.description)
            }
    }

    /// `• 420 ATACMS missiles, at an estimated $4.05 billion`: an entry of a list that gives the case's sum for one line of
    /// several, and says of no more.
    private func entry(_ match: CaseMatch, _ missing: [CaseItem], _ context: CheckContext) -> Span? {
        guard let value = match.value,
            missing.contains(where: { $0.isMajorDefenseEquipment == true && ($0.quantity ?? 0) > 2 })
        else { return nil }
        let number = context.facts.sentence(of: value.start)
        guard context.framed.sentences.indices.contains(number) else { return nil }
        let sentence = context.framed.sentences[number]
        let opening = sentence.span.text.drop { $0 == " " }.first
        guard let opening, "•*-–▪◦·".contains(opening) else { return nil }
        let counted = match.items.filter {
            $0.item.quantity == $0.line.quantity && $0.item.quantity != nil
                && context.facts.sentence(of: $0.item.start) == number
        }
        guard counted.count == 1, let only = counted.first,
            sentence.words(sentence.whole).allSatisfy({ !CheckWords.goingOn.holds($0) })
        else { return nil }
        return context.words(from: only.item.start, to: max(only.item.end, value.end))
    }

    /// `The work would cover five shipsets, five launching systems and six processors`: what the sale is for, counted line by
    /// line, and no word of more.
    private func covered(_ match: CaseMatch, _ context: CheckContext) -> Span? {
        for sentence in context.framed.sentences
        where sentence.has(.coverVerb) && !sentence.has(.moreThere) && !sentence.isQuestion {
            let told = match.items.filter {
                context.facts.sentence(of: $0.item.start) == sentence.number && $0.item.quantity != nil
                    && $0.item.quantity == $0.line.quantity
            }.map(\.item)
            guard let first = told.map(\.start).min(), let last = told.map(\.end).max() else { continue }
            let (low, high) = (first - sentence.span.start, last - sentence.span.start)
            let hits = sentence.hits(.coverVerb, in: sentence.whole)
            // `40 new F-16s and no more` needs no second line.
            guard
                told.count >= 2
                    && hits.contains(where: {
                        $0.upperBound <= low && sentence.wordCount($0.upperBound..<low) <= 5
                    })
                    || hits.contains(where: {
                        $0.lowerBound >= high && sentence.wordCount(high..<$0.lowerBound) <= 6
                    })
            else { continue }
            return context.words(from: first, to: last)
        }
        return nil
    }

    /// The list counts two lines of the case or more, and leaves out more of the articles that it counts.
    private func lacksSibling(
        _ list: Statement, _ missing: [CaseItem], _ match: CaseMatch, _ context: CheckContext
    ) -> Bool {
        let told = match.items.filter {
            $0.item.quantity != nil && context.facts.sentence(of: $0.item.start) == list.sentence
        }
        return told.count >= 2
            && missing.contains { line in
                line.article != nil && told.contains { $0.line.article == line.article }
            }
    }

    /// The article speaks of the line anywhere: by article and count, or by its noun.
    private func isMentioned(
        _ line: CaseItem, _ compared: ItemAlignment.Line, _ match: CaseMatch,
        _ printed: [ItemAlignment.Printed],
        _ context: CheckContext
    ) -> Bool {
        // Where another line of the family is told with its count, the family's name means that one: `32 F/A-18Es` and
        // `Super Hornets` tell nothing of 8 F/A-18Fs.
        let hasSibling = match.items.contains { pair in
            pair.line != line && pair.line.article != nil && pair.line.article == line.article
                && pair.line.designation != line.designation && pair.item.quantity == pair.line.quantity
                && pair.item.quantity != nil && pair.line.quantity != line.quantity
        }
        if !hasSibling, match.items.contains(where: { $0.line == line }) { return true }
        let recorded = Families.folded(line.designation ?? "")
        return printed.contains { told in
            let item = told.item
            if hasSibling, item.quantity != line.quantity {
                let printed = Families.folded(item.designation ?? "")
                return !recorded.isEmpty && !printed.isEmpty
                    && (printed.hasPrefix(recorded) || recorded == printed)
            }
            let kind = ItemAlignment.kindLikeness(told, compared)
            if kind >= 3 { return true }
            // The very count under a name that is nobody's: told, though wrongly named.
            if item.article == nil, item.designation != nil, item.quantity ?? 0 >= 20,
                item.quantity == line.quantity
            {
                return true
            }
            if item.quantity != nil, item.quantity == line.quantity,
                kind >= 1 || told.words.shared(with: compared.words) > 0
            {
                return true
            }
            return kind >= 2 && (item.quantity == nil || item.quantity == line.quantity)
        } || !hasSibling && context.containsWords(line)
    }
}
