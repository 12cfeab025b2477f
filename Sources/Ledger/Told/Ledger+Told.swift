internal import Dispatch
package import Law
internal import Synchronization

/// Which rows of the index are asked for: those with one of the keys ``any``, and of these, where ``also`` is not empty,
/// those that have one of its keys too.
package struct ToldQuery: Sendable, Hashable {
    package var any: [ToldKey]
    package var also: [ToldKey]

    package init(any: [ToldKey], also: [ToldKey] = []) {
        self.any = any
        self.also = also
    }
}

extension Ledger {
    /// What sources tell under the keys of any of the queries, each row once, in the order of adding; of a page that was
    /// captured again only the last capture.
    ///
    /// - Parameters:
    ///   - day: what happened later, or stands on a page of a later day, may be left out.
    ///   - known: numbers of rows that are had already.
    package func told(
        _ queries: [ToldQuery], until day: CalendarDate? = nil, besides known: Set<Int64> = []
    ) throws(LedgerError) -> ToldAnswer {
        let last = day.map { Self.dayNumber($0) } ?? Int64(Int32.max)
        let ids = try read { db in
            var ids = NumberSet()
            // The queries of a pair have their first keys in common.
            var known: [[ToldKey]: NumberSet] = [:]
            for query in queries {
                let any = try known[query.any] ?? Self.ids(query.any, until: last, in: db)
                known[query.any] = any
                ids.formUnion(
                    query.also.isEmpty ? any : any.intersection(try Self.ids(query.also, until: last, in: db))
                )
            }
            return ids.numbers
        }
        return try rows(known.isEmpty ? ids : ids.filter { !known.contains($0) })
    }

    /// The sales of all sources that are of a span of days; without one of all days and of none.
    package func toldSales(_ span: ClosedRange<CalendarDate>? = nil) throws(LedgerError) -> ToldAnswer {
        let ids = try read { db in
            var ids: [Int64] = []
            let statement =
                if let span {
                    try db.begin(
                        "SELECT id FROM told WHERE form = 'sale' AND day BETWEEN ? AND ? ORDER BY id",
                        [Self.dayNumber(span.lowerBound), Self.dayNumber(span.upperBound)])
                } else {
                    try db.begin("SELECT id FROM told WHERE form = 'sale' ORDER BY id")
                }
            while try statement.step() { ids.append(Int64(statement.integer(0))) }
            return ids
        }
        return try rows(ids)
    }

    private static func dayNumber(_ day: CalendarDate) -> Int64 {
        CalendarDate(year: 1970, month: 1, day: 1).map { Int64(day.days(since: $0)) } ?? 0
    }

    /// The numbers of the rows under any of the keys.
    private static func ids(_ keys: [ToldKey], until last: Int64, in db: any Connection) throws -> NumberSet {
        let statement = try db.statement(
            "SELECT told FROM told_keys WHERE code = ? AND role = ? AND day <= ?")
        var ids = NumberSet()
        for key in keys {
            try statement.begin([key.code, key.role.rawValue, last])
            while let number = try statement.stepToInteger() { ids.insert(number) }
        }
        return ids
    }

    // MARK: Rows

    /// The rows of these numbers. Many are read on several connections at once.
    private func rows(_ ids: [Int64]) throws(LedgerError) -> ToldAnswer {
        let parts = ids.count < 4000 ? 1 : 4
        let size = (ids.count + parts - 1) / max(1, parts)
        let answers = Mutex<[Int: Result<ToldAnswer.Part, LedgerError>]>([:])
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let chosen = ids[min(ids.count, part * size)..<min(ids.count, (part + 1) * size)]
            let answer = Result { () throws(LedgerError) in
                try read { db in try Self.rows(chosen, in: db) }
            }
            answers.withLock { $0[part] = answer }
        }
        var whole = ToldAnswer()
        let found = answers.withLock { $0 }
        for part in 0..<parts {
            if let answer = try found[part]?.get() { whole.parts.append(answer) }
        }
        return whole
    }

    private static func rows(_ ids: ArraySlice<Int64>, in db: any Connection) throws -> ToldAnswer.Part {
        var answer = ToldAnswer.Part()
        answer.slips.reserveCapacity(ids.count)
        // Rows of one source stand side by side, so that the last one is mostly it.
        var (last, isReplaced) = (-1, false)
        let columns = """
            \(ToldIndex.columns), sha256, name, kind, title, published,
            EXISTS (SELECT 1 FROM sources AS later WHERE later.replaces = held.id)
            """
        try db.look(up: ids, columns, in: "told", joining: "sources AS held ON held.id = told.source") {
            row in
            let number = row.integer(1)
            if number != last {
                last = number
                isReplaced = row.integer(23) != 0
                if !isReplaced {
                    answer.sources.append(
                        ToldSource(
                            sha256: row.text(18), name: row.text(19), kind: row.text(20),
                            title: row.optionalText(21), published: row.optionalText(22)))
                }
            }
            if isReplaced { return }
            answer.slips.append(ToldSlip(row, from: answer.sources.count - 1, &answer.book))
        }
        return answer
    }
}
