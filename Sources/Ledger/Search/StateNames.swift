internal import Tables

/// The names of states, for the words of a case.
struct StateNames {
    private let namesByCode: [String: [String]]

    static let embedded = StateNames(Table(embedded: "states"))

    /// - Parameter states: the table of states, with the columns `code`, `short` and `names`.
    init(_ states: Table) {
        var names: [String: [String]] = [:]
        let (code, short, long) = (states.column("code"), states.column("short"), states.column("names"))
        states.forEachRow { row in
            var list = [String(row.cell(short))]
            for part in row.cell(long).parts { list.append(String(part.prefix { $0 != "!" && $0 != "?" })) }
            names[String(row.cell(code))] = list
        }
        namesByCode = names
    }

    /// The everyday name first, then the others; none for what is no state.
    func names(of code: String) -> [String] { namesByCode[code] ?? [] }
}
