internal import GRDB

/// The tables of a ledger, and how an older file is brought to them.
///
/// | table | a row is |
/// |---|---|
/// | `sources` | the bytes of a document, packed, with where they come from and when they were seen |
/// | `readings` | what a version of the reader made of a source |
/// | `observations` | what a source says of a case, and when the ledger learned it |
/// | `observed_items`, `observed_contractors`, `observed_values` | the lists that belong to an observation |
/// | `observed_events` | what happened, where an observation tells of an event; one that concerns no case has no `case_id` |
/// | `identities` | the transmittal number that a case without one turned out to have |
/// | `editions` | an edition of the embedded tables that the ledger has taken in |
/// | `chain` | the hash of a row of these tables, or of a source with all that came with it, and of all before it |
/// | `passages` | the words of a source or an observation, for searching |
/// | `told`, `told_keys` | what a reading tells of an event or a sale, and under whom and what it is found |
/// | `watched_sources`, `source_states`, `page_states`, `interests` | what is watched, and how it was found; see Schema+Watching.swift |
/// | `standing` (a view) | the observations that no later one replaces |
///
/// A correction is a new observation that names the one it `replaces`; a case that its source no longer lists is a
/// new observation with `is_retraction`. Two times never mix: `notified` and `stage_date` are days of the events,
/// `seen` the day on which the source was seen, `recorded_at` the moment (UTC, ISO 8601) at which the ledger learned
/// it.
enum Schema {
    /// Kept in the file as SQLite's `user_version`. Rises by one with every migration.
    static let version = 5

