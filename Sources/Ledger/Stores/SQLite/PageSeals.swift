internal import CPageSeals
internal import GRDB

/// The seals at the end of the pages of a ledger's file: with them a byte that is changed by hand is found also where it
/// holds nothing, as in the unused room of a page.
///
/// They are written by a layer below SQLite (CPageSeals), in eight bytes that SQLite keeps free. Only verifying reads
/// them. A ledger of an earlier version has none, and a program that is not this one writes none.
enum PageSeals {
    /// Sets the seals from now on; called before a file is opened to be written.
    static func install() { _ = status }

    private static let status = page_seals_install()

    /// Keeps room for them in a file that has no page yet.
    static func reserve(in db: Database) {
        guard status == SQLITE_OK else { return }
        _ = page_seals_reserve(db.sqliteConnection)
    }

    /// What reading the file found.
    struct Found {
        /// `false` for a ledger without seals.
        let hasSeals: Bool
        let pages: Int
        let broken: Int
        /// The first page that is broken.
        let first: Int
    }

    /// Reads every page of the file; what is still in the log beside it has sums of its own.
    static func check(_ db: Database) throws -> Found {
        var found = page_seals_found()
        let status = page_seals_check(db.sqliteConnection, &found)
        guard status == SQLITE_OK else {
            throw DatabaseError(resultCode: ResultCode(rawValue: status), message: "the pages cannot be read")
        }
        return Found(
            hasSeals: found.has_seals != 0, pages: Int(found.pages), broken: Int(found.broken),
            first: Int(found.first_broken))
    }
}
