package import Foundation
internal import GRDB

extension Ledger {
    /// How long to wait for another process that holds the file.
    package static let patience = Duration.seconds(2)

    /// Opens the ledger at a place; makes it from the embedded tables where there is none.
    ///
    /// A ledger that was made from other tables takes in what changed, in one transaction. Where the file or its
    /// folder cannot be written the ledger answers what it holds. A file that is damaged, held by another process,
    /// from a later version or something else is left as it is.
    ///
    /// - Parameters:
    ///   - place: see ``LedgerPlace``.
    ///   - access: `.readOnly` neither makes nor changes a ledger.
    ///   - patience: how long to wait for another process before saying that the file is locked.
    ///   - record: the tables it is made from and kept up to date with.
    ///   - now: the moment that new observations are recorded at.
    package static func open(
        at place: LedgerPlace, access: Access = .readWrite, patience: Duration = Ledger.patience,
        record: NotifiedRecord = .embedded, now: Date = Date()
    ) throws(LedgerError) -> Ledger {
        if let address = place.database {
            #if PostgreSQL
            return try PostgresOpening(
                address: address, patience: max(patience, .seconds(30)), record: record, now: now
            )
            .open(access)
            #else
            throw .notBuiltIn(address.shown)
            #endif
        }
        let file = LedgerFile(path: place.path, patience: patience)
        switch FileState(path: place.path) {
        case .folder: throw .isDirectory(place.path)
        case .special: throw .notALedger(place.path, detail: "it is a device, a pipe or a socket")
        case .unknown(let reason): throw .notReadable(place.path, detail: reason)
        case .file(size: 0): throw .notALedger(place.path, detail: "the file is empty")
        case .file: break
        case .missing:
            guard access == .readWrite else {
                throw .notReadable(place.path, detail: "there is no ledger yet, and none may be made")
            }
            try LedgerMaker(place: place, record: record, now: now).make()
        }
        return try open(file, access: access, record: record, now: now)
    }

    /// Opens the ledger at a path that the user named. See ``open(at:access:patience:record:now:)``.
    package static func open(at path: String) throws(LedgerError) -> Ledger {
        try open(at: .named(path))
    }

    /// The path of the ledger that the environment names. See ``LedgerPlace/standard(environment:)``.
    package static func defaultPath(environment: [String: String]) throws(LedgerError) -> String {
        try LedgerPlace.standard(environment: environment).path
    }

    /// A ledger of the embedded cases that lives as long as the process: where nothing may be written, and in tests.
    package static func inMemory(
        record: NotifiedRecord = .embedded, now: Date = Date()
    ) throws(LedgerError) -> Ledger {
        let queue = try LedgerError.translating(at: "memory") {
            let queue = try DatabaseQueue()
            try Schema.migrator.migrate(queue)
            try queue.write { try RecordUpdate.apply(record, to: SQLiteConnection($0), at: now) }
            return queue
        }
        return Ledger(
            store: SQLiteStore(reader: queue, path: nil, access: .readOnly), access: .readOnly,
            holdsEmbeddedRecord: true)
    }

    private static func open(
        _ file: LedgerFile, access: Access, record: NotifiedRecord, now: Date
    ) throws(LedgerError) -> Ledger {
        guard FileState.mayRead(file.path) else {
            throw .notReadable(file.path, detail: "this user has no right to read it")
        }
        let access = file.mayBeWritten ? access : .readOnly
        let fingerprint = record.fingerprint
        let reader = try file.reader()
        var state = try file.state(of: reader, fingerprint: fingerprint)
        if access == .readWrite, state.version < Schema.version || !state.isCurrent {
            try file.bringUpToDate(with: record, at: now)
            state = try file.state(of: reader, fingerprint: fingerprint)
        }
        return Ledger(
            store: SQLiteStore(reader: reader, path: file.path, access: access), access: access,
            holdsEmbeddedRecord: state.isCurrent)
    }
}
