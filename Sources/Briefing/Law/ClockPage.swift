package import Law
package import Ledger
package import Lexicon

/// A case's clock, explained: what `attache clock` shows.
///
/// Behind the case and its review come the days of discharge in the Senate, what else the law asks of such a sale,
/// and, for a what-if, how the same days would be counted with other rules.
package struct ClockPage: Sendable {
    package let page: CasePage
    package let discharge: DischargeDay?
    /// The day on which a resolution was introduced, as the reader says.
    package let introduced: CalendarDate?
    /// How the House comes to a resolution; `nil` where there is no review.
    package let house: Procedure?
    /// What else the law asks of the sale.
    package let beside: [Provision]
    package let whatIf: ClockWhatIf?

    package init(
        _ found: Case, stage: CaseStage? = nil, law: Law, whatIf: WhatIf? = nil,
        introduced: CalendarDate? = nil, lexicon: Lexicon, today: CalendarDate
    ) {
        self.introduced = introduced
        let page = CasePage(found, stage: stage, law: law, lexicon: lexicon, today: today)
        let clock = page.position.clock
        self.page = page
        let discharge = found.withdrawn ? nil : clock.flatMap(law.discharge)
        self.discharge = discharge
        house = discharge.flatMap { _ in
            clock.flatMap {
                law.procedure(
                    .motion, in: .house, instrument: $0.instrument, tier: $0.standing.tier, on: $0.delivered)
            }
        }
        beside =
            found.withdrawn
            ? []
            : found.notified.map { law.provisions(for: found.buyer, instrument: found.kind, on: $0) } ?? []
        self.whatIf = whatIf.map {
            ClockWhatIf(
                file: $0.file, now: page.position,
                then: LegalPosition(of: found, stage: stage, law: $0.law, lexicon: lexicon, today: today))
        }
    }

    package func text(style: TextStyle) -> String {
        var tail = TextPage(style)
        if let whatIf {
            tail.heading("With other rules")
            tail.paragraph(whatIf.file, first: "  ", ink: .dim)
            for paragraph in whatIf.sentences { tail.paragraph(paragraph, first: "  ") }
            if let citation = whatIf.then.citation, whatIf.changes {
                tail.paragraph(TableWords.text(citation), first: "  ", ink: .dim)
            }
        }
        if let discharge {
            tail.heading("In Congress")
            tail.paragraph(discharge.explanation, first: "  ")
            if let introduced {
                tail.paragraph(discharge.sentence(introducedOn: introduced), first: "  ")
            }
            tail.paragraph(TableWords.text(discharge.procedure.citation), first: "  ", ink: .dim)
            if let house {
                tail.paragraph("In the House \(TableWords.text(house.rule)).", first: "  ")
                tail.paragraph(TableWords.text(house.citation), first: "  ", ink: .dim)
            }
        }
        if !beside.isEmpty {
            tail.heading("Beside the review")
            for provision in beside {
                tail.paragraph(
                    "\(provision.section), \(provision.title): \(TableWords.text(provision.rule))",
                    first: "  ")
            }
        }
        return page.text(style: style) + tail.text
    }
}

/// The same case under other rules.
package struct ClockWhatIf: Sendable {
    package let file: String
    /// In law.
    package let now: LegalPosition
    /// With the other rules.
    package let then: LegalPosition

    /// Whether the other rules give another period or another end.
    package var changes: Bool {
        now.clock?.days != then.clock?.days || now.clock?.ends != then.clock?.ends
    }

    /// What they change.
    package var sentences: [String] {
        guard changes else {
            return ["These rules change nothing in the review of this case."]
        }
        guard let counting = then.counting else {
            return ["With these rules the tables hold no period for that day and section."]
        }
        guard let days = now.clock?.days, let ends = now.clock?.ends else {
            return [counting, "The law itself gives this case no period."]
        }
        return [counting, "In law it is \(days) calendar days, to \(ends.longForm)."]
    }
}
