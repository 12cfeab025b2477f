// Checking: a reading against the record, the law, the lexicon and itself.
//
// Enters: a ``Reading/ReadingDetail``, the cases of the ledger, the law and the lexicon. Leaves: a ``Check``:
// which sale is which case and why (Matching/), and what is right, wrong or left out (Rules/, one file a rule,
// each with its reason, its source and the examples from which its tests are made). Start at
// ``Checker/check(_:)``; the list of rules is ``Rulebook/all``.

package import Law
package import Ledger
package import Lexicon
package import Reading

/// Checks readings. A pure function of the reading and of what it was made with.
package struct Checker: Sendable {
    package let lexicon: Lexicon
    package let law: Law
    package let record: CaseIndex
    private let timeline: Timeline

    package init(lexicon: Lexicon, law: Law, cases: [Case], timeline: Timeline = .embedded) {
        self.lexicon = lexicon
        self.law = law
        record = CaseIndex(cases, lexicon: lexicon)
        self.timeline = timeline
    }

    /// Makes what the first check would make: the words of all classes and the timeline. For a thread of its own, while the
    /// record is read.
    package static func prepare() {
        _ = WordIndex.shared
        _ = Timeline.embedded
        _ = ToldEvent.anyNeed
    }

    /// The cases that the article's sales are, and nothing said of them.
    package func matches(_ detail: ReadingDetail) -> [CaseMatch] {
        let published = day(of: detail)
        return CaseMatcher(
            record: record, detail: detail, facts: ArticleFacts(detail, published: published),
            published: published, lexicon: lexicon
        ).matches().matches
    }

    /// The day on which the article appeared; else the full date that stands in one of its first lines, by itself.
    private func day(of detail: ReadingDetail) -> CalendarDate? {
        if let published = detail.reading.document.published { return CalendarDate(published) }
        let first = detail.times.first { time in
            guard time.sentence <= 3, time.namesYear, time.value.utf8.count == 10,
                detail.sentences.indices.contains(time.sentence)
            else { return false }
            return detail.sentences[time.sentence].text.utf8.count <= (time.span.end - time.span.start) + 40
        }
        return first.flatMap { CalendarDate($0.value) }
    }

    /// What the record and the law say to the article.
    package func check(_ detail: ReadingDetail) -> Check {
        let published = day(of: detail)
        let facts = ArticleFacts(detail, published: published)
        let (matches, sales) = CaseMatcher(
            record: record, detail: detail, facts: facts, published: published, lexicon: lexicon
        ).matches()
        // Frames are asked of an article on an American sale alone; a notice speaks in set forms, and tells none of it.
        let isAmerican =
            detail.reading.document.kind != "notice"
            && (!matches.isEmpty || sales.contains { $0.seller?.code == "USA" })
        let context = CheckContext(
            detail: detail, facts: facts, sales: sales, matches: matches, published: published,
            lexicon: lexicon, law: law, record: record, timeline: timeline,
            framed: isAmerican ? Framed(detail, facts) : .none)
        var findings = Rulebook.all.flatMap { $0.findings(in: context) }
        findings = withoutDoubles(findings)
        findings.sort { ($0.claim.start, $0.rule) < ($1.claim.start, $1.rule) }
        return Check(
            document: detail.reading.document, reading: detail.reading, sales: sales,
            matches: matches.map {
                Match(
                    sale: sales[$0.sale].id, caseID: $0.found.id, score: $0.score,
                    because: $0.because.map(\.rawValue))
            }, findings: findings)
    }

    /// One finding for one rule and place; a figure that one rule contradicts is not supported by another.
    private func withoutDoubles(_ findings: [Finding]) -> [Finding] {
        var result: [Finding] = []
        for finding in findings {
            if result.contains(where: {
                $0.claim.start == finding.claim.start && $0.rule == finding.rule
                    && $0.caseID == finding.caseID
            }) {
                continue
            }
            // `RTS Corporation` inside `Raytheon Technologies (RTS Corporation)`: told with the whole.
            if finding.rule == "contractor-outdated-name",
                findings.contains(where: {
                    $0.claim.start <= finding.claim.start && finding.claim.end <= $0.claim.end
                        && $0.claim != finding.claim && $0.rule == finding.rule
                        && $0.verdict == finding.verdict
                })
            {
                continue
            }
            // A price told as paid: what is told as made says it already.
            if finding.rule == "ceiling-as-price", finding.verdict == .incomplete,
                findings.contains(where: {
                    $0.rule == "stage-overstated" && $0.caseID == finding.caseID
                        && $0.claim.start < finding.claim.end && finding.claim.start < $0.claim.end
                })
            {
                continue
            }
            if finding.verdict == .supported,
                findings.contains(where: {
                    $0.verdict == .contradicted && $0.claim.start < finding.claim.end
                        && finding.claim.start < $0.claim.end && $0.rule == finding.rule
                        && $0.rule.hasSuffix("mismatch")
                })
            {
                continue
            }
            result.append(finding)
        }
        return result
    }
}

/// All that a rule may look at.
package struct CheckContext: Sendable {
    package var detail: ReadingDetail
    package var facts: ArticleFacts
    /// The reader's sales, then those that only the record shows.
    package var sales: [Sale]
    package var matches: [CaseMatch]
    package var published: CalendarDate?
    package var lexicon: Lexicon
    package var law: Law
    package var record: CaseIndex
    package var timeline: Timeline
    /// The article's sentences with the words of which frames are made; none where it tells no American sale.
    var framed: Framed

    /// The matches of one sale.
    func matches(of sale: Int) -> [CaseMatch] { matches.filter { $0.sale == sale } }

    /// The matched case that a statement speaks of: by the states in its sentence, else the one whose sale was
    /// told last before it, else the only one.
    func cases(for statement: Statement) -> [CaseMatch] {
        let named = matches.filter { statement.states.contains($0.found.buyer) }
        if !named.isEmpty { return named }
        return matches
    }

    /// The sentence with that number.
    func sentence(_ number: Int) -> Span { detail.sentences[number] }
}
