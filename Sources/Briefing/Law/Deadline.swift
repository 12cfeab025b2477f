package import Law
package import Ledger
package import Lexicon

/// A day on which something in law ends, becomes possible or is due.
package struct Deadline: Sendable, Hashable, Encodable, Identifiable {
    package enum Kind: String, CaseIterable, Sendable, Hashable, Encodable {
        /// The review of a case ends.
        case reviewEnds = "review-ends"
        /// The Senate committee can first be discharged of a resolution against a case.
        case discharge
        /// The state of a lock is said to hold to this day.
        case lockStateEnds = "lock-state-ends"
        /// The period ends that opening a lock takes.
        case lockOpens = "lock-opens"
        /// A report is due.
        case report
    }

    /// The same for the same thing in every run: `review-ends/26-83`.
    package let id: String
    package let kind: Kind
    package let date: CalendarDate
    /// In a few words: `Review ends: 21 UH-60M → Norway`.
    package let title: String
    /// What ends or begins, and what that proves.
    package let explanation: String
    /// Whether the day from which it is counted is not sure.
    package let isTentative: Bool
    package let buyer: String?
    package let `case`: String?
    package let citation: String
    /// Where the day from which it is counted, or the rule, can be looked up.
    package let source: String
    /// How often what it rests on has been told anew; grows with each correction.
    package let revision: Int

    package init(
        id: String, kind: Kind, date: CalendarDate, title: String, explanation: String, isTentative: Bool,
        buyer: String?, case: String?, citation: String, source: String, revision: Int = 0
    ) {
        self.id = id
        self.kind = kind
        self.date = date
        self.title = title
        self.explanation = explanation
        self.isTentative = isTentative
        self.buyer = buyer
        self.case = `case`
        self.citation = citation
        self.source = source
        self.revision = revision
    }
}

extension Deadline {
    /// By what a calendar knows a case's deadline for good, and how often the case was told anew.
    package struct Identity: Sendable, Hashable {
        /// The id under which the case was first recorded, which a number that became known later does not change.
        package let key: String
        package let revision: Int

        package init(key: String, revision: Int) {
            self.key = key
            self.revision = revision
        }

        /// A case keeps the id under which it was first recorded, and each further notification or correction of it
        /// counts as a revision.
        package init?(of view: CaseView) {
            guard let first = view.observations.min(by: { $0.id < $1.id }) else { return nil }
            let told = view.observations.count { $0.act == .notification || $0.act == .correction }
            self.init(key: first.caseID, revision: max(0, told - 1))
        }
    }

    /// The same deadline under the identity of its case.
    fileprivate func identified(by identity: Identity?) -> Deadline {
        guard let identity else { return self }
        return Deadline(
            id: "\(kind.rawValue)/\(identity.key)", kind: kind, date: date, title: title,
            explanation: explanation, isTentative: isTentative, buyer: buyer, case: `case`,
            citation: citation, source: source, revision: identity.revision)
    }
}

/// The deadlines between two days, the next one first: what `attache deadlines` shows.
package struct DeadlineList: Sendable {
    package let from: CalendarDate
    package let to: CalendarDate
    package let deadlines: [Deadline]
    /// The last day of notification on record; after it no review is known that could end.
    package let recordUntil: CalendarDate?

    /// - Parameters:
    ///   - buyer: alpha-3 code; `nil` for every buyer and for the reports that concern none.
    ///   - cases: every case of the record.
    ///   - identity: the identity of a case with a deadline between the days; `nil` for its id alone.
    package init(
        from: CalendarDate, to: CalendarDate, buyer: String?, cases: [Case], law: Law, book: LockBook,
        lexicon: Lexicon, identity: (_ caseID: String) -> Deadline.Identity? = { _ in nil }
    ) {
        self.from = from
        self.to = to
        recordUntil = cases.compactMap(\.notified).max()
        let maker = DeadlineMaker(law: law, book: book, lexicon: lexicon)
        var all: [Deadline] = []
        for found in cases where buyer == nil || found.buyer == buyer {
            all += maker.deadlines(of: found)
        }
        for lock in book.locks where buyer.map(lock.concerns(buyer:)) ?? true {
            all += maker.deadlines(of: lock, on: from)
        }
        if buyer == nil { all += law.quarterlyReports(from: from, to: to).map(maker.deadline) }
        deadlines =
            all.filter { $0.date >= from && $0.date <= to }
            .map { $0.identified(by: $0.case.flatMap(identity)) }
            .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    }

    package func text(style: TextStyle) -> String {
        var page = TextPage(style)
        page.paragraph("\(from.longForm) to \(to.longForm)", ink: .bold)
        if deadlines.isEmpty {
            page.paragraph("Nothing on record ends, becomes possible or is due.")
        }
        for deadline in deadlines {
            page.blank()
            page.spread(
                deadline.title, deadline.isTentative ? "day not certain" : "", first: "\(deadline.date)  ",
                ink: .bold, rightInk: .amber)
            page.paragraph(deadline.explanation, first: Self.indent)
            page.paragraph(deadline.citation, first: Self.indent, ink: .dim)
        }
        page.blank()
        if let recordUntil {
            page.paragraph(
                "The record holds notifications to \(recordUntil.longForm), and not all of them. The end of a review "
                    + "is no approval and no sale.", ink: .dim)
        }
        return page.text
    }

    private static let indent = String(repeating: " ", count: 12)

    /// A calendar to subscribe to, as RFC 5545 has it.
    ///
    /// - Parameter stamp: the day on which it was made.
    package func calendar(stamp: CalendarDate) -> String {
        ICalendar(events: deadlines.map { ICalendar.Event($0, stamp: stamp) }, name: "Arms sales in law")
            .text
    }
}

