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
    /// Whether the pages of the file have seals, so that a change is found also where a page holds nothing.
    package internal(set) var hasSeals = false
    /// The last link, in hexadecimal: who notes it can tell later whether all up to here is as it was.
    package internal(set) var head = ""
    /// What is not as it was written, in sentences; empty where all is well.
    package internal(set) var faults: [String] = []

    package var isSound: Bool { faults.isEmpty }
}

extension Ledger {
    /// Works every hash out anew: the pages of the file, the rules of its tables, the chain over the rows, the bytes
    /// of the sources, the index of words.
    ///
    /// Takes time in proportion to the file; opening a ledger does not do it.
    ///
    /// - Parameter head: a link that somebody noted; it is a fault where the chain does not have it.
    package func verify(head: String? = nil) throws(LedgerError) -> Verification {
        var verification = try read { db in
            var verification = Verification()
            try verifyPages(in: db, &verification)
            try verifyRules(in: db, &verification)
            try verifyChain(in: db, &verification, head: head)
            try verifySources(in: db, &verification)
            verification.faults += try ToldIndex.faults(in: db)
            return verification
        }
        if let fault = try wordIndexFault() { verification.faults.append(fault) }
        return verification
    }

    private func verifyPages(in db: Database, _ result: inout Verification) throws {
        let seals = try PageSeals.check(db)
        result.hasSeals = seals.hasSeals
        if seals.broken > 0 {
            result.faults.append(
                "\(seals.broken) of \(seals.pages) pages of the file are not as they were written, page "
                    + "\(seals.first) the first of them.")
        }
        try db.execute(sql: "PRAGMA cell_size_check = ON")
        let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
        if pages != ["ok"] { result.faults += pages.map { "The file's pages: \($0)." } }
        let stray = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
        if !stray.isEmpty { result.faults.append("\(stray.count) rows name a row that is not there.") }
    }

    /// The triggers that refuse changes, the indexes and constraints are those that this program makes.
    private func verifyRules(in db: Database, _ result: inout Verification) throws {
        let known = try DatabaseQueue()
        try Schema.migrator.migrate(known)
        let wanted = try known.read(Self.rules)
        let found = try Self.rules(of: db)
        for (name, rule) in found.sorted(by: { $0.key < $1.key }) where wanted[name] != rule {
            result.faults.append("The \(name) is not as this program makes it.")
        }
        for name in wanted.keys.sorted() where found[name] == nil {
            result.faults.append("The \(name) is missing.")
        }
    }

    private static func rules(of db: Database) throws -> [String: String] {
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'")
        var rules: [String: String] = [:]
        while let row = try rows.next() {
            let name = try row.decode(String.self, atIndex: 0) + " " + row.decode(String.self, atIndex: 1)
            rules[name] = try row.decode(String.self, atIndex: 2)
        }
        return rules
    }

    private func verifyChain(in db: Database, _ result: inout Verification, head: String?) throws {
        var previous = Data()
        var linked = LinkedRows()
        var lastOf: [HashChain.Subject: Int64] = [:]
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
                if number <= lastOf[subject] ?? 0 {
                    result.faults.append("Link \(id) is of \(name) \(number), which is not the next one.")
                }
                lastOf[subject] = number
                var link = HashChain.Link(after: previous)
                try link.add(subject, number, &linked, in: db)
                if link.hash != hash {
                    result.faults.append("\(subject.words) \(number) is not as it was written (link \(id)).")
                }
            } else {
                result.faults.append("Link \(id) is of '\(name)', which no ledger has.")
            }
            previous = hash
            if hash.hexadecimal == head { holdsHead = true }
        }
        result.head = previous.hexadecimal
        result.observations = linked.counts["observations"] ?? 0
        if !holdsHead { result.faults.append("The chain does not have the link \(head ?? "").") }
        for table in ["sources", "readings", "passages", "observations", "identities", "editions"] {
            let held = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
            let count = linked.counts[table] ?? 0
            if held != count {
                result.faults.append("\(table): \(held) rows, but the chain has links of \(count).")
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

    /// Holds the index of words against the words. SQLite does that by way of a statement that may write, so that it
    /// needs a connection of its own, and is left out where the ledger may not be written.
    private func wordIndexFault() throws(LedgerError) -> String? {
        guard let path, access == .readWrite else { return nil }
        return try LedgerError.translating(at: path) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(30)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? queue.close() }
            do {
                try queue.inTransaction { db in
                    try db.execute(
                        sql: "INSERT INTO passage_index (passage_index, rank) VALUES ('integrity-check', 1)")
                    return .rollback
                }
                return nil
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                return "The index of words does not agree with the words."
            }
        }
    }
}

extension HashChain.Subject {
    fileprivate var words: String {
        switch self {
        case .addition: "Source"
        default: rawValue.capitalized
        }
    }
}
