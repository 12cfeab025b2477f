import Foundation
import Law
import Testing

@testable import Ledger

@Suite("The address of a database")
struct PostgresAddressTests {
    @Test(
        "what is shown of an address has no password",
        arguments: [
            ("postgres://ann:s3cret-word@db.example/press", "postgres://ann@db.example/press"),
            ("postgresql://ann:s3cret-word@db:5433/press", "postgresql://ann@db:5433/press"),
            (
                "postgres://ann@db/press?password=s3cret-word&sslmode=require",
                "postgres://ann@db/press?sslmode=require"
            ),
            ("postgres://ann:s3cret-word@h/at@db/press", "postgres://ann@db/press"),
            ("postgres://ann:s3cret-word/press", "postgres://ann"),
            ("postgres://db:5433/press", "postgres://db:5433/press"),
            ("postgres:///press?host=/run/postgresql", "postgres:///press?host=/run/postgresql"),
            ("postgres://[::1]:5433/press", "postgres://[::1]:5433/press"),
            ("postgres://ann@db/p?pass%77ord=s3cret-word", "postgres://ann@db/p"),
        ])
    func shown(text: String, shown: String) throws {
        let address = try #require(PostgresAddress(text))
        #expect(address.shown == shown)
        #expect(LedgerPlace.named(text).path == shown)
        #expect(!"\(LedgerPlace.named(text).path)".contains("s3cret-word"))
    }

    @Test("a password is taken out of what the library says, also where it was escaped in the address")
    func masked() throws {
        let address = try #require(PostgresAddress("postgres://ann:s3cret%2Dword@db/press"))
        #expect(address.masked("no user ann with s3cret-word") == "no user ann with …")
        #expect(address.masked("in s3cret%2Dword") == "in …")
    }

    @Test(
        "a path is no address",
        arguments: ["/tmp/postgres://x", "ledger.sqlite", "postgres:/x", "mysql://a/b"])
    func path(text: String) { #expect(PostgresAddress(text) == nil) }

    @Test("a server that is not there is told as such, with what to do and without the password")
    func absent() throws {
        let error = try ledgerError {
            _ = try Ledger.open(at: .named("postgres://ann:s3cret-word@/press?host=/nowhere/at/all"))
        }
        #if PostgreSQL
        #expect(error.kind == .unreachable)
        #else
        #expect(error.kind == .unsupported)
        #endif
        #expect(error.what.contains("postgres://ann@/press?host=/nowhere/at/all"))
        #expect(!"\(error)".contains("s3cret-word"))
    }

    @Test(
        "an address that cannot be read is not repeated",
        arguments: ["postgres://ann:s3cret word@db:x/press", "postgres://ann:%zzs3cret@db/"])
    func faulty(text: String) throws {
        let error = try ledgerError { _ = try Ledger.open(at: .named(text)) }
        #expect(!"\(error)".contains("s3cret"))
    }
}

#if PostgreSQL
@Suite(
    "A ledger in a database",
    .enabled(
        if: Server.address != nil,
        "ATTACHE_POSTGRES names no server: scripts/with-postgres.sh make test runs these tests too"))
struct PostgresTests {
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    private func filled(_ kept: Kept) throws -> (Scratch, Ledger) {
        let scratch = try Scratch(kept)
        try scratch.add(
            Made.notice("26-8", contractors: ["Contractor of Notes"], items: [(53, "AIM-120C-8")]), now: now)
        try scratch.add(Made.notice(nil, buyer: "DNK", value: 500), now: now)
        try scratch.add(Made.notice("26-9", buyer: "DNK", value: 500, name: "page"), now: now)
        try scratch.add(Made.notice("26-9", buyer: "DNK", value: 700, name: "page", words: "again"), now: now)
        return (
            scratch,
            try scratch.add(
                Made.source("ÄÖ", text: "Türkiye’s AIM-9X; naïve façade, Ωmega ①② and 36(b)(1) \u{0} end."),
                now: now
            ).0
        )
    }

