/// What a dossier is about.
package struct DossierSubject: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Codable {
        case state, pair, article, firm, group
    }

    package var kind: Kind
    /// One code, two for a pair; the families of an article.
    package var codes: [String]

    package init(kind: Kind, codes: [String]) {
        self.kind = kind
        self.codes = codes
    }

    /// Whether a telling may have to do with it: cheap, and asked of every telling there is.
    package func mayConcern(_ telling: Telling) -> Bool {
        switch kind {
        case .article: return telling.about.contains { isOurs($0) }
        case .firm:
            return takesPart(codes[0], telling) || telling.about.contains(codes[0])
                || telling.firms.contains(codes[0])
        case .group: return takesPart(codes[0], telling) || telling.mentioned.contains { $0.code == codes[0] }
        case .state: return takesPart(codes[0], telling)
        case .pair: return takesPart(codes[0], telling) || takesPart(codes[1], telling)
        }
    }

    /// An article's programme is the article's matter.
    private func isOurs(_ id: String) -> Bool {
        codes.contains(id)
            || id.hasSuffix(AboutNames.programmeSuffix)
                && codes.contains(String(id.dropLast(AboutNames.programmeSuffix.count)))
    }

    /// Whether the one of that place among the codes takes part.
    func takesPart(_ place: Int, _ telling: Telling) -> Bool { takesPart(codes[place], telling) }

    private func takesPart(_ code: String, _ telling: Telling) -> Bool {
        if let source = telling.source, source.is(code) { return true }
        if let target = telling.target, target.is(code) { return true }
        return telling.others.contains { $0.is(code) }
    }
}
