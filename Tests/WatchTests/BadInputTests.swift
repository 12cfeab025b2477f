import Foundation
import Ledger
import Testing

@testable import Watch

@Suite("Bad input from the network")
struct BadInputTests {
    @Test("redirects that come back to where they began are refused")
    func ring() async throws {
        let post = try await Post()
        post.server.put(.redirect(to: "/b"), at: "/a")
        post.server.put(.redirect(to: "/a"), at: "/b")
        let report = try await post.look(at: post.source(.page, "/a"))
        #expect(report.fault?.code == .ring)
        #expect(post.server.asked.count == 2)
    }

    @Test("redirects that never end are refused")
    func endless() async throws {
        let post = try await Post()
        post.server.answer { asked in
            asked.path == "/robots.txt" ? nil : .redirect(to: asked.path + "x")
        }
        #expect(try await post.look(at: post.source(.page, "/a")).fault?.code == .ring)
        #expect(post.server.asked.count == WatchLimits().redirects + 1)
    }

    @Test(
        "a redirect to another host, port or scheme is not followed",
        arguments: [
            "http://localhost:PORT/b", "http://127.0.0.1:1/b", "https://127.0.0.1:PORT/b",
            "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "//evil.example/b",
            "gopher://x/",
        ])
    func elsewhere(target: String) async throws {
        let post = try await Post()
        post.server.put(.redirect(to: target.replacing("PORT", with: String(post.server.port))), at: "/a")
        post.server.put(.init(Pages.notice("26-230")), at: "/b")
        let report = try await post.look(at: post.source(.page, "/a"))
        #expect([.elsewhere, .shape].contains(report.fault?.code))
        #expect(post.server.asked.count == 1)
    }

    @Test("a redirect on the same host is followed")
    func same() async throws {
        let post = try await Post()
        post.server.put(.redirect(to: "b?c=1"), at: "/a")
        post.server.put(.init(Pages.notice("26-230")), at: "/b?c=1")
        #expect(try await post.look(at: post.source(.page, "/a")).added.map(\.cases) == [["26-230"]])
    }

    @Test("addresses of the machine and its neighbourhood are not asked, unless it is allowed")
    func privateAddress() async throws {
        let post = try await Post()
        post.server.put(.init(Pages.notice("26-230")), at: "/a")
        let report = try await post.look(at: post.source(.page, "/a"), allowsPrivate: false)
        #expect(report.fault?.code == .privateAddress)
        #expect(post.server.asked.isEmpty && post.server.robotsAsked == 0)
        #expect(try await post.look(at: post.source(.page, "/a")).added.count == 1)
    }

