#if PostgreSQL
/// The tables of a ledger in a database of PostgreSQL's: those of ``Schema``'s version, with the same columns.
///
/// Texts are compared byte by byte, as SQLite does. The numbers of rows follow each other without gaps, since one
/// transaction writes at a time. Beside the tables of a file there are `passage_terms`, which stand in for FTS5's index
/// (see ``WordMill``), and the table by which a ledger is known.
enum PostgresSchema {
    /// Holds the version, in one row.
    static let signTable = "attache_ledger"

    /// In the order in which they must be run.
    static let statements: [String] =
        [refusal] + numbered.map(number) + tables + indexes + [standing] + appendOnly.map(refuse)

    /// The tables that number their rows.
    private static let numbered = [
        "sources", "readings", "observations", "identities", "editions", "chain", "passages", "told",
        "interests",
    ]

    /// The tables of which no row is changed or deleted.
    private static let appendOnly = [
        "sources", "readings", "observations", "observed_items", "observed_contractors", "observed_values",
        "observed_events", "identities", "editions", "chain", "passages", "passage_terms", "told",
        "told_keys",
    ]

    private static let refusal = """
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''% is append-only: record a new observation'', TG_TABLE_NAME; END'
        """

    /// Its body is looked at when it is run: the table comes later.
    private static func number(_ table: String) -> String {
        """
        CREATE FUNCTION next_of_\(table)() RETURNS bigint LANGUAGE plpgsql AS
        'BEGIN RETURN (SELECT coalesce(max(id), 0) + 1 FROM \(table)); END'
        """
    }

