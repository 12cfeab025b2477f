import Checking
import Documents
import Foundation
import Law
import Lexicon
import Reading
import Tables

@testable import Archives
@testable import Desk
@testable import Ledger
@testable import Watch

/// The record that the targets share, made once.
private enum Standing {
    static let ledger = try? Ledger.inMemory()

    static let checker: Checker? = {
        guard let law = try? Law(table: { Table(embedded: $0).text }), let cases = try? ledger?.allCases()
        else {
            return nil
        }
        return Checker(lexicon: .standard, law: law, cases: cases)
    }()

    static let desk: AssistantDesk? = {
        guard let ledger, let law = try? Law(table: { Table(embedded: $0).text }),
            let book = try? LockBook(law: law, table: { Table(embedded: $0).text })
        else { return nil }
        return try? AssistantDesk(
            DeskSources(
                ledger: ledger, law: law, book: book, lexicon: .standard,
                today: { CalendarDate("2026-11-01") ?? .earliest }))
    }()
}

extension FuzzTarget {
    // MARK: Checking

    static let check = FuzzTarget(name: "check") { bytes in
        guard let checker = Standing.checker else { return "there is no record" }
        let document = DocumentReader().read(
            text: String(decoding: bytes, as: UTF8.self), source: "x", published: "2026-03-01")
        let check = checker.check(Reader().detail(document))
        let count = document.text.utf8.count
        for finding in check.findings
        where finding.claim.start > finding.claim.end || finding.claim.end > count {
            return "a finding beyond the text"
        }
        return (try? JSONEncoder().encode(check)) == nil ? "a check that cannot be written as JSON" : nil
    }

    // MARK: Archives

    static let archive = FuzzTarget(name: "archive", longest: 16_384) { bytes in
        // The first byte says how it is called and read.
        let names = ["a.warc", "a.gz", "a.tar", "a.jsonl", "a.zst", "a", "a.warc.gz", "a.xz"]
        let choice = Int(bytes.first ?? 0)
        guard
            let stream = try? RecordStream(
                ByteFeed(Array(bytes.dropFirst())), name: names[choice % names.count], asLines: choice >= 128,
                endings: ["txt", "html", "jsonl"], limit: 65_536)
        else { return nil }
        var count = 0
        while let record = try? stream.next() {
            count += 1
            if count > 100_000 { return "an archive without end" }
            if record.source.isEmpty { return "a record without a source" }
        }
        return nil
    }

    // MARK: The network

    static let feeds = FuzzTarget(name: "feeds") { bytes in
        let kinds: [WatchedSource.Kind] = [
            .feed, .siteMap, .listing, .federalRegister, .congressionalRecord, .communications, .resolutions,
        ]
        guard let address = WebAddress("https://example.org/list") else { return "no address" }
        let page = BroughtPage(bytes: Array(bytes.dropFirst()), type: nil, address: address)
        let kind = kinds[Int(bytes.first ?? 0) % kinds.count]
        let source = WatchedSource(id: "x", kind: kind, address: address.description)
        var limits = WatchLimits()
        limits.entries = 100
        guard
            let listing = try? ListingReader(source: source, limits: limits).read(
                page, isInner: bytes.count % 2 == 0)
        else { return nil }
        if listing.entries.count > limits.entries { return "more entries than the limit" }
        return listing.entries.contains { $0.address.host != "example.org" }
            ? "an entry of another host" : nil
    }

    static let robots = FuzzTarget(name: "robots", longest: 1_024) { bytes in
        let robots = Robots(bytes)
        _ = robots.allow("/a/b?c=d")
        return robots.delay.map { !(0...60).contains($0) } ?? false ? "a delay without bounds" : nil
    }

    static let addresses = FuzzTarget(name: "addresses", longest: 512) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let base = WebAddress("https://example.org/a/b")
        for address in [WebAddress(text), base?.resolving(text)].compactMap(\.self) {
            guard let again = WebAddress(address.description) else {
                return "an address that is none: \(address)"
            }
            if again.host != address.host { return "an address with two hosts: \(address)" }
        }
        _ = try? InterestFilter(text) { $0 }
        return nil
    }

    // MARK: The desk

    static let requests = FuzzTarget(name: "requests", longest: 2_048) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        _ = RouteMatcher(RouteTable.all).match(.get, text)
        guard let query = try? Query(text) else { return nil }
        for item in query.items where PercentCoding.decoded(PercentCoding.encoded(item.value)) != item.value {
            return "a value that is another when it comes back"
        }
        return nil
    }

    static let forms = FuzzTarget(name: "forms") { bytes in
        let types = [
            "multipart/form-data; boundary=b", "application/x-www-form-urlencoded", "application/json",
        ]
        let type = types[Int(bytes.first ?? 0) % types.count]
        guard let sent = try? RequestDocument(Array(bytes.dropFirst()), mediaType: type) else { return nil }
        _ = try? sent.document(source: "x", published: nil)
        return nil
    }

    static let messages = FuzzTarget(name: "messages", longest: 2_048) { bytes in
        guard let desk = Standing.desk else { return "there is no desk" }
        guard let answer = desk.answer(bytes) else { return nil }
        let isJSON = (try? JSONSerialization.jsonObject(with: Data(answer.utf8))) != nil
        return isJSON && !answer.contains("\n") ? nil : "an answer that is no line of JSON"
    }

    // MARK: The ledger

    static let ledgerLines = FuzzTarget(name: "ledger-lines", longest: 8_192) { bytes in
        for line in bytes.split(separator: 0x0A) { _ = try? ImportedLine(Data(line)) }
        return nil
    }

    static let searches = FuzzTarget(name: "searches", longest: 256) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        if let number = TransmittalNumber(text), TransmittalNumber(number.description) != number {
            return "a number that is two"
        }
        _ = CaseID(text)
        guard let query = try? SearchQuery(text) else { return nil }
        guard let ledger = Standing.ledger else { return "there is no ledger" }
        do { _ = try ledger.search(query, limit: 5) } catch { return "SQLite does not take it: \(error)" }
        return nil
    }

    // MARK: Tables of the user's own

    static let tables = FuzzTarget(name: "tables", longest: 2_048) { bytes in
        let files = UserTables.files.sorted()
        let file = files[Int(bytes.first ?? 0) % files.count]
        var own = UserTables()
        own.add(
            table: UserTables.table(forFile: file) ?? file, file: file,
            text: String(decoding: bytes.dropFirst(), as: UTF8.self))
        return own.findings.contains { $0.message.isEmpty } ? "a finding that says nothing" : nil
    }
}
