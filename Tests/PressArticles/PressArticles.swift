// PressArticles: articles made from the record's rows, right and with seeded slips, for the tests of the checker.
//
// Enters: cases of the record, the lexicon, a seed. Leaves: ``PressArticle`` values, each with the findings that it
// must give, the figures that must not be flagged and the cases that it tells. ``ArticleMaker`` writes one,
// ``PressScore`` holds a check against it. The wording lies in Wording/: nothing of it is taken from the labelled
// texts, and no rule may name a word of it.

package import Checking
package import Documents
package import Law
package import Ledger
package import Lexicon
internal import Seeded
internal import Tables

/// One made article and what a check must say of it.
package struct PressArticle: Sendable {
    /// A stretch of the text that is right, or wrong by a rule.
    package struct Claim: Sendable {
        /// The rule that must fire; nil where the figure is right.
        package var rule: String?
        package var start: Int
        package var end: Int
    }

    package var number: Int
    package var text: String
    package var published: String
    package var claims: [Claim]
    package var cases: Set<String>

    package var document: Document {
        DocumentReader().read(text: text, source: "made/\(number)", published: published)
    }

    /// The words of a claim.
    package func words(_ claim: Claim) -> String {
        String(decoding: Array(text.utf8)[claim.start..<claim.end], as: UTF8.self)
    }
}

extension Seeded {
    /// True in so many of a hundred.
    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    mutating func pick<Element>(_ list: [Element]) -> Element {
        list[Int.random(in: list.indices, using: &self)]
    }
}

/// What the articles are made from.
package struct PressSource: Sendable {
    package let lexicon: Lexicon
    package let law: Law
    /// The record's cases that an article can be written about.
    let cases: [Case]
    /// Cases of one day and buyer, and of days close to each other.
    let byDay: [CalendarDate: [Int]]
    /// The last notification.
    let last: CalendarDate
    /// Meetings whose place an article can get wrong.
    let meetings: [Meeting]

    struct Meeting: Sendable {
        var from: CalendarDate
        var to: CalendarDate
        var words: String
        var place: String
    }

    package init(lexicon: Lexicon, law: Law, cases: [Case]) {
        self.lexicon = lexicon
        self.law = law
        let usable = cases.filter {
            $0.kind == .fms && $0.isVerified && $0.notified != nil && $0.value != nil && !$0.withdrawn
                && $0.items.contains { ToldLine.canTell($0) }
                && lexicon.entity(.state, $0.buyer) != nil && $0.buyer != "USA"
        }.sorted { $0.id < $1.id }
        self.cases = usable
        var days: [CalendarDate: [Int]] = [:]
        for (index, found) in usable.enumerated() {
            if let day = found.notified { days[day, default: []].append(index) }
        }
        byDay = days
        last = usable.compactMap(\.notified).max() ?? .earliest
        var meetings: [Meeting] = []
        let table = Table(embedded: "meetings")
        table.forEachRow { row in
            guard let from = CalendarDate(String(row.cell(table.column("from")))),
                let to = CalendarDate(String(row.cell(table.column("to")))),
                let words = row.cell(table.column("words")).parts.first
            else { return }
            meetings.append(
                Meeting(from: from, to: to, words: words, place: String(row.cell(table.column("place")))))
        }
        self.meetings = meetings
    }

    /// So many articles, the same for the same seed.
    package func articles(_ count: Int, seed: UInt64) -> [PressArticle] {
        (0..<count).map { number in
            var maker = ArticleMaker(source: self, seed: seed &* 1_000_003 &+ UInt64(number))
            return maker.article(number)
        }
    }
}
