import Documents
import Foundation
import Testing

@testable import Reading

/// A notice of the folder `Fixtures/Notices`.
struct OwnNotice: Sendable, CustomTestStringConvertible {
    var name: String
    var expected: [String]
    var text: String

    var testDescription: String { name }

    static func all() throws -> [OwnNotice] {
        try Fixtures.notices().map(OwnNotice.init)
    }

    init(_ file: URL) throws {
        let whole = try String(contentsOf: file, encoding: .utf8)
        let parts = whole.split(separator: "\n----\n", maxSplits: 1)
        try #require(parts.count == 2, "\(file.lastPathComponent)")
        name = file.deletingPathExtension().lastPathComponent
        expected = parts[0].split(separator: "\n").map(String.init)
        text = String(parts[1])
    }

    /// What stands behind that word at the head of the expected lines.
    func values(_ field: String) -> [String] {
        expected.filter { $0.hasPrefix(field + " ") }.map { String($0.dropFirst(field.count + 1)) }
    }

    /// What the reader makes of the text.
    var lines: [String] {
        Self.lines(of: Reader().read(DocumentReader().read(text: text, source: name)))
    }

    /// A reading in the form of the expected lines.
    static func lines(of reading: Reading) -> [String] {
        var lines = ["surface \(reading.document.surface)"]
        if reading.document.kind != "notice" { lines.append("kind \(reading.document.kind)") }
        if reading.sales.count != 1, reading.document.kind == "notice" {
            lines.append("sales \(reading.sales.count)")
        }
        for (number, sale) in reading.sales.enumerated() {
            if reading.sales.count > 1 { lines.append("sale \(number + 1)") }
            lines += sale.lines
            lines += reading.notices?.first { $0.sale == sale.id }?.lines ?? ["no details"]
        }
        if reading.sales.isEmpty { lines += (reading.notices ?? []).flatMap(\.lines) }
        lines += reading.events.map { "event \($0.target?.code ?? "-") \($0.about.joined(separator: ", "))" }
        return lines
    }
}

extension Sale {
    fileprivate var lines: [String] {
        var lines = ["buyer \(buyer?.code ?? "-")"]
        if let transmittal { lines.append("number \(transmittal)") }
        if let notified { lines.append("notified \(notified)") }
        if let value {
            let hedge = value.qualifier == .estimated ? "" : "\(value.qualifier.rawValue) "
            lines.append("value \(hedge)\(value.amount)")
        }
        for item in items {
            let hedge = item.qualifier.map { $0 == .exact ? "" : "\($0.rawValue) " } ?? ""
            let quantity = item.quantity.map(String.init) ?? "-"
            lines.append("item \(hedge)\(quantity) | \(item.name) | \(item.designation ?? "-")")
        }
        for contractor in contractors {
            lines.append("contractor \(contractor.name) | \(contractor.place ?? "-")")
        }
        return lines
    }
}

extension NoticeDetails {
    fileprivate var lines: [String] {
        let fields: [(String, NoticeField?)] = [
            ("funding", funding), ("department", militaryDepartment), ("commission", commission),
            ("classification", classification), ("relation", relation), ("offset", offset),
            ("personnel", personnel), ("parent", change?.parent), ("parent-date", change?.parentDate),
        ]
        let sums: [(String, Money?)] = [
            ("mde", majorDefenseValue), ("other", otherValue), ("before-value", change?.valueBefore),
            ("before-mde", change?.majorDefenseValueBefore), ("added-value", change?.addedValue),
            ("added-mde", change?.addedMajorDefenseValue), ("new-value", change?.valueAfter),
            ("new-mde", change?.majorDefenseValueAfter),
        ]
        let marks: [(String, NoticeField?)] = [
            ("emergency", emergency), ("caveat", caveat), ("adds-to-case", addsTo),
            ("no-contractor", noContractor),
            ("contractor-open", openContractor), ("manufacture", manufactureAbroad),
        ]
        var lines = ["kind \(kind.rawValue)"]
        lines += furtherBuyers.map { "also \($0.code)" } + onBehalfOf.map { "for \($0.code)" }
        lines += fields.compactMap { name, field in field.map { "\(name) \($0.value)" } }
        lines += sums.compactMap { name, money in money.map { "\(name) \($0.amount)" } }
        lines += marks.compactMap { name, field in field.map { _ in name } }
        lines += caseCodes.map { "case \($0.value)" } + priorCases.map { "prior \($0.value)" }
        lines += change?.history.map { "history \($0.value)" } ?? []
        lines += earlierValues.map { "earlier \($0.amount)" }
        lines += disagreements.map { "disagreement \($0.subject.rawValue)" }
        if !otherItems.isEmpty { lines.append("extra \(otherItems.count)") }
        if let change, !change.changed.isEmpty {
            lines.append("changed " + change.changed.map(\.rawValue).joined(separator: ", "))
        }
        return lines
    }
}
