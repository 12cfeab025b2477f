import Testing

@testable import Lexicon

@Suite("The lint of the tables")
struct LintTests {
    @Test("the tables in the program have no finding")
    func embedded() {
        let findings = LexiconLint().findings()
        #expect(findings.isEmpty, "\(findings.count): \(findings.prefix(20).map(\.message))")
    }

    private static func own(_ table: String, _ text: String) -> UserTables {
        var own = UserTables()
        own.add(table: table, file: "own/\(table).tsv", text: text)
        return own
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let table: String
        let text: String
        let line: Int
        let rule: LexiconFinding.Rule
        let words: String
        var testDescription: String { "\(rule): \(words)" }
    }

    static let mistakes = [
        Mistake(table: "firms", text: "", line: 1, rule: .column, words: "no header"),
        Mistake(table: "firms", text: "id\tnames\tcolour\n", line: 1, rule: .column, words: "colour"),
        Mistake(table: "firms", text: "names\tstate\nAcme\tUSA\n", line: 1, rule: .column, words: "id"),
        Mistake(
            table: "firms", text: "id\tnames\nacme\tAcme\tUSA\n", line: 2, rule: .cells, words: "3 cells"),
        Mistake(
            table: "firms", text: "id\tnames\nAcme Inc\tAcme\n", line: 2, rule: .id, words: "small letters"),
        Mistake(table: "firms", text: "id\tnames\nacme-x\t\n", line: 2, rule: .id, words: "no name"),
        Mistake(
            table: "firms", text: "id\tnames\nboeing\tAcme\n", line: 2, rule: .id, words: "there already"),
        Mistake(
            table: "firms", text: "# mine\nid\tnames\tstate\n\nacme-x\tAcme\tUtopia\n", line: 4, rule: .code,
            words: "Utopia"),
        Mistake(
            table: "firms", text: "id\tnames\tparent\nacme-x\tAcme\tnobody\n", line: 2, rule: .reference,
            words: "nobody"),
        Mistake(
            table: "firms", text: "id\tnames\tformer\nacme-x\tAcme\tOldco@2023-02-30\n", line: 2, rule: .date,
            words: "Oldco"),
        Mistake(
            table: "persons", text: "id\tnames\tfrom\tto\nx-y\tXaver Yps\t2020-01-01\t2019-01-01\n", line: 2,
            rule: .date,
            words: "before"),
        Mistake(
            table: "articles-world", text: "id\tnames\tcategory\nzorb\tZorbak\tflying carpet\n", line: 2,
            rule: .code,
            words: "flying carpet"),
        Mistake(
            table: "articles-world", text: "id\tnames\tmaker\nzorb\tZorbak\tnobody\n", line: 2,
            rule: .reference,
            words: "nobody"),
    ]

    @Test("a mistake is told with file, line, what it is and how to mend it", arguments: mistakes)
    func tells(_ mistake: Mistake) throws {
        let findings = Self.own(mistake.table, mistake.text).findings
        let found = try #require(findings.first { $0.rule == mistake.rule })
        #expect(found.line == mistake.line)
        #expect(found.file == "own/\(mistake.table).tsv")
        #expect(found.what.contains(mistake.words), "\(found.what)")
        #expect(!found.mend.isEmpty)
        #expect(
            found.message.hasPrefix("own/\(mistake.table).tsv:\(mistake.line): \(mistake.rule.rawValue): "))
    }

    @Test("one name for a firm and an article is a clash, and none where one of them is careful")
    func clash() {
        let clashing = Self.own("firms", "id\tnames\nzorb-works\tFGM-148 Javelin\n")
        #expect(LexiconLint(own: clashing).findings().contains { $0.rule == .clash })
        let careful = Self.own("firms", "id\tnames\nzorb-works\tFGM-148 Javelin?\n")
        #expect(!LexiconLint(own: careful).findings().contains { $0.rule == .clash })
    }

    @Test("a name that no text can find is told")
    func unreachable() {
        let lost = Self.own("articles-world", "id\tnames\tcategory\nzorb\t*** -\ttank\n")
        #expect(LexiconLint(own: lost).findings().contains { $0.rule == .unreachable })
    }

    @Test("a user's rows are found beside those in the program, in any order of columns")
    func added() {
        var own = Self.own("articles-world", "category\tid\tnames\nfrigate\tzorbak-class\tZorbak class\n")
        own.add(
            table: "firms", file: "own/firms.tsv", text: "names\tid\tstate\nAcme Shipyards\tacme-yards\tUSA\n"
        )
        #expect(own.findings.isEmpty)
        let lexicon = Lexicon(adding: own)
        let bytes = Array("Acme Shipyards delivered two Zorbak-class frigates and 12 F-16C jets.".utf8)
        let scan = bytes.withUnsafeBufferPointer { lexicon.scan($0) }
        let ids = scan.mentions.map { lexicon.entities[Int($0.entity)].id }
        #expect(ids.contains("acme-yards"))
        #expect(ids.contains("zorbak-class"))
        #expect(ids.contains("f-16"))
        #expect(lexicon.entity(.article, "zorbak-class")?.type == "frigate")
    }

    @Test("a name is told with all that it can mean")
    func meanings() {
        let patriot = Lexicon.standard.meanings(of: "Patriot")
        #expect(patriot.contains { $0.entity.id == "patriot" && !$0.condition.isEmpty })
        #expect(Lexicon.standard.meanings(of: "Türkiye").map(\.entity.id) == ["TUR"])
        #expect(Lexicon.standard.meanings(of: "no such thing").isEmpty)
        #expect(Lexicon.standard.meanings(of: "").isEmpty)
    }

    @Test("the row that carries a name goes before another row's variant of it")
    func namesBeforeVariants() {
        #expect(Scanned("The army bought 20 MAM-C munitions.").names == ["mam-c=MAM-C"])
        #expect(Scanned("It bought 4 Kh-32 missiles.").names == ["kh-32=Kh-32"])
    }

    @Test("days are days of the calendar")
    func days() {
        for day in ["2024", "2024-02", "2024-02-29", "1947-12-31"] { #expect(RowChecks.isDay(day), "\(day)") }
        for day in [
            "2023-02-29", "2024-13", "24-01-01", "2024-1-1", "", "soon", "2024-04-31", "2024-01-01-01",
        ] {
            #expect(!RowChecks.isDay(day), "\(day)")
        }
    }

    @Test("a file adds to the table of its name")
    func files() {
        #expect(UserTables.table(forFile: "articles.tsv") == "articles-world")
        #expect(UserTables.table(forFile: "firms.tsv") == "firms")
        #expect(UserTables.table(forFile: "cases.tsv") == nil)
        #expect(UserTables.table(forFile: "firms.csv") == nil)
    }
}
