internal import Crypto
internal import Foundation

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
    /// Takes time in proportion to the ledger; opening it does not do it.
    ///
    /// - Parameter head: a link that somebody noted; it is a fault where the chain does not have it.
    package func verify(head: String? = nil) throws(LedgerError) -> Verification {
        var verification = Verification()
        try store.verify(&verification)
        try read { db in
            try verifyChain(in: db, &verification, head: head)
            try verifySources(in: db, &verification)
            verification.faults += try ToldIndex.faults(in: db)
        }
        if let fault = try store.wordIndexFault() { verification.faults.append(fault) }
        return verification
    }

    private func verifyChain(in db: any Connection, _ result: inout Verification, head: String?) throws {
        var previous = Data()
        var linked = LinkedRows()
        var lastOf: [HashChain.Subject: Int64] = [:]
        var holdsHead = head == nil
        try db.scan("SELECT id, subject, subject_id, hash FROM chain ORDER BY id") { row in
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
            let held = try db.value(Int.self, "SELECT count(*) FROM \(table)") ?? 0
            let count = linked.counts[table] ?? 0
            if held != count {
                result.faults.append("\(table): \(held) rows, but the chain has links of \(count).")
            }
        }
    }

    private func verifySources(in db: any Connection, _ result: inout Verification) throws {
        try db.scan("SELECT id, sha256, size, packed FROM sources ORDER BY id") { row in
            result.sources += 1
            let id = try row.decode(Int64.self, atIndex: 0)
            let packed = try row.decode(Data.self, atIndex: 3)
            guard let bytes = Deflate.unpack(Array(packed), size: try row.decode(Int.self, atIndex: 2)),
                Data(SHA256.hash(data: bytes)).hexadecimal == (try row.decode(String.self, atIndex: 1))
            else {
                result.faults.append("The bytes of source \(id) are not those that were added.")
                return
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
