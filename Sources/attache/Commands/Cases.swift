internal import ArgumentParser
internal import Briefing
internal import Law
internal import Ledger
internal import Lexicon

/// `attache cases`: who was offered what, since when.
struct CasesCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv
    }

    static let configuration = CommandConfiguration(
        commandName: "cases",
        abstract: "Lists the cases of the record, the last notified first.",
        discussion: """
            The conditions hold together. Values are ceilings at notification, never contract prices.

            Examples:
              attache cases --buyer Türkiye --since 2024
              attache cases --article AIM-9X --format csv > sidewinder.csv
              attache cases --since 2024 --total buyer
            """)

    @Option(help: ArgumentHelp("Only sales to this state: a name, or a code as TUR.", valueName: "state"))
    var buyer: String?

    @Option(
        help: ArgumentHelp(
            "Only sales of this article: a designation or a name, as AIM-9X or Sidewinder.", valueName: "name"
        ))
    var article: String?

    @Option(help: ArgumentHelp("Only from this day, month or year on.", valueName: "YYYY[-MM[-DD]]"))
    var since: Period?

    @Option(help: ArgumentHelp("Only up to this day, month or year.", valueName: "YYYY[-MM[-DD]]"))
    var until: Period?

    @Option(help: ArgumentHelp("At most so many cases.", valueName: "number"))
    var limit: Int?

    @Option(help: "How the list is written.")
    var format: Format = .text

    @Option(
        help: ArgumentHelp(
            "Add the ceilings up by this, and say how many cases lie behind each sum and how many have no value.",
            valueName: "buyer|year|article"))
    var total: CaseTotals.Grouping?

    @OptionGroup var asOf: AsOfOptions

    @OptionGroup var ledgerOptions: LedgerOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit \(limit): a list needs 1 case or more.") }
        if total != nil, format == .csv {
            throw ValidationError(
                "--total is written as text or json; --format csv lists the cases themselves.")
        }
        if let since, let until, until.last < since.first {
            throw ValidationError(
                "--until \(until.last) lies before --since \(since.first), so no case can be in between.")
        }
    }

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        var query = CaseQuery(article: article, since: since?.first, until: until?.last, limit: limit)
        if let buyer { query.buyer = try BuyerArgument().code(buyer) }
        let record = try Record(ledgerOptions, in: surroundings)
        query.agencies = query.buyer.map(record.law.agencies) ?? []
        let cases = try record.cases(query, asOf: asOf.asOf?.date)
        if let total, !cases.isEmpty {
            let totals = CaseTotals(cases, by: total, lexicon: .standard)
            switch format {
            case .json:
                surroundings.output.write(try JSONAnswer.text(TotalsAnswer(totals: totals), layout: .pretty))
            case .text, .csv: surroundings.output.write(totals.text(style: surroundings.textStyle))
            }
            return .success
        }
        let list = CaseList(cases, lexicon: .standard)
        switch format {
        case .text where cases.isEmpty: surroundings.output.write(try nothing(record))
        case .text: surroundings.output.write(list.text(style: surroundings.textStyle))
        case .json: surroundings.output.write(try JSONAnswer.text(CasesAnswer(cases: cases), layout: .pretty))
        case .csv: surroundings.output.write(list.commaSeparated)
        }
        return .success
    }

    private func nothing(_ record: Record) throws(Failure) -> String {
        let days = try record.cases().compactMap(\.notified)
        guard let first = days.min(), let last = days.max() else { return "The record holds no case.\n" }
        return
            "No case in the record answers that. It holds notifications from \(first.longForm) to \(last.longForm), "
            + "and not all of them.\n"
    }
}

extension CaseTotals.Grouping: ExpressibleByArgument {}
