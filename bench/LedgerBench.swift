import Foundation
import Law
import Ledger

/// How fast a ledger takes observations in and answers: generated sources of one observation each.
enum LedgerBench {
    /// SplitMix64: the same ledger in each run.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    static func run(observations count: Int) throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "attache-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let ledger = try Ledger.open(at: .named(folder.appending(path: "ledger.sqlite").path))
        let writer = try ledger.writer()
        var generator = Seeded(state: 7)
        let clock = ContinuousClock()
        let added = try clock.measure {
            var start = 0
            while start < count {
                let end = min(count, start + 1000)
                _ = try writer.add((start..<end).map { draft($0, &generator) })
                start = end
            }
        }
        let bytes =
            (try? FileManager.default.attributesOfItem(atPath: ledger.path ?? ""))?[.size] as? Int ?? 0
        print(
            "ledger: \(count) observations added at \(Int(Double(count) / seconds(added))) a second, "
                + "\(bytes / 1_000_000) MB")
        let ids = (0..<500).map { _ in id(Int.random(in: 0..<count, using: &generator)) }
        try tell("case", ids) { _ = try ledger.view(id: $0) }
        try tell("history", ids) { _ = try ledger.history(of: $0) }
        let words = (0..<500).map { _ in word(Int.random(in: 0..<5000, using: &generator)) }
        try tell("search, one word", words) { _ = try ledger.search(SearchQuery($0)) }
        try tell("search, word and state", words) { _ = try ledger.search(SearchQuery($0 + " AND Norway")) }
        try tell("search, two states", words) { _ in _ = try ledger.search(SearchQuery("Norway AND missiles"))
        }
    }

    /// Four sources in a hundred speak of the same case.
    private static func id(_ number: Int) -> String {
        let place = number / 4
        return "\(10 + place / 999 % 90)-\(place % 999 + 1)"
    }

    private static func word(_ number: Int) -> String { "word\(number)" }

    private static func draft(_ number: Int, _ generator: inout Seeded) -> SourceDraft {
        let buyer = ["NOR", "TUR", "POL", "KWT", "JPN"][number % 5]
        var says = CaseStatement()
        says.transmittal = TransmittalNumber(id(number))
        says.kind = .fms
        says.buyer = buyer
        says.value = Int.random(in: 1...900, using: &generator) * 1_000_000
        says.notified = CalendarDate("2026-01-05")
        says.dateBasis = "FR (viii) delivered"
        says.isVerified = true
        says.items = [
            CaseItem(
                quantity: number % 90 + 1, qualifier: nil, designation: "AIM-9X Block II", article: "aim-9",
                description: "missiles", isMajorDefenseEquipment: true, source: "generated")
        ]
        let words = (0..<8).map { _ in word(Int.random(in: 0..<5000, using: &generator)) }
        let text =
            "Notice \(number): \(number % 3 == 0 ? "Norway" : "another state") would get missiles. "
            + words.joined(separator: " ")
        let hash = String(number, radix: 16)
        let observation = ObservationDraft(
            caseID: says.transmittal.map { .transmittal($0) }
                ?? .fallback(notified: .earliest, buyer: buyer, value: number),
            act: .notification, says: says, stage: .notified, stageDate: says.notified)
        return SourceDraft(
            bytes: Array(text.utf8), sha256: String(repeating: "0", count: 64 - hash.count) + hash,
            name: "generated/\(number)", kind: "notice", surface: "federal-register", title: nil,
            published: nil,
            text: text, reading: Array("{}".utf8), engine: "bench", observations: [observation])
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
}
