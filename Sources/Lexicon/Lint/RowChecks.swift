/// What can be told of a row by itself and by the rows that it refers to.
struct RowChecks {
    let states: Set<String>
    let firms: Set<String>
    /// Every category that an embedded article or designator has.
    let categories: Set<String>

    /// - Parameter own: a user's tables, whose rows may refer to each other but make no new categories.
    init(_ embedded: [TableSheet], own: [TableSheet]) {
        func column(_ tables: [String], _ column: String) -> Set<String> {
            Set(
                (column == "category" ? embedded : embedded + own).filter { tables.contains($0.name) }.flatMap
                { $0.rows.map { $0[column] } })
        }
        states = column(["states"], "code")
        firms = column(["firms"], "id")
        categories = column(Lexicon.articleTables + ["designators"], "category")
    }

    /// - Parameter isOwn: a user's table, which may do without sources, and whose categories must be known ones.
    func findings(in sheet: TableSheet, isOwn: Bool) -> [LexiconFinding] {
        var notes = Notes(sheet: sheet)
        let key = TableSheet.key(sheet.name)
        for row in sheet.rows {
            if row[key].isEmpty { notes.add(row, .id, "the cell \"\(key)\" is empty", "Give the row one") }
            if key == "id", !Self.isID(row["id"]), !row["id"].isEmpty {
                notes.add(
                    row, .id, "the id \"\(row["id"])\" is not written in small letters, figures and hyphens",
                    "Write it so")
            }
            if key == "id", row.parts("names").isEmpty {
                notes.add(row, .id, "\"\(row["id"])\" has no name", "Fill the cell \"names\"")
            }
            if !isOwn, row["source"].isEmpty {
                notes.add(row, .source, "\"\(row[key])\" has no source", "Say where it can be looked up")
            }
            checkCodes(row, isOwn: isOwn, &notes)
            checkDates(row, &notes)
        }
        return notes.findings
    }

    private struct Notes {
        let sheet: TableSheet
        var findings: [LexiconFinding] = []

        mutating func add(_ row: TableSheet.Row, _ rule: LexiconFinding.Rule, _ what: String, _ mend: String)
        {
            findings.append(
                LexiconFinding(file: sheet.file, line: row.line, rule: rule, what: what, mend: mend))
        }
    }

    private func checkCodes(_ row: TableSheet.Row, isOwn: Bool, _ notes: inout Notes) {
        for column in ["state", "states", "origin"] {
            for code in row.parts(column) where !states.contains(code) {
                notes.add(
                    row, .code, "\"\(code)\" in \"\(column)\" is no state",
                    "Write three letters of ISO 3166-1, as TUR")
            }
        }
        for column in ["maker", "parent"] {
            for id in row.parts(column) where !firms.contains(id) {
                notes.add(
                    row, .reference, "\"\(id)\" in \"\(column)\" is no firm",
                    "Write the id of a row of firms.tsv, or leave the cell empty")
            }
        }
        let category = row["category"]
        if isOwn, !category.isEmpty, !categories.contains(category) {
            notes.add(
                row, .code, "the category \"\(category)\" is not known",
                "Write one that Tables/articles-*.tsv has, as \"frigate\" or \"anti-tank missile\"")
        }
    }

    private func checkDates(_ row: TableSheet.Row, _ notes: inout Notes) {
        for column in ["from", "to"] where !row[column].isEmpty && !Self.isDay(row[column]) {
            notes.add(row, .date, "\"\(row[column])\" in \"\(column)\" is no day", "Write it as 2024-05-31")
        }
        if Self.isDay(row["from"]), Self.isDay(row["to"]), row["to"] < row["from"] {
            notes.add(
                row, .date, "\"to\" (\(row["to"])) lies before \"from\" (\(row["from"]))",
                "Change the two, or mend one")
        }
        for former in row.parts("former") {
            let day = former.split(separator: "@", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
            if !Self.isDay(day) {
                notes.add(
                    row, .date, "the former name \"\(former)\" has no day on which it ended",
                    "Write it as NAME@2023-07-17")
            }
        }
    }

    static func isID(_ id: String) -> Bool {
        id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    /// `2024`, `2024-05` or `2024-05-31`, a day of the calendar.
    static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4, let year = Int(parts[0]),
            (1000...2100).contains(year), parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
        else { return false }
        let month = parts.count > 1 ? Int(parts[1]) ?? 0 : 1
        let day = parts.count > 2 ? Int(parts[2]) ?? 0 : 1
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
    }
}