    @Test("a name that leads to a private address is not asked, nor one of which only one address does")
    func resolved() async throws {
        let server = try await StandIn()
        for found in [
            ["127.0.0.1"], ["93.184.216.34", "10.0.0.7"], ["fe80::1%eth0"], ["::ffff:192.168.1.1"],
        ] {
            let exchange = NetworkExchange(allowsPrivate: false, resolver: { _ in found })
            let address = try #require(WebAddress("http://rebound.example:\(server.port)/"))
            let fault = await #expect(throws: FetchFault.self) {
                _ = try await exchange.answer(to: WebRequest(address, limit: 1_000))
            }
            #expect(fault?.code == .privateAddress, "\(found)")
            await exchange.close()
        }
        #expect(server.asked.isEmpty)
    }

    @Test("the connection goes to the address that was looked at, whatever the name says a moment later")
    func pinned() async throws {
        let server = try await StandIn()
        server.put(.init("well"), at: "/")
        let looks = Locked(0)
        let exchange = NetworkExchange(
            allowsPrivate: true,
            resolver: { _ in
                looks.with { $0 += 1 }
                return ["127.0.0.1"]
            })
        let address = try #require(WebAddress("http://nowhere.invalid:\(server.port)/"))
        let answer = try await exchange.answer(to: WebRequest(address, limit: 1_000))
        await exchange.close()
        #expect(answer.status == 200 && looks.with { $0 } == 1)
        #expect(server.asked.first?.headers["host"] == "nowhere.invalid:\(server.port)")
    }

    @Test(
        "the registries of special addresses are known",
        arguments: [
            ("127.0.0.1", true), ("127.255.255.254", true), ("0.0.0.0", true), ("10.1.2.3", true),
            ("172.16.0.1", true),
            ("172.31.255.255", true), ("172.32.0.1", false), ("192.168.0.1", true), ("169.254.169.254", true),
            ("100.64.0.1", true), ("100.128.0.1", false), ("198.18.0.1", true), ("224.0.0.1", true),
            ("255.255.255.255", true), ("8.8.8.8", false), ("193.0.6.139", false), ("::1", true),
            ("::", true),
            ("fe80::1", true), ("fc00::1", true), ("fd12::1", true), ("ff02::1", true),
            ("::ffff:127.0.0.1", true),
            ("::ffff:8.8.8.8", false), ("64:ff9b::7f00:1", true), ("64:ff9b::808:808", false),
            ("2002:7f00:1::", true),
            ("2002:808:808::", false), ("2001:db8::1", true), ("2606:4700::1111", false),
            ("no address", true),
        ])
    func registries(address: String, isPrivate: Bool) {
        #expect(PrivateAddress.isPrivate(address) == isPrivate)
    }

    @Test("figures that a system takes for an address in other clothes are looked at as what they are")
    func clothes() async throws {
        let exchange = NetworkExchange(allowsPrivate: false)
        for host in ["2130706433", "0x7f.1", "127.1", "0177.0.0.1", "localhost", "[::1]", "[::ffff:7f00:1]"] {
            let address = try #require(WebAddress("http://\(host)/"), "\(host)")
            let fault = await #expect(throws: FetchFault.self) {
                _ = try await exchange.answer(to: WebRequest(address, limit: 1_000))
            }
            #expect([.privateAddress, .unreachable].contains(fault?.code), "\(host)")
            #expect(host != "localhost" || fault?.code == .privateAddress)
        }
        await exchange.close()
    }

    /// A hundred megabytes of blanks, packed.
    static let bomb: [UInt8] = {
        var packed: [UInt8] = []
        let folder = FileManager.default.temporaryDirectory.appending(path: "attache-\(UUID().uuidString)")
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", "head -c 100000000 /dev/zero | tr '\\\\0' ' ' | gzip -9 > '\(folder.path)'",
        ]
        try? process.run()
        process.waitUntilExit()
        packed = (try? Data(contentsOf: folder)).map(Array.init) ?? []
        try? FileManager.default.removeItem(at: folder)
        return packed
    }()

    @Test("a packed page that would unpack to more than the limit is refused, and not unpacked")
    func packed() async throws {
        let post = try await Post()
        #expect((50_000...1_000_000).contains(Self.bomb.count))
        var reply = StandIn.Reply()
        reply.headers["Content-Encoding"] = "gzip"
        reply.body = Self.bomb
        post.server.put(reply, at: "/a")
        let report = try await post.look(at: post.source(.page, "/a"))
        #expect(report.fault?.code == .tooLarge)
        reply.body = Array(Self.bomb.prefix(400))
        post.server.put(reply, at: "/a")
        #expect(
            try await post.look(at: post.source(.page, "/a")).fault?.code == .unreachable, "it is cut off")
    }

    @Test("a page of more bytes than the limit is refused")
    func large() async throws {
        let post = try await Post()
        post.server.put(.init(Pages.notice("26-230")), at: "/a")
        let report = try await post.look(at: post.source(.page, "/a")) { $0.pageBytes = 500 }
        #expect(report.fault?.code == .tooLarge)
    }

    @Test("a feed with a million entries is read as far as the limit, and no further")
    func millions() async throws {
        let item = "<item><title>Notice</title><link>/n/%</link></item>"
        var feed = Array("<rss version=\"2.0\"><channel><title>All</title>".utf8)
        for number in 0..<1_000_000 { feed += Array(item.replacing("%", with: String(number)).utf8) }
        feed += Array("</channel></rss>".utf8)
        let address = try #require(WebAddress("https://example.org/feed"))
        let page = BroughtPage(bytes: feed, address: address)
        let listing = try FeedListing.read(page, most: 2_000)
        #expect(listing.entries.count == 2_000 && listing.isCut)
        #expect(listing.entries.last?.address.path == "/n/1999")
        let post = try await Post()
        var reply = StandIn.Reply()
        reply.body = feed
        post.server.put(reply, at: "/feed")
        let report = try await post.look(at: post.source(.feed, "/feed"))
        #expect(report.fault?.code == .tooLarge, "over the network its size alone is refused")
    }

    @Test("a server that sends nothing more is left when the time is over")
    func slow() async throws {
        let post = try await Post()
        var reply = StandIn.Reply("<html>")
        reply.isEndless = true
        post.server.put(reply, at: "/a")
        let time = post.time
        post.server.answer { asked in
            // The request is under way, and nothing but the time can end it.
            if asked.path == "/a" { time.letTimeBeOver() }
            return nil
        }
        let report = try await post.look(at: post.source(.page, "/a")) { $0.tries = 1 }
        #expect(report.fault?.code == .tooSlow)
        #expect(try post.state()?.unavailableSince != nil)
    }

    @Test("a host that answers to no connection is unreachable, and is told so")
    func silent() async throws {
        let post = try await Post()
        let port = try await StandIn().port
        let source = WatchedSource(id: "test", kind: .page, address: "http://127.0.0.1:\(port)/")
        #expect(try await post.look(at: source).fault?.code == .unreachable)
        let unknown = WatchedSource(id: "name", kind: .page, address: "http://name.invalid/")
        #expect(try await post.look(at: unknown).fault?.code == .unreachable)
    }

    @Test(
        "what is no address of the web, or could be read in two ways, is refused",
        arguments: [
            "ftp://example.org/", "example.org", "http://", "http://a b/", "http://user:pw@example.org/",
            "http://example.org\\@evil.example/", "http://exa\u{0000}mple.org/", "http://example.org:0/",
            "http://example.org:99999/", "http://ex%61mple.org/", "http://[::1", "javascript:alert(1)",
            "http://example.org/a\nb", "http://ｅxample.org/", "http://.example.org/", "http://[1.2.3.4]x/",
            "http://[.a]/", "http://[1.2.3.4]/", "http://example.org/0\\\u{353}",
        ])
    func noAddress(text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test(
        "links are resolved as RFC 3986 has it",
        arguments: [
            ("c", "https://example.org/a/c"), ("/c", "https://example.org/c"),
            ("../c", "https://example.org/c"),
            ("../../../c", "https://example.org/c"), ("./c/", "https://example.org/a/c/"),
            ("?p=2", "https://example.org/a/b?p=2"),
            ("//other.example/x", "https://other.example/x"),
            ("HTTP://Other.Example/X", "http://other.example/X"),
            ("c#part", "https://example.org/a/c"), ("c?x=1 ", "https://example.org/a/c?x=1"),
            ("ümlaut", "https://example.org/a/%C3%BCmlaut"), ("..", "https://example.org/"),
        ])
    func links(link: String, address: String) throws {
        let page = try #require(WebAddress("https://example.org/a/b?q=1"))
        #expect(page.resolving(link)?.description == address)
    }

    @Test(
        "what is no link to a page leads nowhere",
        arguments: ["", "#top", "mailto:a@example.org", "javascript:x()", "data:text/html,x"])
    func noLinks(link: String) throws {
        #expect(try #require(WebAddress("https://example.org/")).resolving(link) == nil)
    }
}
