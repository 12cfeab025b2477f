import Checking
import Foundation
import Law
import Ledger
import Lexicon
import PressArticles
import Reading
import Tables
import Testing

/// Articles made from the record's rows with seeded slips: the default run takes a sample; `ATTACHE_ARTICLES=2000`
/// makes as many as the bench does (`attache-bench press 2000`), `ATTACHE_SEED=2` others.
@Suite("Made articles with seeded slips")
struct PressArticleTests {
    static let articles: [PressArticle] = {
        guard let source else { return [] }
        let environment = ProcessInfo.processInfo.environment
        return source.articles(
            environment["ATTACHE_ARTICLES"].flatMap { Int($0) } ?? 300,
            seed: environment["ATTACHE_SEED"].flatMap { UInt64($0) } ?? 1)
    }()

    static let source: PressSource? = {
        guard let law = try? Law(table: { Table(embedded: $0).text }),
            let cases = try? Ledger.inMemory().allCases()
        else { return nil }
        return PressSource(lexicon: .standard, law: law, cases: cases)
    }()

    @Test("findings are right in 98 of 100, slips are found in 95 of 100, cases in 97 of 100")
    func accuracy() throws {
        let checker = try #require(Standard.checker)
        var score = PressScore()
        for article in Self.articles { score.add(article, checker.check(Reader().detail(article.document))) }
        let told = (score.summary + score.errors.prefix(30)).joined(separator: "\n")
        #expect(score.precision >= 0.98, "\(told)")
        #expect(score.recall >= 0.95, "\(told)")
        #expect(Double(score.matched) >= 0.97 * Double(score.cases), "\(told)")
        #expect(Double(score.flaggedFaultless) <= 0.03 * Double(score.faultless), "\(told)")
    }

    @Test("the same seed gives the same articles, another seed gives others")
    func seeded() throws {
        let source = try #require(Self.source)
        let one = source.articles(20, seed: 5).map(\.text)
        #expect(one == source.articles(20, seed: 5).map(\.text))
        #expect(one != source.articles(20, seed: 6).map(\.text))
    }

    @Test("every kind of slip is seeded, and every claim lies in its article")
    func breadth() throws {
        let source = try #require(Self.source)
        let articles = source.articles(1500, seed: 3)
        let rules = Set(articles.flatMap { $0.claims.compactMap(\.rule) })
        let missing = Set(Rulebook.all.map(\.about.name)).subtracting(rules)
        // The rest cannot be made from a row, and each says why.
        #expect(missing == Set(Slip.unseeded.keys))
        for article in articles {
            for claim in article.claims {
                #expect(claim.start < claim.end && claim.end <= article.text.utf8.count)
                #expect(!article.words(claim).contains("{"))
            }
            #expect(!article.text.contains("{"), "\(article.text)")
        }
    }

    @Test("a claim whose slip was corrected is flagged no more")
    func corrected() throws {
        let checker = try #require(Standard.checker)
        let faultless = Self.articles.filter { $0.claims.allSatisfy { $0.rule == nil } }
        #expect(!faultless.isEmpty)
        let supported = faultless.reduce(0) { sum, article in
            sum
                + checker.check(Reader().detail(article.document)).findings.filter {
                    $0.verdict == .supported
                }.count
        }
        // What is right is said to be right: some figures of each article at least.
        #expect(supported >= 2 * faultless.count)
    }
}
