internal import Foundation

/// Where a ledger lies, and whether its folder may be made.
package struct LedgerPlace: Hashable, Sendable {
    /// An absolute path without `.` and `..`; of a database its address without a password.
    package let path: String
    let folder: FolderRule
    /// The database, where it is none in a file.
    let database: PostgresAddress?

    private init(path: String, folder: FolderRule, database: PostgresAddress? = nil) {
        self.path = path
        self.folder = folder
        self.database = database
    }

    /// What is done about a folder that is not there.
    enum FolderRule: Hashable, Sendable {
        /// It is made: the program's own place among the user's data.
        case make
        /// It is an error: the user named the place, and may have misspelt it.
        case require
    }

    /// The place that somebody named with `--ledger`: a path, or the address of a PostgreSQL database.
    package static func named(_ path: String) -> LedgerPlace {
        if let database = PostgresAddress(path) {
            return LedgerPlace(path: database.shown, folder: .require, database: database)
        }
        return LedgerPlace(path: URL(fileURLWithPath: path).standardizedFileURL.path, folder: .require)
    }

    /// The place that the environment names: `ATTACHE_LEDGER`; else `attache/ledger.sqlite` in `XDG_DATA_HOME`,
    /// and in `~/.local/share` where that is not set.
    ///
    /// An empty variable counts as not set, and so does an `XDG_DATA_HOME` that is not absolute, as the XDG Base
    /// Directory Specification wants it.
    package static func standard(environment: [String: String]) throws(LedgerError) -> LedgerPlace {
        if let path = environment["ATTACHE_LEDGER"], !path.isEmpty { return named(path) }
        let data: String
        if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") {
            data = folder
        } else if let home = environment["HOME"], home.hasPrefix("/") {
            data = home + "/.local/share"
        } else {
            throw .noHome()
        }
        let file = URL(fileURLWithPath: data).appendingPathComponent("attache/ledger.sqlite")
        return LedgerPlace(path: file.standardizedFileURL.path, folder: .make)
    }
}
