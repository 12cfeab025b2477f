/// Why a ledger could not be opened, read or written: what happened, what it means, how to mend it.
package struct LedgerError: Error, Hashable, Sendable {
    package let kind: Kind
    /// What happened, with the path or the value.
    package let what: String
    /// What follows from it, above all whether the file is untouched.
    package let meaning: String
    /// What the reader can do.
    package let remedy: String

    /// The kinds of failure, for exit codes and for programs that act on them.
    package enum Kind: String, CaseIterable, Sendable, Codable {
        /// The folder that should hold the ledger is not there, or there is no home to put it in.
        case folderMissing = "folder-missing"
        /// The folder or the file cannot be written, and something had to be.
        case notWritable = "not-writable"
        /// The file cannot be read by this user.
        case notReadable = "not-readable"
        /// The path names a folder.
        case isDirectory = "is-directory"
        /// The file is something else: no SQLite database, or another program's.
        case notALedger = "not-a-ledger"
        /// Pages of the file are missing or contradict each other.
        case damaged
        /// The file was made by a later version of the program.
        case newerVersion = "newer-version"
        /// Another process holds the file.
        case locked
        /// No room was left on the disk.
        case diskFull = "disk-full"
        /// The disk or the operating system failed.
        case inputOutput = "input-output"
        /// An embedded table has a row that cannot be read: a mistake in the program's own data.
        case faultyRecord = "faulty-record"
        /// The server that keeps the ledger is not there, or does not let this user in, or went away in the middle.
        case unreachable
        /// What was asked for cannot be done with a ledger of this kind, or by this build of the program.
        case unsupported
        /// The database refused for a reason that has no kind of its own.
        case refused
    }

    package init(kind: Kind, what: String, meaning: String, remedy: String) {
        self.kind = kind
        self.what = what
        self.meaning = meaning
        self.remedy = remedy
    }
}

extension LedgerError: CustomStringConvertible {
    /// All three parts as sentences.
    package var description: String { "\(what). \(meaning). \(remedy)." }
}
