internal import Foundation
internal import GRDB

/// Makes a ledger where there is none, whole or not at all.
///
/// It is built under another name in the same folder and then linked to its own. A link never replaces a file: of
/// two processes that come at once one makes the ledger, and the other uses it. A process that is killed leaves at
/// most a file of the other name, which a later run clears away.
struct LedgerMaker {
    let place: LedgerPlace
    let record: NotifiedRecord
    /// The moment that the observations are recorded at.
    let now: Date

    private var folder: String { (place.path as NSString).deletingLastPathComponent }
    private var draftPrefix: String { "." + (place.path as NSString).lastPathComponent + ".draft-" }

    func make() throws(LedgerError) {
        try prepareFolder()
        for suffix in ["-wal", "-journal"] where FileState.size(place.path + suffix) > 0 {
            // SQLite would play a log without its database into the new one.
            throw .damaged(
                at: place.path, detail: "the file is gone, but its log \(place.path + suffix) is still there")
        }
        clearOldDrafts()
        let draft = (folder as NSString).appendingPathComponent(draftPrefix + UUID().uuidString)
        defer { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(draft + suffix) } }
        try build(at: draft)
        try publish(draft)
    }

    private func prepareFolder() throws(LedgerError) {
        switch FileState(path: folder) {
        case .folder: break
        case .missing where place.folder == .make:
            do {
                // The XDG Base Directory Specification wants such folders for the user alone.
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                throw .notWritable(place.path, detail: "the folder \(folder) cannot be made")
            }
        case .missing: throw .folderMissing(folder, of: place.path)
        case .unknown(let reason): throw .notReadable(place.path, detail: "\(folder): \(reason)")
        case .file, .special: throw .folderMissing(folder, of: place.path)
        }
        guard FileState.mayWrite(folder) else {
            throw .notWritable(place.path, detail: "there is no ledger yet, and \(folder) cannot be written")
        }
    }

    private func build(at draft: String) throws(LedgerError) {
        do {
            try LedgerError.translating(at: place.path) {
                PageSeals.install()
                var configuration = Configuration()
                configuration.prepareDatabase { PageSeals.reserve(in: $0) }
                let queue = try DatabaseQueue(path: draft, configuration: configuration)
                try Schema.migrator.migrate(queue)
                try queue.write { try RecordUpdate.apply(record, to: SQLiteConnection($0), at: now) }
                // The mode is kept in the file. Set last, so that the draft is one file.
                _ = try queue.writeWithoutTransaction { db in
                    try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
                }
                try queue.close()
            }
        } catch  where error.kind == .notReadable {
            // SQLite says "unable to open" of a file that it could not make.
            throw .notWritable(place.path, detail: "no file can be made in \(folder)")
        }
    }

    private func publish(_ draft: String) throws(LedgerError) {
        guard link(draft, place.path) != 0 else { return }
        switch errno {
        case EEXIST:
            // Another process was first; its ledger is as good.
            return
        case EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK, EXDEV:
            // A file system without links, as on a memory stick.
            guard FileState(path: place.path) == .missing else { return }
            guard rename(draft, place.path) == 0 else { fallthrough }
        default:
            let reason = String(cString: strerror(errno))
            throw .notWritable(place.path, detail: "the new ledger cannot be put in its place: \(reason)")
        }
    }

    /// Removes drafts of processes that were killed an hour ago or longer.
    private func clearOldDrafts() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(draftPrefix) {
            let path = (folder as NSString).appendingPathComponent(name)
            var status = stat()
            if stat(path, &status) == 0, time(nil) - status.st_mtim.tv_sec > 3600 { unlink(path) }
        }
    }
}
