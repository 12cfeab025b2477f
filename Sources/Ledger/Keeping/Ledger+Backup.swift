internal import Foundation
internal import GRDB

extension Ledger {
    /// Copies the whole ledger into a new file, as it stands at this moment, also while others add to it.
    ///
    /// - Throws: `notWritable` where the file is there already: a backup never takes the place of anything.
    package func backUp(to path: String) throws(LedgerError) {
        guard FileState(path: path) == .missing else {
            throw .notWritable(path, detail: "there is something of that name, and a backup replaces nothing")
        }
        let draft = path + ".draft-\(UUID().uuidString)"
        defer { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(draft + suffix) } }
        do throws(LedgerError) {
            try LedgerError.translating(at: path) {
                PageSeals.install()
                let copy = try DatabaseQueue(path: draft)
                try reader.backup(to: copy)
                try copy.close()
            }
        } catch  where error.kind == .notReadable {
            // SQLite says "unable to open" of a file that it could not make.
            throw .notWritable(path, detail: "no file can be made in its folder")
        }
        guard link(draft, path) == 0 || rename(draft, path) == 0 else {
            throw .notWritable(path, detail: String(cString: strerror(errno)))
        }
    }
}
