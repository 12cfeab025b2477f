/// A fault in one of the law tables: where it is, what was found, how to mend it.
package struct LawTableError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file name of the table, as `law-tiers.tsv`.
    package let table: String
    /// The line in the text, counted from 1.
    package let line: Int
    /// What is wrong, with the value that was found.
    package let problem: String
    /// What to write instead.
    package let remedy: String

    package var description: String {
        "\(table), line \(line): \(problem). \(remedy)."
    }
}
