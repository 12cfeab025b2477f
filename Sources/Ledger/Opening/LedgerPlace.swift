internal import Foundation

/// Where a ledger lies, and whether its folder may be made.
package struct LedgerPlace: Hashable, Sendable {
    /// An absolute path without `.` and `..`.
    package let path: String
    let folder: FolderRule

    /// What is done about a folder that is not there.
    enum FolderRule: Hashable, Sendable {
        /// It is made: the program's own place among the user's data.
        case make
        /// It is an error: the user named the place, and may have misspelt it.
        case require
    }

    /// The place that somebody named with `--ledger`.
    package static func named(_ path: String) -> LedgerPlace {
        LedgerPlace(path: URL(fileURLWithPath: path).standardizedFileURL.path, folder: .require)
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
