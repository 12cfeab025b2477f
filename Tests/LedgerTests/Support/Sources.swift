import Crypto
import Foundation
import Law

@testable import Ledger

/// Sources of a test, whose words are those that it gives.
enum Made {
    /// A notice of a case, as a department would print it.
    static func notice(
        _ number: String?, buyer: String = "NOR", notified: String = "2026-01-05", value: Int = 1000,
        surface: String = "federal-register", name: String? = nil, words: String = "",
        contractors: [String] = [], items: [(Int, String)] = [], parent: String? = nil, seen: String? = nil
    ) throws -> SourceDraft {
        var says = CaseStatement()
        says.isVerified = true
        says.transmittal = number.flatMap { TransmittalNumber($0) }
        says.kind = says.transmittal?.instrument ?? .fms
        says.buyer = buyer
        says.notified = try day(notified)
        says.dateBasis = surface == "federal-register" ? "FR (viii) delivered" : "page"
        says.value = value
        says.contractors = contractors.map { CaseContractor(name: $0, place: nil) }
        says.parent = parent.flatMap { TransmittalNumber($0) }
        says.items = items.map { quantity, designation in
            CaseItem(
                quantity: quantity, qualifier: nil, designation: designation, article: nil,
                description: "missiles", isMajorDefenseEquipment: true, source: "test")
        }
        let id: CaseID =
            says.transmittal.map { .transmittal($0) }
            ?? .fallback(notified: try day(notified), buyer: buyer, value: value)
        let observation = ObservationDraft(
            caseID: id, act: .notification, says: says, stage: .notified, stageDate: says.notified)
        return try source(
            name ?? "\(surface)/\(number ?? "no number")",
            text: "\(surface) \(number ?? "") \(buyer) \(value) \(notified) \(words)", surface: surface,
            seen: seen, [observation])
    }

    static func source(
        _ name: String, text: String, surface: String = "web", seen: String? = nil,
        _ observations: [ObservationDraft] = []
    ) throws -> SourceDraft {
        let bytes = Array(text.utf8)
        return SourceDraft(
            bytes: bytes, sha256: Data(SHA256.hash(data: bytes)).hexadecimal, name: name, kind: "notice",
            surface: surface, title: nil, published: nil, text: text, seen: try seen.map(day),
            reading: Array("{}".utf8), engine: "test", observations: observations)
    }
}

extension Scratch {
    /// Adds sources to the scratch ledger of two invented cases and hands the ledger over.
    @discardableResult
    func add(_ drafts: SourceDraft..., now: Date = Date()) throws -> (Ledger, [AddedSource]) {
        let ledger = try Ledger.open(at: place, record: SmallRecord().tables, now: now)
        let writer = try ledger.writer()
        defer { writer.close() }
        return (ledger, try writer.add(drafts, now: now))
    }
}
