internal import Foundation
internal import GRDB

/// A ledger's file and the connections to it.
///
/// Reading goes through connections that cannot write, so that looking something up never changes the file nor waits
/// for a writer. A connection that writes is opened for the time of its transaction.
struct LedgerFile {
    let path: String
    let patience: Duration

    /// Whether SQLite can write the file, and its log and index beside it.
    var mayBeWritten: Bool {
        FileState.mayWrite(path) && FileState.mayWrite((path as NSString).deletingLastPathComponent)
    }

    private var seconds: TimeInterval { patience.seconds }

    /// Connections for reading.
    ///
    /// SQLite reads a write-ahead-log database by way of files beside it. Where they cannot be made, in a folder that
    /// cannot be written or on a full disk, and no log waits to be read, the file is read as one that nobody changes.
    func reader() throws(LedgerError) -> any DatabaseReader {
        // A reader that is the last to close a file writes what is left in the log.
        PageSeals.install()
        var configuration = Configuration()
        configuration.readonly = true
        configuration.label = "ledger"
        configuration.busyMode = .timeout(seconds)
        if FileState.mayWrite((path as NSString).deletingLastPathComponent) {
            do {
                return try pool(configuration)
            } catch  where error.kind == .diskFull && FileState.size(path + "-wal") == 0 {
                return try immutable(configuration)
            }
        }
        return FileState.size(path + "-wal") == 0 ? try immutable(configuration) : try pool(configuration)
    }

    private func pool(_ configuration: Configuration) throws(LedgerError) -> any DatabaseReader {
        var configuration = configuration
        configuration.prepareDatabase { [seconds] db in
            // A pool gives its readers a wait of its own.
            try db.execute(sql: "PRAGMA busy_timeout = \(Int(seconds * 1000))")
        }
        return try LedgerError.translating(at: path) {
            try DatabasePool(path: path, configuration: configuration)
        }
    }

    private func immutable(_ configuration: Configuration) throws(LedgerError) -> any DatabaseReader {
        try LedgerError.translating(at: path) {
            try DatabaseQueue(path: immutableURI, configuration: configuration)
        }
    }

    private var immutableURI: String {
        let plain = CharacterSet(charactersIn: "?#%").inverted
        return "file:" + (path.addingPercentEncoding(withAllowedCharacters: plain) ?? path) + "?immutable=1"
    }

    /// What a file says of itself.
    struct State {
        /// The version of its tables; at most ``Schema/version``.
        let version: Int
        /// Whether its last edition of the record is the program's.
        let isCurrent: Bool
    }

    /// Reads what the file says of itself; an error where it is no ledger that this program can read.
    func state(of reader: any DatabaseReader, fingerprint: String) throws(LedgerError) -> State {
        try LedgerError.translating(at: path) {
            try reader.read { db in
                guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
                    throw LedgerError.notALedger(path, detail: "it is another program's SQLite database")
                }
                let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
                guard version <= Schema.version else {
                    throw LedgerError.newerVersion(path, found: version, known: Schema.version)
                }
                return State(
                    version: version,
                    isCurrent: try RecordUpdate.isCurrent(fingerprint, in: SQLiteConnection(db)))
            }
        }
    }

    /// Brings the tables to this version, then the cases to this record.
    func bringUpToDate(with record: NotifiedRecord, at moment: Date) throws(LedgerError) {
        var configuration = Configuration()
        configuration.label = "ledger writer"
        configuration.busyMode = .timeout(seconds)
        PageSeals.install()
        try LedgerError.translating(at: path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try Schema.migrator.migrate(queue)
            try queue.write { try RecordUpdate.apply(record, to: SQLiteConnection($0), at: moment) }
            try queue.close()
        }
    }
}