    private static func refuse(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON \(table)
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
        """
    }

    private static let text = #"text COLLATE "C""#

    private static let tables = [
        "CREATE TABLE \(signTable) (version bigint NOT NULL)",
        """
        CREATE TABLE sources (
            id bigint PRIMARY KEY DEFAULT next_of_sources(),
            sha256 \(text) NOT NULL UNIQUE CHECK (length(sha256) = 64),
            name \(text) NOT NULL CHECK (name <> ''),
            kind \(text) NOT NULL,
            surface \(text) NOT NULL,
            title \(text),
            published \(text),
            seen \(text) NOT NULL CHECK (length(seen) = 10),
            recorded_at \(text) NOT NULL CHECK (recorded_at <> ''),
            size bigint NOT NULL CHECK (size >= 0),
            packed bytea NOT NULL,
            replaces bigint REFERENCES sources (id)
        )
        """,
        """
        CREATE TABLE readings (
            id bigint PRIMARY KEY DEFAULT next_of_readings(),
            source bigint NOT NULL REFERENCES sources (id),
            engine \(text) NOT NULL,
            recorded_at \(text) NOT NULL,
            size bigint NOT NULL,
            packed bytea NOT NULL
        )
        """,
        """
        CREATE TABLE observations (
            id bigint PRIMARY KEY DEFAULT next_of_observations(),
            case_id \(text) CHECK (case_id <> ''),
            recorded_at \(text) NOT NULL CHECK (recorded_at <> ''),
            origin \(text) NOT NULL CHECK (origin <> ''),
            source \(text) NOT NULL CHECK (source <> ''),
            replaces bigint UNIQUE REFERENCES observations (id),
            is_retraction boolean NOT NULL DEFAULT false,
            transmittal \(text),
            section \(text),
            buyer \(text),
            notified \(text),
            date_basis \(text),
            value bigint CHECK (value >= 0),
            value_qualifier \(text),
            has_no_contractor boolean,
            parent \(text),
            emergency boolean,
            withdrawn boolean,
            verified boolean,
            note \(text),
            source_id bigint REFERENCES sources (id),
            seen \(text),
            act \(text) NOT NULL DEFAULT 'notification',
            surface \(text),
            stage \(text),
            stage_date \(text)
        )
        """,
        """
        CREATE TABLE observed_items (
            observation bigint NOT NULL REFERENCES observations (id),
            line bigint NOT NULL,
            quantity bigint CHECK (quantity >= 0),
            qualifier \(text),
            designation \(text),
            article \(text),
            description \(text) NOT NULL,
            is_mde boolean,
            source \(text) NOT NULL CHECK (source <> ''),
            PRIMARY KEY (observation, line)
        )
        """,
        """
        CREATE TABLE observed_contractors (
            observation bigint NOT NULL REFERENCES observations (id),
            line bigint NOT NULL,
            name \(text) NOT NULL,
            place \(text),
            PRIMARY KEY (observation, line)
        )
        """,
        """
        CREATE TABLE observed_values (
            observation bigint NOT NULL REFERENCES observations (id),
            line \(text) NOT NULL CHECK (line <> ''),
            value bigint NOT NULL CHECK (value >= 0),
            PRIMARY KEY (observation, line)
        )
        """,
        """
        CREATE TABLE observed_events (
            observation bigint PRIMARY KEY REFERENCES observations (id),
            happened \(text) CHECK (happened <> ''),
            kind \(text) NOT NULL CHECK (kind <> ''),
            words \(text) NOT NULL CHECK (words <> ''),
            actors \(text) NOT NULL,
            about \(text) NOT NULL
        )
        """,
        """
        CREATE TABLE identities (
            id bigint PRIMARY KEY DEFAULT next_of_identities(),
            fallback \(text) NOT NULL UNIQUE,
            transmittal \(text) NOT NULL,
            observation bigint NOT NULL REFERENCES observations (id)
        )
        """,
        """
        CREATE TABLE editions (
            id bigint PRIMARY KEY DEFAULT next_of_editions(),
            fingerprint \(text) NOT NULL,
            recorded_at \(text) NOT NULL
        )
        """,
        """
        CREATE TABLE chain (
            id bigint PRIMARY KEY DEFAULT next_of_chain(),
            subject \(text) NOT NULL,
            subject_id bigint NOT NULL,
            hash bytea NOT NULL CHECK (length(hash) = 32)
        )
        """,
        """
        CREATE TABLE passages (
            id bigint PRIMARY KEY DEFAULT next_of_passages(),
            source bigint REFERENCES sources (id),
            observation bigint REFERENCES observations (id),
            title \(text) NOT NULL,
            body \(text) NOT NULL
        )
        """,
        """
        CREATE TABLE passage_terms (
            term \(text) NOT NULL,
            passage bigint NOT NULL REFERENCES passages (id),
            PRIMARY KEY (term, passage)
        )
        """,
        """
        CREATE TABLE told (
            id bigint PRIMARY KEY DEFAULT next_of_told(),
            source bigint NOT NULL REFERENCES sources (id),
            day bigint,
            form \(text) NOT NULL CHECK (form IN ('event', 'sale')),
            type \(text) NOT NULL,
            actor \(text),
            target \(text),
            about \(text) NOT NULL,
            firms \(text) NOT NULL,
            named \(text) NOT NULL,
            happened \(text),
            dollars bigint,
            quantity bigint,
            transmittal \(text),
            modality \(text) NOT NULL,
            attribution \(text),
            first bigint NOT NULL,
            last bigint NOT NULL,
            words \(text) NOT NULL
        )
        """,
        """
        CREATE TABLE told_keys (
            code \(text) NOT NULL,
            role bigint NOT NULL,
            day bigint NOT NULL,
            told bigint NOT NULL,
            PRIMARY KEY (code, role, day, told)
        )
        """,
        """
        CREATE TABLE watched_sources (
            id \(text) PRIMARY KEY,
            kind \(text) NOT NULL,
            address \(text) NOT NULL,
            entries \(text) NOT NULL,
            hosts \(text) NOT NULL,
            every bigint NOT NULL,
            pace bigint NOT NULL,
            about \(text) NOT NULL
        )
        """,
        """
        CREATE TABLE source_states (
            id \(text) PRIMARY KEY,
            address \(text) NOT NULL,
            tried_at \(text) NOT NULL,
            good_at \(text),
            changed_at \(text),
            unavailable_since \(text),
            fault_code \(text),
            fault \(text),
            pages bigint NOT NULL,
            is_whole boolean NOT NULL
        )
        """,
        """
        CREATE TABLE page_states (
            source \(text) NOT NULL,
            address \(text) NOT NULL,
            tag \(text),
            last_modified \(text),
            sha256 \(text),
            text_hash \(text),
            asked_at \(text) NOT NULL,
            outcome \(text) NOT NULL,
            PRIMARY KEY (source, address)
        )
        """,
        """
        CREATE TABLE interests (
            id bigint PRIMARY KEY DEFAULT next_of_interests(),
            filter \(text) NOT NULL UNIQUE,
            added_at \(text) NOT NULL,
            seen_to bigint NOT NULL,
            looked_at \(text),
            webhook \(text),
            secret_file \(text)
        )
        """,
    ]

    private static let indexes = [
        "CREATE INDEX sources_by_name ON sources (name)",
        "CREATE INDEX sources_by_hash ON sources (substr(sha256, 1, 16))",
        "CREATE INDEX sources_by_replaced ON sources (replaces) WHERE replaces IS NOT NULL",
        "CREATE INDEX readings_by_source ON readings (source)",
        "CREATE INDEX observations_by_case ON observations (case_id)",
        "CREATE INDEX observations_by_source ON observations (source_id) WHERE source_id IS NOT NULL",
        "CREATE INDEX observations_by_value ON observations (buyer, value, notified) WHERE value IS NOT NULL",
        """
        CREATE INDEX observations_without_number ON observations (buyer, value, notified)
        WHERE transmittal IS NULL AND value IS NOT NULL
        """,
        "CREATE INDEX observations_by_parent ON observations (parent) WHERE parent IS NOT NULL",
        "CREATE INDEX identities_by_transmittal ON identities (transmittal)",
        "CREATE INDEX identities_by_observation ON identities (observation)",
        "CREATE INDEX passages_by_source ON passages (source) WHERE source IS NOT NULL",
        "CREATE INDEX passages_by_observation ON passages (observation) WHERE observation IS NOT NULL",
        "CREATE INDEX passage_terms_by_passage ON passage_terms (passage)",
        "CREATE INDEX told_by_source ON told (source)",
        "CREATE INDEX told_sales_by_day ON told (day) WHERE form = 'sale'",
    ]

    private static let standing = """
        CREATE VIEW standing AS
        SELECT * FROM observations AS held
        WHERE NOT held.is_retraction
            AND NOT EXISTS (SELECT 1 FROM observations AS later WHERE later.replaces = held.id)
        """
}
#endif
