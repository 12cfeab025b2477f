internal import Law
package import Ledger
package import Reading

/// A sale of the article that is on record.
package struct BriefedSale: Sendable {
    /// Counted from 1, in the order of the article.
    package let number: Int
    package let sale: Sale
    /// The record's words where it lists the articles, else the article's: `53 AIM-120C-8 missiles →
    /// Türkiye`.
    package let title: String
    /// `$225 million (ceiling)`.
    package let value: String?
    package let cases: [MatchedCase]
    package let rows: [Comparison]
}

/// A case of the record, and why a sale is taken for it.
package struct MatchedCase: Sendable {
    package let id: String
    /// `nil` where the caller did not hand it over.
    package let found: Case?
    /// What both have in common: `buyer, value and quantity`.
    package let because: String
    /// 0 … 1.
    package let score: Double

    /// `notified 14 May 2025`.
    package var notified: String? { found?.notified.map { "notified \($0.longForm)" } }
    package var source: String? { found.map { SafeText.line($0.source) } }
}

/// A sale that the record could know and does not.
package struct UnrecordedSale: Sendable {
    package let number: Int
    package let sale: Sale
    package let title: String
    /// As the article gives it, with its hedge; never called a ceiling, since no notice says so.
    package let value: String?
    /// How far the article says that it has come: `said to be approved`.
    package let stage: String
    package let quote: Quote?
}

/// What a notice lists and the article does not.
package struct Omission: Sendable {
    /// The number of the sale; `nil` where it belongs to none.
    package let sale: Int?
    /// What is missing: `6 AIM-120C-8 guidance sections`.
    package let missing: String
    /// The article's words that stand for the whole.
    package let claim: Quote
    /// Whether the article says that its list is whole.
    package let claimsToBeWhole: Bool
    package let comparison: Comparison
}

/// Something that the article tells beside its notified sales.
package struct Mentioned: Sendable {
    /// `sanctions (CAATSA), 2019`.
    package let what: String
    package let quote: Quote
}

/// What the article tells of the same parties: `Russia → Türkiye`.
package struct MentionedGroup: Sendable {
    package let parties: String
    package var items: [Mentioned]
}
