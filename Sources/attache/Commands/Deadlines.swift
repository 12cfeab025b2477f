internal import ArgumentParser
internal import Briefing
internal import Law
internal import Ledger
internal import Lexicon

/// `attache deadlines --within 30d`: what ends, becomes possible or is due.
struct DeadlinesCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, ics
    }

    static let configuration = CommandConfiguration(
        commandName: "deadlines",
        abstract: "Lists what ends or is due in law: reviews, days of discharge, clocks of locks, reports.",
        discussion: """
            With --ics it writes a calendar to subscribe to. An event whose day of notification is not certain is \
            tentative. The end of a review is no approval and no sale. With --as-of cases are told as they were \
            known by that day; the clocks of locks and the reports come from the program's own tables.

            Examples:
              attache deadlines --within 30d
              attache deadlines --within 1y --buyer TUR --ics > deadlines.ics
            """)

    @Option(help: ArgumentHelp("How far ahead: days, weeks, months or years.", valueName: "30d|6w|3m|1y"))
    var within = TimeSpan.month

    @Option(help: ArgumentHelp("Only for this state: a name, or a code as TUR.", valueName: "state"))
    var buyer: String?

    @Option(help: ArgumentHelp("The first day; today without it.", valueName: "YYYY-MM-DD"))
    var on: Day?

    @Option(help: "How the list is written.")
    var format: Format = .text

    @Flag(help: "Write iCalendar: the same as --format ics.")
    var ics = false

    @OptionGroup var asOf: AsOfOptions

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        HeadStart.lexicon()
        let code: String?
        if let buyer { code = try BuyerArgument().code(buyer) } else { code = nil }
        let record = try Record(ledgerOptions, in: surroundings)
        let seenBy = asOf.asOf?.date
        let first = on?.date ?? surroundings.today
        let list = DeadlineList(
            from: first, to: within.end(from: first), buyer: code, cases: try record.cases(asOf: seenBy),
            law: record.law, book: try record.lockBook(), lexicon: .standard,
            identity: { Self.identity(of: $0, in: record, asOf: seenBy) })
        switch ics ? .ics : format {
        case .text: surroundings.output.write(list.text(style: surroundings.textStyle))
        case .json:
            surroundings.output.write(
                try JSONAnswer.text(
                    DeadlinesAnswer(list, buyer: code),
                    layout: .pretty))
        case .ics: surroundings.output.write(list.calendar(stamp: surroundings.today))
        }
        return .success
    }

    /// A ledger that fails in between is no reason to withhold the day.
    private static func identity(
        of id: String, in record: Record, asOf day: CalendarDate?
    ) -> Deadline.Identity? {
        (try? record.view(id, asOf: day)).flatMap(Deadline.Identity.init(of:))
    }
}
