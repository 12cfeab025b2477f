import Crypto
import Foundation
import Law
import Ledger
import Seeded

/// A generated source: the number tells all of it but its words.
struct Generated {
    let number: Int

    init(_ number: Int) { self.number = number }

    /// Four sources speak of each case.
    private var place: Int { number / 4 }

    private var buyer: String {
        let buyers = ["NOR", "TUR", "POL", "KWT", "JPN", "TWN", "AUS", "SAU", "DEU", "QAT", "ITA", "ISR"]
        return buyers[place % buyers.count]
    }

    private var notified: CalendarDate {
        let first = CalendarDate("2011-01-03") ?? .earliest
        return first.adding(days: place * 7919 % 5600)
    }

    /// To the hundred thousand dollars, as notices have it.
    private var value: Int { (place * 48_271 % 99_991 + 1) * 100_000 }

    /// There are 89,910 numbers of two and three digits; cases beyond them have none.
    private var transmittal: TransmittalNumber? {
        place < 89_910 ? TransmittalNumber("\(10 + place / 999)-\(place % 999 + 1)") : nil
    }

    var caseID: CaseID {
        transmittal.map { .transmittal($0) } ?? .fallback(notified: notified, buyer: buyer, value: value)
    }

    static func word(_ number: Int) -> String { "word\(number)" }

    func draft(words count: Int, _ generator: inout Seeded) -> SourceDraft {
        var says = CaseStatement()
        says.transmittal = transmittal
        says.kind = .fms
        says.buyer = buyer
        says.value = value
        says.notified = notified
        says.dateBasis = "FR (viii) delivered"
        says.isVerified = true
        says.items = [
            CaseItem(
                quantity: number % 90 + 1, qualifier: nil, designation: "AIM-9X Block II", article: "aim-9",
                description: "missiles", isMajorDefenseEquipment: true, source: "this source")
        ]
        let words = (0..<count).map { _ in Self.word(Int.random(in: 0..<5000, using: &generator)) }
        let text =
            "Notice \(number): \(number % 3 == 0 ? "Norway" : "another state") would get missiles. "
            + words.joined(separator: " ")
        let bytes = Array(text.utf8)
        let surfaces = ["federal-register", "dsca", "state", "congressional-record"]
        return SourceDraft(
            bytes: bytes, sha256: SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined(),
            name: "https://www.example.org/notices/2026/\(number)", kind: "notice",
            surface: surfaces[number % 4], title: nil, published: nil, text: text,
            reading: Array(#"{"schema":"attache.reading/1","sales":[],"events":[],"mentions":[]}"#.utf8),
            engine: "bench",
            observations: [
                ObservationDraft(
                    caseID: caseID, act: .notification, says: says, stage: .notified,
                    stageDate: says.notified)
            ])
    }
}
