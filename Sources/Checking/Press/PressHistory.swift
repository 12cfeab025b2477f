internal import Reading

/// How the press told one case: which article said what of it, when, and where outlets differ. A pure function of the
/// checks of the articles; their order does not count.
package struct PressHistory: Sendable, Encodable {
    package let schema = "attache.press/1"
    package let caseID: String
    /// The articles that tell of the case, the first published first; those without a day stand behind.
    package let articles: [PressArticleTelling]
    /// The figures and names on which outlets differ, at least one of them from the record.
    package let differences: [PressDifference]
    /// What differs from the record and stood in one outlet first and later in others.
    package let spreads: [PressSpread]

    enum CodingKeys: String, CodingKey {
        case schema
        case caseID = "case"
        case articles, differences, spreads
    }

    /// - Parameter checks: of articles; those that tell nothing of the case are left out.
    package init(caseID: String, checks: [Check]) {
        self.caseID = caseID
        let told = checks.compactMap { PressArticleTelling($0, of: caseID) }.sorted {
            ($0.published ?? "~", $0.source) < ($1.published ?? "~", $1.source)
        }
        articles = told
        let topics = Self.topics(told)
        differences = topics.compactMap(PressDifference.init)
        spreads = topics.flatMap(Self.spreads)
    }

    /// What is said on one matter, in the order of the articles.
    struct Topic {
        let rule: String
        let record: String
        var said: [(claim: PressClaim, article: PressArticleTelling)]
    }

    private static func topics(_ articles: [PressArticleTelling]) -> [Topic] {
        var topics: [Topic] = []
        for article in articles {
            for claim in article.claims {
                if let index = topics.firstIndex(where: { $0.rule == claim.rule && $0.record == claim.record }
                ) {
                    topics[index].said.append((claim, article))
                } else {
                    topics.append(Topic(rule: claim.rule, record: claim.record, said: [(claim, article)]))
                }
            }
        }
        return topics
    }

    /// The same thing, not as the record has it, on a later day in another outlet.
    private static func spreads(_ topic: Topic) -> [PressSpread] {
        var order: [String] = []
        var groups: [String: [(claim: PressClaim, article: PressArticleTelling)]] = [:]
        for entry in topic.said where entry.claim.isFault && entry.article.published != nil {
            if groups[entry.claim.said] == nil { order.append(entry.claim.said) }
            groups[entry.claim.said, default: []].append(entry)
        }
        return order.compactMap { said in
            guard let group = groups[said], let first = group.first else { return nil }
            var outlets: Set<String> = [first.article.outlet]
            var later: [PressPlace] = []
            for entry in group.dropFirst()
            where (entry.article.published ?? "") > (first.article.published ?? "") {
                if outlets.insert(entry.article.outlet).inserted { later.append(PressPlace(entry.article)) }
            }
            guard !later.isEmpty else { return nil }
            return PressSpread(
                rule: first.claim.rule, words: first.claim.words, record: topic.record,
                first: PressPlace(first.article), later: later)
        }
    }
}

/// What one article says of the case.
package struct PressArticleTelling: Sendable, Encodable, Hashable {
    package let source: String
    /// The host of an address without `www.`; else the source.
    package let outlet: String
    package let title: String?
    package let published: String?
    package let claims: [PressClaim]

    /// `nil` where the check has no match with the case.
    init?(_ check: Check, of caseID: String) {
        guard check.matches.contains(where: { $0.caseID == caseID }) else { return nil }
        source = check.document.source
        outlet = Self.outlet(check.document.source)
        title = check.document.title
        published = check.document.published
        let findings = check.findings.filter {
            $0.caseID == caseID && $0.verdict != .incomplete && $0.verdict != .unsupported
        }
        claims = findings.map { PressClaim($0, check) }
    }

    static func outlet(_ source: String) -> String {
        guard let scheme = source.firstRange(of: "://") else { return source }
        let host = source[scheme.upperBound...].prefix { !"/?#:".contains($0) }
        let name = host.hasPrefix("www.") ? host.dropFirst(4) : host
        return name.isEmpty ? source : String(name)
    }
}

/// A figure or name that an article gives, and what the record says to it.
package struct PressClaim: Sendable, Encodable, Hashable {
    package let rule: String
    package let verdict: Verdict
    package let words: String
    package let start: Int
    package let end: Int
    package let record: String
    /// What is said, so that `64 engines` and `sixty-four engines` are one: the number, where the reader has one.
    package let said: String

    package var isFault: Bool { verdict == .contradicted || verdict == .outdated }

    init(_ finding: Finding, _ check: Check) {
        rule = finding.rule
        verdict = finding.verdict
        words = finding.claim.text
        start = finding.claim.start
        end = finding.claim.end
        record = finding.record.text
        let span = finding.claim.span
        let item = check.sales.lazy.flatMap(\.items).first { $0.span.overlaps(span) }
        let money = check.sales.lazy.compactMap(\.value).first { $0.span.overlaps(span) }
        if finding.rule == "quantity-mismatch", let quantity = item?.quantity {
            said = String(quantity)
        } else if finding.rule == "value-mismatch", let money {
            said = "\(money.currency) \(money.amount)"
        } else {
            said = finding.claim.text.lowercased().split(whereSeparator: \.isWhitespace).joined(
                separator: " ")
        }
    }
}

/// An article as a place where something stands.
package struct PressPlace: Sendable, Encodable, Hashable {
    package let outlet: String
    package let source: String
    package let published: String?

    init(_ article: PressArticleTelling) {
        outlet = article.outlet
        source = article.source
        published = article.published
    }
}

/// A matter on which outlets differ.
package struct PressDifference: Sendable, Encodable, Hashable {
    package struct Version: Sendable, Encodable, Hashable {
        package let words: String
        package let verdict: Verdict
        package let outlets: [String]
    }

    package let rule: String
    package let record: String
    /// In the order in which they were first told.
    package let versions: [Version]

    /// `nil` where all outlets say the same, or all are borne out, as by rounding.
    init?(_ topic: PressHistory.Topic) {
        var order: [String] = []
        var groups: [String: [(claim: PressClaim, article: PressArticleTelling)]] = [:]
        for entry in topic.said {
            if groups[entry.claim.said] == nil { order.append(entry.claim.said) }
            groups[entry.claim.said, default: []].append(entry)
        }
        let outlets = Set(topic.said.map(\.article.outlet))
        guard order.count > 1, outlets.count > 1, topic.said.contains(where: \.claim.isFault) else {
            return nil
        }
        rule = topic.rule
        record = topic.record
        versions = order.compactMap { said in
            guard let group = groups[said], let first = group.first else { return nil }
            var names: [String] = []
            for entry in group where !names.contains(entry.article.outlet) {
                names.append(entry.article.outlet)
            }
            return Version(words: first.claim.words, verdict: first.claim.verdict, outlets: names)
        }
    }
}

/// What differs from the record and stood later in other outlets as well. That it stood there later shows no copying.
package struct PressSpread: Sendable, Encodable, Hashable {
    package let rule: String
    package let words: String
    package let record: String
    package let first: PressPlace
    package let later: [PressPlace]
}
