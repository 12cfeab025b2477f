internal import Documents
internal import Ledger

/// How the program ends: the one place that maps errors to numbers, as sysexits(3) has them.
enum ExitStatus: Int32, CaseIterable {
    /// Nothing in the article is contradicted; the question was answered.
    case success = 0
    /// Something in the article is contradicted.
    case contradicted = 1
    /// The arguments are wrong.
    case usage = 64
    /// The input is there and cannot be read as text.
    case notText = 65
    /// What was asked for is not there, or is a folder.
    case noInput = 66
    /// The ledger is there and cannot be used: damaged, locked, something else.
    case unavailable = 69
    /// A mistake in the program itself or in its tables.
    case software = 70
    /// The answer or the ledger cannot be made where it should be.
    case cannotCreate = 73
    /// The disk, the pipe or the system failed.
    case inputOutput = 74

    init(_ kind: LedgerError.Kind) {
        self =
            switch kind {
            case .notReadable, .isDirectory, .notALedger, .damaged, .newerVersion, .locked, .unreachable,
                .unsupported:
                .unavailable
            case .folderMissing, .notWritable: .cannotCreate
            case .diskFull, .inputOutput: .inputOutput
            case .faultyRecord, .refused: .software
            }
    }

    init(_ code: DocumentError.Code) {
        self =
            switch code {
            case .empty, .binary, .tooLarge, .notText, .noText, .damagedPDF, .lockedPDF, .scannedPDF,
                .severalDocuments:
                .notText
            case .noPDFLibrary: .unavailable
            }
    }
}
