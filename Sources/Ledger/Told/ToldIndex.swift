internal import Foundation
internal import GRDB

/// The index of what readings tell, by party, matter and day: written with the reading that it is of, and made of it
/// alone, so that it can be held against it (``Ledger/verify(head:)``). It is no record: the reading is.
enum ToldIndex {
    static let schema = """
        CREATE TABLE told (
            id INTEGER PRIMARY KEY,
            source INTEGER NOT NULL REFERENCES sources (id),
            -- days since 1970: of what happened, else of the page; NULL where neither is given
            day INTEGER,
            form TEXT NOT NULL CHECK (form IN ('event', 'sale')),
            -- a type of events or the stage of a sale
            type TEXT NOT NULL,
            -- codes as the reader gave them: who does it, to whom
            actor TEXT,
            target TEXT,
            -- lists of ids, parted by ";"
            about TEXT NOT NULL,
            firms TEXT NOT NULL,
            named TEXT NOT NULL,
            happened TEXT,
            dollars INTEGER,
            quantity INTEGER,
            transmittal TEXT,
            modality TEXT NOT NULL,
            attribution TEXT,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            words TEXT NOT NULL
        );
        CREATE INDEX told_by_source ON told (source);
        CREATE INDEX told_sales_by_day ON told (day) WHERE form = 'sale';
        CREATE TABLE told_keys (
            code TEXT NOT NULL,
            -- 0 takes part, 1 is what it is about, 2 is named
            role INTEGER NOT NULL,
            -- as in told; \(undated) where that has none
            day INTEGER NOT NULL,
            told INTEGER NOT NULL,
            PRIMARY KEY (code, role, day, told)
        ) WITHOUT ROWID;

        """

    /// Stands before all days, so that what nothing dates is in every span that begins with it.
    static let undated: Int32 = -2_147_483_648

    /// Writes what a reading tells. Stands inside the transaction of its caller.
    static func write(_ rows: [ToldRow], of source: Int64, published: String?, in db: Database) throws {
        for row in rows {
            let day = row.day(published: published)
            let cells: Cells = [
                source, day.map(Int.init), row.form.rawValue, row.type, row.source, row.target, row.about,
                row.firms,
                row.named, row.happened, row.dollars, row.quantity, row.transmittal, row.modality,
                row.attribution,
                row.start, row.end, row.words,
            ]
            let id = try cells.insert(insertion, in: db)
            for key in row.keys {
                let cells: Cells = [key.code, key.role.rawValue, Int(day ?? undated), id]
                try cells.insert("INSERT INTO told_keys VALUES (?, ?, ?, ?)", in: db)
            }
        }
    }

    private static let insertion = """
        INSERT INTO told (
            source, day, form, type, actor, target, about, firms, named, happened, dollars, quantity, transmittal,
            modality, attribution, first, last, words)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// The columns of a row, in the order of ``row(_:)``.
    static let columns = """
        source, form, type, actor, target, about, firms, named, happened, dollars, quantity, transmittal, modality,
        attribution, first, last, words
        """

    /// - Parameter statement: stands at a row of ``columns``.
    static func row(_ statement: SteppedStatement) -> ToldRow {
        ToldRow(
            form: statement.isSale(1) ? .sale : .event, type: statement.text(2),
            source: statement.optionalText(3),
            target: statement.optionalText(4), about: statement.text(5), firms: statement.text(6),
            named: statement.text(7), happened: statement.optionalText(8),
            dollars: statement.optionalInteger(9),
            quantity: statement.optionalInteger(10), transmittal: statement.optionalText(11),
            modality: statement.text(12), attribution: statement.optionalText(13), words: statement.text(16),
            start: statement.integer(14), end: statement.integer(15))
    }

    /// Makes the index of readings that an older version kept without one.
    static func fill(in db: Database) throws {
        try forEachReading(in: db) { source, published, rows in
            try write(rows, of: source, published: published, in: db)
        }
    }

    /// What each reading tells, made of it anew. Of a source that was read more than once the last reading counts.
    private static func forEachReading(
        in db: Database, _ body: (_ source: Int64, _ published: String?, _ rows: [ToldRow]) throws -> Void
    ) throws {
        let readings = try Row.fetchCursor(
            db,
            sql: """
                SELECT s.id, s.published, s.kind, r.size, r.packed FROM sources AS s
                JOIN readings AS r ON r.id = (SELECT max(id) FROM readings WHERE source = s.id)
                WHERE s.kind <> 'notice' ORDER BY s.id
                """)
        while let reading = try readings.next() {
            let packed = try reading.decode(Data.self, atIndex: 4)
            let size = try reading.decode(Int.self, atIndex: 3)
            let json = Deflate.unpack(Array(packed), size: size) ?? []
            let kind = try reading.decode(String.self, atIndex: 2)
            try body(
                reading.decode(Int64.self, atIndex: 0), reading.decode(String?.self, atIndex: 1),
                ToldRow.rows(json: json, kind: kind))
        }
    }

    /// What of the index is not as its readings have it, in sentences.
    static func faults(in db: Database) throws -> [String] {
        var faults: [String] = []
        var (rows, keys, sum) = (0, 0, 0)
        let statement = try SteppedStatement(
            "SELECT id, \(columns) FROM told WHERE source = ? ORDER BY id", in: db)
        try forEachReading(in: db) { source, published, wanted in
            var held: [ToldRow] = []
            statement.reset(source)
            while try statement.step() {
                let row = row(statement.shifted(by: 1))
                held.append(row)
                rows += 1
                for key in row.keys {
                    keys += 1
                    sum &+= hash(
                        key.code, key.role.rawValue, row.day(published: published) ?? undated,
                        statement.integer(0))
                }
            }
            if held != wanted {
                faults.append(
                    "The index of what is told does not agree with the reading of source \(source).")
            }
        }
        if try Int.fetchOne(db, sql: "SELECT count(*) FROM told") != rows {
            faults.append("The index of what is told has rows of no reading.")
        }
        let list = try SteppedStatement("SELECT code, role, day, told FROM told_keys", in: db)
        while try list.step() {
            keys -= 1
            sum &-= hash(
                list.text(0), list.integer(1), Int32(truncatingIfNeeded: list.integer(2)), list.integer(3))
        }
        if keys != 0 || sum != 0 { faults.append("The keys of what is told do not agree with its rows.") }
        return faults
    }

    private static func hash(_ code: String, _ role: Int, _ day: Int32, _ told: Int) -> Int {
        var hasher = Hasher()
        hasher.combine(code)
        hasher.combine(role)
        hasher.combine(day)
        hasher.combine(told)
        return hasher.finalize()
    }
}
