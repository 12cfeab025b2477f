package import Checking
package import Law
package import Ledger
package import Lexicon
internal import Reading

/// The answer to "is this article on an arms sale right?", ready to be laid out.
///
/// A pure value: the renderers add no fact to it and leave none out.
///
/// ```swift
/// let brief = Brief(check: check, cases: cases, law: law, lexicon: .standard, today: today)
/// print(TextBrief(width: 80).render(brief))
/// ```
package struct Brief: Sendable {
    package let check: Check
    /// What the text is called in sentences: `article`, or `notice` where it is an official one.
    package let noun: String
    /// The answer in a sentence or two.
    package let verdict: String
    /// How long it took and how far the record reaches: `read in 3 ms`, `record to 2026-08-21`.
    package let provenance: [String]
    /// The sales that are on record, each with the article's words beside the record's.
    package let sales: [BriefedSale]
    /// What concerns the whole article: the law, totals, a firm named for several sales.
    package let whole: [Comparison]
    /// Where each matched case stands in law; cases that stand alike share one.
    package let positions: [SharedPosition]
    /// What the notices list and the article does not.
    package let omissions: [Omission]
    /// What else it mentions, by the parties concerned.
    package let mentions: [MentionedGroup]
    /// Sales that the record could know and does not.
    package let unrecorded: [UnrecordedSale]
    /// The last notification in the record, `YYYY-MM-DD`.
    package let recordUntil: String?
    /// What was lost or is doubtful on the way from the bytes to the text.
    package let warnings: [String]

    /// - Parameters:
    ///   - cases: the matched cases by id; a case that is missing is shown by its id alone.
    ///   - today: the day for which the law is told.
    ///   - recordUntil: the last notification in the record, `YYYY-MM-DD`.
    ///   - elapsed: how long reading and checking took; absent where nobody measured.
    package init(
        check: Check, cases: [String: Case], law: Law, lexicon: Lexicon, today: CalendarDate,
        recordUntil: String? = nil, elapsed: Duration? = nil
    ) {
        let desk = BriefingDesk(check: check, cases: cases, law: law, lexicon: lexicon, today: today)
        self.check = check
        noun = desk.noun
        sales = desk.matchedSales()
        whole = desk.wholeArticle()
        positions = desk.positions(of: sales)
        omissions = desk.omissions(of: sales)
        unrecorded = desk.unrecordedSales(after: sales.count)
        mentions = desk.mentions()
        self.recordUntil = recordUntil
        warnings = check.warnings.map(SafeText.line)
        provenance = [
            elapsed.map { "read in \(ElapsedWords.text($0))" }, recordUntil.map { "record to \($0)" },
        ].compactMap { $0 }
        verdict =
            VerdictSentence(
                noun: noun, matched: sales.count, unrecorded: unrecorded.count,
                others: desk.salesOfOthers.count, comparisons: sales.flatMap(\.rows) + whole,
                lists: omissions.count { $0.claimsToBeWhole }
            ).text
    }

    /// Every comparison and omission under the number by which the marked article refers to it, in the order
    /// in which they are shown; what is only stated has none.
    package var notes: [NumberedNote] {
        let rows = (sales.flatMap(\.rows) + whole).filter { $0.mark != .stated } + omissions.map(\.comparison)
        return rows.enumerated().map { NumberedNote(number: $0.offset + 1, comparison: $0.element) }
    }
}

/// A comparison with its number.
package struct NumberedNote: Sendable, Hashable {
    package let number: Int
    package let comparison: Comparison
}
