internal import Checking
internal import Documents
internal import Foundation
internal import Law
internal import Ledger
internal import Lexicon
internal import Reading
internal import Tables

/// The ledger's cases and the law, ready to be asked.
struct Record {
    let ledger: Ledger
    let law: Law

    /// Opens the ledger that the user or the environment names.
    ///
    /// Where it cannot be written, the embedded cases are used from memory, and standard error says so. A
    /// ledger that is damaged, locked or something else is an error, and is left as it is.
    init(_ options: LedgerOptions, in surroundings: Surroundings) throws(Failure) {
        law = try Self.law()
        do throws(LedgerError) {
            ledger = try Ledger.open(
                at: Self.place(options, surroundings.environment), now: surroundings.clock())
        } catch  where Self.canDoWithout(error, isNamed: options.ledger != nil) {
            surroundings.remark("\(error.what). The embedded record is used from memory; nothing was saved.")
            do throws(LedgerError) {
                ledger = try Ledger.inMemory(now: surroundings.clock())
            } catch {
                throw Failure(error)
            }
        } catch {
            throw Failure(error)
        }
        if !ledger.holdsEmbeddedRecord {
            surroundings.remark(
                "\(ledger.path ?? "the ledger"): it cannot be brought up to date, since it cannot be written, and "
                    + "answers what it holds.")
        }
    }

    private static func place(
        _ options: LedgerOptions, _ environment: [String: String]
    ) throws(LedgerError) -> LedgerPlace {
        if let path = options.ledger { return .named(path) }
        return try .standard(environment: environment)
    }

    /// A misspelt path is told; a place of our own choosing that cannot be made is done without.
    private static func canDoWithout(_ error: LedgerError, isNamed: Bool) -> Bool {
        switch error.kind {
        case .notWritable, .diskFull: true
        case .folderMissing: !isNamed
        default: false
        }
    }

    /// The law of the embedded tables.
    private static func law() throws(Failure) -> Law {
        do throws(LawTableError) {
            return try Law { Table(embedded: $0).text }
        } catch {
            throw Failure(error)
        }
    }

    /// The locks and what was seen of them.
    func lockBook() throws(Failure) -> LockBook {
        do throws(LawTableError) {
            return try LockBook(law: law) { Table(embedded: $0).text }
        } catch {
            throw Failure(error)
        }
    }

    func cases(_ query: CaseQuery? = nil, asOf day: CalendarDate? = nil) throws(Failure) -> [Case] {
        try asking { ledger throws(LedgerError) in
            guard let query else { return try ledger.allCases(asOf: day) }
            return try ledger.cases(matching: query, asOf: day)
        }
    }

    /// Asks the ledger; what it throws is told as a failure.
    func asking<Answer>(
        _ question: (Ledger) throws(LedgerError) -> Answer
    ) throws(Failure) -> Answer {
        do throws(LedgerError) {
            return try question(ledger)
        } catch {
            throw Failure(error)
        }
    }

    /// The case that somebody names, with what every source says of it.
    ///
    /// - Throws: where there is none, with the ids that are nearest; where there is none as of that day, with the
    ///   first day that the ledger reaches.
    func view(_ id: String, asOf day: CalendarDate? = nil) throws(Failure) -> CaseView {
        if let found = try asking({ ledger throws(LedgerError) in try ledger.view(id: id, asOf: day) }) {
            return found
        }
        if let day, try asking({ ledger throws(LedgerError) in try ledger.view(id: id) }) != nil {
            let first = try asking { ledger throws(LedgerError) in try ledger.firstSeen() }
            let reach = first.map { " What it holds was seen from \($0.longForm) on." } ?? ""
            throw Failure(
                .noInput, "\(id): by \(day.longForm) the ledger had seen nothing of this case.\(reach)")
        }
        let near = try asking { ledger throws(LedgerError) in try ledger.suggestions(for: id) }
        let hint =
            near.isEmpty
            ? "attache cases lists all that are." : "Did you mean \(near.joined(separator: ", "))?"
        throw Failure(.noInput, "\(id): there is no such case in the record. \(hint)")
    }
}

/// Work that is begun before it is needed.
enum HeadStart {
    /// Builds the lexicon on a thread of its own while the ledger is opened: each takes about as long as the
    /// other parts of a short run together. Whoever asks for the lexicon waits until it is there.
    static func lexicon(_ options: LexiconOptions? = nil) {
        // A user's own tables are read by the command itself.
        guard options?.lexicon == nil else { return }
        Thread.detachNewThread { _ = Lexicon.standard }
    }

    /// The same for a check, with what the checker makes once.
    static func check(_ options: LexiconOptions) {
        let isStandard = options.lexicon == nil
        Thread.detachNewThread {
            if isStandard { _ = Lexicon.standard }
            Checker.prepare()
        }
    }
}

/// Checks documents against a record.
struct Examiner {
    let cases: [Case]
    let law: Law
    private let reader: Reader
    private let checker: Checker

    /// - Parameter day: what had been seen by that day; `nil` for all that is known.
    init(_ record: Record, asOf day: CalendarDate? = nil, lexicon: Lexicon = .standard) throws(Failure) {
        cases = try record.cases(asOf: day)
        law = record.law
        reader = Reader(lexicon: lexicon)
        checker = Checker(lexicon: lexicon, law: record.law, cases: cases)
    }

    func check(_ document: Document) -> Check { checker.check(reader.detail(document)) }

    /// What a document says, before anything is held against it.
    func read(_ document: Document) -> Reading { reader.read(document) }

    /// What a document says, and the cases of its sales, by the sales' ids.
    func readAndMatch(_ document: Document) -> (reading: Reading, cases: [String: String]) {
        let detail = reader.detail(document)
        var cases: [String: String] = [:]
        for match in checker.check(detail).matches { cases[match.sale] = match.caseID }
        return (detail.reading, cases)
    }

    /// The last notification in the record.
    var recordUntil: String? { checker.record.latest }

    /// The cases that a check matched.
    func cases(of check: Check) -> [String: Case] {
        let wanted = Set(check.matches.map(\.caseID))
        return cases.reduce(into: [:]) { if wanted.contains($1.id) { $0[$1.id] = $1 } }
    }
}
