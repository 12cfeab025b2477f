import Foundation
import Testing

@testable import Relations

@Suite("Tellings of one event are one event")
struct SameEventTests {
    // MARK: The labelled set

    private struct Labelled {
        let event: String
        let published: String
        let outlet: String
        let text: String
    }

    private static let labelled: [Labelled] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Fixtures/tellings.tsv")
        let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
        return lines.filter { !$0.hasPrefix("#") }.dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Labelled(event: cells[0], published: cells[1], outlet: cells[2], text: cells[3])
        }
    }()

    /// Read, grouped and compared pair by pair: a text is with another where any of their events is one.
    @Test("150 tellings of 40 events in varied words are joined with a pairwise F1 of 0.90 or better")
    func labelledSet() {
        let texts = Self.labelled
        var tellings: [Telling] = []
        var text: [Int] = []
        for (place, row) in texts.enumerated() {
            for telling in Told.read(row.text, outlet: row.outlet, published: row.published) {
                tellings.append(telling)
                text.append(place)
            }
        }
        var joined: Set<[Int]> = []
        for group in EventGrouper(names: Told.names).groups(tellings) {
            let places = Array(Set(group.map { text[$0] })).sorted()
            for (index, one) in places.enumerated() {
                for other in places[(index + 1)...] { joined.insert([one, other]) }
            }
        }
        let isRead = Set(text)
        var wanted: Set<[Int]> = []
        for one in texts.indices {
            for other in texts.indices where other > one && texts[one].event == texts[other].event {
                wanted.insert([one, other])
            }
        }
        func score(_ wanted: Set<[Int]>) -> Double {
            let right = Double(joined.intersection(wanted).count)
            let precision = right / Double(max(1, joined.count))
            let recall = right / Double(max(1, wanted.count))
            return 2 * precision * recall / max(0.001, precision + recall)
        }
        // The tellings are what is read of the texts; a text of which nothing is read tells nothing that could be joined.
        let read = score(wanted.filter { isRead.contains($0[0]) && isRead.contains($0[1]) })
        let whole = score(wanted)
        print(
            "same event: \(isRead.count) tellings of \(Set(isRead.map { texts[$0].event }).count) events, F1 \(read); with the "
                + "\(texts.count - isRead.count) texts of which nothing is read F1 \(whole)")
        #expect(isRead.count >= 150)
        #expect(Set(isRead.map { texts[$0].event }).count >= 40)
        if ProcessInfo.processInfo.environment["ATTACHE_LIST_MISSES"] != nil {
            let silent = texts.indices.filter { !isRead.contains($0) }
            for place in silent { print("  nothing read: \(texts[place].text)") }
            for pair in joined.subtracting(wanted).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                print("  wrongly joined: \(texts[pair[0]].text) | \(texts[pair[1]].text)")
            }
            for pair in wanted.subtracting(joined).sorted(by: { $0.lexicographicallyPrecedes($1) })
            where !silent.contains(pair[0]) && !silent.contains(pair[1]) {
                func kinds(_ place: Int) -> String {
                    tellings.indices.filter { text[$0] == place }.map {
                        "\(tellings[$0].kind.rawValue) \(tellings[$0].source?.code ?? "-")>\(tellings[$0].target?.code ?? "-")"
                    }.joined(separator: ",")
                }
                print(
                    "  not joined: [\(kinds(pair[0]))] \(texts[pair[0]].text) | [\(kinds(pair[1]))] \(texts[pair[1]].text)"
                )
            }
        }
        #expect(read >= 0.90)
        // With what the reader misses.
        #expect(whole >= 0.90)
    }

    // MARK: Rules

    @Test("an undated telling of a measure joins the one that is dated")
    func undated() {
        let events = Told.events(
            Told.telling(.sanction, "USA", "TUR", about: ["caatsa-231"], on: "2020-12-14"),
            Told.telling(.sanction, "USA", "TUR", about: ["caatsa-231", "f-35-programme"]))
        #expect(events.count == 1)
        #expect(events[0].when.span?.text == "2020-12-14")
        #expect(events[0].tellings.count == 2)
    }

    @Test("another buyer, another pair or a later day is another event")
    func others() {
        let sale = Told.telling(
            .saleApproved, "USA", "BHR", about: ["f-16"], on: "2027-10-06", dollars: 1_900_000_000)
        #expect(
            Told.events(
                sale,
                Told.telling(
                    .saleApproved, "USA", "JOR", about: ["f-16"], on: "2027-10-06", dollars: 1_900_000_000)
            ).count == 2)
        #expect(
            Told.events(
                Told.telling(.sanction, "CAN", "BLR", on: "2027-02-10"),
                Told.telling(.sanction, "CAN", "MMR", on: "2027-02-10")
            ).count == 2)
        #expect(
            Told.events(
                Told.telling(.militaryAction, "AZE", "ARM", on: "2027-04-13"),
                Told.telling(.militaryAction, "AZE", "ARM", on: "2027-05-25")
            ).count == 2)
    }

    @Test("two cases of one day to one buyer stay two, and each text joins its own by the figures")
    func twoCases() {
        let first = Told.telling(
            .saleApproved, "USA", "TUR", about: ["aim-120"], on: "2025-05-14", dollars: 225_000_000,
            row: TableKey(.cases, "a"))
        let second = Told.telling(
            .saleApproved, "USA", "TUR", about: ["aim-9"], on: "2025-05-14", dollars: 79_100_000,
            row: TableKey(.cases, "b"))
        // A text that misprints the second missile tells its sum rightly.
        let press = Told.telling(
            .saleApproved, "USA", "TUR", about: ["aim-120"], dollars: 79_100_000,
            outlet: "https://two.example/b")
        let events = Told.events(first, second, press)
        #expect(events.count == 2)
        #expect(events.contains { $0.dollars == 79_100_000 && $0.tellings.count == 2 })
    }

    @Test("who told what differently is said, with the outlets; silence differs from nobody")
    func differences() throws {
        let events = Told.events(
            Told.telling(
                .saleSigned, "KOR", "NOR", about: ["k9"], on: "2027-03-04", dollars: 310_000_000, quantity: 24
            ),
            Told.telling(
                .saleSigned, "KOR", "NOR", about: ["k9"], on: "2027-03-04", dollars: 410_000_000,
                quantity: 24,
                outlet: "https://two.example/b"),
            Told.telling(
                .saleSigned, "KOR", "NOR", about: ["k9"], on: "2027-03-04", outlet: "https://three.example/c")
        )
        #expect(events.count == 1)
        let difference = try #require(events[0].differences.first)
        #expect(events[0].differences.count == 1)
        #expect(difference.field == .value)
        #expect(difference.versions.map(\.outlets) == [["one.example"], ["two.example"]])
    }

    @Test("the order in which tellings are given does not count")
    func order() {
        let tellings = Self.labelled.prefix(60).flatMap {
            Told.read($0.text, outlet: $0.outlet, published: $0.published)
        }
        let grouper = EventGrouper(names: Told.names)
        let forward = Set(grouper.events(tellings).map(\.id))
        #expect(Set(grouper.events(tellings.reversed()).map(\.id)) == forward)
    }

    @Test("a page cannot tell what came after it")
    func notBefore() {
        #expect(
            Told.events(
                Told.telling(.visitOrTalks, "USA", "TUR", on: "2025-09-25"),
                Told.telling(.visitOrTalks, "USA", "TUR", published: "2025-09-01")
            ).count == 2)
    }
}
