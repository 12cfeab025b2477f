import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("Sources and their observations")
struct SourceTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test(
        "no row of a source, a reading, an identity, a link or a passage is changed, deleted or replaced",
        arguments: Kept.all, ["sources", "readings", "identities", "chain", "passages"])
    func appendOnly(kept: Kept, table: String) throws {
        let scratch = try Scratch(kept)
        try scratch.add(
            Made.notice(nil, buyer: "DNK", value: 500), Made.notice("26-9", buyer: "DNK", value: 500))
        let before = try scratch.rows("SELECT * FROM \(table) ORDER BY id")
        #expect(!before.isEmpty)
        for statement in ["UPDATE \(table) SET id = id", "DELETE FROM \(table)"] {
            #expect(try scratch.refusal(of: statement).contains("append-only"), "\(statement)")
        }
        let again = "INTO \(table) SELECT * FROM \(table) ORDER BY id LIMIT 1"
        _ = try scratch.refusal(of: kept == .file ? "INSERT OR REPLACE \(again)" : "INSERT \(again)")
        #expect(try scratch.rows("SELECT * FROM \(table) ORDER BY id") == before)
    }

    @Test("the same bytes again change nothing, also under another name", arguments: Kept.all)
    func sameBytes(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let notice = try Made.notice("26-9")
        let (ledger, first) = try scratch.add(notice)
        let count = try ledger.observationCount()
        var again = notice
        again.name = "another name"
        let (_, second) = try scratch.add(again)
        #expect(first.count == 1)
        guard case .held(let held) = try #require(second.first) else {
            Issue.record("the bytes were added twice")
            return
        }
        #expect(held.name == notice.name)
        #expect(try ledger.observationCount() == count)
    }

    @Test("the bytes of a source come back as they were", arguments: Kept.all)
    func bytes(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let text = String(repeating: "Transmittal No. 26-9, Türkiye \u{0} ", count: 3000)
        let (ledger, _) = try scratch.add(Made.source("long.txt", text: text))
        var lines: [Data] = []
        try ledger.export { lines.append($0) }
        guard case .source(let draft) = try ImportedLine(#require(lines.last)) else {
            Issue.record("the last line is no source")
            return
        }
        #expect(draft.bytes == Array(text.utf8))
        guard case .integer(let size)? = try scratch.rows("SELECT length(packed) FROM sources").first?.first
        else {
            Issue.record("no source is kept")
            return
        }
        #expect(size < text.utf8.count / 10, "kept packed")
    }

    @Test("packed bytes that were changed, cut or of another size are not taken for the source")
    func damagedPack() {
        let bytes = Array("the words of a source, the words of a source".utf8)
        let packed = Deflate.pack(bytes)
        #expect(Deflate.unpack(packed, size: bytes.count) == bytes)
        #expect(Deflate.unpack(packed, size: bytes.count - 1) == nil)
        #expect(Deflate.unpack(packed, size: bytes.count + 1) == nil)
        #expect(Deflate.unpack(Array(packed.dropLast(3)), size: bytes.count) == nil)
        var changed = packed
        changed[packed.count / 2] ^= 1
        #expect(Deflate.unpack(changed, size: bytes.count) == nil)
        #expect(Deflate.unpack(Deflate.pack([]), size: 0) == [])
    }

    @Test("a second capture of a page stands in the place of the first, which stays", arguments: Kept.all)
    func secondCapture(kept: Kept) throws {
        let scratch = try Scratch(kept)
        try scratch.add(Made.notice("26-9", value: 100, name: "page", seen: "2026-03-01"))
        let (ledger, _) = try scratch.add(Made.notice("26-9", value: 150, name: "page", seen: "2026-08-01"))
        #expect(try ledger.case(id: "26-9")?.value == 150)
        let history = try ledger.history(of: "26-9")
        #expect(history.map(\.says.value) == [100, 150])
        #expect(history[1].replaces == history[0].id)
    }

    @Test(
        "an older capture that is added later does not stand in the place of the newer one",
        arguments: Kept.all)
    func olderCapture(kept: Kept) throws {
        let scratch = try Scratch(kept)
        try scratch.add(
            Made.notice("26-9", value: 150, surface: "state", name: "new.html", seen: "2026-08-01"))
        let (ledger, _) = try scratch.add(
            Made.notice("26-9", value: 100, surface: "state", name: "old.html", seen: "2026-03-01"))
        #expect(try ledger.case(id: "26-9")?.value == 150)
        #expect(try ledger.case(id: "26-9", asOf: day("2026-05-01"))?.value == 100)
        #expect(try ledger.case(id: "26-9", asOf: day("2026-02-28")) == nil)
    }

    @Test(
        "a case without a number joins the number when a source gives it, and the old id still finds it",
        arguments: Kept.all)
    func identity(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let (ledger, _) = try scratch.add(
            Made.notice(nil, buyer: "DNK", notified: "2026-03-03", value: 45_000_000))
        let old = "2026-03-03|DNK|45000000"
        #expect(try ledger.case(id: old)?.id == old)
        let (_, added) = try scratch.add(
            Made.notice("26-9", buyer: "DNK", notified: "2026-03-02", value: 45_000_000))
        #expect(
            added == [
                .added(
                    observations: [AddedObservation(caseID: "26-9", act: .notification, joins: old)],
                    replaced: nil)
            ])
        #expect(try ledger.case(id: old)?.id == "26-9")
        let view = try #require(try ledger.view(id: "26-9"))
        #expect(view.otherIDs == [old])
        #expect(view.observations.count == 2)
        #expect(try ledger.allCases().filter { $0.buyer == "DNK" }.map(\.id) == ["26-9"])
    }

    @Test(
        "a row of the record that learns its number goes on under it, and the old id still finds it",
        arguments: Kept.all)
    func recordedIdentity(kept: Kept) throws {
        let scratch = try Scratch(kept)
        var small = SmallRecord()
        small.cases[0][0] = "2026-01-05|NOR|1000"
        small.cases[0][2] = ""
        small.items = [["2026-01-05|NOR|1000", "1", "10", "", "AIM-120C-8", "aim-120", "missiles", "yes"]]
        let before = try Ledger.open(at: scratch.place, record: small.tables)
        #expect(try before.case(id: "2026-01-05|NOR|1000")?.transmittal == nil)
        var known = SmallRecord()
        known.formerIDs = ["26-1": "2026-01-05|NOR|1000"]
        let after = try Ledger.open(at: scratch.place, record: known.tables)
        #expect(try after.case(id: "2026-01-05|NOR|1000")?.id == "26-1")
        #expect(try after.allCases().count == 2)
        let history = try after.history(of: "26-1")
        #expect(history.map(\.caseID) == ["2026-01-05|NOR|1000", "26-1"])
        #expect(history.last?.replaces == history.first?.id)
        #expect(try after.verify().isSound)
        // A source that knows no number joins as well.
        let (joined, _) = try scratch.add(
            Made.notice(nil, notified: "2026-01-05", value: 1000, words: "more"))
        #expect(try joined.view(id: "26-1")?.observations.count == 2)
    }

    @Test("an id that a case is said to have had must be no other case's")
    func faultyFormerID() throws {
        var small = SmallRecord()
        small.formerIDs = ["26-1": "26-2"]
        #expect(try ledgerError { _ = try small.tables.formerIDs() }.what.contains("cases.tsv, line 2"))
    }

    @Test("the lines of a sheet beside its total are kept, and travel", arguments: Kept.all)
    func valueLines(kept: Kept) throws {
        let scratch = try Scratch(kept)
        var notice = try Made.notice("26-9", value: 300)
        notice.observations[0].says.valueLines = [.majorDefense: 200, .other: 100]
        var small = SmallRecord()
        small.valueLines = ["26-1": ("600", "400")]
        let ledger = try Ledger.open(at: scratch.place, record: small.tables)
        let writer = try ledger.writer()
        _ = try writer.add([notice])
        writer.close()
        #expect(try ledger.case(id: "26-9")?.valueLines == [.majorDefense: 200, .other: 100])
        #expect(try ledger.case(id: "26-1")?.valueLines == [.majorDefense: 600, .other: 400])
        #expect(try ledger.case(id: "26-2")?.valueLines == [:])
        var lines: [Data] = []
        try ledger.export { lines.append($0) }
        guard case .source(let draft) = try ImportedLine(#require(lines.last)) else { return }
        #expect(draft.observations[0].says.valueLines == [.majorDefense: 200, .other: 100])
        // As an earlier version exported it.
        let line = try String(decoding: #require(lines.last), as: UTF8.self)
            .replacing(#/"valueLines":\{[^}]*\},?/#, with: "")
        guard case .source(let old) = try ImportedLine(Data(line.utf8)) else { return }
        #expect(old.observations[0].says.valueLines == [:])
        #expect(try ledger.verify().isSound)
    }

    @Test("a NUL in a text ends no text", arguments: Kept.all)
    func nul(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let (ledger, _) = try scratch.add(Made.source("a\0b", text: "before\0 after"))
        #expect(try ledger.search(SearchQuery("after")).count == 1)
        #expect(try ledger.verify().isSound)
    }

    @Test(
        "two cases alike in buyer, value and day are not joined to a third: nobody can tell which it is",
        arguments: Kept.all)
    func ambiguousIdentity(kept: Kept) throws {
        let scratch = try Scratch(kept)
        try scratch.add(
            Made.notice("26-8", buyer: "DNK", value: 500), Made.notice("26-9", buyer: "DNK", value: 500))
        let (ledger, added) = try scratch.add(Made.notice(nil, buyer: "DNK", value: 500))
        guard case .added(let said, _) = try #require(added.first) else { return }
        #expect(said.map(\.joins) == [nil])
        #expect(try ledger.allCases().filter { $0.buyer == "DNK" }.count == 3)
    }

    @Test("the ledger's time does not go back with the clock", arguments: Kept.all)
    func clockSetBack(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let late = Date(timeIntervalSince1970: 1_900_000_000)
        let (ledger, _) = try scratch.add(Made.notice("26-8"), now: late)
        let writer = try ledger.writer()
        _ = try writer.add([try Made.notice("26-9")], now: Date(timeIntervalSince1970: 1_800_000_000))
        let moments = try scratch.rows("SELECT recorded_at FROM sources ORDER BY id").map { row in
            if case .text(let moment)? = row.first { moment } else { "" }
        }
        #expect(moments == moments.sorted() && moments.count == 2)
    }

    @Test("several writers at once add every source once", arguments: Kept.all)
    func writersAtOnce(kept: Kept) async throws {
        let scratch = try Scratch(kept)
        let (ledger, _) = try scratch.add(Made.notice("26-9"))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<4 {
                group.addTask {
                    let writer = try ledger.writer()
                    for number in 0..<10 {
                        // Two workers bring the same source.
                        _ = try writer.add([try Made.source("s", text: "source \(worker / 2) \(number)")])
                    }
                    writer.close()
                }
            }
            try await group.waitForAll()
        }
        #expect(try ledger.statistics().sources == 21)
        #expect(try ledger.verify().isSound)
    }

    @Test("a ledger of the first version is brought to this one, with its observations linked")
    func migration() throws {
        let queue = try DatabaseQueue(path: scratch.place.path)
        try Schema.migrator.migrate(queue, upTo: "1 observations")
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO observations (
                        case_id, recorded_at, origin, source, transmittal, section, buyer, date_basis, value)
                    VALUES ('99-1', '2026-01-02T03:04:05.000Z', 'test', 'https://example.org', '99-1', '36(b)(1)',
                        'NOR', 'test', 7)
                    """)
        }
        try queue.close()
        let ledger = try Ledger.open(at: scratch.place, record: SmallRecord().tables)
        #expect(try ledger.case(id: "99-1")?.value == 7)
        #expect(try ledger.history(of: "99-1").map(\.seen) == [day("2026-01-02")])
        let verification = try ledger.verify()
        #expect(verification.isSound, "\(verification.faults)")
        #expect(verification.observations == 3)
    }

    @Test("a ledger of the second version keeps its rows, their links and its bytes")
    func secondVersion() throws {
        let queue = try DatabaseQueue(path: scratch.place.path)
        try Schema.migrator.migrate(queue, upTo: "2 sources")
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO sources (sha256, name, kind, surface, seen, recorded_at, size, packed)
                    VALUES ('\(String(repeating: "0", count: 64))', 'page', 'notice', 'state', '2026-01-02',
                        '2026-01-02T03:04:05.000Z', 0, x'789c030000000001');
                    INSERT INTO readings (source, engine, recorded_at, size, packed)
                    VALUES (1, 'test', '2026-01-02T03:04:05.000Z', 0, x'789c030000000001');
                    INSERT INTO passages (source, title, body) VALUES (1, 'page', 'some words');
                    INSERT INTO observations (
                        case_id, recorded_at, origin, source, transmittal, section, buyer, date_basis, value, source_id,
                        seen, act, surface, stage)
                    VALUES ('99-1', '2026-01-02T03:04:05.000Z', 'added', 'page', '99-1', '36(b)(1)', 'NOR', 'test', 7, 1,
                        '2026-01-02', 'notification', 'state', 'notified');
                    """)
            for subject in [HashChain.Subject.source, .reading, .observation] {
                try HashChain.append(subject, 1, in: SQLiteConnection(db), version: 2)
            }
            _ = try String.fetchOne(db, sql: "PRAGMA user_version")
        }
        try queue.close()
        let ledger = try Ledger.open(at: scratch.place, record: SmallRecord().tables)
        #expect(try ledger.case(id: "99-1")?.value == 7)
        #expect(try ledger.search(SearchQuery("words")).map(\.cases) == [["99-1"]])
        let verification = try ledger.verify()
        // The hash of the source is an invented one.
        #expect(verification.faults == ["The bytes of source 1 are not those that were added."])
        let (later, _) = try scratch.add(Made.notice("99-1", value: 7))
        #expect(try later.view(id: "99-1")?.observations.count == 2)
        #expect(try later.verify().faults.count == 1)
    }
}
