import Tables

/// One embedded table with what is asked of its rows.
struct Sheet {
    let name: String
    let columns: [String]
    let rows: [[String]]

    init(_ name: String) {
        self.name = name
        let table = Table(embedded: name)
        columns = table.columns.sorted { $0.value < $1.value }.map(\.key)
        var rows: [[String]] = []
        let lines = table.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        for line in lines.dropFirst() {
            rows.append(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        }
        self.rows = rows
    }

    func column(_ name: String) -> Int { columns.firstIndex(of: name) ?? -1 }

    func cell(_ row: [String], _ name: String) -> String {
        let index = column(name)
        return row.indices.contains(index) ? row[index] : ""
    }

    func parts(_ row: [String], _ name: String) -> [String] {
        cell(row, name).split(separator: ";").map { part in
            part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        }.map { String($0) }
    }
}

/// A name without the suffixes that say when it counts.
func plain(_ name: String) -> String {
    var name = Substring(name.prefix { $0 != "@" })
    while let last = name.last, last == "!" || last == "?" { name.removeLast() }
    return String(name)
}

/// What stands more than once in a list.
func repeated(_ list: [String]) -> [String] {
    var seen: Set<String> = []
    return list.filter { !seen.insert($0).inserted }
}
