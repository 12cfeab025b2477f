package import Tables

/// The names of states as a reader writes them, by their codes.
package struct StateNames: Sendable {
    /// The states in the order of their table: the code, the everyday name and the formal ones.
    package let states: [(code: String, names: [String])]
    private let position: [String: Int]

    /// The names of organisations and their agencies, by their ids.
    private var bodies: [String: [String]] = [:]

    package static let embedded = StateNames(Table(embedded: "states"), bodies: Table(embedded: "bodies"))

    /// - Parameters:
    ///   - table: the table of states, with the columns `code`, `short` and `names`.
    ///   - bodies: a table of public bodies, with the columns `id`, `names` and `state`.
    package init(_ table: Table, bodies: Table? = nil) {
        var states: [(code: String, names: [String])] = []
        let (code, short, long) = (table.column("code"), table.column("short"), table.column("names"))
        table.forEachRow { row in
            var names = [String(row.cell(short))]
            // Signs behind a name are the tables' rules for reading it in prose.
            for part in row.cell(long).parts { names.append(String(part.prefix { $0 != "!" && $0 != "?" })) }
            states.append((String(row.cell(code)), names))
        }
        self.states = states
        position = Dictionary(
            states.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        guard let bodies else { return }
        let (id, called, state) = (bodies.column("id"), bodies.column("names"), bodies.column("state"))
        bodies.forEachRow { row in
            guard row.cell(state).isEmpty else { return }
            self.bodies[String(row.cell(id))] = row.cell(called).parts.map {
                String($0.prefix { $0 != "!" && $0 != "?" })
            }
        }
    }

    /// The everyday name first, then the others; none for what is neither a state nor an organisation.
    package func names(of code: String) -> [String] {
        position[code].map { states[$0].names } ?? bodies[code.lowercased()] ?? []
    }
}
