internal import Reading

/// How the answer to one article differs from what the record said before.
package struct CheckChange: Sendable, Encodable {
    /// The answer to some words then and now; one of both is absent where there was or is none.
    package struct Change: Sendable, Encodable, Hashable {
        package let before: Finding?
        package let now: Finding?

        /// Whether something is wrong or out of date that was not so before.
        package var isNewFault: Bool { Self.isFault(now) && !Self.isFault(before) }

        private static func isFault(_ finding: Finding?) -> Bool {
            finding?.verdict == .contradicted || finding?.verdict == .outdated
        }
    }

    package let source: String
    package let title: String?
    package let published: String?
    /// In the order of the text; never empty.
    package let changes: [Change]
    /// The article's text, for line numbers.
    package let text: String

    enum CodingKeys: String, CodingKey { case source, title, published, changes }

    /// Compares two checks of one article.
    ///
    /// - Returns: `nil` where both say the same; another source that says the same is no difference.
    package init?(from before: Check, to now: Check) {
        var old = before.findings.filter { finding in !now.findings.contains { Self.isSame($0, finding) } }
        let new = now.findings.filter { finding in !before.findings.contains { Self.isSame($0, finding) } }
        var changes: [Change] = []
        for finding in new {
            // The same rule on the same words first, then whatever was said of them.
            let place =
                old.firstIndex { $0.rule == finding.rule && $0.claim == finding.claim }
                ?? old.firstIndex { $0.claim == finding.claim }
            changes.append(Change(before: place.map { old.remove(at: $0) }, now: finding))
        }
        changes += old.map { Change(before: $0, now: nil) }
        guard !changes.isEmpty else { return nil }
        source = now.document.source
        title = now.document.title
        published = now.document.published
        text = now.document.text
        self.changes = changes.sorted { Self.start($0) < Self.start($1) }
    }

    private static func isSame(_ left: Finding, _ right: Finding) -> Bool {
        left.rule == right.rule && left.verdict == right.verdict && left.claim == right.claim
            && left.caseID == right.caseID && left.record.text == right.record.text
    }

    private static func start(_ change: Change) -> Int {
        (change.now ?? change.before)?.claim.start ?? 0
    }
}

/// The articles of a ledger, checked again after the record has changed.
package struct Recheck: Sendable, Encodable {
    package let schema = "attache.recheck/1"
    /// `YYYY-MM-DD`
    package let since: String
    /// The cases that were observed anew since that day.
    package let cases: [String]
    /// How many articles that may tell of them were checked again.
    package let checked: Int
    /// Those that are answered otherwise now.
    package let articles: [CheckChange]

    package init(since: String, cases: [String], checked: Int, articles: [CheckChange]) {
        self.since = since
        self.cases = cases
        self.checked = checked
        self.articles = articles
    }

    package var hasNewFault: Bool { articles.contains { $0.changes.contains(where: \.isNewFault) } }
}
