/// A legal or declared condition that bars something: one row of `locks.tsv`.
///
/// Each lock has its own key. What opens one says nothing of another: the three of Türkiye (CAATSA 231, section 1245,
/// the review of each sale) are three doors, and all have to be open.
package struct Lock: Hashable, Sendable, Codable, Identifiable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// A review by Congress that each certification starts anew.
        case review
        case statute
        case sanction
        case embargo
        /// A condition on money, not on a sale.
        case condition
        /// A decision of an administration, or of a buyer, that another decision ends.
        case hold
        case consent
        /// Custom without a statute.
        case practice
    }

    package let id: String
    package let title: String
    /// Alpha-3 codes; empty for every buyer.
    package let buyers: [String]
    /// Whom in particular; `nil` for the state itself.
    package let party: String?
    package let bars: String
    /// Families of articles, by the lexicon's ids.
    package let articles: [String]
    /// Categories of articles, as the lexicon has them.
    package let categories: [String]
    package let kind: Kind
    /// The days between which there is such a lock.
    package let span: DateSpan
    package let opens: String
    /// Who holds the key.
    package let key: String
    /// The period that opening it takes, an id of `law-periods.tsv`.
    package let period: String?
    package let basis: String
    package let source: String

    /// Whether it is there for every buyer.
    package var isGeneral: Bool { buyers.isEmpty }

    /// Whether the row rests on a source that was read, and not on memory.
    package var isVerified: Bool { !source.contains("[memory]") }

    /// Whether it stands before that buyer.
    package func concerns(buyer: String) -> Bool {
        isGeneral || buyers.contains(buyer.uppercased())
    }

    /// Whether it stands before an article: every lock does that names neither families nor categories.
    package func concerns(_ article: LockedArticle) -> Bool {
        if articles.isEmpty, categories.isEmpty { return true }
        return articles.contains(where: article.families.contains)
            || categories.contains(where: article.categories.contains)
    }

    static func rows(in text: String, periods: Set<String>) throws(LawTableError) -> [Lock] {
        let table = try TableText(
            text, table: "locks.tsv",
            columns: [
                "id", "title", "for", "party", "bars", "articles", "categories", "kind", "from", "to",
                "opens",
                "key", "period", "basis", "source",
            ])
        var seen: Set<String> = []
        var rows: [Lock] = []
        for row in table.rows {
            let lock = try Lock(row)
            guard seen.insert(lock.id).inserted else {
                throw row.fault("id", remedy: "Give each lock a name of its own")
            }
            if let period = lock.period, !periods.contains(period) {
                throw row.fault("period", remedy: "Write an id of law-periods.tsv, or nothing")
            }
            rows.append(lock)
        }
        return rows
    }

    private init(_ row: TableRow) throws(LawTableError) {
        id = try row.required("id")
        title = try row.required("title")
        buyers = try row.required("for") == "*" ? [] : row.list("for").map { $0.uppercased() }
        if buyers.isEmpty, row.text("for") != "*" {
            throw row.fault("for", remedy: "Write alpha-3 codes, separated by '; ', or * for every buyer")
        }
        party = row.text("party").isEmpty ? nil : row.text("party")
        bars = try row.required("bars")
        articles = row.list("articles")
        categories = row.list("categories")
        kind = try row.kind("kind", as: Kind.self)
        span = try row.span()
        opens = try row.required("opens")
        key = try row.required("key")
        period = row.text("period").isEmpty ? nil : row.text("period")
        basis = try row.required("basis")
        source = try row.required("source")
    }
}

/// An article that somebody asks about: the families that its name can mean, and their categories.
package struct LockedArticle: Hashable, Sendable {
    package let families: Set<String>
    package let categories: Set<String>

    package init(families: Set<String>, categories: Set<String>) {
        self.families = families
        self.categories = categories
    }
}
