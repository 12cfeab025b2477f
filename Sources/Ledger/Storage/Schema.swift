internal import GRDB

/// The tables of a ledger, and how an older file is brought to them.
///
/// | table | a row is |
/// |---|---|
/// | `observations` | what a source says of a case, and when the ledger learned it |
/// | `observed_items`, `observed_contractors` | the lists that belong to an observation |
/// | `editions` | an edition of the embedded tables that the ledger has taken in |
/// | `cases` (a view) | the observation of a case that no later one replaces |
///
/// A correction is a new observation that names the one it `replaces`; a case that its source no longer lists is a
/// new observation with `is_retraction`. `notified` is the day of the event, `recorded_at` the moment (UTC,
/// ISO 8601) of learning it: what was known on a day are the observations recorded by then that none of the same
/// set replaces.
enum Schema {
    /// Kept in the file as SQLite's `user_version`. Rises by one with every migration.
    static let version = 1

    /// "ATCH" in ASCII, kept in the file as SQLite's `application_id`: tells a ledger from other databases.
    static let applicationID = 0x4154_4348

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 observations") { db in
            try db.execute(sql: observations + lists + editions + cases)
            for (table, key) in [
                ("observations", "id = NEW.id OR replaces = NEW.replaces"),
                ("observed_items", "observation = NEW.observation AND line = NEW.line"),
                ("observed_contractors", "observation = NEW.observation AND line = NEW.line"),
                ("editions", "id = NEW.id"),
            ] {
                try db.execute(sql: appendOnly(table, key: key))
            }
            try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
        }
        return migrator
    }

    private static let observations = """
        CREATE TABLE observations (
            id INTEGER PRIMARY KEY,
            case_id TEXT NOT NULL CHECK (case_id <> ''),
            recorded_at TEXT NOT NULL CHECK (recorded_at <> ''),
            -- who brought it: 'embedded' for the program's own tables
            origin TEXT NOT NULL CHECK (origin <> ''),
            source TEXT NOT NULL CHECK (source <> ''),
            replaces INTEGER UNIQUE REFERENCES observations (id),
            is_retraction INTEGER NOT NULL DEFAULT 0 CHECK (is_retraction IN (0, 1)),
            transmittal TEXT,
            section TEXT,
            buyer TEXT,
            notified TEXT,
            date_basis TEXT,
            value INTEGER CHECK (value IS NULL OR typeof(value) = 'integer' AND value >= 0),
            value_qualifier TEXT,
            has_no_contractor INTEGER CHECK (has_no_contractor IN (0, 1)),
            parent TEXT,
            emergency INTEGER CHECK (emergency IN (0, 1)),
            withdrawn INTEGER CHECK (withdrawn IN (0, 1)),
            verified INTEGER CHECK (verified IN (0, 1)),
            note TEXT
        );
        CREATE INDEX observations_by_case ON observations (case_id);
        CREATE INDEX observations_by_buyer ON observations (buyer, notified);

        """

    private static let lists = """
        CREATE TABLE observed_items (
            observation INTEGER NOT NULL REFERENCES observations (id),
            line INTEGER NOT NULL CHECK (typeof(line) = 'integer'),
            quantity INTEGER CHECK (quantity IS NULL OR typeof(quantity) = 'integer' AND quantity >= 0),
            qualifier TEXT,
            designation TEXT,
            article TEXT,
            description TEXT NOT NULL,
            is_mde INTEGER CHECK (is_mde IN (0, 1)),
            source TEXT NOT NULL CHECK (source <> ''),
            PRIMARY KEY (observation, line)
        ) WITHOUT ROWID;
        CREATE TABLE observed_contractors (
            observation INTEGER NOT NULL REFERENCES observations (id),
            line INTEGER NOT NULL CHECK (typeof(line) = 'integer'),
            name TEXT NOT NULL,
            place TEXT,
            PRIMARY KEY (observation, line)
        ) WITHOUT ROWID;

        """

    private static let editions = """
        CREATE TABLE editions (
            id INTEGER PRIMARY KEY,
            fingerprint TEXT NOT NULL,
            recorded_at TEXT NOT NULL
        );

        """

    private static let cases = """
        CREATE VIEW cases AS
        SELECT * FROM observations AS seen
        WHERE NOT seen.is_retraction
            AND NOT EXISTS (SELECT 1 FROM observations AS later WHERE later.replaces = seen.id);

        """

    /// Triggers that refuse to change or delete a row, also by way of INSERT OR REPLACE.
    private static func appendOnly(_ table: String, key: String) -> String {
        let refuse = "BEGIN SELECT RAISE(ABORT, '\(table) is append-only: record a new observation'); END;"
        return """
            CREATE TRIGGER \(table)_no_update BEFORE UPDATE ON \(table) \(refuse)
            CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table) \(refuse)
            CREATE TRIGGER \(table)_no_replace BEFORE INSERT ON \(table)
            WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(key)) \(refuse)

            """
    }
}
