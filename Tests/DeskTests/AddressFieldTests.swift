import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Desk

@Suite("An article at an address")
struct AddressFieldTests {
    /// A desk that brings one page, and says of all others why it does not.
    private static func room() throws -> Room {
        var hands = DeskHands()
        hands.page = { address throws(DeskRefusal) in
            guard address == "https://paper.example/norway" else {
                throw DeskRefusal("\(address): it is an address of this machine, so it was not asked.")
            }
            return BroughtDocument(bytes: Array(page.utf8), mediaType: "text/html", address: address)
        }
        return try Room(hands: hands)
    }

    private static let page = """
        <!DOCTYPE html><html><head><title>Norway</title><script>alert(1)</script></head><body onload="alert(2)"><article>
        <h1>Helicopters for Norway</h1><p>WASHINGTON, August 24, 2026 — The State Department has approved a possible sale to
        Norway of 21 UH-60M Black Hawk helicopters with 64 T700-GE-701D engines for an estimated $2.3 billion.</p>
        <p>Said <img src=x onerror="alert(3)"> an official: &lt;script&gt;alert(4)&lt;/script&gt; <svg onload=alert(5)></svg>
        <a href="javascript:alert(6)">more</a></p></article></body></html>
        """

    @Test("its page is brought and checked, and nothing in it runs on ours")
    func brought() async throws {
        try await Self.room().ask { client in
            #expect(try await client.get("/").text.contains("name=\"address\""))
            let answer = try await client.send(
                ["address": " https://paper.example/norway ", "text": "left from before"], to: "/check",
                formOn: "/")
            #expect(answer.status == .ok)
            #expect(answer.text.contains("<mark class=\"contradicted\">"))
            #expect(answer.text.contains("paper.example"))
            #expect(answer.text.components(separatedBy: "<script").count == 2, "one script, ours")
            for part in ["<img", "<svg on", "onload=\"", "onerror=\"", "href=\"javascript:"] {
                #expect(!answer.text.contains(part), "\(part)")
            }
            #expect(answer.header("Content-Security-Policy")?.contains("script-src 'self'") ?? false)
        }
    }

    @Test("why a page cannot be had is told on a page, and as data")
    func refused() async throws {
        try await Self.room().ask { client in
            let answer = try await client.send(
                ["address": "http://127.0.0.1:8026/"], to: "/check", formOn: "/")
            #expect(Int(answer.status.code) == 422)
            #expect(answer.text.contains("it is an address of this machine, so it was not asked"))
            #expect(answer.text.contains("no-page"))
        }
    }

    @Test("a desk that asks no network has no such field, and refuses one that is sent")
    func offline() async throws {
        try await Room.shared.ask { client in
            #expect(try await !client.get("/").text.contains("name=\"address\""))
            let answer = try await client.send(
                ["address": "https://paper.example/norway"], to: "/check", formOn: "/")
            #expect(Int(answer.status.code) == 422)
        }
    }

    @Test("a form from another site brings no page")
    func foreign() async throws {
        try await Self.room().ask { client in
            let answer = try await client.post(
                "/check", Array("address=https://paper.example/norway".utf8),
                ["Content-Type": "application/x-www-form-urlencoded"])
            #expect(answer.status == .forbidden)
        }
    }
}
