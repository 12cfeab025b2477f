/// Something in a table that is wrong or cannot work, and how to mend it.
public struct LexiconFinding: Sendable, Equatable {
    /// The rules, by the name under which a finding is printed.
    public enum Rule: String, Sendable, CaseIterable {
        /// A column that the table does not have, or one without which a row says nothing.
        case column
        /// More cells than the header has columns.
        case cells
        /// An id that is missing, badly written or there already.
        case id
        /// No source.
        case source
        /// A code that stands for nothing: a state, a firm, a category.
        case code
        /// A day that is none, or an end before its beginning.
        case date
        /// A reference to a row that is not there.
        case reference
        /// One name for two things between which nothing decides.
        case clash
        /// A name under which no text can find its row.
        case unreachable
    }

    public let file: String
    /// Counted from 1.
    public let line: Int
    public let rule: Rule
    public let what: String
    public let mend: String

    public init(file: String, line: Int, rule: Rule, what: String, mend: String) {
        self.file = file
        self.line = line
        self.rule = rule
        self.what = what
        self.mend = mend
    }

    /// `firms.tsv:12: reference: the parent "acme" is no firm. Write …`
    public var message: String { "\(file):\(line): \(rule.rawValue): \(what). \(mend)." }
}
