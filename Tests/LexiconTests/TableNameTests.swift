import Testing

@testable import Lexicon

@Suite("Names in the tables")
struct TableNameTests {
    static let named = ["states", "bodies", "groups", "firms", "programmes"]

    @Test("no name stands for two entities of one table", arguments: named)
    func uniqueNames(_ name: String) {
        let sheet = Sheet(name)
        let columns =
            name == "states"
            ? ["short", "names"] : name == "firms" ? ["names", "former", "slips"] : ["names"]
        #expect(shared(sheet.rows.map { row in (row[0], columns.flatMap { sheet.parts(row, $0) }) }).isEmpty)
    }

    @Test("no name stands for two articles of one table", arguments: TableTests.articles)
    func uniqueArticleNames(_ name: String) {
        #expect(shared(articleNames(Sheet(name))).isEmpty)
    }

    @Test("no name stands for two articles of two tables")
    func uniqueArticleNamesOverall() {
        #expect(shared(TableTests.articles.flatMap { articleNames(Sheet($0)) }).isEmpty)
    }

    private func articleNames(_ sheet: Sheet) -> [(id: String, names: [String])] {
        sheet.rows.map { row in (row[0], sheet.parts(row, "names") + sheet.parts(row, "nicknames")) }
    }

    @Test("every word of a class and every trigger of the tables is one that the program knows")
    func vocabularyNames() {
        let words = Sheet("words")
        let classes = Set(words.rows.flatMap { words.parts($0, "classes") })
        #expect(
            classes.isSubset(of: WordClass.byName.keys),
            "\(classes.subtracting(WordClass.byName.keys).sorted())")
        let verbs = Sheet("verbs")
        let triggers = Set(
            words.rows.flatMap { words.parts($0, "triggers") }
                + verbs.rows.flatMap { verbs.parts($0, "triggers") })
        #expect(
            triggers.isSubset(of: Triggers.byName.keys),
            "\(triggers.subtracting(Triggers.byName.keys).sorted())")
    }

    @Test("every cue of the table is one that the program knows, and every one that it knows has words")
    func cueNames() {
        let cues = Sheet("cues")
        #expect(Set(cues.rows.compactMap(\.first)) == Set(Cues.byName.keys).union(SaleCues.byName.keys))
        #expect(Set(Cues.byName.keys).isDisjoint(with: SaleCues.byName.keys))
        for row in cues.rows {
            for word in cues.parts(row, "words") {
                let number = Lexicon.standard.vocabulary.find(WordHash.of(word.utf8))
                let info = Lexicon.standard.vocabulary[number]
                #expect(info.cues.contains(Cues.byName[row[0]] ?? []), "\(word)")
                #expect(info.saleCues.contains(SaleCues.byName[row[0]] ?? []), "\(word)")
            }
        }
    }

    @Test("a word stands once in the table of words")
    func uniqueWords() {
        let words = Sheet("words").rows.compactMap(\.first)
        #expect(repeated(words).isEmpty, "\(repeated(words))")
    }

    @Test(
        "every name of a table finds its own entity in a text about arms",
        arguments: ["states", "bodies", "groups"])
    func everyNameIsFound(_ table: String) {
        let lost = namesNotFound(table).filter { name in !name.contains { ",'()".contains($0) } }
        #expect(lost.isEmpty, "\(lost.count): \(lost.prefix(20))")
    }

    @Test("a name with a comma or an apostrophe finds its entity too")
    func punctuatedNames() {
        for (name, expected) in [
            ("the Kurdistan Workers' Party", "pkk=Kurdistan Workers' Party"),
            ("the Kurdistan Workers\u{2019} Party", "pkk=Kurdistan Workers\u{2019} Party"),
            ("the Ministry of Economy, Trade and Industry", "meti=Ministry of Economy, Trade and Industry"),
        ] {
            #expect(Scanned(name).names == [expected])
        }
    }

    private func namesNotFound(_ table: String) -> [String] {
        let sheet = Sheet(table)
        return sheet.rows.flatMap { row in
            (table == "states" ? ["short", "names"] : ["names"]).flatMap { sheet.parts(row, $0) }.map(plain)
                .filter {
                    name in
                    let scanned = Scanned("missile, rocket, launcher, bomb: \(name) x")
                    return !scanned.names.contains { $0.hasPrefix("\(row[0])=\(name.prefix { $0 != "." })") }
                }
        }
    }

    /// The names that two rows claim.
    private func shared(_ rows: [(id: String, names: [String])]) -> [String] {
        var owner: [String: String] = [:]
        var result: [String] = []
        for row in rows {
            for name in row.names {
                let key = plain(name)
                if let other = owner[key], other != row.id { result.append("\(key): \(other), \(row.id)") }
                owner[key] = row.id
            }
        }
        return result
    }
}
