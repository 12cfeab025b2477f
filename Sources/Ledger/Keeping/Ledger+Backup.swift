extension Ledger {
    /// Copies the whole ledger into a new file, as it stands at this moment, also while others add to it.
    ///
    /// - Throws: `notWritable` where the file is there already: a backup never takes the place of anything.
    package func backUp(to path: String) throws(LedgerError) { try store.backUp(to: path) }
}
