/// The third version: events, values by class, and the tables that a million rows made too heavy.
///
/// A table that loses a constraint is written anew, as https://www.sqlite.org/lang_altertable.html describes it; its
/// rows keep their numbers and their cells, so that their links hold.
extension Schema {
    static let events = """
        DROP VIEW standing;
        \(rebuilt("observations", observationTable, observationCells))
        CREATE INDEX observations_by_case ON observations (case_id);
        CREATE UNIQUE INDEX observations_by_replaced ON observations (replaces) WHERE replaces IS NOT NULL;
        CREATE INDEX observations_by_source ON observations (source_id) WHERE source_id IS NOT NULL;
        CREATE INDEX observations_by_value ON observations (buyer, value, notified) WHERE value IS NOT NULL;
        CREATE INDEX observations_without_number ON observations (buyer, value, notified)
            WHERE transmittal IS NULL AND value IS NOT NULL;
        CREATE INDEX observations_by_parent ON observations (parent) WHERE parent IS NOT NULL;
        CREATE VIEW standing AS
        SELECT * FROM observations AS held
        WHERE NOT held.is_retraction
            AND NOT EXISTS (SELECT 1 FROM observations AS later WHERE later.replaces = held.id);

        \(rebuilt("sources", sourceTable, sourceCells))
        CREATE INDEX sources_by_name ON sources (name);
        -- the first half of a half of the hash finds the row, and keeps the index small
        CREATE INDEX sources_by_hash ON sources (substr(sha256, 1, 16));

        \(rebuilt("chain", chainTable, "id, subject, subject_id, hash"))
        CREATE INDEX passages_by_source ON passages (source) WHERE source IS NOT NULL;
        -- SQLite looks at these when a row comes that one of them could name: without an index it reads all of them
        CREATE INDEX passages_by_observation ON passages (observation) WHERE observation IS NOT NULL;
        CREATE INDEX sources_by_replaced ON sources (replaces) WHERE replaces IS NOT NULL;
        CREATE INDEX identities_by_observation ON identities (observation);

        CREATE TABLE observed_values (
            observation INTEGER NOT NULL REFERENCES observations (id),
            -- of item (ii) of a sheet: mde, other
            line TEXT NOT NULL CHECK (line <> ''),
            value INTEGER NOT NULL CHECK (typeof(value) = 'integer' AND value >= 0),
            PRIMARY KEY (observation, line)
        ) WITHOUT ROWID;
        CREATE TABLE observed_events (
            observation INTEGER PRIMARY KEY REFERENCES observations (id),
            -- as exact as the source has it: a day, a month, a year, two months; NULL where it gives none
            happened TEXT CHECK (happened <> ''),
            kind TEXT NOT NULL CHECK (kind <> ''),
            words TEXT NOT NULL CHECK (words <> ''),
            -- codes and ids, parted by "; "
            actors TEXT NOT NULL,
            about TEXT NOT NULL
        );

        """

    /// Puts a table of other constraints in the place of one with the same cells.
    private static func rebuilt(_ table: String, _ columns: String, _ cells: String) -> String {
        """
        CREATE TABLE \(table)_rebuilt (\(columns));
        INSERT INTO \(table)_rebuilt (\(cells)) SELECT \(cells) FROM \(table);
        DROP TABLE \(table);
        ALTER TABLE \(table)_rebuilt RENAME TO \(table);
        """
    }

    private static let observationCells = """
        id, case_id, recorded_at, origin, source, replaces, is_retraction, transmittal, section, buyer, notified,
        date_basis, value, value_qualifier, has_no_contractor, parent, emergency, withdrawn, verified, note,
        source_id, seen, act, surface, stage, stage_date
        """

    private static let observationTable = """
        id INTEGER PRIMARY KEY,
        -- NULL for an event that concerns no case
        case_id TEXT CHECK (case_id <> ''),
        recorded_at TEXT NOT NULL CHECK (recorded_at <> ''),
        -- who brought it: 'embedded' for the program's own tables
        origin TEXT NOT NULL CHECK (origin <> ''),
        source TEXT NOT NULL CHECK (source <> ''),
        replaces INTEGER REFERENCES observations (id),
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
        note TEXT,
        source_id INTEGER REFERENCES sources (id),
        seen TEXT,
        act TEXT NOT NULL DEFAULT 'notification',
        surface TEXT,
        stage TEXT,
        stage_date TEXT
        """

    private static let sourceCells = """
        id, sha256, name, kind, surface, title, published, seen, recorded_at, size, packed, replaces
        """

    private static let sourceTable = """
        id INTEGER PRIMARY KEY,
        -- of the bytes as they came, lower-case hexadecimal; a trigger keeps it unique
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
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
        """

    private static let chainTable = """
        id INTEGER PRIMARY KEY,
        subject TEXT NOT NULL,
        subject_id INTEGER NOT NULL,
        -- SHA-256 of the hash before and of the rows
        hash BLOB NOT NULL CHECK (length(hash) = 32)
        """
}
