internal import Law
internal import Ledger
internal import Lexicon
internal import Relations

/// What the ledger and the tables tell, ready to be asked by subject.
struct ToldRecord {
    let names: NameBook
    let cases: [Case]
    let book: LockBook
    let law: Law
    private let shelf: LedgerShelf

    init(_ record: Record, lexicon: Lexicon = .standard) throws(Failure) {
        names = NameBook(lexicon: lexicon)
        shelf = LedgerShelf(record.ledger, names: names)
        cases = try record.cases()
        book = try record.lockBook()
        law = record.law
    }

    private var desk: DossierDesk { DossierDesk(names: names, law: law, book: book) }

    func dossier(on subject: DossierSubject, asOf day: CalendarDate) throws(Failure) -> Dossier {
        try asking { () throws(LedgerError) in
            try desk.dossier(on: subject, from: shelf, cases: cases, asOf: day)
        }
    }

    func events(on subject: DossierSubject, asOf day: CalendarDate) throws(Failure) -> [ToldEvent] {
        try asking { () throws(LedgerError) in
            try desk.events(on: subject, from: shelf, cases: cases, asOf: day)
        }
    }

    /// Tellings of sales of a span of days: a sale that nothing dates is in no span.
    func sales(_ span: ClosedRange<CalendarDate>?) throws(Failure) -> [Telling] {
        let maker = TellingMaker(names: names)
        let notified = cases.map { maker.telling(of: $0) }.filter { telling in
            guard let span else { return true }
            return telling.when.span.map { span.contains($0.firstDay) } ?? false
        }
        return try asking { () throws(LedgerError) in try shelf.sales(span) } + notified
    }

    private func asking<Answer>(_ question: () throws(LedgerError) -> Answer) throws(Failure) -> Answer {
        do throws(LedgerError) {
            return try question()
        } catch {
            throw Failure(error)
        }
    }
}
