internal import Crypto
internal import Foundation
internal import GRDB

/// What a verification of a ledger found.
package struct Verification: Hashable, Sendable, Codable {
    /// The links of the chain that were worked out anew.
    package internal(set) var links = 0
    /// The sources whose bytes were held against their hash.
    package internal(set) var sources = 0
    /// The observations that the chain holds.
    package internal(set) var observations = 0
    /// The last link, in hexadecimal: who notes it can tell later whether all up to here is as it was.
    package internal(set) var head = ""
    /// What is not as it was written, in sentences; empty where all is well.
    package internal(set) var faults: [String] = []

    package var isSound: Bool { faults.isEmpty }
}

extension Ledger {
    /// Works every hash out anew: the pages of the file, the chain over the rows, the bytes of the sources.
    ///
    /// Takes time in proportion to the file; opening a ledger does not do it.
    ///
    /// - Parameter head: a link that somebody noted; it is a fault where the chain does not have it.
    package func verify(head: String? = nil) throws(LedgerError) -> Verification {
        try read { db in
            var verification = Verification()
            let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
            if pages != ["ok"] { verification.faults += pages.map { "The file's pages: \($0)." } }
            try verifyChain(in: db, &verification, head: head)
            try verifySources(in: db, &verification)
            return verification
        }
    }

    private func verifyChain(in db: Database, _ result: inout Verification, head: String?) throws {
        var previous = Data()
        var counts: [String: Int] = [:]
        var holdsHead = head == nil
        let rows = try Row.fetchCursor(db, sql: "SELECT id, subject, subject_id, hash FROM chain ORDER BY id")
        while let row = try rows.next() {
            let id = try row.decode(Int64.self, atIndex: 0)
            let name = try row.decode(String.self, atIndex: 1)
            let number = try row.decode(Int64.self, atIndex: 2)
            let hash = try row.decode(Data.self, atIndex: 3)
            result.links += 1
            if id != Int64(result.links) {
                result.faults.append("Link \(result.links) of the chain is missing.")
                result.links = Int(id)
            }
            if let subject = HashChain.Subject(rawValue: name) {
                counts[name, default: 0] += 1
                var link = HashChain.Link(after: previous)
                try link.add(subject, number, in: db)
                if link.hash != hash {
                    result.faults.append(
                        "\(name.capitalized) \(number) is not as it was written (link \(id)).")
                }
            } else {
                result.faults.append("Link \(id) is of '\(name)', which no ledger has.")
            }
            previous = hash
            if hash.hexadecimal == head { holdsHead = true }
        }
        result.head = previous.hexadecimal
        result.observations = counts["observation"] ?? 0
        if !holdsHead { result.faults.append("The chain does not have the link \(head ?? "").") }
        for subject in HashChain.Subject.allCases {
            let held = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(subject.table)") ?? 0
            let linked = counts[subject.rawValue] ?? 0
            if held != linked {
                result.faults.append(
                    "\(subject.table): \(held) rows, but the chain has links of \(linked).")
            }
        }
    }

    private func verifySources(in db: Database, _ result: inout Verification) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT id, sha256, size, packed FROM sources ORDER BY id")
        while let row = try rows.next() {
            result.sources += 1
            let id = try row.decode(Int64.self, atIndex: 0)
            let packed = try row.decode(Data.self, atIndex: 3)
            guard let bytes = Deflate.unpack(Array(packed), size: try row.decode(Int.self, atIndex: 2)),
                Data(SHA256.hash(data: bytes)).hexadecimal == (try row.decode(String.self, atIndex: 1))
            else {
                result.faults.append("The bytes of source \(id) are not those that were added.")
                continue
            }
        }
    }
}
