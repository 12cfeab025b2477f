package import Reading

/// What a check found: the reading, the cases that it is about, and what they say to it.
package struct Check: Sendable, Codable {
    package var schema: String
    package var engine: String
    package var document: DocumentSummary
    /// The reader's sales, then those that the article tells and only the record shows.
    package var sales: [Sale]
    package var events: [Event]
    package var mentions: [MentionClaim]
    package var warnings: [String]
    package var matches: [Match]
    package var findings: [Finding]

    package static let schemaName = "attache.check/1"

    init(
        document: DocumentSummary, reading: Reading, sales: [Sale], matches: [Match], findings: [Finding]
    ) {
        schema = Self.schemaName
        engine = reading.engine
        self.document = document
        self.sales = sales
        events = reading.events
        mentions = reading.mentions
        warnings = reading.warnings
        self.matches = matches
        self.findings = findings
    }

    /// Something in the article is wrong by the record, the law or its own figures.
    package var isContradicted: Bool {
        findings.contains { $0.verdict == .contradicted || $0.verdict == .outdated }
    }
}

/// A sale of the article and the case of the record that it is.
package struct Match: Sendable, Codable, Hashable {
    package var sale: String
    package var caseID: String
    /// 0 … 1; its reasons are in `because`, and nothing but them made it.
    package var score: Double
    package var because: [String]

    enum CodingKeys: String, CodingKey {
        case sale
        case caseID = "case"
        case score, because
    }
}

package enum Verdict: String, Sendable, Codable {
    case contradicted, outdated, incomplete, unsupported, supported
}

package enum Severity: String, Sendable, Codable {
    case error, warning, note
}

/// What the record says, and where.
package struct RecordSide: Sendable, Codable, Hashable {
    package var text: String
    /// URL or statute.
    package var source: String
    package var notified: String?

    package init(text: String, source: String, notified: String? = nil) {
        self.text = text
        self.source = source
        self.notified = notified
    }
}

/// The words of the article that a finding is about.
package struct ClaimSide: Sendable, Codable, Hashable {
    package var text: String
    package var start: Int
    package var end: Int

    package init(_ span: Span) {
        text = span.text
        start = span.start
        end = span.end
    }

    package var span: Span { Span(text: text, start: start, end: end) }
}

/// One finding: both sides and a sentence that a reader understands without knowing the rule.
package struct Finding: Sendable, Codable, Hashable {
    package var rule: String
    package var verdict: Verdict
    package var severity: Severity
    package var sale: String?
    package var caseID: String?
    package var claim: ClaimSide
    package var record: RecordSide
    package var explanation: String

    enum CodingKeys: String, CodingKey {
        case rule, verdict, severity, sale
        case caseID = "case"
        case claim, record, explanation
    }

    package init(
        rule: String, verdict: Verdict, severity: Severity, sale: String? = nil, caseID: String? = nil,
        claim: Span,
        record: RecordSide, explanation: String
    ) {
        self.rule = rule
        self.verdict = verdict
        self.severity = severity
        self.sale = sale
        self.caseID = caseID
        self.claim = ClaimSide(claim)
        self.record = record
        self.explanation = explanation
    }
}
