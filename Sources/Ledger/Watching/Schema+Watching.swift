/// The fifth version: what is watched, and how it was found.
///
/// Unlike all else in a ledger these rows change: they say how things stand now, are no evidence of anything, and have no
/// link in the chain.
extension Schema {
    static let watching = """
        -- sources that the user added, or put in the place of the program's
        CREATE TABLE watched_sources (
            id TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            address TEXT NOT NULL,
            entries TEXT NOT NULL,
            -- parted by "; "
            hosts TEXT NOT NULL,
            every INTEGER NOT NULL,
            pace INTEGER NOT NULL,
            about TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE source_states (
            id TEXT PRIMARY KEY,
            address TEXT NOT NULL,
            tried_at TEXT NOT NULL,
            good_at TEXT,
            changed_at TEXT,
            unavailable_since TEXT,
            fault_code TEXT,
            fault TEXT,
            pages INTEGER NOT NULL,
            is_whole INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE page_states (
            source TEXT NOT NULL,
            address TEXT NOT NULL,
            tag TEXT,
            last_modified TEXT,
            sha256 TEXT,
            text_hash TEXT,
            asked_at TEXT NOT NULL,
            outcome TEXT NOT NULL,
            PRIMARY KEY (source, address)
        ) WITHOUT ROWID;
        CREATE TABLE interests (
            id INTEGER PRIMARY KEY,
            filter TEXT NOT NULL UNIQUE,
            added_at TEXT NOT NULL,
            -- the last observation that was looked at
            seen_to INTEGER NOT NULL,
            looked_at TEXT,
            webhook TEXT,
            secret_file TEXT
        );

        """
}
