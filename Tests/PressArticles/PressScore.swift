package import Checking

/// How checks of made articles turned out: by the measure of the labelled texts.
package struct PressScore: Sendable {
    package var right: [String: Int] = [:]
    package var missed: [String: Int] = [:]
    package var wrong: [String: Int] = [:]
    package var flaggedFigures = 0
    package var figures = 0
    package var faultless = 0
    package var flaggedFaultless = 0
    package var cases = 0
    package var matched = 0
    package var errors: [String] = []

    package init() {}

    package var truePositives: Int { right.values.reduce(0, +) }
    package var falsePositives: Int { wrong.values.reduce(0, +) }
    package var falseNegatives: Int { missed.values.reduce(0, +) }
    package var precision: Double {
        truePositives + falsePositives == 0
            ? 1 : Double(truePositives) / Double(truePositives + falsePositives)
    }
    package var recall: Double {
        truePositives + falseNegatives == 0
            ? 1 : Double(truePositives) / Double(truePositives + falseNegatives)
    }

    /// Counts one article: a finding is right where its rule is the claim's and it shares half of the shorter.
    package mutating func add(_ article: PressArticle, _ check: Check) {
        let found = check.findings.filter {
            [.contradicted, .outdated, .incomplete].contains($0.verdict) && $0.severity != .note
        }
        var used: Set<Int> = []
        let wanted = article.claims.filter { $0.rule != nil }
        var seen: Set<String> = []
        for claim in wanted {
            let rule = claim.rule ?? ""
            let hit = found.indices.first {
                !used.contains($0) && Self.names(of: rule).contains(found[$0].rule)
                    && overlap(found[$0].claim, claim)
            }
            if let hit {
                used.insert(hit)
                if seen.insert(rule).inserted { right[rule, default: 0] += 1 }
            }
        }
        // One slip may stand in several places: it is found where one of them is.
        for rule in Set(wanted.compactMap(\.rule)).subtracting(seen).sorted() {
            missed[rule, default: 0] += 1
            let words = wanted.first { $0.rule == rule }.map { article.words($0) } ?? ""
            errors.append("\(article.number): missed \(rule): \(words)")
        }
        for index in found.indices where !used.contains(index) {
            let one = found[index]
            if wanted.contains(where: {
                Self.names(of: $0.rule ?? "").contains(one.rule) && overlap(one.claim, $0)
            }) {
                continue
            }
            wrong[one.rule, default: 0] += 1
            errors.append("\(article.number): false \(one.rule): \(one.claim.text) (\(one.record.text))")
        }
        for claim in article.claims where claim.rule == nil {
            figures += 1
            if found.indices.contains(where: {
                !used.contains($0) && found[$0].rule.hasSuffix("mismatch") && overlap(found[$0].claim, claim)
            }) {
                flaggedFigures += 1
            }
        }
        if wanted.isEmpty {
            faultless += 1
            if !found.isEmpty { flaggedFaultless += 1 }
        }
        cases += article.cases.count
        let matches = article.cases.intersection(check.matches.map(\.caseID))
        matched += matches.count
        for id in article.cases.subtracting(matches).sorted() {
            errors.append("\(article.number): no match: \(id)")
        }
    }

    /// The names under which a rule's findings are told.
    private static func names(of rule: String) -> [String] { told[rule] ?? [rule] }

    private static let told = Dictionary(
        uniqueKeysWithValues: Rulebook.all.map { ($0.about.name, $0.about.findingNames) })

    private func overlap(_ one: ClaimSide, _ two: PressArticle.Claim) -> Bool {
        let shared = min(one.end, two.end) - max(one.start, two.start)
        return 2 * shared >= min(one.end - one.start, two.end - two.start)
    }

    /// The figures as lines of text.
    package var summary: [String] {
        func share(_ value: Double) -> String {
            let thousandths = Int((value * 1000).rounded())
            let fraction = String(thousandths % 1000)
            return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
        }
        var lines = [
            "findings P \(share(precision)) R \(share(recall)) (\(truePositives) right, \(falsePositives) false, \(falseNegatives) missed)",
            "right figures flagged: \(flaggedFigures) of \(figures); faultless articles flagged: \(flaggedFaultless) of \(faultless)",
            "cases matched: \(matched) of \(cases)",
        ]
        for rule in Set(right.keys).union(missed.keys).union(wrong.keys).sorted() {
            lines.append(
                "  \(rule): \(right[rule] ?? 0) right, \(missed[rule] ?? 0) missed, \(wrong[rule] ?? 0) false"
            )
        }
        return lines
    }
}
