internal import Documents
internal import Law
internal import Ledger
internal import Lexicon
internal import Relations

/// All tellings that the ledger and the tables have.
struct ToldRecord {
    let names: NameBook
    let tellings: [Telling]
    let cases: [Case]
    let book: LockBook
    let law: Law

    init(_ record: Record, lexicon: Lexicon = .standard) throws(Failure) {
        names = NameBook(lexicon: lexicon)
        let maker = TellingMaker(names: names)
        let readings = try record.asking { ledger throws(LedgerError) in try ledger.readings() }
        // Notices are told by their cases.
        tellings =
            readings.filter { $0.source.kind != Document.Kind.notice.rawValue }
            .flatMap { maker.tellings(of: $0.reading) } + Timeline.tellings(names)
        cases = try record.cases()
        book = try record.lockBook()
        law = record.law
    }

    var desk: DossierDesk { DossierDesk(names: names, law: law, book: book) }
}
