import Foundation
import Ledger
import Testing

@testable import Desk

@Suite("Watched sources on the desk")
struct WatchedSourceTests {
    /// A desk on a ledger of its own, and a way to say how a source was found.
    private static func room() throws -> (Room, Ledger, String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "attache-\(UUID().uuidString)")
            .path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let ledger = try Ledger.open(
            at: .named(folder + "/ledger.sqlite"), now: Date(timeIntervalSince1970: 1_793_500_000))
        return (try Room(ledger: ledger), ledger, folder)
    }

    private static let state = SourceState(
        id: "state-notifications", address: "https://www.state.gov/arms-sales-congressional-notifications",
        triedAt: "2026-10-30T10:00:00Z", goodAt: "2026-10-30T10:00:00Z", pages: 12)

    @Test("each source is listed, also one that was never asked, and one that is well says when it was asked")
    func listed() async throws {
        let (room, ledger, folder) = try Self.room()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let writer = try ledger.writer()
        try writer.note(Self.state)
        writer.close()
        try await room.ask { client in
            let page = try await client.get("/sources").text
            #expect(page.contains("available, asked 30 October 2026, 10:00 UTC"))
            #expect(page.contains("never asked"))
            let data = try await client.get("/sources.json").json
            let watched = try #require(data?["watched"] as? [[String: Any]])
            #expect(watched.count == WatchedSource.embedded.count)
            let cases = try await client.get("/cases").text
            #expect(!cases.contains("class=\"missing\""))
        }
    }

    @Test("one that cannot be had is told above every page that rests on the record, and on no manual")
    func unavailable() async throws {
        let (room, ledger, folder) = try Self.room()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let writer = try ledger.writer()
        try writer.note(
            Self.state.missing(
                at: "2026-10-31T09:30:00Z", code: "shape", words: "no entry <b>is</b> found", hasNews: false,
                pages: 12))
        writer.close()
        try await room.ask { client in
            for path in [
                "/", "/today", "/cases", "/case/26-27", "/state/TUR", "/deadlines", "/search", "/sources",
            ] {
                let page = try await client.get(path).text
                #expect(page.contains("unavailable since 31 October 2026, 09:30 UTC"), "\(path)")
                #expect(page.contains("last answered as it should 30 October 2026"), "\(path)")
            }
            for path in ["/law", "/rules", "/problems"] {
                let page = try await client.get(path).text
                #expect(!page.contains("unavailable since"), "\(path)")
            }
            let page = try await client.get("/sources").text
            #expect(page.contains("no entry &lt;b&gt;is&lt;/b&gt; found"), "foreign words stay words")
            let today = try await client.get("/today.json").json
            #expect((today?["unavailable"] as? [Any])?.count == 1)
        }
    }

    @Test("what is learned of a source while the desk runs is shown, and a page that was kept is not")
    func refreshed() async throws {
        let (room, ledger, folder) = try Self.room()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let service = try DeskServer(room.sources, settings: room.settings).service()
        #expect(service.keeper.now.record.unavailable.isEmpty)
        let before = service.keeper.now.record.changed
        let writer = try ledger.writer()
        try writer.note(
            Self.state.missing(
                at: "2026-11-01T09:30:00Z", code: "busy", words: "busy", hasNews: false, pages: 12))
        writer.close()
        service.keeper.refresh()
        #expect(service.keeper.now.record.unavailable.map(\.source.id) == ["state-notifications"])
        #expect(service.keeper.now.record.changed > before, "so that no browser keeps the old page")
    }

    @Test("a ledger that is taken away under the desk is told, and well again when it is back")
    func gone() throws {
        let (room, ledger, folder) = try Self.room()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let keeper = try DeskServer(room.sources, settings: room.settings).service().keeper
        let path = try #require(ledger.path)
        keeper.refresh()
        #expect(keeper.lastTrouble == nil)
        try FileManager.default.moveItem(atPath: path, toPath: path + ".away")
        keeper.refresh()
        #expect(keeper.lastTrouble?.contains("moved, replaced or deleted") ?? false)
        #expect(!keeper.now.record.cases.isEmpty, "what is known is still answered")
        try FileManager.default.moveItem(atPath: path + ".away", toPath: path)
        keeper.refresh()
        #expect(keeper.lastTrouble == nil)
    }
}
