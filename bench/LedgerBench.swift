import Foundation
import Law
import Ledger
import Tables
import Seeded

/// How fast a ledger takes observations in and answers.
///
/// One observation here is a generated source of a few lines with its hash, its bytes packed, its reading, its words in
/// the index, its link in the chain, and what it says of one case: number, buyer, day, value and one item. Four sources
/// speak of each case. A whole notice has thirty times the words: ``run(notices:)`` adds such.
enum LedgerBench {
    static func run(observations count: Int) throws {
        let folder = try Folder()
        let ledger = try Ledger.open(at: .named(folder.path("ledger.sqlite")))
        let clock = ContinuousClock()
        var slowest = Double.infinity
        let (added, worked) = try add(count, words: 8, to: ledger) { size, time in
            slowest = min(slowest, Double(size) / time)
        }
        let bytes =
            (try? FileManager.default.attributesOfItem(atPath: ledger.path ?? ""))?[.size] as? Int ?? 0
        print(
            "ledger: \(count) observations, each of a source of its own, added at \(Int(Double(count) / added)) a "
                + "second (the slowest 50,000 at \(Int(slowest))), \(Int(worked / Double(count) * 1e6)) µs of "
                + "processor time each, \(bytes / 1_000_000) MB")
        var generator = Seeded(seed: 11)
        let ids = (0..<500).map { _ in
            Generated(Int.random(in: 0..<count, using: &generator)).caseID.description
        }
        let law = try Law { Table(embedded: $0).text }
        try tell("case", ids) { _ = try ledger.view(id: $0) }
        try tell("clock", ids) { id in
            let found = try ledger.view(id: id)?.case
            _ = found.flatMap { found in
                found.notified.flatMap {
                    law.reviewClock(delivered: $0, buyer: found.buyer, instrument: found.kind)?.explanation
                }
            }
        }
        try tell("history", ids) { _ = try ledger.history(of: $0) }
        try tell("case as of a day", ids) { _ = try ledger.view(id: $0, asOf: CalendarDate("2030-01-01")) }
        let words = (0..<500).map { _ in Generated.word(Int.random(in: 0..<5000, using: &generator)) }
        try tell("search, one word", words) { _ = try ledger.search(SearchQuery($0)) }
        try tell("search, word and state", words) { _ = try ledger.search(SearchQuery($0 + " AND Norway")) }
        try tell("search, two frequent words", words) { _ in
            _ = try ledger.search(SearchQuery("Norway AND missiles"))
        }
        let verified = try clock.measure { _ = try ledger.verify() }
        print("ledger: verify: \(String(format: "%.1f", seconds(verified))) s")
    }

    /// Whole notices, of some 450 words each.
    static func run(notices count: Int) throws {
        let folder = try Folder()
        let ledger = try Ledger.open(at: .named(folder.path("ledger.sqlite")))
        let (added, worked) = try add(count, words: 450, to: ledger) { _, _ in }
        print(
            "ledger: \(count) observations of sources of 450 words added at \(Int(Double(count) / added)) a second, "
                + "\(Int(worked / Double(count) * 1e6)) µs of processor time each"
        )
    }

    /// - Parameter lump: told of each 50,000 with the seconds that they took.
    /// - Returns: the seconds of the writing alone, by the clock and of all processors.
    private static func add(
        _ count: Int, words: Int, to ledger: Ledger, _ lump: (Int, Double) -> Void
    ) throws -> (clock: Double, processor: Double) {
        let writer = try ledger.writer()
        defer { writer.close() }
        let clock = ContinuousClock()
        var generator = Seeded(seed: 7)
        var (total, part, size) = (0.0, 0.0, 0)
        var worked = 0.0
        var start = 0
        while start < count {
            let end = min(count, start + 1000)
            let drafts = (start..<end).map { Generated($0).draft(words: words, &generator) }
            let before = processorSeconds()
            let time = seconds(try clock.measure { _ = try writer.add(drafts) })
            worked += processorSeconds() - before
            total += time
            part += time
            size += end - start
            if size >= 50_000 || end == count {
                lump(size, part)
                (part, size) = (0, 0)
            }
            start = end
        }
        return (total, worked)
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func tell(_ name: String, _ questions: [String], _ ask: (String) throws -> Void) throws {
        let clock = ContinuousClock()
        for question in questions.prefix(20) { try ask(question) }
        let times = try questions.map { question in seconds(try clock.measure { try ask(question) }) * 1000 }
            .sorted()
        let (median, late) = (times[times.count / 2], times[times.count * 99 / 100])
        print(
            "ledger: \(name): median \(String(format: "%.2f", median)) ms, p99 \(String(format: "%.2f", late)) ms"
        )
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }

    /// A folder that is gone when the run is over.
    private final class Folder {
        private let url = FileManager.default.temporaryDirectory.appending(
            path: "attache-bench-\(UUID().uuidString)")

        init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

        deinit { try? FileManager.default.removeItem(at: url) }

        func path(_ name: String) -> String { url.appending(path: name).path }
    }
}
