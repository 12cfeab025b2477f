import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Desk

@Suite("Pages")
struct PageTests {
    /// Every address that can be asked by GET, with the example of each part of its path.
    static let addresses: [(path: String, representation: Representation)] = RouteTable.all.filter {
        $0.method == .get
    }
    .flatMap { route in
        route.representations.map { representation in
            var path = route.path
            for parameter in route.parameters where parameter.place == .path {
                path = path.replacing("{\(parameter.name)}", with: PercentCoding.encoded(parameter.example))
            }
            return (path + representation.suffix, representation)
        }
    }

    @Test(
        "every address answers its example in the form that it says", arguments: 0..<PageTests.addresses.count
    )
    func answers(number: Int) async throws {
        let (path, representation) = Self.addresses[number]
        try await Room.shared.ask { client in
            let answer = try await client.get(path)
            #expect(answer.status == .ok, "\(path): \(answer.text.prefix(300))")
            #expect(
                answer.header("Content-Type")?.hasPrefix(representation.mediaType.prefix { $0 != ";" })
                    ?? false, "\(path)")
            #expect(answer.header("Content-Security-Policy")?.contains("default-src 'none'") ?? false)
            #expect(answer.header("X-Content-Type-Options") == "nosniff")
            switch representation {
            case .html: Self.expectPage(answer.text, path)
            case .json: #expect(answer.json != nil, "\(path)")
            case .csv: #expect(answer.text.contains("\r\n"), "\(path)")
            case .atom: #expect(answer.text.contains("<feed") && answer.text.hasSuffix("</feed>\n"))
            case .ics: #expect(answer.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
            default: break
            }
        }
    }

    /// What every page has, and what none may have.
    private static func expectPage(_ page: String, _ path: String) {
        #expect(page.contains("<html lang=\"en\">"), "\(path)")
        #expect(page.contains("class=\"skip\" href=\"#main\""), "\(path)")
        #expect(page.components(separatedBy: "<main").count == 2, "\(path)")
        #expect(page.components(separatedBy: "<h1").count == 2, "\(path): one heading of the first rank")
        #expect(!page.contains("style=\""), "\(path): a style that the policy forbids")
        #expect(!page.contains("<style"), "\(path)")
        #expect(page.components(separatedBy: "<script").count == 2, "\(path): one script, ours")
        #expect(!page.contains("{{") && !page.contains("Optional("), "\(path)")
        #expect(page.utf8.count < 400_000, "\(path)")
    }

    @Test("all templates can be read")
    func templates() { #expect(Templates.faults == []) }

    @Test("a page that is known is not sent again")
    func conditional() async throws {
        try await Room.shared.ask { client in
            let first = try await client.get("/case/26-27")
            let tag = try #require(first.header("ETag"))
            let again = try await client.get("/case/26-27", ["If-None-Match": tag])
            #expect(again.status == .notModified)
            #expect(again.body.readableBytes == 0)
            let date = try #require(first.header("Last-Modified"))
            let notSince = try await client.get("/case/26-27", ["If-Modified-Since": date])
            #expect(notSince.status == .notModified)
            let other = try await client.get("/case/26-27", ["If-None-Match": "\"other\""])
            #expect(other.status == .ok)
            let data = try await client.get("/case/26-27.json")
            #expect(data.header("ETag") != tag)
        }
    }

    @Test("a HEAD has the head of the page and nothing behind it")
    func head() async throws {
        try await Room.shared.ask { client in
            let answer = try await client.execute(uri: "/cases", method: .head)
            #expect(answer.status == .ok)
            #expect(answer.body.readableBytes == 0)
        }
    }

    @Test("the check shows the article's words, marked, with the record beside them")
    func check() async throws {
        let article =
            "WASHINGTON, August 24, 2026 — The State Department has approved a possible sale to Norway of 21 UH-60M Black "
            + "Hawk helicopters with 64 T700-GE-701D engines for an estimated $2.3 billion."
        try await Room.shared.ask { client in
            let page = try await client.check(article)
            #expect(page.status == .ok)
            #expect(page.text.contains("<mark class=\"contradicted\">"))
            #expect(page.text.contains("<mark class=\"supported\">"))
            #expect(page.text.contains("href=\"/case/26-83\""))
            #expect(page.text.contains("aria-label=\"note "))
            let api = try await client.post(
                "/api/check", Array(article.utf8), ["Content-Type": "text/plain; charset=utf-8"])
            #expect(api.json?["schema"] as? String == "attache.check/1")
            let reading = try await client.post(
                "/api/read", Array("{\"text\": \"\(article)\"}".utf8), ["Content-Type": "application/json"])
            #expect(reading.json?["schema"] as? String == "attache.reading/1")
        }
    }

    @Test("a text of several lines stands in the field again as it was pasted")
    func pasted() async throws {
        try await Room.shared.ask { client in
            let page = try await client.check("Norway buys 21 UH-60M\r\n\r\nhelicopters for $2.3 billion.")
                .text
            #expect(page.contains(">Norway buys 21 UH-60M\n\nhelicopters for $2.3 billion.</textarea>"))
            #expect(!page.unicodeScalars.contains("\u{FFFD}"))
        }
    }

    @Test(
        "hostile words in an article are shown as words",
        arguments: [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
            "\"\u{301} onmouseover=\"alert(1)",
            "<\u{301}script>", "</textarea><script>alert(1)</script>", "\u{202E}gnp.exe", "{{chrome.title}}",
        ])
    func hostile(words: String) async throws {
        let article =
            "Norway is to buy 21 UH-60M \(words) Black Hawk helicopters for $2.3 billion, the State Department said. \(words)"
        // A quotation mark with an accent on it, which would end an attribute.
        let broken = "\"\u{301} onmouse"
        try await Room.shared.ask { client in
            let page = try await client.check(article).text
            #expect(page.components(separatedBy: "<script").count == 2)
            #expect(!page.contains("<img"))
            #expect(page.firstRange(of: broken) == nil)
            #expect(!page.unicodeScalars.contains("\u{202E}"))
            #expect(page.components(separatedBy: "</textarea>").count == 3)
            #expect(page.contains("chrome.title") == words.contains("chrome.title"))
            let search = try await client.get("/search?q=\(PercentCoding.encoded(words))").text
            #expect(search.components(separatedBy: "<script").count == 2)
            #expect(search.firstRange(of: broken) == nil)
        }
    }
}
