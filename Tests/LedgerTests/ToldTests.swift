import Crypto
import Documents
import Foundation
import GRDB
import Law
import Reading
import Testing

@testable import Ledger

@Suite("The index of what readings tell")
struct ToldTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// An article with an event, a sale and the names in its words.
    private func article(
        _ name: String = "https://one.example/a", words: String = "Norway criticised Peru over the NSM.",
        kind: Document.Kind = .news
    ) -> SourceDraft {
        let span = Span(text: words, start: 0, end: words.utf8.count)
        let document = Document(
            sha256: Data(SHA256.hash(data: Array(words.utf8))).hexadecimal, source: name, kind: kind,
            surface: .text, published: "2027-03-04", language: "en", text: words)
        let event = Event(
            id: "e1", type: .statementCriticism, source: Party(code: "NOR", span: span),
            target: Party(code: "PER", span: span), about: ["nsm"], date: nil, modality: .asserted,
            attribution: nil,
            evidence: span)
        let sale = Sale(
            id: "s1", seller: Party(code: "kongsberg", span: span), buyer: Party(code: "PER", span: span),
            stage: .signed, notified: "2027-02-01",
            items: [
                Item(quantity: 12, qualifier: nil, name: "NSM", designation: nil, article: "nsm", span: span)
            ],
            evidence: [span])
        let mentions = [("CHL", "state"), ("a-person", "person"), ("nsm", "article")].map {
            MentionClaim(entity: $0, kind: $1, span: Span(text: "x", start: 2, end: 3))
        }
        return SourceDraft(
            bytes: Array(words.utf8), document: document,
            reading: Reading(
                document: DocumentSummary(document), sales: [sale], events: [event], mentions: mentions,
                warnings: []))
    }

    @Test("what is done to several at once is told of each of them")
    func joint() {
        let words = "Norway criticised Peru and Chile."
        let span = Span(text: words, start: 0, end: words.utf8.count)
        let document = Document(
            sha256: "", source: "a", kind: .news, surface: .text, published: nil, language: "en", text: words)
        let event = Event(
            id: "e1", type: .statementCriticism, source: Party(code: "NOR", span: span),
            target: Party(code: "PER+CHL", span: span), about: [], date: nil, modality: .asserted,
            attribution: nil, evidence: span)
        let rows = ToldRow.rows(
            of: Reading(
                document: DocumentSummary(document), sales: [], events: [event], mentions: [], warnings: []))
        #expect(rows.map { $0.target } == ["PER", "CHL"])
        #expect(rows.allSatisfy { $0.source == "NOR" })
    }

    private func query(_ code: String, _ role: ToldKey.Role, also: [ToldKey] = []) -> ToldQuery {
        ToldQuery(any: [ToldKey(code, role)], also: also)
    }

    @Test(
        "what is told is found by who takes part, by what it is about and by whom the words name",
        arguments: Kept.all)
    func keys(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let (ledger, _) = try scratch.add(article())
        func types(_ queries: ToldQuery...) throws -> [String] {
            try ledger.told(queries).found.map(\.row.type)
        }
        #expect(try types(query("PER", .party)) == ["statement_criticism", "signed"])
        #expect(try types(query("NOR", .party)) == ["statement_criticism"])
        #expect(try types(query("kongsberg", .party)) == ["signed"])
        #expect(try types(query("nsm", .matter)) == ["statement_criticism", "signed"])
        #expect(try types(query("CHL", .named)) == ["statement_criticism", "signed"])
        #expect(try types(query("@a-person", .named)).count == 2)
        #expect(try types(query("CHL", .party)).isEmpty)
        #expect(try types(query("PER", .party, also: [ToldKey("NOR", .party)])) == ["statement_criticism"])
        #expect(try types(query("PER", .party), query("NOR", .party)).count == 2, "each row once")
        #expect(try types().isEmpty)
    }

    @Test("a row is as the reading has it, with its source", arguments: Kept.all)
    func row(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let draft = article()
        let (ledger, _) = try scratch.add(draft)
        let answer = try ledger.told([query("PER", .party)])
        #expect(answer.found.map(\.row) == draft.told)
        let sources = answer.parts.flatMap(\.sources)
        #expect(sources.map(\.name) == ["https://one.example/a"])
        #expect(sources[0].published == "2027-03-04")
        #expect(sources[0].sha256 == draft.sha256)
    }

    @Test(
        "what happened later, or stands on a later page, is left out where a day is asked for",
        arguments: Kept.all)
    func until(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let (ledger, _) = try scratch.add(article())
        #expect(try ledger.told([query("PER", .party)], until: day("2027-03-04")).found.count == 2)
        #expect(
            try ledger.told([query("PER", .party)], until: day("2027-03-03")).found.map(\.row.type) == [
                "signed"
            ])
        #expect(try ledger.toldSales(try day("2027-02-01")...(try day("2027-02-28"))).found.count == 1)
        #expect(try ledger.toldSales(try day("2027-02-02")...(try day("2027-02-28"))).found.isEmpty)
        #expect(try ledger.toldSales().found.count == 1)
    }

    @Test("of a page that was captured again the last capture tells", arguments: Kept.all)
    func again(kept: Kept) throws {
        let scratch = try Scratch(kept)
        try scratch.add(article())
        let (ledger, _) = try scratch.add(article(words: "Norway praised Peru over the NSM."))
        let answer = try ledger.told([query("PER", .party)])
        #expect(
            answer.found.map(\.row.words) == Array(repeating: "Norway praised Peru over the NSM.", count: 2))
    }

    @Test("notices are told by their cases", arguments: Kept.all)
    func notices(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let (ledger, _) = try scratch.add(article(kind: .notice))
        #expect(try ledger.told([query("PER", .party)]).found.isEmpty)
    }

    @Test(
        "many rows, read on several connections, are all there, each once and in order", arguments: Kept.all)
    func many(kept: Kept) throws {
        let scratch = try Scratch(kept)
        var reading: [SourceDraft] = []
        for number in 0..<2500 {
            reading.append(
                article("https://one.example/\(number)", words: "Norway criticised Peru, \(number)."))
        }
        let ledger = try Ledger.open(at: scratch.place, record: SmallRecord().tables)
        let writer = try ledger.writer()
        _ = try writer.add(reading)
        writer.close()
        let found = try ledger.told([query("PER", .party)])
        #expect(found.found.count == 5000)
        #expect(found.found.map(\.id) == found.found.map(\.id).sorted())
        #expect(
            found.parts.allSatisfy { part in
                part.found.allSatisfy {
                    part.sources[$0.source].name.hasSuffix($0.row.words.filter(\.isNumber))
                }
            })
        let known = Set(found.found.prefix(10).map(\.id))
        #expect(try ledger.told([query("PER", .party)], besides: known).found.count == 4990)
    }

    @Test("a ledger of the third version gets the index of the readings that it keeps")
    func migration() throws {
        let queue = try DatabaseQueue(path: scratch.place.path)
        try Schema.migrator.migrate(queue, upTo: "3 events")
        let draft = PackedDraft(article())
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO sources (sha256, name, kind, surface, published, seen, recorded_at, size, packed)
                    VALUES (?, 'page', 'news', 'text', '2027-03-04', '2027-03-05', '2027-03-05T00:00:00.000Z', ?, ?);
                    """, arguments: [draft.source.sha256, draft.bytes.size, draft.bytes.data])
            try db.execute(
                sql: """
                    INSERT INTO readings (source, engine, recorded_at, size, packed)
                    VALUES (1, 'test', '2027-03-05T00:00:00.000Z', ?, ?)
                    """, arguments: [draft.reading.size, draft.reading.data])
        }
        try queue.close()
        let ledger = try Ledger.open(at: scratch.place, record: SmallRecord().tables)
        #expect(try ledger.told([query("NOR", .party)]).found.map(\.row) == Array(draft.told.prefix(1)))
    }

    @Test("what is exported and taken in again is found as before", arguments: Kept.all)
    func travels(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let (ledger, _) = try scratch.add(article())
        var lines: [Data] = []
        try ledger.export { lines.append($0) }
        guard case .source(let draft) = try ImportedLine(#require(lines.last)) else { return }
        let other = try Scratch()
        let (copy, _) = try other.add(draft)
        #expect(try copy.told([query("PER", .party)]).found.map(\.row) == draft.told ?? article().told)
        #expect(try copy.verify().isSound)
    }

    @Test(
        "an index that was changed behind the ledger's back is found",
        arguments: [
            "UPDATE told SET target = 'ARG' WHERE id = 1", "DELETE FROM told WHERE id = 2",
            "DELETE FROM told_keys WHERE code = 'NOR'", "INSERT INTO told_keys VALUES ('USA', 0, 1, 1)",
            "UPDATE told_keys SET code = 'FIN' WHERE code = 'NOR'",
        ])
    func tampering(statement: String) throws {
        let (ledger, _) = try scratch.add(article())
        #expect(try ledger.verify().isSound)
        try scratch.raw { db in
            for table in ["told", "told_keys"] {
                for end in ["no_update", "no_delete", "no_replace"] {
                    try db.execute(sql: "DROP TRIGGER \(table)_\(end)")
                }
            }
            try db.execute(sql: statement)
        }
        let faults = try ledger.verify().faults.filter { $0.contains("told") && !$0.contains("trigger") }
        #expect(!faults.isEmpty)
    }

    @Test("a reading that nobody understands any more tells nothing and is no error", arguments: Kept.all)
    func unknown(kept: Kept) throws {
        let scratch = try Scratch(kept)
        var draft = article()
        draft.reading = Array(#"{"schema":"attache.reading/99","events":[1],"sales":[2]}"#.utf8)
        draft.told = nil
        let (ledger, _) = try scratch.add(draft)
        #expect(try ledger.told([query("PER", .party)]).found.isEmpty)
        #expect(try ledger.verify().isSound)
    }
}
