/// The locks and what was seen of them.
///
/// ```swift
/// let book = try LockBook(law: law) { Table(embedded: $0).text }
/// book.locks(for: "TUR", on: today).filter { $0.state == .closed }
/// ```
package struct LockBook: Sendable {
    /// In the order of the table.
    package let locks: [Lock]
    /// By the lock's id, oldest first.
    package let observations: [String: [LockObservation]]
    /// Whose periods say how long it takes to open a lock.
    private let law: Law

    /// Reads `locks` and `lock-states`.
    ///
    /// - Parameter table: the text of a table, by its name without `.tsv`.
    /// - Throws: the first fault, with its table and line.
    package init(law: Law, table: (_ name: String) -> String) throws(LawTableError) {
        self.law = law
        locks = try Lock.rows(in: table("locks"), periods: Set(law.periodRows.map(\.id)))
        observations = try LockObservation.byLock(in: table("lock-states"), locks: Set(locks.map(\.id)))
    }

    /// How a lock stands on a day, from what was seen of it alone: no other lock is asked.
    package func standing(_ lock: Lock, on date: CalendarDate) -> LockStanding {
        standing(lock, on: date, observations: observations[lock.id] ?? [])
    }

    /// How a lock would stand on a day if these, oldest first, were what was seen.
    package func standing(
        _ lock: Lock, on date: CalendarDate, observations: [LockObservation]
    ) -> LockStanding {
        let history = observations.filter { $0.lock == lock.id && $0.day <= date }
        let last = history.last
        let hasRunOut = last?.until.map { $0 < date } ?? false
        let state = last.map { hasRunOut ? .unknown : $0.state } ?? .unknown
        let begun = state == .opening ? last : nil
        return LockStanding(
            lock: lock, date: date, state: state, shownBy: last, history: history,
            periods: lock.period.map { law.periods($0, on: date) } ?? [],
            opensAfter: begun.flatMap { observation in
                lock.period.flatMap {
                    law.period($0, startingOn: observation.day)?.end(from: observation.day)
                }
            })
    }

    /// The locks that stand, or stood, before a buyer, as they are on a day: its own first, those for every buyer
    /// last, else in the order of the table.
    ///
    /// - Parameters:
    ///   - buyer: alpha-3 code; `nil` for all locks.
    ///   - article: only locks that concern it; `nil` for all.
    package func locks(
        for buyer: String?, article: LockedArticle? = nil, on date: CalendarDate
    ) -> [LockStanding] {
        let found = locks.filter { lock in
            lock.span.contains(date) && (buyer.map(lock.concerns(buyer:)) ?? true)
                && (article.map(lock.concerns(_:)) ?? true)
        }
        return (found.filter { !$0.isGeneral } + found.filter(\.isGeneral)).map { standing($0, on: date) }
    }
}
