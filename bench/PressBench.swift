import Checking
import Documents
import Foundation
import Law
import Ledger
import Lexicon
import PressArticles
import Reading
import Tables

/// `attache-bench press [COUNT [SEED [ERRORS]]]`: made articles through the checker, with what went wrong.
enum PressBench {
    static func run(_ arguments: [String]) throws {
        let count = arguments.first.flatMap { Int($0) } ?? 2000
        let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
        let shown = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 40
        let law = try Law(table: { Table(embedded: $0).text })
        let cases = try Ledger.inMemory().allCases()
        let checker = Checker(lexicon: .standard, law: law, cases: cases)
        let reader = Reader()
        let source = PressSource(lexicon: .standard, law: law, cases: cases)
        let articles = source.articles(count, seed: seed)
        var score = PressScore()
        var failed: Set<Int> = []
        for article in articles {
            let before = score.errors.count
            score.add(article, checker.check(reader.detail(article.document)))
            if score.errors.count > before { failed.insert(article.number) }
        }
        for line in score.summary { print(line) }
        for error in score.errors.prefix(shown) { print("  -", error) }
        if let folder = ProcessInfo.processInfo.environment["ATTACHE_PRESS_FOLDER"] {
            // The articles that failed, to be read with the other commands.
            for article in articles where failed.contains(article.number) {
                try article.text.write(
                    toFile: "\(folder)/\(article.number).txt", atomically: true, encoding: .utf8)
                try article.published.write(
                    toFile: "\(folder)/\(article.number).day", atomically: true, encoding: .utf8)
            }
        }
    }
}
