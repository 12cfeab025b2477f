internal import Tables

/// How a rule did on texts whose slips are known: a row of `check-precision.tsv`, which `scripts/measure-rules.py` writes.
package struct RuleMeasure: Sendable, Hashable {
    /// `open`: the labelled texts beside the checkout; `made`: articles made from the record's rows.
    package var texts: String
    /// How many texts were read.
    package var count: Int
    package var right: Int
    package var missed: Int
    package var wrong: Int

    /// The rows of a rule, as the table has them.
    package static func of(_ rule: String) -> [RuleMeasure] { all[rule] ?? [] }

    private static let all: [String: [RuleMeasure]] = {
        let table = Table(embedded: "check-precision")
        let columns = ["rule", "texts", "count", "right", "missed", "false"].map { table.column($0) }
        var result: [String: [RuleMeasure]] = [:]
        table.forEachRow { row in
            func number(_ column: Int) -> Int { Int(String(row.cell(columns[column]))) ?? 0 }
            result[String(row.cell(columns[0])), default: []].append(
                RuleMeasure(
                    texts: String(row.cell(columns[1])), count: number(2), right: number(3),
                    missed: number(4),
                    wrong: number(5)))
        }
        return result
    }()
}
