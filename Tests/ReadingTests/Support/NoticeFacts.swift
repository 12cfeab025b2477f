import Documents
import Foundation

/// What a notice states, for the notices that tests change: each fact as it has to be read.
struct NoticeFacts: Sendable {
    /// ISO 3166-1 alpha-3.
    var buyer: String
    var transmittal: String
    /// `YYYY-MM-DD`
    var notified: String
    /// Whole dollars, and how they are printed behind the sign: `312.5 million`.
    var value: Int
    var printedValue: String
    var items: [Item]
    var contractors: [Contractor]

    struct Item: Sendable {
        /// Absent where the notice prints a name alone.
        var quantity: Int?
        var name: String
    }

    struct Contractor: Sendable {
        var name: String
        var place: String
    }
}

/// One field of a notice that can be stated, lost to a cut, or read.
enum StatedField: Hashable, Sendable {
    case buyer, transmittal, notified, value
    case item(Int)
    case contractor(Int)

    /// A letter of the private use area that stands behind the words of the field until a variant is done: what
    /// is left of a text is known by the letters left in it.
    var mark: Unicode.Scalar {
        let number: UInt32 =
            switch self {
            case .buyer: 0
            case .transmittal: 1
            case .notified: 2
            case .value: 3
            case .item(let index): 0x100 + UInt32(index)
            case .contractor(let index): 0x200 + UInt32(index)
            }
        return Unicode.Scalar(0xE000 + number) ?? "\u{E3FF}"
    }

    init?(mark: Unicode.Scalar) {
        guard (0xE000..<0xE400).contains(mark.value) else { return nil }
        let index = Int(mark.value & 0xFF)
        switch (mark.value - 0xE000) >> 8 {
        case 1: self = .item(index)
        case 2: self = .contractor(index)
        default:
            let fields: [StatedField] = [.buyer, .transmittal, .notified, .value]
            guard index < fields.count else { return nil }
            self = fields[index]
        }
    }
}

/// A notice from which variants are made.
struct BaseNotice: Sendable {
    var name: String
    var text: String
    /// Absent for a correction, which states none.
    var facts: NoticeFacts?

    /// The invented notices of the folder `Fixtures`.
    static func own() throws -> [BaseNotice] {
        try facts.map { BaseNotice(name: $0.name, text: try Fixtures.text($0.name), facts: $0.facts) }
    }

    private static let facts: [(name: String, facts: NoticeFacts)] = [
        (
            "notice-dsca",
            NoticeFacts(
                buyer: "PRT", transmittal: "27-14", notified: "2027-03-04", value: 312_500_000,
                printedValue: "312.5 million",
                items: [
                    .init(quantity: 48, name: "AGM-158B Joint Air-to-Surface Standoff Missiles"),
                    .init(quantity: 2, name: "KMU-572F/B tail kits"),
                    .init(quantity: 730, name: "GBU-39/B Small Diameter Bombs"),
                    .init(quantity: 105, name: "AN/ARC-210 radios"),
                ],
                contractors: [
                    .init(name: "Lockheed Martin Corporation", place: "Orlando, FL"),
                    .init(name: "RTX Corporation", place: "Tucson, AZ"),
                ])
        ),
        (
            "notice-state",
            NoticeFacts(
                buyer: "GRC", transmittal: "27-63", notified: "2027-10-07", value: 96_000_000,
                printedValue: "96 million",
                items: [
                    .init(quantity: 96, name: "AIM-9X Sidewinder Block II tactical missiles"),
                    .init(quantity: 12, name: "AIM-9X Block II Captive Air Training Missiles"),
                ],
                contractors: [.init(name: "RTX Corporation", place: "Arlington, VA")])
        ),
        (
            "notice-federal-register",
            NoticeFacts(
                buyer: "BHR", transmittal: "27-31", notified: "2027-05-28", value: 400_000_000,
                printedValue: "400 million",
                items: [
                    .init(
                        quantity: 36, name: "M142 High Mobility Artillery Rocket System (HIMARS) Launchers"),
                    .init(quantity: 120, name: "M31A2 Guided Multiple Launch Rocket System pods"),
                    .init(quantity: 4, name: "AN/TPY-2 radars"),
                ],
                contractors: [.init(name: "Lockheed Martin Corporation", place: "Grand Prairie, TX")])
        ),
    ]
}

// MARK: Real notices

extension BaseNotice {
    /// The label of a real notice.
    private struct Gold: Decodable {
        var sales: [Sale]

        struct Sale: Decodable {
            var buyer: String
            var transmittal: String
            var notified: String
            var value: Int
            var printedValue: String
            var items: [Item]
            var contractors: [String]
            var places: [String]

            enum CodingKeys: String, CodingKey {
                case buyer, transmittal, notified, items, contractors
                case value = "value_usd"
                case printedValue = "value_text"
                case places = "contractor_places"
            }
        }

        struct Item: Decodable {
            var quantity: Int?
            var name: String
        }
    }

    /// The labelled notices beside the clone; none where it stands alone.
    static func real() throws -> [BaseNotice] {
        try SharedCorpus.files("notices/open", ending: ".gold.json").map { file in
            let name = String(file.lastPathComponent.dropLast(".gold.json".count))
            let text = file.deletingLastPathComponent().appending(path: name + ".txt")
            let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: file))
            let document = try DocumentReader().read([UInt8](Data(contentsOf: text)), source: name)
            return BaseNotice(
                name: name, text: document.text,
                facts: gold.sales.first.map { sale in
                    NoticeFacts(
                        buyer: sale.buyer, transmittal: sale.transmittal, notified: sale.notified,
                        value: sale.value,
                        printedValue: sale.printedValue.replacing("$", with: "")
                            .trimmingCharacters(in: .whitespaces),
                        items: sale.items.map { .init(quantity: $0.quantity, name: $0.name) },
                        contractors: zip(sale.contractors, sale.places).map { .init(name: $0, place: $1) })
                })
        }
    }
}
