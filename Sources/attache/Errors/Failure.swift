internal import Briefing
internal import Documents
internal import Law
internal import Ledger

/// Why a command could not do its work: a message of three parts and the status with which the program ends.
struct Failure: Error, Equatable {
    let status: ExitStatus
    /// What happened, with the value; what it means; how to mend it.
    let message: String

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }

    /// - Parameter source: the file as the user named it.
    init(_ error: DocumentError, source: String) {
        self.init(ExitStatus(error.code), "\(InputName.shown(source)): \(error.description)")
    }

    init(_ error: LedgerError) {
        self.init(ExitStatus(error.kind), error.description)
    }

    init(_ error: UnknownName) {
        self.init(.usage, error.message)
    }

    init(_ error: LawTableError) {
        self.init(.software, error.description)
    }
}
