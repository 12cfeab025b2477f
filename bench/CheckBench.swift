import Checking
import Documents
import Foundation
import Law
import Ledger
import Lexicon
import PressArticles
import Reading
import Tables

/// `attache-bench check`: what a check costs beside reading alone, and what finding the case of a sale costs among
/// 100,000. Both as ratios or times of one run, on one core.
enum CheckBench {
    /// A checker with the full record; nil where the record cannot be read.
    static let checker: Checker? = {
        guard let law = try? Law(table: { Table(embedded: $0).text }),
            let cases = try? Ledger.inMemory().allCases()
        else { return nil }
        return Checker(lexicon: .standard, law: law, cases: cases)
    }()

    static func run(_ corpora: [Corpus], _ reader: Reader) throws {
        let law = try Law(table: { Table(embedded: $0).text })
        let cases = try Ledger.inMemory().allCases()
        let checker = Checker(lexicon: reader.lexicon, law: law, cases: cases)
        print("check, with the \(cases.count) cases of the record")
        row(["texts", "bytes", "reading MB/s", "check MB/s", "of its cost"])
        for corpus in corpora {
            var reading = Duration.seconds(1000)
            var checking = reading
            let start = clock.now
            while clock.now - start < .milliseconds(2500) {
                reading = min(reading, clock.measure { for one in corpus.documents { _ = reader.read(one) } })
                checking = min(
                    checking,
                    clock.measure { for one in corpus.documents { _ = checker.check(reader.detail(one)) } })
            }
            row([
                corpus.name, String(corpus.bytes), speed(corpus.bytes, reading),
                speed(corpus.bytes, checking),
                String(format: "%.2f times", seconds(checking) / seconds(reading)),
            ])
        }
        try matching(cases, law, reader)
    }

    /// Sales of made articles among 100,000 cases, made from the record's rows on other days with other sums.
    private static func matching(_ cases: [Case], _ law: Law, _ reader: Reader) throws {
        var many: [Case] = cases
        var round = 1
        while many.count < 100_000 {
            for found in cases where many.count < 100_000 {
                let copy = Case(
                    id: "\(found.id)/\(round)", transmittal: nil, kind: found.kind, buyer: found.buyer,
                    notified: found.notified?.adding(days: -((round * 61) % 9000)),
                    dateBasis: found.dateBasis,
                    value: found.value.map { $0 / 100 * (80 + (round * 7) % 45) },
                    valueQualifier: found.valueQualifier, contractors: found.contractors,
                    hasNoContractor: found.hasNoContractor, parent: nil, emergency: found.emergency,
                    withdrawn: found.withdrawn, isVerified: found.isVerified, note: nil, source: found.source,
                    items: found.items)
                many.append(copy)
            }
            round += 1
        }
        let checker = Checker(lexicon: reader.lexicon, law: law, cases: many)
        let source = PressSource(lexicon: reader.lexicon, law: law, cases: cases)
        let details = source.articles(300, seed: 9).map { reader.detail($0.document) }
        let sales = details.reduce(0) { $0 + max(1, $1.reading.sales.count) }
        var best = Duration.seconds(1000)
        for _ in 0..<5 {
            best = min(best, clock.measure { for detail in details { _ = checker.matches(detail) } })
        }
        let each = seconds(best) / Double(sales) * 1000
        print(String(format: "matching among %d cases: %.3f ms a sale (%d sales)", many.count, each, sales))
    }

    private static func seconds(_ time: Duration) -> Double {
        Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    }

    private static func speed(_ bytes: Int, _ time: Duration) -> String {
        String(format: "%.1f", Double(bytes) / seconds(time) / 1_000_000)
    }
}
