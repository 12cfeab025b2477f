package import Checking

/// Words of the article, with where they stand.
package struct Quote: Sendable, Hashable {
    /// In one line, without control characters; see ``SafeText``.
    package let text: String
    /// UTF-8 offsets into the document's text, half open.
    package let start: Int
    package let end: Int
    /// Counted from 1.
    package let line: Int
}

/// How the record or the law answers to words of the article. Each has a sign and a word, never colour alone.
package enum Mark: String, Sendable, Hashable, CaseIterable {
    case contradicted, outdated, incomplete, unsupported, supported
    /// The article says it and nothing was held against it.
    case stated

    package init(_ verdict: Verdict) {
        switch verdict {
        case .contradicted: self = .contradicted
        case .outdated: self = .outdated
        case .incomplete: self = .incomplete
        case .unsupported: self = .unsupported
        case .supported: self = .supported
        }
    }

    package var sign: String {
        switch self {
        case .contradicted: "✗"
        case .outdated, .incomplete: "–"
        case .unsupported: "?"
        case .supported: "✓"
        case .stated: "·"
        }
    }

    /// For readers who do not see the sign.
    package var word: String {
        switch self {
        case .contradicted: "wrong"
        case .outdated: "out of date"
        case .incomplete: "incomplete"
        case .unsupported: "not on record"
        case .supported: "right"
        case .stated: "not checked"
        }
    }
}

/// What the article says of one thing beside what the record or the law says of it.
package struct Comparison: Sendable, Hashable {
    /// Who speaks on the other side.
    package enum Side: String, Sendable, Hashable {
        case record, law
    }

    package let mark: Mark
    /// The field's name: `quantity`, `value`, `company`.
    package let field: String
    /// Everywhere the article says it, in order; never empty.
    package let claims: [Quote]
    package let side: Side
    /// What the other side says; `nil` where it says nothing.
    package let record: String?
    /// URL or statute.
    package let source: String?
    /// What both sides together do not say; `nil` where nothing is to be added.
    package let explanation: String?
    /// The whole explanation, for a reader who asks for it.
    package let fullExplanation: String?
    /// The rule that found it; `nil` for what is only stated.
    package let rule: String?
    /// The case concerned.
    package let caseID: String?

    /// `line 3`, `lines 1, 27 and 35`.
    package var lineWords: String { LineWords.text(claims.map(\.line)) }
}
