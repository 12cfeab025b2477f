//  Ledger: the record of notified arms-sale cases, kept in one SQLite file or in a PostgreSQL database.
//
//  Enters   the embedded tables of cases and events (``NotifiedRecord``), or a file that an earlier run made
//           of them; questions: all cases, one case, a ``CaseQuery``.
//  Leaves   ``Case`` values with their items, each with its source; a ``LedgerError`` that says how to mend it.
//  Keeps    sources (their bytes), readings, and observations: what a source says of a case, and when the ledger
//           learned it. Nothing is updated or deleted: triggers refuse it, and a chain of hashes shows it
//           (``verify()``). A case is what the observations of it make together, each field by one rule
//           (Cases/FieldRule.swift); the day of an event (`notified`), the day on which a source was seen (`seen`)
//           and the moment at which the ledger learned it (`recorded_at`) never mix.
//  Never    overwrites, renames or deletes a file that it has not made; a number or a date that no row states.
//
//  Start at ``Ledger/open(at:access:patience:record:now:)`` (Opening/), then Storage/Schema.swift for the tables,
//  Observations/ for what goes in and Cases/CaseView.swift for what comes out.

internal import Foundation
package import Law

/// The notified cases, as known to one file.
///
/// ```swift
/// let ledger = try Ledger.open(at: .standard(environment: environment))
/// let sale = try ledger.case(id: "Transmittal No. 26-27")  // 26-27, Sweden
/// ```
///
/// Reading takes no lock that another process could hold up, and writes nothing. Reads may run at the same time.
package final class Ledger: Sendable {
    /// Where it lies: a path, or the address of a database without its password. `nil` for a ledger in memory.
    package var path: String? { store.name }
    /// Whether the file can be added to, as found when it was opened.
    package let access: Access
    /// Whether the file holds the cases of this program's own tables. `false` only where a ledger that cannot be
    /// written was made by a program with other tables: it then answers what it holds.
    package let holdsEmbeddedRecord: Bool

    let store: any Store
    /// The file that was opened; of a database nothing.
    private let file: FileIdentity?

    /// What may be done with a ledger.
    package enum Access: String, Sendable, Codable {
        case readWrite = "read-write"
        case readOnly = "read-only"
    }

    init(store: any Store, access: Access, holdsEmbeddedRecord: Bool) {
        self.store = store
        self.access = access
        self.holdsEmbeddedRecord = holdsEmbeddedRecord
        file = store.name.flatMap(FileState.identity)
    }

    /// Whoever answers for long from one ledger asks this: a file that was moved, replaced or deleted can still be read by
    /// who has it open, and would be answered from for ever.
    ///
    /// - Throws: where the file at the path is no longer the one that was opened.
    package func checkPlace() throws(LedgerError) {
        guard let path else { return }
        guard FileState.identity(path) == file else { throw .gone(path) }
    }

    /// Every case, the last notified first; those without a date at the end.
    ///
    /// - Parameter day: what had been seen by that day; `nil` for all that is known.
    package func allCases(asOf day: CalendarDate? = nil) throws(LedgerError) -> [Case] {
        try read { try CaseFinder(db: $0, asOf: day).allCases() }
    }

    /// The cases that answer a query, the last notified first.
    package func cases(
        matching query: CaseQuery, asOf day: CalendarDate? = nil
    ) throws(LedgerError) -> [Case] {
        query.matching(try allCases(asOf: day))
    }

    /// The case of that id, in any form in which it is printed; `nil` where the ledger has none.
    ///
    /// `26-27`, `#26-27` and `RSAT 26-27` are one case; `2026-03-10|SWE|930000000` is the same one under the id
    /// that it had before its transmittal number was known.
    package func `case`(id: String, asOf day: CalendarDate? = nil) throws(LedgerError) -> Case? {
        try view(id: id, asOf: day)?.case
    }

    /// The case of that id with what every source says of it.
    package func view(id: String, asOf day: CalendarDate? = nil) throws(LedgerError) -> CaseView? {
        guard let id = CaseID(id) else { return nil }
        return try read { try CaseFinder(db: $0, asOf: day).view(id) }
    }

    /// Every observation of a case, replaced ones too, in the order in which they were seen.
    package func history(of id: String) throws(LedgerError) -> [Observation] {
        guard let id = CaseID(id) else { return [] }
        return try read { try CaseFinder(db: $0, asOf: nil).history(id) }
    }

    /// What happened, also what concerns no case, the first first; what gives no day stands behind all else.
    package func timeline(asOf day: CalendarDate? = nil) throws(LedgerError) -> [TimelineEntry] {
        try read { db in
            try ObservationReader.events(in: db, where: .everything(day.map { .seen(by: $0) } ?? .standing))
        }
    }

    /// Every case with what every source says of it, the last notified first.
    package func views(asOf day: CalendarDate? = nil) throws(LedgerError) -> [CaseView] {
        try read { try CaseFinder(db: $0, asOf: day).all() }
    }

    /// The first day on which anything that the ledger holds was seen.
    package func firstSeen() throws(LedgerError) -> CalendarDate? {
        try read { db in
            try db.value(
                String.self, "SELECT min(coalesce(seen, substr(recorded_at, 1, 10))) FROM observations")
        }.flatMap(CalendarDate.init)
    }

    /// The day of the last entry, UTC.
    package func lastEntry() throws(LedgerError) -> CalendarDate? {
        try read { try Moment.last(in: $0) }.flatMap { CalendarDate($0.prefix(10)) }
    }

    /// The ids nearest to one that was not found, the nearest first; none where nothing is near.
    package func suggestions(for id: String) throws(LedgerError) -> [String] {
        let ids = try read { try ObservationReader.ids(in: $0) }
        return NearMiss.nearest(to: TransmittalNumber.withoutPrefix(id), in: ids)
    }

    /// How many observations the ledger holds, replaced ones too.
    package func observationCount() throws(LedgerError) -> Int {
        try read { try $0.value(Int.self, "SELECT count(*) FROM observations") ?? 0 }
    }

    /// How many documents the ledger keeps.
    package func sourceCount() throws(LedgerError) -> Int {
        try read { try $0.value(Int.self, "SELECT count(*) FROM sources") ?? 0 }
    }

    /// Looks whether what keeps the ledger is whole.
    ///
    /// Takes time in proportion to the ledger; opening it does not do it.
    package func checkIntegrity() throws(LedgerError) { try store.checkIntegrity() }

    /// As errors name it.
    var name: String { path ?? "memory" }

    func read<Value>(_ body: (any Connection) throws -> Value) throws(LedgerError) -> Value {
        try store.read(body)
    }
}
