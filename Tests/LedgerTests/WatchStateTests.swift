import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("How watched sources stand, in the ledger")
struct WatchStateTests {
    /// Takes a ledger back to the version before, as an earlier program has made it.
    private func age(_ scratch: Scratch) throws {
        try scratch.raw { db in
            for table in ["watched_sources", "source_states", "page_states", "interests"] {
                try db.execute(sql: "DROP TABLE \(table)")
            }
            try db.execute(
                sql: "DELETE FROM grdb_migrations WHERE identifier = '5 watching'; PRAGMA user_version = 4")
        }
    }

    @Test("a ledger of the version before gets the tables, and keeps all that it holds")
    func migrated() throws {
        let scratch = try Scratch()
        try scratch.add(try Made.notice("26-3"))
        let count = try Ledger.open(at: scratch.place, record: SmallRecord().tables).observationCount()
        try age(scratch)
        let ledger = try Ledger.open(at: scratch.place, record: SmallRecord().tables)
        #expect(try ledger.observationCount() == count)
        #expect(try ledger.sourceStates().isEmpty)
        let writer = try ledger.writer()
        defer { writer.close() }
        try writer.note(
            SourceState(id: "a", address: "https://example.org/", triedAt: "2026-11-01T12:00:00Z"))
        #expect(try ledger.sourceStates().map(\.id) == ["a"])
        #expect(try ledger.verify().isSound)
    }

    @Test("one that cannot be written is read without them")
    func readOnly() throws {
        let scratch = try Scratch()
        _ = try scratch.makeLedger(record: SmallRecord().tables)
        try age(scratch)
        let ledger = try Ledger.open(at: scratch.place, access: .readOnly, record: SmallRecord().tables)
        #expect(
            try ledger.sourceStates().isEmpty && ledger.interests().isEmpty && ledger.ownSources().isEmpty)
        #expect(try ledger.pageStates(of: "a").isEmpty)
    }

    @Test("from when on a source is unavailable is the first moment of it, and a good answer ends it")
    func states() {
        var state = SourceState(id: "a", address: "x", triedAt: "1")
        state = state.found(at: "2", hasNews: true, pages: 3, isWhole: true)
        state = state.missing(at: "3", code: "busy", words: "busy", hasNews: false, pages: 3)
        state = state.missing(at: "4", code: "shape", words: "shape", hasNews: false, pages: 3)
        #expect(state.unavailableSince == "3" && state.faultCode == "shape" && state.triedAt == "4")
        #expect(state.goodAt == "2" && state.changedAt == "2" && state.isWhole)
        state = state.found(at: "5", hasNews: false, pages: 4, isWhole: true)
        #expect(state.unavailableSince == nil && state.fault == nil && state.changedAt == "2")
    }
}