    @Test("a file and a database with the same history have the same links, cases, exports and counts")
    func same() throws {
        let (one, file) = try filled(.file)
        let (other, database) = try filled(.database)
        #expect(try file.verify().head == database.verify().head)
        #expect(try database.verify().faults == [])
        #expect(try file.allCases() == database.allCases())
        #expect(try file.views() == database.views())
        #expect(try file.timeline().map(\.event) == database.timeline().map(\.event))
        #expect(try file.statistics() == database.statistics())
        var lines: [[Data]] = [[], []]
        try file.export { lines[0].append($0) }
        try database.export { lines[1].append($0) }
        #expect(lines[0] == lines[1])
        withExtendedLifetime((one, other)) {}
    }

    @Test("both find the same texts, in the same order and with the same words marked")
    func sameHits() throws {
        let (one, file) = try filled(.file)
        let (other, database) = try filled(.database)
        for text in [
            "AIM-120C-8", "aim", "ai*", "Turkiye", "turkiye NOT aim", "NATO OR denmark", "\"of Notes\"",
            "naive facade",
            "ωmega", "36(b)(1)", "①", "missiles NOT (norway OR contractor)", "end", "x*", "9 *",
            "\"9X naive\"", "sale of",
        ] {
            let query = try SearchQuery(text)
            #expect(try file.search(query) == database.search(query), "\(text)")
            #expect(
                try file.search(query, limit: 1, asOf: .latest)
                    == database.search(query, limit: 1, asOf: .latest))
        }
        withExtendedLifetime((one, other)) {}
    }

    @Test("a column is of the same name in both")
    func columns() throws {
        let (file, database) = (try Scratch(.file), try Scratch(.database))
        _ = try (file.add(), database.add())
        for table in [
            "sources", "readings", "observations", "observed_items", "observed_contractors",
            "observed_values",
            "observed_events", "identities", "editions", "chain", "passages", "told", "told_keys",
            "watched_sources",
            "source_states", "page_states", "interests",
        ] {
            let wanted = try file.rows("SELECT name FROM pragma_table_info('\(table)') ORDER BY cid")
            let found = try database.rows(
                """
                SELECT attname FROM pg_attribute WHERE attrelid = '\(table)'::regclass AND attnum > 0 ORDER BY attnum
                """)
            #expect(wanted == found, "\(table)")
        }
    }

    @Test(
        "what is changed behind the triggers' back is found",
        arguments: [
            "UPDATE observations SET value = 7 WHERE id = 1",
            "DELETE FROM observed_items WHERE observation = 1",
            "DELETE FROM chain WHERE id = 2", "UPDATE sources SET seen = '2020-01-01'",
            "UPDATE sources SET packed = '' WHERE id = 1",
            "UPDATE passages SET body = body || '.' WHERE id = 1",
            "UPDATE readings SET engine = 'another'", "UPDATE told_keys SET code = 'FIN'",
            "INSERT INTO told_keys VALUES ('USA', 0, 1, 1)", "DELETE FROM passage_terms WHERE passage = 1",
            "INSERT INTO passage_terms VALUES ('zebra', 1)", "DROP INDEX observations_by_case",
            "ALTER TABLE observations DISABLE TRIGGER observations_append_only",
            "DROP TRIGGER sources_append_only ON sources", "CREATE TABLE mine (x text)",
            "ALTER TABLE observations ALTER COLUMN act SET DEFAULT 'press'",
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        ])
    func tampering(statement: String) throws {
        let (scratch, ledger) = try filled(.database)
        if statement.hasPrefix("UPDATE told_keys"),
            try scratch.rows("SELECT 1 FROM told_keys LIMIT 1").isEmpty
        {
            return
        }
        try scratch.run("SET session_replication_role = replica; " + statement)
        #expect(try !ledger.verify().isSound)
    }

