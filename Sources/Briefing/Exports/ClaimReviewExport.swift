package import Checking
package import Law
internal import Reading

/// A check as schema.org's ClaimReview: a JSON-LD graph with an object for each claim that the record or the law
/// answers with right, wrong or out of date.
///
/// Nothing is invented: a review has no `url` and no `author`, since whoever publishes it gives it both, and no number
/// for a rating, since there is no scale behind it. An article's address is told where it is its source.
package struct ClaimReviewExport: Sendable, Encodable {
    private let context = "https://schema.org"
    private let graph: [Review]

    enum CodingKeys: String, CodingKey {
        case context = "@context"
        case graph = "@graph"
    }

    /// - Parameter today: the day of the review.
    package init(_ check: Check, today: CalendarDate) {
        let appearance = Appearance(check)
        graph = RatedClaim.all(of: check).compactMap { claim in
            guard let rating = Rating(claim) else { return nil }
            return Review(
                datePublished: today.description, claimReviewed: claim.context,
                reviewAspect: claim.field, reviewBody: "\(claim.side.speaker): \(claim.record).".oneStop,
                itemReviewed: Claim(text: claim.quote.text, appearance: appearance), reviewRating: rating,
                citation: claim.sources)
        }
    }

    /// How many reviews there are.
    package var count: Int { graph.count }

    private struct Review: Encodable {
        let type = "ClaimReview"
        let inLanguage = "en"
        let datePublished: String
        let claimReviewed: String
        let reviewAspect: String
        let reviewBody: String
        let itemReviewed: Claim
        let reviewRating: Rating
        let citation: [String]

        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case inLanguage, datePublished, claimReviewed, reviewAspect, reviewBody, itemReviewed,
                reviewRating,
                citation
        }
    }

    private struct Claim: Encodable {
        let type = "Claim"
        let text: String
        let appearance: Appearance

        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case text, appearance
        }
    }

    /// The article in which the claim stands.
    private struct Appearance: Encodable {
        let type: String
        let headline: String?
        let datePublished: String?
        let inLanguage: String?
        /// Where the source is an address; a path on somebody's disk is of no use to others.
        let url: String?
        let identifier: String

        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case headline, datePublished, inLanguage, url, identifier
        }

        init(_ check: Check) {
            let document = check.document
            type = document.kind == "news" ? "NewsArticle" : "CreativeWork"
            headline = document.title.map(SafeText.line)
            datePublished = document.published
            inLanguage = document.language
            let isAddress = ["https://", "http://"].contains { document.source.hasPrefix($0) }
            url = isAddress ? SafeText.line(document.source) : nil
            identifier = "sha256:\(document.sha256)"
        }
    }

    private struct Rating: Encodable {
        let type = "Rating"
        /// In words: `Wrong`, `Out of date`, `Right`.
        let alternateName: String
        let ratingExplanation: String

        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case alternateName, ratingExplanation
        }

        /// `nil` where a claim is neither right nor wrong nor out of date.
        init?(_ claim: RatedClaim) {
            switch claim.mark {
            case .contradicted, .outdated, .supported: break
            case .incomplete, .unsupported, .stated: return nil
            }
            alternateName = claim.mark.word.sentenceStart
            ratingExplanation = claim.explanation
        }
    }
}

extension Comparison.Side {
    /// Who speaks, at the start of a sentence.
    var speaker: String {
        switch self {
        case .record: "The record"
        case .law: "The law"
        }
    }
}

extension String {
    /// With one full stop at its end.
    fileprivate var oneStop: String { hasSuffix("..") ? String(dropLast()) : self }
}