    /// "ATCH" in ASCII, kept in the file as SQLite's `application_id`: tells a ledger from other databases.
    static let applicationID = 0x4154_4348

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 observations") { db in
            try db.execute(sql: observations + lists + editions)
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
        migrator.registerMigration("2 sources") { db in
            try db.execute(
                sql: "DROP VIEW IF EXISTS cases;" + sources + observationColumns + identities + chain
                    + passages
                    + standing)
            for (table, key) in [
                ("sources", "id = NEW.id OR sha256 = NEW.sha256"), ("readings", "id = NEW.id"),
                ("identities", "id = NEW.id OR fallback = NEW.fallback"), ("chain", "id = NEW.id"),
                ("passages", "id = NEW.id"),
            ] {
                try db.execute(sql: appendOnly(table, key: key))
            }
            try HashChain.begin(in: SQLiteConnection(db))
            try db.execute(sql: "PRAGMA user_version = 2")
        }
        migrator.registerMigration("3 events") { db in
            try db.execute(sql: Self.events)
            for (table, key) in [
                (
                    "sources",
                    "id = NEW.id OR (substr(sha256, 1, 16) = substr(NEW.sha256, 1, 16) AND sha256 = NEW.sha256)"
                ),
                ("observations", "id = NEW.id OR replaces = NEW.replaces"), ("chain", "id = NEW.id"),
                ("observed_values", "observation = NEW.observation AND line = NEW.line"),
                ("observed_events", "observation = NEW.observation"),
            ] {
                try db.execute(sql: appendOnly(table, key: key))
            }
            // The words of what is there already were in no link.
            for id in try Int64.fetchAll(db, sql: "SELECT id FROM passages ORDER BY id") {
                try HashChain.append(.passage, id, in: SQLiteConnection(db))
            }
            try db.execute(sql: "PRAGMA user_version = 3")
        }
        migrator.registerMigration("4 told") { db in
            try db.execute(sql: ToldIndex.schema)
            for (table, key) in [
                ("told", "id = NEW.id"),
                (
                    "told_keys",
                    "code = NEW.code AND role = NEW.role AND day = NEW.day AND told = NEW.told"
                ),
            ] {
                try db.execute(sql: appendOnly(table, key: key))
            }
            try ToldIndex.fill(in: SQLiteConnection(db))
            try db.execute(sql: "PRAGMA user_version = 4")
        }
        migrator.registerMigration("5 watching") { db in
            try db.execute(sql: Self.watching)
            try db.execute(sql: "PRAGMA user_version = 5")
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

    private static let sources = """
        CREATE TABLE sources (
            id INTEGER PRIMARY KEY,
            -- of the bytes as they came, lower-case hexadecimal
            sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
            name TEXT NOT NULL CHECK (name <> ''),
            kind TEXT NOT NULL,
            surface TEXT NOT NULL,
            title TEXT,
            published TEXT,
            seen TEXT NOT NULL CHECK (length(seen) = 10),
            recorded_at TEXT NOT NULL CHECK (recorded_at <> ''),
            size INTEGER NOT NULL CHECK (typeof(size) = 'integer' AND size >= 0),
            -- in the zlib format
            packed BLOB NOT NULL,
            -- the earlier capture of the same page
            replaces INTEGER REFERENCES sources (id)
        );
        CREATE INDEX sources_by_name ON sources (name);
        CREATE TABLE readings (
            id INTEGER PRIMARY KEY,
            source INTEGER NOT NULL REFERENCES sources (id),
            engine TEXT NOT NULL,
            recorded_at TEXT NOT NULL,
            size INTEGER NOT NULL,
            -- JSON of schema attache.reading/1 without the document's text, in the zlib format
            packed BLOB NOT NULL
        );
        CREATE INDEX readings_by_source ON readings (source);

        """

    private static let observationColumns = """
        ALTER TABLE observations ADD COLUMN source_id INTEGER REFERENCES sources (id);
        ALTER TABLE observations ADD COLUMN seen TEXT;
        ALTER TABLE observations ADD COLUMN act TEXT NOT NULL DEFAULT 'notification';
        ALTER TABLE observations ADD COLUMN surface TEXT;
        ALTER TABLE observations ADD COLUMN stage TEXT;
        ALTER TABLE observations ADD COLUMN stage_date TEXT;
        CREATE INDEX observations_by_source ON observations (source_id);
        CREATE INDEX observations_by_value ON observations (buyer, value, notified);
        CREATE INDEX observations_by_parent ON observations (parent);

        """

    private static let identities = """
        CREATE TABLE identities (
            id INTEGER PRIMARY KEY,
            fallback TEXT NOT NULL UNIQUE,
            transmittal TEXT NOT NULL,
            -- the observation that showed it
            observation INTEGER NOT NULL REFERENCES observations (id)
        );
        CREATE INDEX identities_by_transmittal ON identities (transmittal);

        """

    private static let chain = """
        CREATE TABLE chain (
            id INTEGER PRIMARY KEY,
            subject TEXT NOT NULL,
            subject_id INTEGER NOT NULL,
            -- SHA-256 of the hash before and of the row
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            UNIQUE (subject, subject_id)
        );

        """

    private static let passages = """
        CREATE TABLE passages (
            id INTEGER PRIMARY KEY,
            source INTEGER REFERENCES sources (id),
            observation INTEGER REFERENCES observations (id),
            title TEXT NOT NULL,
            body TEXT NOT NULL
        );
        CREATE VIRTUAL TABLE passage_index USING fts5 (
            title, body, content = 'passages', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        );
        CREATE TRIGGER passages_indexed AFTER INSERT ON passages BEGIN
            INSERT INTO passage_index (rowid, title, body) VALUES (NEW.id, NEW.title, NEW.body);
        END;

        """

    private static let standing = """
        CREATE VIEW standing AS
        SELECT * FROM observations AS held
        WHERE NOT held.is_retraction
            AND NOT EXISTS (SELECT 1 FROM observations AS later WHERE later.replaces = held.id);

        """

    /// Triggers that refuse to change or delete a row, also by way of INSERT OR REPLACE.
    static func appendOnly(_ table: String, key: String) -> String {
        let refuse = "BEGIN SELECT RAISE(ABORT, '\(table) is append-only: record a new observation'); END;"
        return """
            CREATE TRIGGER \(table)_no_update BEFORE UPDATE ON \(table) \(refuse)
            CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table) \(refuse)
            CREATE TRIGGER \(table)_no_replace BEFORE INSERT ON \(table)
            WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(key)) \(refuse)

            """
    }
}
