internal import Briefing
internal import Checking
internal import Law
internal import Ledger
internal import Lexicon

extension CheckCommand {
    /// `attache check --changed-since DAY`: the articles of the ledger against the record of then and of now.
    func recheck(since day: CalendarDate, in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        guard day <= surroundings.today else {
            throw Failure(
                .usage,
                "--changed-since \(day): that day is yet to come, so nothing has changed since. Today is "
                    + "\(surroundings.today).")
        }
        HeadStart.lexicon(lexiconOptions)
        let record = try Record(ledgerOptions, in: surroundings)
        let until = asOf.asOf?.date
        let views = try record.asking { ledger throws(LedgerError) in try ledger.views(asOf: until) }
        let changed = views.filter { view in
            view.observations.contains { $0.act != .press && $0.seen >= day }
        }
        let first = try record.asking { ledger throws(LedgerError) in try ledger.firstSeen() }
        if let first, first >= day {
            surroundings.remark(
                "what the ledger holds was seen from \(first) on, so it has no record from before \(day): all is told as "
                    + "new. Give a later day.")
        }
        let lexicon = try lexiconOptions.load()
        let before = try Examiner(record, asOf: day.adding(days: -1), lexicon: lexicon)
        let now = try Examiner(record, asOf: until, lexicon: lexicon)
        let documents = changed.isEmpty ? [] : try HeldArticles(record).documents(on: changed)
        let articles = documents.compactMap { document in
            CheckChange(from: before.check(document), to: now.check(document))
        }
        let recheck = Recheck(
            since: day.description, cases: changed.map(\.id), checked: documents.count, articles: articles)
        switch format {
        case .json: surroundings.output.write(try JSONAnswer.text(recheck, layout: .pretty))
        default: surroundings.output.write(RecheckText.text(recheck, style: surroundings.textStyle))
        }
        return recheck.hasNewFault ? .contradicted : .success
    }
}
