extension LedgerError {
    static func folderMissing(_ folder: String, of path: String) -> LedgerError {
        LedgerError(
            kind: .folderMissing,
            what: "The ledger should lie at \(path), but there is no folder \(folder)",
            meaning: "No ledger was made, because a misspelt path would make one in the wrong place",
            remedy: "Make the folder with mkdir -p '\(folder)', or name another place with --ledger")
    }

    static func noHome() -> LedgerError {
        LedgerError(
            kind: .folderMissing,
            what: "Neither XDG_DATA_HOME nor HOME names a folder",
            meaning: "The program does not know where your data is kept, so no ledger was looked for",
            remedy: "Set HOME, or name a file with --ledger or ATTACHE_LEDGER")
    }

    static func notWritable(_ path: String, detail: String) -> LedgerError {
        LedgerError(
            kind: .notWritable,
            what: "The ledger at \(path) cannot be written: \(detail)",
            meaning: "Nothing was added, and what was there is as it was",
            remedy: "Get the right to write to the file and its folder, or name another place with --ledger")
    }

    static func notReadable(_ path: String, detail: String) -> LedgerError {
        LedgerError(
            kind: .notReadable,
            what: "The ledger at \(path) cannot be read: \(detail)",
            meaning: "Nothing was read, and the file is as it was",
            remedy: "Get the right to read the file and its folder, or name another place with --ledger")
    }

    static func isDirectory(_ path: String) -> LedgerError {
        LedgerError(
            kind: .isDirectory,
            what: "\(path) is a folder",
            meaning: "A ledger is one file; the folder is as it was",
            remedy: "Name a file in it, as \(path.hasSuffix("/") ? path : path + "/")ledger.sqlite")
    }

    static func notALedger(_ path: String, detail: String) -> LedgerError {
        LedgerError(
            kind: .notALedger,
            what: "\(path) is not a ledger: \(detail)",
            meaning: "It belongs to something else, so it was neither read further nor changed",
            remedy:
                "Name another file with --ledger or ATTACHE_LEDGER; a name that is free makes a new ledger")
    }

    static func damaged(at path: String, detail: String) -> LedgerError {
        LedgerError(
            kind: .damaged,
            what: "The ledger at \(path) is damaged: \(detail)",
            meaning: "Its answers cannot be relied on; the file was left as it was",
            remedy:
                "Put back a copy of it, or move it and its -wal file aside (a new ledger is then made from the "
                + "embedded record, without what was added to the old one)")
    }

    static func newerVersion(_ path: String, found: Int, known: Int) -> LedgerError {
        LedgerError(
            kind: .newerVersion,
            what:
                "The ledger at \(path) has version \(found), and this program knows versions up to \(known)",
            meaning: "A later attache made it; this one could misread it, so it was not read or changed",
            remedy: "Use the later attache, or name another ledger with --ledger")
    }

    static func locked(_ path: String, detail: String) -> LedgerError {
        LedgerError(
            kind: .locked,
            what: "The ledger at \(path) is held by another process (\(detail))",
            meaning: "It did not become free in the time allowed; nothing was written",
            remedy: "Wait until the other process is done, or end it, and try again")
    }

    static func movedAway(_ path: String) -> LedgerError {
        LedgerError(
            kind: .inputOutput,
            what:
                "The ledger at \(path), or its -wal file, was moved, replaced or deleted while it was added to",
            meaning: "What was not told as added before is not in a file of that name",
            remedy: "Put the file back with its -wal file, and repeat the command, which adds what is missing"
        )
    }

    static func gone(_ path: String) -> LedgerError {
        LedgerError(
            kind: .inputOutput,
            what: "The ledger at \(path) was moved, replaced or deleted while it was in use",
            meaning: "What is told still comes from the file that was opened, which has that name no more",
            remedy: "Put the file back, or start again with the one that is there now")
    }

    static func diskFull(_ path: String) -> LedgerError {
        LedgerError(
            kind: .diskFull,
            what: "There is no room left on the disk for the ledger at \(path)",
            meaning: "What was being written was undone; the ledger holds what it held",
            remedy: "Free some space, or name a place on another disk with --ledger")
    }

    static func inputOutput(_ path: String, detail: String) -> LedgerError {
        LedgerError(
            kind: .inputOutput,
            what: "The system failed to read or write the ledger at \(path): \(detail)",
            meaning:
                "The disk, the network share or the system may be at fault; nothing half-written was kept",
            remedy: "Try again; if it stays, check the disk or name another place with --ledger")
    }

    static func unreachable(_ place: String, detail: String) -> LedgerError {
        LedgerError(
            kind: .unreachable,
            what: "The ledger at \(place) cannot be reached: \(detail)",
            meaning:
                "What was not told as added is not in it; where the connection broke at the very end of a write it may be",
            remedy:
                "See that the server runs and lets this user in (a password belongs in PGPASSFILE or ~/.pgpass), and "
                + "repeat the command, which adds what is missing")
    }

    static func notBuiltIn(_ place: String) -> LedgerError {
        LedgerError(
            kind: .unsupported,
            what:
                "The ledger at \(place) lies in a PostgreSQL database, and this attache was built without it",
            meaning: "Nothing was looked up or changed",
            remedy:
                "Build it with swift build -c release --product attache --traits PostgreSQL (it needs libpq-dev), or "
                + "name a file with --ledger")
    }

    static func faultyRecord(table: String, line: Int, detail: String) -> LedgerError {
        LedgerError(
            kind: .faultyRecord,
            what: "\(table), line \(line): \(detail)",
            meaning: "The row cannot be read, so the ledger was not brought up to date",
            remedy: "Mend the row (Tables/README.md says how a table is written) and build again")
    }

    static func refused(_ path: String, detail: String) -> LedgerError {
        LedgerError(
            kind: .refused,
            what: "The database refused to work on the ledger at \(path): \(detail)",
            meaning: "Nothing was written",
            remedy: "Report it with this message; a copy of the ledger helps to find the cause")
    }
}
