internal import Law
package import Ledger
package import Lexicon

/// Cases added up by buyer, year or article, with what the sums are and what they leave out.
///
/// A sum is of ceilings at notification: no contract, no price. A change of an earlier case states the case's total
/// again, and a case that was withdrawn states none any more: both are counted beside the sums and not in them.
package struct CaseTotals: Sendable, Hashable, Encodable {
    package enum Grouping: String, CaseIterable, Sendable, Hashable, Encodable {
        case buyer, year, article
    }

    /// The cases of one buyer, year or article.
    package struct Group: Sendable, Hashable, Encodable {
        /// The code, the year, or the article's id in the lexicon; `nil` where the record does not state it.
        package let key: String?
        package let name: String
        /// How many cases lie behind the sum.
        package let cases: Int
        /// Whole United States dollars: ceilings added up.
        package let ceilings: Int
        /// How many of the cases have no value in the record.
        package let withoutValue: Int
    }

    package let by: Grouping
    package let groups: [Group]
    /// Over all cases, each counted once.
    package let all: Group
    /// Changes of earlier cases and withdrawn cases, which are in no sum.
    package let leftOut: Int

    package init(_ cases: [Case], by grouping: Grouping, lexicon: Lexicon) {
        by = grouping
        let counted = cases.filter { $0.parent == nil && !$0.withdrawn && $0.kind != .enhancementReport }
        leftOut = cases.count - counted.count
        var members: [String?: [Case]] = [:]
        for found in counted {
            for key in Self.keys(of: found, grouping) { members[key, default: []].append(found) }
        }
        groups = members.map { key, cases in
            Self.group(key, name: Self.name(key, grouping, lexicon), cases)
        }.sorted {
            if $0.ceilings != $1.ceilings { return $0.ceilings > $1.ceilings }
            return $0.name < $1.name
        }
        all = Self.group(nil, name: "all", counted)
    }

    private static func keys(of found: Case, _ grouping: Grouping) -> Set<String?> {
        switch grouping {
        case .buyer: [found.buyer]
        case .year: [found.notified.map { String($0.description.prefix(4)) }]
        case .article: found.items.isEmpty ? [nil] : Set(found.items.map(\.article))
        }
    }

    private static func name(_ key: String?, _ grouping: Grouping, _ lexicon: Lexicon) -> String {
        guard let key else {
            switch grouping {
            case .buyer: return "no buyer"
            case .year: return "no day in the record"
            case .article: return "other articles, services and cases without a list"
            }
        }
        switch grouping {
        case .buyer: return BuyerName.text(key, lexicon)
        case .year: return key
        case .article: return key
        }
    }

    private static func group(_ key: String?, name: String, _ cases: [Case]) -> Group {
        Group(
            key: key, name: name, cases: cases.count, ceilings: cases.compactMap(\.value).reduce(0, +),
            withoutValue: cases.count { $0.value == nil })
    }

    /// A line a group, and what the sums are.
    package func text(style: TextStyle) -> String {
        var page = TextPage(style)
        for group in groups { page.spread(words(group), USDollars.text(group.ceilings)) }
        page.blank()
        page.spread(words(all), USDollars.text(all.ceilings), ink: .bold, rightInk: .bold)
        var notes = ["These are ceilings at notification added up, not contracts and not prices."]
        if by == .article {
            notes.append("A case with several articles counts under each of them with its whole value.")
        }
        if leftOut > 0 {
            notes.append(
                leftOut == 1
                    ? "1 case that changes an earlier one or was withdrawn is left out."
                    : "\(leftOut) cases that change an earlier one or were withdrawn are left out.")
        }
        page.paragraph(notes.joined(separator: " "), ink: .dim)
        return page.text
    }

    private func words(_ group: Group) -> String {
        let cases = group.cases == 1 ? "1 case" : "\(group.cases) cases"
        let missing = group.withoutValue == 0 ? "" : ", \(group.withoutValue) without a value"
        return "\(SafeText.line(group.name)): \(cases)\(missing)"
    }
}
