internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// A count that its own parts do not make.
struct PartsMismatch: CheckRule {
    let about = RuleDescription(
        name: "parts-mismatch",
        summary: "The article takes a count apart into parts that do not add up to it.",
        reason:
            "Said within one sentence: `20 aircraft, made up of 16 F-16C and 6 F-16D`. Only set ways of taking a count apart are "
            + "read, and only where every part is counted; `of which` and `including` name some parts and are left alone.",
        limits:
            "It reads one sentence, and only parts that are counted in figures or words.",
        source: "The article itself.",
        examples: [
            .init(
                "Chile wants to buy 20 fighter aircraft, made up of 16 F-16C and 6 F-16D, from Portugal.",
                published: "2027-03-03",
                fires: "20 fighter aircraft"),
            .init(
                "Chile wants to buy 20 fighter aircraft, made up of 16 F-16C and 4 F-16D, from Portugal.",
                published: "2027-03-03",
                fires: nil),
            .init(
                "Chile wants to buy 20 fighter aircraft, of which 6 are F-16D, from Portugal.",
                published: "2027-03-03",
                fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        var findings: [Finding] = []
        var counted: [Int: Int] = [:]
        for told in context.facts.items where told.item.quantity != nil {
            counted[told.sentence, default: 0] += 1
        }
        for number in context.detail.sentences.indices {
            guard counted[number, default: 0] >= 3, context.facts.says(.madeUpOf, in: number),
                !context.facts.isBackground(number),
                let place = CheckWords.madeUpOf.phrases.first(in: context.facts.folded(number))
            else { continue }
            let at = context.sentence(number).start + place.lowerBound
            let told = context.facts.items.filter { $0.sentence == number && $0.item.quantity != nil }
            guard let whole = told.last(where: { $0.item.end <= at }), let count = whole.item.quantity else {
                continue
            }
            let end = clauseEnd(from: at, context.sentence(number))
            let parts = told.filter { $0.item.start > at && $0.item.end <= end }
            let sum = parts.reduce(0) { $0 + ($1.item.quantity ?? 0) }
            guard parts.count >= 2, sum != count, parts.allSatisfy({ ($0.item.quantity ?? 0) < count }),
                parts.allSatisfy({ ($0.item.qualifier ?? .exact) == .exact }),
                (whole.item.qualifier ?? .exact) == .exact,
                // All are of one kind, or of the whole's: not a jet and its missiles.
                parts.allSatisfy({ ItemAlignment.isLike($0.item, parts[0].item) })
            else { continue }
            findings.append(
                Finding(
                    rule: about.name, verdict: .contradicted, severity: .warning, claim: whole.item.span,
                    record: RecordSide(
                        text: parts.map { RecordWords.number($0.item.quantity ?? 0) }.joined(separator: " + ")
                            + " = \(RecordWords.number(sum))", source: "the article itself"),
                    explanation:
                        "The parts add up to \(RecordWords.number(sum)), not to \(RecordWords.number(count))."
                ))
        }
        return findings
    }

    /// Up to the semicolon or dash that ends the list.
    private func clauseEnd(from: Int, _ sentence: Span) -> Int {
        let bytes = Array(sentence.text.utf8)
        var index = from - sentence.start
        while index < bytes.count, bytes[index] != UInt8(ascii: ";") { index += 1 }
        return sentence.start + index
    }
}