/// Makes deadlines of what the law says of cases and locks.
private struct DeadlineMaker {
    let law: Law
    let book: LockBook
    let lexicon: Lexicon

    /// The end of a case's review, and the first day on which the Senate committee can be discharged.
    func deadlines(of found: Case) -> [Deadline] {
        guard !found.withdrawn, let notified = found.notified,
            let clock = law.reviewClock(
                delivered: notified, buyer: found.buyer, instrument: found.kind,
                urgency: found.emergency ? .emergency : .ordinary),
            let ends = clock.ends
        else { return [] }
        let buyer = BuyerName.text(found.buyer, lexicon)
        let what = "\(SaleWords.mainLine(found) ?? "case \(found.id)") → \(buyer)"
        let counted = BuyerName.named(clock.explanation, clock.standing.buyer, buyer)
        let doubt = found.isDateVerified ? "" : " The day of notification is not certain."
        func deadline(
            _ kind: Deadline.Kind, _ date: CalendarDate, _ title: String, _ words: String, _ rule: String
        )
            -> Deadline
        {
            Deadline(
                id: "\(kind.rawValue)/\(found.id)", kind: kind, date: date, title: "\(title): \(what)",
                explanation: words + doubt, isTentative: !found.isDateVerified, buyer: found.buyer,
                case: found.id, citation: TableWords.text(rule), source: SafeText.line(found.source))
        }
        var result = [
            deadline(
                .reviewEnds, ends, "Review ends",
                "Case \(found.id). \(counted) Its end shows only that \(clock.instrument.permittedStep).",
                clock.citation)
        ]
        if let discharge = law.discharge(clock) {
            result.append(
                deadline(
                    .discharge, discharge.earliest, "Discharge possible in the Senate",
                    "Case \(found.id). \(discharge.explanation)", discharge.procedure.citation))
        }
        return result
    }

    /// The last day of the state in which a lock is on a day, and the end of a period that has begun.
    func deadlines(of lock: Lock, on date: CalendarDate) -> [Deadline] {
        guard lock.span.contains(date) else { return [] }
        let standing = book.standing(lock, on: date)
        guard let last = standing.shownBy else { return [] }
        func deadline(_ kind: Deadline.Kind, _ date: CalendarDate, _ title: String, _ words: String)
            -> Deadline
        {
            Deadline(
                id: "\(kind.rawValue)/\(lock.id)/\(last.dateText)", kind: kind, date: date,
                title: TableWords.text("\(title): \(lock.title)"), explanation: TableWords.text(words),
                isTentative: !standing.isVerified, buyer: lock.buyers.count == 1 ? lock.buyers[0] : nil,
                case: nil, citation: TableWords.text(lock.basis),
                source: TableWords.firstSource(last.source))
        }
        var result: [Deadline] = []
        if let until = last.until {
            result.append(
                deadline(
                    .lockStateEnds, until, "Last day as \(last.state.name)",
                    "\(last.span.words): \(last.shows). What comes after that day needs an observation of its own."
                ))
        }
        if let end = standing.opensAfter, let period = standing.periods.first {
            result.append(
                deadline(
                    .lockOpens, end, "Period ends",
                    "It began on \(last.day.longForm): \(last.shows). Until then \(period.rule); its end does not "
                        + "open the lock by itself."))
        }
        return result
    }

    func deadline(_ report: QuarterlyReport) -> Deadline {
        Deadline(
            id: "report/36a/\(report.quarterEnd)", kind: .report, date: report.due,
            title: "Quarterly report on open and accepted offers is due",
            explanation: "For the quarter to \(report.quarterEnd.longForm): \(report.period.rule), "
                + "\(report.period.length) after its end. It would show which offers were accepted.",
            isTentative: false, buyer: nil, case: nil, citation: report.period.citation,
            source: TableWords.firstSource(report.period.source))
    }
}
