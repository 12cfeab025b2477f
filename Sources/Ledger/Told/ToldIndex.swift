internal import Foundation

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
    static func write(_ rows: [ToldRow], of source: Int64, published: String?, in db: any Connection) throws {
        for row in rows {
            let day = row.day(published: published)
            let cells: Cells = [
                source, day.map(Int.init), row.form.rawValue, row.type, row.source, row.target, row.about,
                row.firms,
                row.named, row.happened, row.dollars, row.quantity, row.transmittal, row.modality,
                row.attribution,
                row.start, row.end, row.words,
            ]
            let id = try db.insert(insertion, cells)
            for key in row.keys {
                try db.run(
                    "INSERT INTO told_keys VALUES (?, ?, ?, ?)",
                    [key.code, key.role.rawValue, Int(day ?? undated), id])
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
        told.id, source, form, type, actor, target, about, firms, named, happened, dollars, quantity, transmittal, modality,
        attribution, first, last, words
        """

    /// - Parameter statement: stands at a row of ``columns``.
    static func row(_ statement: any Statement) -> ToldRow {
        ToldRow(
            form: ToldRow.Form(rawValue: statement.text(2)) ?? .event, type: statement.text(3),
            source: statement.optionalText(4),
            target: statement.optionalText(5), about: statement.text(6), firms: statement.text(7),
            named: statement.text(8), happened: statement.optionalText(9),
            dollars: statement.optionalInteger(10),
            quantity: statement.optionalInteger(11), transmittal: statement.optionalText(12),
            modality: statement.text(13), attribution: statement.optionalText(14), words: statement.text(17),
            start: statement.integer(15), end: statement.integer(16))
    }

    /// Makes the index of readings that an older version kept without one.
    static func fill(in db: any Connection) throws {
        try forEachReading(in: db) { source, published, rows in
            try write(rows, of: source, published: published, in: db)
        }
    }

    /// What each reading tells, made of it anew. Of a source that was read more than once the last reading counts.
    private static func forEachReading(
        in db: any Connection,
        _ body: (_ source: Int64, _ published: String?, _ rows: [ToldRow]) throws -> Void
    ) throws {
        try db.scan(
            """
            SELECT s.id, s.published, s.kind, r.size, r.packed FROM sources AS s
            JOIN readings AS r ON r.id = (SELECT max(id) FROM readings WHERE source = s.id)
            WHERE s.kind <> 'notice' ORDER BY s.id
            """
        ) { reading in
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
    static func faults(in db: any Connection) throws -> [String] {
        var faults: [String] = []
        var (rows, keys, sum) = (0, 0, 0)
        let statement = try db.statement("SELECT \(columns) FROM told WHERE source = ? ORDER BY id")
        try forEachReading(in: db) { source, published, wanted in
            var held: [ToldRow] = []
            try statement.begin([source])
            while try statement.step() {
                let row = row(statement)
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
        if try db.value(Int.self, "SELECT count(*) FROM told") != rows {
            faults.append("The index of what is told has rows of no reading.")
        }
        try db.scan("SELECT code, role, day, told FROM told_keys") { key in
            keys -= 1
            sum &-= hash(
                try key.decode(String.self, atIndex: 0), try key.decode(Int.self, atIndex: 1),
                Int32(truncatingIfNeeded: try key.decode(Int.self, atIndex: 2)),
                try key.decode(Int.self, atIndex: 3))
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
