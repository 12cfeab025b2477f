internal import Foundation
internal import Law
internal import Tables

/// Reads the tables of events of the record.
enum EventRows {
    /// `resolutions.tsv`: what Congress did about a sale.
    static func resolutions(_ table: Table) throws(LedgerError) -> [RecordedObservation] {
        var result: [RecordedObservation] = []
        for row in CellRow.rows(of: table) { result += try ResolutionRow(row).observations }
        return result
    }

    /// `law-emergencies.tsv`: an emergency is a property of the certifications that the row names, of no others.
    static func emergencies(_ table: Table) throws(LedgerError) -> [RecordedObservation] {
        var result: [RecordedObservation] = []
        for row in CellRow.rows(of: table) {
            let isCertain = try row.required("status") == "certain"
            let what = try row.required("what")
            result += RecordedObservation.each(
                of: try row.caseIDs("cases"), act: .determination,
                event: ObservedEvent(
                    happened: try row.period("date"), kind: "emergency",
                    words: isCertain
                        ? "An emergency was determined: \(what)."
                        : "Said to be an emergency, not settled: \(what).",
                    actors: ["USA"] + row.list("buyers"), about: ["aeca"]),
                source: try row.required("source"), isEmergency: isCertain)
        }
        return result
    }

    /// `timeline.tsv`: what else happened; a row that names cases says to which stage it brings them, if to any.
    static func timeline(_ table: Table) throws(LedgerError) -> [RecordedObservation] {
        var result: [RecordedObservation] = []
        for row in CellRow.rows(of: table) {
            let row = try TimelineRow(row)
            result += RecordedObservation.each(
                of: row.cases, act: .event, event: row.event, source: row.source, stage: row.stage)
        }
        return result
    }
}

extension CellRow {
    /// The parts of a cell that are separated by `;`.
    func list(_ name: String) -> [String] {
        (text(name) ?? "").split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }

    /// The ids of cases.
    func caseIDs(_ name: String) throws(LedgerError) -> [CaseID] {
        var result: [CaseID] = []
        for text in list(name) {
            guard let id = CaseID(text), id.description == text else {
                throw fault("\(name) '\(text)' is neither a transmittal number nor YYYY-MM-DD|ISO3|value")
            }
            result.append(id)
        }
        return result
    }

    /// A day, a month, a year, or two of them with a slash; as it is written.
    func period(_ name: String) throws(LedgerError) -> String? {
        guard let text = text(name) else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ DateSpan(period: $0) != nil }) else {
            throw fault("\(name) '\(text)' is not a day YYYY-MM-DD, a month or a year")
        }
        return text
    }
}
