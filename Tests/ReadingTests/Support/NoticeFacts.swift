import Documents
import Foundation
import Testing

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

    /// Three invented notices, one of each form, whose every figure can be changed.
    static func own() throws -> [BaseNotice] {
        try ["notice-dsca", "notice-state", "notice-federal-register"].map { name in
            let notice = try #require(try OwnNotice.all().first { $0.name == name })
            return BaseNotice(name: name, text: notice.text, facts: try #require(NoticeFacts(notice)))
        }
    }
}

extension NoticeFacts {
    /// The facts of an invented notice from the lines that stand before it.
    init?(_ notice: OwnNotice) {
        guard let buyer = notice.values("buyer").first, let transmittal = notice.values("number").first,
            let notified = notice.values("notified").first,
            let value = notice.values("value").first.flatMap({ Int($0) }),
            let printed = Self.printed(value, in: notice.text)
        else { return nil }
        let items = notice.values("item").map { line in
            let parts = line.split(separator: " | ").map(String.init)
            return Item(quantity: parts[0].split(separator: " ").last.flatMap { Int($0) }, name: parts[1])
        }
        let contractors = notice.values("contractor").map { line in
            let parts = line.split(separator: " | ").map(String.init)
            return Contractor(name: parts[0], place: parts[1])
        }
        self.init(
            buyer: buyer, transmittal: transmittal, notified: notified, value: value, printedValue: printed,
            items: items, contractors: contractors)
    }

    /// How the text prints a sum: `312.5 million`, `3.75 billion`.
    private static func printed(_ value: Int, in text: String) -> String? {
        [(1_000_000_000, "billion"), (1_000_000, "million")].lazy.map { unit, name in
            var digits = String(value % unit)
            digits = String(repeating: "0", count: String(unit).count - 1 - digits.count) + digits
            while digits.last == "0" { digits.removeLast() }
            return "\(value / unit)" + (digits.isEmpty ? "" : ".\(digits)") + " \(name)"
        }.first { text.contains($0) }
    }
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
