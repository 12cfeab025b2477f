import Testing

@testable import Ledger

@Suite("Searching")
struct SearchTests {
    @Test(
        "a query finds what a reader would expect",
        arguments: Kept.all,
        [
            ("AIM-9X", ["b"]), ("aim-9x", ["b"]), ("AIM-9X Türkiye", ["b"]), ("AIM-9X AND Turkiye", ["b"]),
            ("Kuwait OR Türkiye", ["b", "a"]), ("radars NOT Kuwait", ["c"]),
            ("\"sale of radars\"", ["c", "a"]),
            ("\"radars of sale\"", []), ("rad*", ["c", "a"]), ("(Kuwait OR Norway) radars", ["c", "a"]),
            ("nothing", []),
            ("36(b)(1)", ["c"]), ("AIM-120", []),
        ])
    func finds(kept: Kept, wanted: (query: String, names: [String])) throws {
        let scratch = try Scratch(kept)
        let (ledger, _) = try scratch.add(
            Made.source("a", text: "A sale of radars to Kuwait"),
            Made.source("b", text: "Türkiye would get 60 AIM-9X missiles"),
            Made.source("c", text: "A sale of radars to Norway under section 36(b)(1)"))
        let hits = try ledger.search(SearchQuery(wanted.query)).map(\.source).filter { $0.count == 1 }
        #expect(hits == wanted.names)
    }

    @Test(
        "a text that is no query says why",
        arguments: [
            "", "   ", "AND", "Kuwait AND", "OR Kuwait", "(Kuwait", "Kuwait)", "\"Kuwait", "-- !!",
            ") Kuwait (",
        ])
    func faults(text: String) {
        #expect(throws: SearchQuery.Fault.self) { try SearchQuery(text) }
    }

    @Test(
        "whatever is typed, SQLite understands it",
        arguments: Kept.all,
        [
            "NEAR(a b)", "title:x", "a^b", "{a b}:c", "a+b", "'; DROP TABLE observations; --", "\u{0}x",
            "Ω≈ç",
            "a\"b\"c", "** x", "x**", "NOT", "col : \"x y\" OR z",
        ])
    func hostile(kept: Kept, text: String) throws {
        let scratch = try Scratch(kept)
        let ledger = try Ledger.open(at: scratch.place, record: SmallRecord().tables)
        guard let query = try? SearchQuery(text) else { return }
        _ = try ledger.search(query)
    }

    @Test("other names of a word are looked for as well, and the words found are marked", arguments: Kept.all)
    func synonyms(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let (ledger, _) = try scratch.add(Made.source("a", text: "Congress was told of the sale to Turkey."))
        let query = try SearchQuery("Türkiye") { $0 == "Türkiye" ? ["Türkiye", "Turkey"] : [] }
        #expect(try ledger.search(query).map(\.snippet) == ["Congress was told of the sale to [Turkey]."])
        #expect(try ledger.search(SearchQuery("Türkiye")).isEmpty)
    }

    @Test("the cases of the record are found by their articles and their buyers' names", arguments: Kept.all)
    func record(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let ledger = try Ledger.open(at: scratch.place, record: SmallRecord().tables)
        #expect(try ledger.search(SearchQuery("AIM-120C-8 Norway")).flatMap(\.cases) == ["26-1"])
    }
}
