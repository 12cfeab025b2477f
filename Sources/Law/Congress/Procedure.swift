/// One row of `law-procedure.tsv`: how a chamber deals with a resolution of disapproval.
package struct Procedure: Hashable, Sendable, Codable {
    package enum Chamber: String, CaseIterable, Hashable, Sendable, Codable {
        case senate, house, both
    }

    package enum Step: String, CaseIterable, Hashable, Sendable, Codable {
        /// What kind of resolution it takes.
        case form
        /// When a committee that has not reported can be relieved of the resolution.
        case discharge
        case debate
        /// How the chamber comes to consider it.
        case motion
    }

    package enum Counting: String, CaseIterable, Hashable, Sendable, Codable {
        /// Every day of the calendar.
        case calendar
        /// Days on which either chamber is away for more than three days to a set day are left out.
        case session
    }

    package let chamber: Chamber
    package let step: Step
    package let instrument: Instrument
    package let tiers: [BuyerTier]
    package let span: DateSpan
    /// Days from the introduction of the resolution; `nil` where the rule counts none.
    package let days: Int?
    package let counting: Counting?
    /// The rule in words, without a capital or a full stop.
    package let rule: String
    package let citation: String
    package let source: String

    static let columns = [
        "chamber", "step", "instrument", "tier", "from", "to", "days", "counting", "rule", "citation",
        "source",
    ]

    static func rows(
        in text: String, table: String = "law-procedure.tsv"
    ) throws(LawTableError) -> [Procedure] {
        let table = try TableText(text, table: table, columns: columns)
        var overlap = Overlap<Question>()
        var rows: [Procedure] = []
        for row in table.rows {
            // A row of the table may name several instruments; each is a rule of its own.
            for instrument in try row.kinds("instrument", as: Instrument.self) {
                let procedure = try Procedure(row, instrument: instrument)
                for tier in procedure.tiers {
                    let question = Question(matter: procedure.matter, tier: tier)
                    try overlap.check(question, procedure.span, in: row)
                }
                rows.append(procedure)
            }
        }
        return rows
    }

    private init(_ row: TableRow, instrument: Instrument) throws(LawTableError) {
        self.init(
            chamber: try row.kind("chamber", as: Chamber.self),
            step: try row.kind("step", as: Step.self),
            instrument: instrument,
            tiers: try row.kinds("tier", as: BuyerTier.self),
            span: try row.span(),
            days: try row.optionalCount("days"),
            counting: try row.optionalKind("counting", as: Counting.self),
            rule: try row.required("rule"),
            citation: try row.required("citation"),
            source: try row.required("source"))
        if (days == nil) != (counting == nil) {
            throw row.fault("counting", remedy: "Write days and how they are counted, or neither")
        }
    }

    private init(
        chamber: Chamber, step: Step, instrument: Instrument, tiers: [BuyerTier], span: DateSpan, days: Int?,
        counting: Counting?, rule: String, citation: String, source: String
    ) {
        self.chamber = chamber
        self.step = step
        self.instrument = instrument
        self.tiers = tiers
        self.span = span
        self.days = days
        self.counting = counting
        self.rule = rule
        self.citation = citation
        self.source = source
    }

    private struct Question: Hashable {
        let matter: Matter
        let tier: BuyerTier
    }
}

extension Procedure: DatedRow {
    struct Matter: Hashable {
        let chamber: Chamber
        let step: Step
        let instrument: Instrument
    }

    var matter: Matter { Matter(chamber: chamber, step: step, instrument: instrument) }
    var subjects: [BuyerTier] { tiers }

    func keeping(_ subjects: [BuyerTier], in span: DateSpan) -> Procedure {
        Procedure(
            chamber: chamber, step: step, instrument: instrument, tiers: subjects, span: span, days: days,
            counting: counting, rule: rule, citation: citation, source: source)
    }
}

extension Law {
    /// The rule of a chamber for a step, or `nil` where the table holds none for that day.
    package func procedure(
        _ step: Procedure.Step, in chamber: Procedure.Chamber, instrument: Instrument, tier: BuyerTier,
        on date: CalendarDate
    ) -> Procedure? {
        procedureRows.first {
            $0.step == step && $0.chamber == chamber && $0.instrument == instrument
                && $0.tiers.contains(tier) && $0.span.contains(date)
        }
    }

    /// Every rule that holds for a sale notified on a day, in the order of the table.
    package func procedures(instrument: Instrument, tier: BuyerTier, on date: CalendarDate) -> [Procedure] {
        procedureRows.filter {
            $0.instrument == instrument && $0.tiers.contains(tier) && $0.span.contains(date)
        }
    }
}