    @Test("a table of another program's by the same name is left as it is")
    func foreign() throws {
        let scratch = try Scratch(.database)
        try scratch.run("CREATE TABLE sources (mine text)")
        let error = try ledgerError { _ = try scratch.add() }
        #expect(error.kind == .notALedger)
        #expect(
            try scratch.rows("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()") == [
                [.integer(1)]
            ])
    }

    @Test("a ledger of a later version is left as it is")
    func newer() throws {
        let scratch = try Scratch(.database)
        _ = try scratch.add()
        try scratch.run("UPDATE attache_ledger SET version = version + 1")
        #expect(try ledgerError { _ = try scratch.add() }.kind == .newerVersion)
    }

    @Test("a reader sees one moment, whatever is written meanwhile")
    func snapshot() throws {
        let (scratch, ledger) = try filled(.database)
        let counts = try ledger.read { db -> [Int?] in
            let before = try db.value(Int.self, "SELECT count(*) FROM sources")
            try scratch.add(Made.source("later", text: "later words"))
            return [before, try db.value(Int.self, "SELECT count(*) FROM sources")]
        }
        #expect(counts[0] == counts[1])
        #expect(try ledger.sourceCount() == (counts[0] ?? 0) + 1)
    }

    @Test("who waits too long for the right to write is told that another has it")
    func locked() throws {
        let (scratch, ledger) = try filled(.database)
        defer { withExtendedLifetime(scratch) {} }
        let (one, other) = (try ledger.writer(), try ledger.writer(patience: .milliseconds(200)))
        let error = try one.write { _ in
            try ledgerError { _ = try other.add([Made.source("x", text: "x y z")]) }
        }
        #expect(error.kind == .locked)
        #expect(try other.add([Made.source("x", text: "x y z")]).count == 1, "and may when the other is done")
    }

    @Test(
        "a connection that is lost between two questions is replaced; one lost in the middle fails that alone"
    )
    func lost() throws {
        let scratch = try ScratchDatabase()
        let place = LedgerPlace.named(scratch.address)
        let ledger = try Ledger.open(at: place, record: SmallRecord().tables)
        let writer = try ledger.writer()
        #expect(try ledger.sourceCount() == 0)
        try scratch.cut()
        #expect(try ledger.sourceCount() == 0)
        try scratch.cut()
        _ = try writer.add([Made.source("a", text: "some words")])
        let error = try ledgerError {
            try writer.write { db in
                try db.insert("INSERT INTO editions (fingerprint, recorded_at) VALUES (?, ?)", ["x", "y"])
                try scratch.cut()
                _ = try db.value(Int.self, "SELECT count(*) FROM editions")
            }
        }
        #expect(error.kind == .unreachable)
        #expect(error.remedy.contains("repeat the command"))
        #expect(try ledger.sourceCount() == 1)
        #expect(try ledger.verify().isSound, "what was begun is undone")
        _ = try writer.add([Made.source("b", text: "other words")])
        #expect(try ledger.sourceCount() == 2)
    }

    @Test("a user who may not write reads, and is told so when it tries to add")
    func readOnly() throws {
        let scratch = try ScratchDatabase()
        _ = try Ledger.open(at: .named(scratch.address), record: SmallRecord().tables)
        let place = LedgerPlace.named(
            scratch.address.replacing("options=", with: "options=-cdefault_transaction_read_only%3Don%20"))
        let ledger = try Ledger.open(at: place, record: SmallRecord().tables)
        #expect(ledger.access == .readOnly)
        #expect(try ledger.allCases().count == 2)
        #expect(try ledgerError { _ = try ledger.writer() }.kind == .notWritable)
        #expect(try ledger.verify().isSound)
    }

    @Test("a database is copied by its own means, which the error names")
    func backup() throws {
        let (scratch, ledger) = try filled(.database)
        let error = try ledgerError { try ledger.backUp(to: scratch.path("copy")) }
        #expect(error.kind == .unsupported)
        #expect(error.remedy.contains("pg_dump"))
    }
}
#endif
