internal import Crypto
package import Foundation
internal import Law

extension Ledger {
    /// Hands every added source with its observations to `body`, one JSON object a line, without line ends; first a
    /// line that says what it is. The embedded record is in every program and is left out.
    package func export(_ body: (Data) throws -> Void) throws(LedgerError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let head = try verifyHead()
        try read { db in
            let ids = try db.values(Int64.self, "SELECT id FROM sources ORDER BY id")
            try body(
                encoder.encode(
                    LedgerLine.head(
                        .init(schema: LedgerLine.Head.schemaName, chain: head, sources: ids.count))))
            for id in ids { try body(encoder.encode(LedgerLine.source(try source(id, in: db)))) }
        }
    }

    private func verifyHead() throws(LedgerError) -> String {
        try read { db in
            try HashChain.last(in: db).hexadecimal
        }
    }

    private func source(_ id: Int64, in db: any Connection) throws -> LedgerLine.Source {
        let row = try db.row(
            """
            SELECT sha256, name, kind, surface, title, published, seen, recorded_at, size, packed
            FROM sources WHERE id = ?
            """, [id])
        let reading = try db.row(
            "SELECT engine, size, packed FROM readings WHERE source = ? ORDER BY id DESC LIMIT 1", [id])
        guard let row, let reading,
            let bytes = Deflate.unpack(
                Array(try row.decode(Data.self, atIndex: 9)), size: try row.decode(Int.self, atIndex: 8)),
            let json = Deflate.unpack(
                Array(try reading.decode(Data.self, atIndex: 2)),
                size: try reading.decode(Int.self, atIndex: 1))
        else {
            throw LedgerError.damaged(
                at: name, detail: "the bytes of source \(id) cannot be unpacked")
        }
        let held = try HeldSource(row: row)
        let text = try db.value(
            String.self, "SELECT body FROM passages WHERE source = ? ORDER BY id LIMIT 1", [id])
        let said = try ObservationReader.observations(in: db, where: .source(id)).map { observation in
            LedgerLine.Said(
                caseID: observation.caseID, act: observation.act, says: observation.says,
                stage: observation.stage, stageDate: observation.stageDate, event: observation.event)
        }
        return LedgerLine.Source(
            sha256: held.sha256, name: held.name, kind: held.kind, surface: held.surface, title: held.title,
            published: held.published, seen: held.seen, recordedAt: held.recordedAt, bytes: Data(bytes),
            engine: try reading.decode(String.self, atIndex: 0), reading: Data(json), text: text ?? "",
            observations: said)
    }
}

/// A source of an exported ledger, read back.
package enum ImportedLine: Sendable {
    case head
    case source(SourceDraft)

    /// Why a line could not be taken.
    package struct Fault: Error, Hashable {
        package let reason: String
    }

    /// Reads a line; the bytes must have the hash that the line gives.
    package init(_ line: Data) throws(Fault) {
        let read: LedgerLine
        do {
            read = try JSONDecoder().decode(LedgerLine.self, from: line)
        } catch {
            throw Fault(reason: "it is no line of an exported ledger")
        }
        switch read {
        case .head(let head):
            guard head.schema == LedgerLine.Head.schemaName else {
                throw Fault(
                    reason:
                        "its schema is '\(head.schema)', and this program reads \(LedgerLine.Head.schemaName)"
                )
            }
            self = .head
        case .source(let source):
            let bytes = Array(source.bytes)
            guard Data(SHA256.hash(data: bytes)).hexadecimal == source.sha256 else {
                throw Fault(reason: "the bytes of \(source.name) do not have the hash that it states")
            }
            var observations: [ObservationDraft] = []
            for said in source.observations {
                guard let id = CaseID(said.caseID) else {
                    throw Fault(reason: "'\(said.caseID)' is no id of a case")
                }
                observations.append(
                    ObservationDraft(
                        caseID: id, act: said.act, says: said.says, stage: said.stage,
                        stageDate: said.stageDate, event: said.event))
            }
            self = .source(
                SourceDraft(
                    bytes: bytes, sha256: source.sha256, name: source.name, kind: source.kind,
                    surface: source.surface, title: source.title, published: source.published,
                    text: source.text,
                    seen: source.seen, reading: Array(source.reading), engine: source.engine,
                    observations: observations))
        }
    }
}
