public import Tables

/// A user's own tables, to be added to the embedded ones.
public struct UserTables: Sendable {
    public private(set) var sheets: [TableSheet] = []

    public init() {}

    /// The table that a file of that name adds to; nil where it adds to none. `articles.tsv` is a table of articles.
    public static func table(forFile file: String) -> String? {
        guard file.hasSuffix(".tsv") else { return nil }
        let name = String(file.dropLast(4))
        if name == "articles" { return "articles-world" }
        return Lexicon.tableNames.contains(name) ? name : nil
    }

    /// The files that may be given, for messages.
    public static var files: [String] { ["articles.tsv"] + Lexicon.tableNames.map { $0 + ".tsv" } }

    /// Adds a file's text.
    public mutating func add(table: String, file: String, text: String) {
        sheets.append(TableSheet(name: table, file: file, text: text))
    }

    /// What is wrong in them: without that they can be added.
    public var findings: [LexiconFinding] {
        let embedded = TableSheet.embedded
        let checks = RowChecks(embedded, own: sheets)
        var found = sheets.flatMap { $0.findings + checks.findings(in: $0, isOwn: true) }
        var owners: [String: Set<String>] = [:]
        for sheet in embedded where TableSheet.key(sheet.name) == "id" && sheet.name != "persons" {
            owners[Self.kind(sheet.name), default: []].formUnion(sheet.rows.map { $0["id"] })
        }
        for sheet in sheets where TableSheet.key(sheet.name) == "id" && sheet.name != "persons" {
            for row in sheet.rows where !owners[Self.kind(sheet.name), default: []].insert(row["id"]).inserted
            {
                found.append(
                    LexiconFinding(
                        file: sheet.file, line: row.line, rule: .id,
                        what: "the id \"\(row["id"])\" is there already",
                        mend: "Choose another one"))
            }
        }
        return found.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }

    static func kind(_ table: String) -> String { table.hasPrefix("articles") ? "articles" : table }

    /// The embedded tables with the user's rows behind theirs.
    var tables: [String: Table] {
        Dictionary(grouping: sheets, by: \.name).mapValues { group in
            let embedded = Table(embedded: group[0].name)
            let end = embedded.text.hasSuffix("\n") ? "" : "\n"
            return Table(
                name: embedded.name, text: embedded.text + end + group.map(\.lines).joined())
        }
    }
}

extension Lexicon {
    /// The lexicon of the embedded tables and a user's own. Take it only of tables without findings.
    public convenience init(adding own: UserTables) {
        self.init(replacing: own.tables)
    }
}
