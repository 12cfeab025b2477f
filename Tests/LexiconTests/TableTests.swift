import Tables
import Testing

@testable import Lexicon

@Suite("The embedded tables")
struct TableTests {
    static let articles = ["articles-us-air", "articles-us-land-sea", "articles-europe", "articles-world"]

    /// Every table of the folder, by its columns as Tables/README.md states them.
    static let all: [Example<String>] =
        articles.map { Example($0, "id names nicknames category origin maker variants blocks source") } + [
            Example("states", "code alpha2 short names capital demonyms adjectives metonyms epithets source"),
            Example("bodies", "id names state kind role from to source"),
            Example("groups", "id names states source"),
            Example("firms", "id names state former slips parent source"),
            Example("programmes", "id names kind states from source"),
            Example("persons", "id names state office role from to source"),
            Example("ambiguous", "name not-after not-before given-name reason source"),
            Example("designators", "prefix system category origin source"),
            Example("words", "word classes triggers value source"),
            Example("verbs", "base third past participle gerund triggers source"),
            Example("cues", "cue words source"),
            Example("event-words", "word kind classes forms source"),
            Example("event-codes", "type plover mode context cameo lost source"),
            Example("phrases", "phrase class source"),
            Example("currencies", "code names sign shared source"),
            Example(
                "cases",
                "id notified date_basis transmittal kind buyer value value_qualifier mde_value other_value contractors "
                    + "parent emergency withdrawn verified note former_ids source"),
            Example("case-items", "case line quantity qualifier designation article description mde source"),
            Example("timeline", "date actors event kind about cases stage source"),
            Example("watch-sources", "id kind address entries hosts every pace about source"),
            Example("law-thresholds", "from to instrument tier class value_usd rule citation source"),
            Example("law-tiers", "state group from to citation source"),
            Example("law-review", "instrument tier from to days citation source"),
            Example("law-emergencies", "date buyers what cases status citation source"),
            Example(
                "resolutions", "number congress chamber introduced buyer against cases acts outcome source"),
        ]

    @Test("a table is embedded with the columns that its description names", arguments: all)
    func columns(_ example: Example<String>) {
        #expect(Sheet(example.text).columns.joined(separator: " ") == example.expected)
    }

    @Test("every row has a cell for every column", arguments: all)
    func cells(_ example: Example<String>) {
        let sheet = Sheet(example.text)
        #expect(!sheet.rows.isEmpty)
        let uneven = sheet.rows.filter { $0.count != sheet.columns.count }
        #expect(uneven.isEmpty, "\(uneven.prefix(5))")
    }

    @Test("every row states its source", arguments: all)
    func sources(_ example: Example<String>) {
        checkSources(example)
    }

    private func checkSources(_ example: Example<String>) {
        let sheet = Sheet(example.text)
        let bare = sheet.rows.filter { row in !sheet.cell(row, "source").contains { !$0.isWhitespace } }
        #expect(bare.isEmpty, "\(bare.compactMap(\.first).prefix(20))")
    }

    @Test("no cell has stray white space or an empty part", arguments: all)
    func tidiness(_ example: Example<String>) {
        let sheet = Sheet(example.text)
        let untidy = sheet.rows.joined().filter {
            $0.hasPrefix(" ") || $0.hasSuffix(" ") || $0.hasSuffix("\r") || $0.contains(";;")
                || $0.hasSuffix(";")
        }
        #expect(untidy.isEmpty, "\(untidy.prefix(5))")
    }

    @Test("a table that is not there has no rows")
    func missing() {
        #expect(Table(embedded: "no-such-table").text.isEmpty)
        #expect(Table(embedded: "no-such-table").columns.isEmpty)
    }

    // MARK: Ids

    @Test(
        "an id stands once in its table",
        arguments: ["bodies", "groups", "firms", "programmes", "states", "currencies"])
    func uniqueIDs(_ name: String) {
        let sheet = Sheet(name)
        let ids = sheet.rows.compactMap(\.first)
        #expect(repeated(ids).isEmpty, "\(repeated(ids).prefix(10))")
    }

    @Test("an article's id stands once in its table", arguments: articles)
    func uniqueArticles(_ name: String) {
        let ids = Sheet(name).rows.compactMap(\.first)
        #expect(repeated(ids).isEmpty, "\(repeated(ids).prefix(10))")
    }

    @Test("an article's id stands once in all four tables")
    func uniqueArticlesOverall() {
        let ids = Self.articles.flatMap { Sheet($0).rows.compactMap(\.first) }
        #expect(repeated(ids).isEmpty, "\(repeated(ids))")
    }

    @Test("a person's rows are offices of one name")
    func persons() {
        let sheet = Sheet("persons")
        var names: [String: String] = [:]
        for row in sheet.rows {
            let id = sheet.cell(row, "id")
            let name = plain(sheet.parts(row, "names").first ?? "")
            #expect(names[id, default: name] == name, "\(id)")
            names[id] = name
        }
    }

    @Test("ids are written in small letters, figures and hyphens")
    func idForm() {
        for name in ["bodies", "groups", "firms", "programmes", "persons"] + Self.articles {
            let strange = Sheet(name).rows.compactMap(\.first).filter { id in
                !id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
                    || id.isEmpty
            }
            #expect(strange.isEmpty, "\(name): \(strange.prefix(10))")
        }
    }

    // MARK: References

    @Test("every state that a row refers to exists")
    func stateReferences() {
        let states = Set(Sheet("states").rows.compactMap(\.first))
        let columns =
            Self.articles.map { ($0, "origin") } + [
                ("bodies", "state"), ("groups", "states"), ("firms", "state"), ("programmes", "states"),
                ("persons", "state"), ("designators", "origin"),
            ]
        for (name, column) in columns {
            let sheet = Sheet(name)
            let unknown = Set(sheet.rows.flatMap { sheet.parts($0, column) }).subtracting(states)
            #expect(unknown.isEmpty, "\(name).\(column): \(unknown.sorted())")
        }
    }

    @Test("every parent of a firm and every maker of an article exists")
    func firmReferences() {
        let firms = Sheet("firms")
        let ids = Set(firms.rows.compactMap(\.first))
        let parents = Set(firms.rows.flatMap { firms.parts($0, "parent") })
        #expect(parents.isSubset(of: ids), "\(parents.subtracting(ids).sorted())")
        for row in firms.rows {
            #expect(firms.cell(row, "parent") != row.first, "\(row.first ?? "") owns itself")
        }
    }

    @Test("every maker of an article is a firm", arguments: articles)
    func makers(_ name: String) {
        let ids = Set(Sheet("firms").rows.compactMap(\.first))
        let sheet = Sheet(name)
        let makers = Set(sheet.rows.flatMap { sheet.parts($0, "maker") })
        #expect(makers.isSubset(of: ids), "\(makers.subtracting(ids).sorted())")
    }

    @Test("every item of the record belongs to a case, and names an article that exists")
    func caseReferences() {
        let cases = Set(Sheet("cases").rows.compactMap(\.first))
        let items = Sheet("case-items")
        let articles = Set(Self.articles.flatMap { Sheet($0).rows.compactMap(\.first) })
        let strays = Set(items.rows.map { items.cell($0, "case") }).subtracting(cases)
        #expect(strays.isEmpty, "\(strays.sorted())")
        let unknown = Set(items.rows.flatMap { items.parts($0, "article") }).subtracting(articles)
        #expect(unknown.isEmpty, "\(unknown.sorted())")
    }
}
