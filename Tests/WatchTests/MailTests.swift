import Foundation
import Ledger
import Testing

@testable import Watch

@Suite("Letters")
struct MailMessageTests {
    private static func message(
        subject: String = "buyer:TUR: 26-27", text: String = "words", to: [String] = ["a@example.org"]
    ) throws -> MailMessage {
        MailMessage(
            from: try #require(MailAddress("Attaché <desk@example.org>")),
            to: to.compactMap(MailAddress.init),
            subject: subject, text: text, date: Date(timeIntervalSince1970: 1_793_534_400),
            id: "attache.1-2-3")
    }

    private static func lines(_ message: MailMessage) -> [String] {
        String(decoding: message.bytes, as: UTF8.self).components(separatedBy: "\r\n")
    }

    @Test("a letter has the head that RFC 5322 and MIME want, and lines that no server cuts")
    func head() throws {
        let lines = Self.lines(try Self.message(to: ["a@example.org", "B <b@example.org>"]))
        let end = try #require(lines.firstIndex(of: ""))
        #expect(
            lines[..<end].filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } } == [
                "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type",
                "Content-Transfer-Encoding", "Auto-Submitted",
            ])
        #expect(lines.contains("Date: Sun, 01 Nov 2026 12:00:00 +0000"))
        #expect(lines.contains("Message-ID: <attache.1-2-3@example.org>"))
        #expect(lines.contains("From: =?utf-8?B?QXR0YWNow6k=?="))
        #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x80 } })
    }

    @Test(
        "no words in a subject end their header or begin another",
        arguments: [
            "a\r\nBcc: all@example.org", "a\nBcc: all@example.org", "a\rBcc: all@example.org",
            "a\u{85}Bcc: all@example.org", "a\u{2028}Bcc: all@example.org", "é\r\nBcc: all@example.org",
            "a\r\n\r\nbody", "\u{0}\u{7F}", "=?utf-8?B?DQpCY2M6IGFsbEBleGFtcGxlLm9yZw==?=",
        ])
    func injection(subject: String) throws {
        let lines = Self.lines(try Self.message(subject: subject))
        #expect(!lines.contains { $0.hasPrefix("Bcc") })
        #expect(lines.filter { $0.hasPrefix("Subject: ") }.count == 1)
        #expect(
            lines.firstIndex(of: "") == lines.firstIndex { $0.hasPrefix("Auto-Submitted") }.map { $0 + 1 })
        let raw = try Self.message(subject: subject).bytes
        #expect(!raw.contains(0), "and no NUL")
    }

    @Test(
        "what is more than ASCII stands in encoded words that read to the same, none of them too long",
        arguments: [
            "Türkiye: 26-27", String(repeating: "Ä", count: 100), String(repeating: "𝄞é", count: 30),
            "日本 F-35A",
        ])
    func encoded(subject: String) throws {
        let shown = MailHeader.text(subject, behind: 9)
        let words = shown.components(separatedBy: "\r\n ")
        var read: [UInt8] = []
        for word in words {
            #expect(word.utf8.count <= 75 && word.hasPrefix("=?utf-8?B?") && word.hasSuffix("?="))
            let part = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
            #expect(String(validating: part, as: UTF8.self) != nil, "no letter is cut in two")
            read += part
        }
        #expect(String(decoding: read, as: UTF8.self) == subject)
    }

    /// What a reader's program makes of it.
    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        for line in text.components(separatedBy: "\r\n").dropLast() {
            var rest = line[...]
            let isSoft = rest.last == "="
            if isSoft { rest = rest.dropLast() }
            var place = Array(rest.utf8)[...]
            while let byte = place.popFirst() {
                if byte == UInt8(ascii: "=") {
                    bytes.append(UInt8(String(decoding: place.prefix(2), as: UTF8.self), radix: 16) ?? 0)
                    place = place.dropFirst(2)
                } else {
                    bytes.append(byte)
                }
            }
            if !isSoft { bytes.append(0x0A) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "text is written in ASCII and short lines, and reads to the same",
        arguments: [
            "plain", "a = b", "trailing \nblank\t", "Türkiye → $225 million",
            String(repeating: "x", count: 500),
            String(repeating: "ü", count: 200), ".\n..\n.hidden", "",
        ])
    func printable(text: String) {
        let shown = QuotedPrintable.encoded(text)
        #expect(Self.decoded(shown) == text + "\n")
        for line in shown.components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 76 && line.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 9 })
            #expect(line.last != " " && line.last != "\t")
        }
    }

    @Test(
        "a dot at the beginning of a line is doubled, and every line ends with CR LF",
        arguments: [
            (".\r\n", "..\r\n"), ("a\r\n.b\r\n..\r\n", "a\r\n..b\r\n...\r\n"), ("a.\r\n", "a.\r\n"),
            ("a\n.\nb", "a\r\n..\r\nb\r\n"), ("a\r.\r", "a\r\n..\r\n"), ("", ""), ("a", "a\r\n"),
        ])
    func stuffed(letter: String, sent: String) {
        #expect(String(decoding: SMTPConversation.stuffed(Array(letter.utf8)), as: UTF8.self) == sent)
    }

    @Test(
        "addresses are read strictly",
        arguments: [
            ("a@example.org", true), ("a.b+c@ex-ample.co.uk", true), ("Name <a@example.org>", true),
            ("\"A, B\" <a@example.org>", true), ("a@example", false), ("@example.org", false),
            ("a@", false), ("a b@example.org", false), ("a@example.org>\r\nRCPT TO:<b@example.org", false),
            ("a@example.org\r\n", false), ("a..b@example.org", false), ("a@exa_mple.org", false),
            ("ü@example.org", false), ("a@[127.0.0.1]", false), ("<a@example.org", false),
            ("N\nX <a@example.org>", false), ("a@b@example.org", false), ("", false),
        ])
    func addresses(text: String, isAddress: Bool) { #expect((MailAddress(text) != nil) == isAddress) }
}

@Suite("The settings of mail")
struct MailSettingsTests {
    @Test("they are read line by line, with remarks, and the port that is usual")
    func read() throws {
        let text = """
            # the newsroom's
            relay  smtp.example.org
            from   Attaché <desk@example.org>   # shown
            user   desk
            password-file  secret
            """
        let settings = try MailSettings(text)
        #expect(settings.host == "smtp.example.org" && settings.port == 587)
        #expect(settings.from.name == "Attaché" && settings.security == .startTLS)
        #expect(settings.user == "desk" && settings.passwordFile == "secret")
        #expect(try MailSettings("relay a.example\nsecurity tls\nfrom a@example.org").port == 465)
        #expect(try MailSettings("relay 127.0.0.1:2525\nsecurity none\nfrom a@example.org").port == 2525)
        #expect(try MailSettings("relay [::1]:80\nsecurity none\nfrom a@example.org").port == 80)
    }

    @Test(
        "what is wrong is told with its line",
        arguments: [
            ("", 0, "relay"), ("relay a.example", 0, "from"), ("relay a\nfrom nobody", 2, "no address"),
            ("relay a b\nfrom a@example.org", 1, "no host"),
            ("relay http://a/\nfrom a@example.org", 1, "no host"),
            ("relay a\nrelay b\nfrom a@example.org", 2, "twice"), ("password x", 1, "no setting"),
            ("relay a\nfrom a@example.org\nsecurity maybe", 3, "starttls"),
            ("relay a\nfrom a@example.org\nuser u", 0, "go together"), ("relay", 1, "no value"),
        ])
    func faults(text: String, line: Int, words: String) {
        let fault = #expect(throws: MailSettings.Fault.self) { try MailSettings(text) }
        #expect(fault?.line == line)
        #expect(fault?.what.contains(words) ?? false, "\(fault?.what ?? "")")
    }
}

@Suite("Mail by a relay")
struct SMTPTests {
    static let password = "pässword of the relay"

    static func message(to: [String] = ["a@example.org"], text: String = ".hidden\nwords\n") throws
        -> MailMessage
    {
        MailMessage(
            from: try #require(MailAddress("Desk <desk@example.org>")), to: to.compactMap(MailAddress.init),
            subject: "subject", text: text, date: Date(timeIntervalSince1970: 1_793_534_400), id: "attache.1")
    }

    static func settings(
        _ server: MailStandIn, security: String = "starttls", user: String? = "desk",
        host: String = "localhost"
    ) throws -> MailSettings {
        var settings = try MailSettings(
            "relay \(host):\(server.port)\nfrom desk@example.org\nsecurity \(security)\nca-file \(server.certificateFile)"
        )
        settings.user = user
        return settings
    }

    static func send(
        _ server: MailStandIn, security: String = "starttls", user: String? = "desk",
        host: String = "localhost",
        to: [String] = ["a@example.org"], time: Duration = .seconds(20)
    ) async throws -> [String] {
        let settings = try settings(server, security: security, user: user, host: host)
        return try await SMTPRelay(settings, password: user == nil ? nil : password, time: time)
            .send(try message(to: to))
    }

    @Test("a letter goes by TLS that is asked for, after signing in, and the relay has it whole")
    func startTLS() async throws {
        let server = try await MailStandIn()
        #expect(try await Self.send(server).isEmpty)
        let heard = server.heard
        #expect(heard.commands[1...2] == ["STARTTLS", "-- TLS --"])
        #expect(heard.commands.count { $0.hasPrefix("EHLO [127.0.0.1]") } == 2, "it greets anew by TLS")
        let login = Data("\0desk\0\(Self.password)".utf8).base64EncodedString()
        #expect(heard.commands.contains("AUTH PLAIN \(login)"))
        #expect(heard.commands.contains("MAIL FROM:<desk@example.org>"))
        #expect(heard.commands.contains("RCPT TO:<a@example.org>"))
        let letter = try #require(heard.letters.first)
        #expect(
            letter.contains("To: a@example.org") && letter.contains("..hidden"),
            "the dot is doubled on the wire")
    }

    @Test(
        "it goes by TLS from the first byte, to a host in figures too", arguments: ["localhost", "127.0.0.1"])
    func byTLS(host: String) async throws {
        var manner = MailStandIn.Manner()
        manner.beginsByTLS = true
        let server = try await MailStandIn(manner)
        #expect(try await Self.send(server, security: "tls", host: host).isEmpty)
        #expect(server.heard.letters.count == 1)
    }

    @Test("a relay that knows only LOGIN is signed in to by it")
    func login() async throws {
        var manner = MailStandIn.Manner()
        manner.offersByTLS = ["AUTH LOGIN CRAM-MD5"]
        let server = try await MailStandIn(manner)
        #expect(try await Self.send(server).isEmpty)
        let lines = server.heard.commands
        let place = try #require(lines.firstIndex(of: "AUTH LOGIN"))
        #expect(
            lines[(place + 1)...(place + 2)].map {
                Data(base64Encoded: $0).map { String(decoding: $0, as: UTF8.self) }
            } == [
                "desk", Self.password,
            ])
    }

    @Test("without a user nobody signs in, and to this machine mail goes in the clear where that is said")
    func plain() async throws {
        let server = try await MailStandIn()
        #expect(try await Self.send(server, security: "none", user: nil).isEmpty)
        #expect(!server.heard.commands.contains { $0.hasPrefix("AUTH") || $0 == "STARTTLS" })
        #expect(server.heard.letters.count == 1)
    }

    private static func fault(
        _ manner: MailStandIn.Manner, security: String = "starttls", to: [String] = ["a@example.org"],
        time: Duration = .seconds(20)
    ) async throws -> (fault: MailFault?, heard: MailStandIn.Heard) {
        let server = try await MailStandIn(manner)
        var fault: MailFault?
        do {
            _ = try await send(server, security: security, to: to, time: time)
        } catch let found as MailFault {
            fault = found
        }
        return (fault, server.heard)
    }

    @Test("a relay that offers no TLS gets neither letter nor password")
    func stripped() async throws {
        var manner = MailStandIn.Manner()
        manner.offers = ["AUTH PLAIN"]
        let (fault, heard) = try await Self.fault(manner)
        #expect(fault?.code == .insecure)
        #expect(heard.commands.allSatisfy { $0.hasPrefix("EHLO") } && heard.letters.isEmpty)
    }

    @Test("words that were put in before TLS began are not taken for the relay's")
    func injected() async throws {
        var manner = MailStandIn.Manner()
        manner.injected = "\r\n250-relay\r\n250 AUTH PLAIN"
        let (fault, heard) = try await Self.fault(manner)
        #expect(fault?.code == .insecure)
        #expect(!heard.commands.contains { $0.hasPrefix("AUTH") })
    }

    @Test("a relay whose certificate nobody vouches for, or that is another's, gets nothing")
    func untrusted() async throws {
        let server = try await MailStandIn()
        var settings = try Self.settings(server)
        settings.authorityFile = nil
        let fault = await #expect(throws: MailFault.self) {
            _ = try await SMTPRelay(settings, password: Self.password).send(try Self.message())
        }
        #expect(fault?.code == .insecure)
        #expect(!server.heard.commands.contains { $0.hasPrefix("AUTH") } && server.heard.letters.isEmpty)
    }

    @Test("what the relay refuses is told with its words, as lasting or passing, and never with the password")
    func refused() async throws {
        let cases: [(String, String, MailFault.Code, Bool)] = [
            (
                "AUTH", "535 5.7.8 bad: \(Data("\0desk\0\(Self.password)".utf8).base64EncodedString())",
                .noAccess, false
            ),
            ("AUTH", "454 later", .busy, false), ("MAIL", "550 not from you", .refused, true),
            ("RCPT", "550 no such user", .refused, true), ("RCPT", "451 greylisted", .busy, false),
            ("DATA", "421 closing", .busy, false), (".", "554 spam", .refused, true),
            (".", "452 disk full", .busy, false), ("EHLO", "502 what", .refused, true),
            ("EHLO", "no number", .shape, false),
        ]
        for (verb, answer, code, isLasting) in cases {
            var manner = MailStandIn.Manner()
            manner.answers[verb] = answer
            let (fault, _) = try await Self.fault(manner)
            #expect(fault?.code == code, "\(verb) \(answer)")
            #expect(fault?.isLasting == isLasting, "\(verb) \(answer)")
            #expect(fault?.what.hasPrefix("localhost:") ?? false)
            let words = fault?.what ?? ""
            #expect(!words.contains(Self.password))
            #expect(!words.contains(Data("\0desk\0\(Self.password)".utf8).base64EncodedString()))
        }
    }

    @Test("of several readers one may be refused, and the others get it")
    func some() async throws {
        var manner = MailStandIn.Manner()
        manner.answers["RCPT TO:<gone@example.org>"] = "550 no such user"
        let server = try await MailStandIn(manner)
        let refused = try await Self.send(server, to: ["a@example.org", "gone@example.org"])
        #expect(refused == ["gone@example.org: 550 no such user"])
        #expect(server.heard.letters.count == 1)
    }

    @Test("a relay that says nothing is left when the time is over, and one that is not there is unreachable")
    func silent() async throws {
        var manner = MailStandIn.Manner()
        manner.isSilent = true
        #expect(try await Self.fault(manner, time: .milliseconds(300)).fault?.code == .tooSlow)
        var settings = try Self.settings(try await MailStandIn())
        settings.port = 1
        let closed = settings
        let fault = await #expect(throws: MailFault.self) {
            _ = try await SMTPRelay(closed, password: nil).send(try Self.message())
        }
        #expect(fault?.code == .unreachable)
    }

    @Test("a password is not sent in the clear to another machine")
    func clear() throws {
        var talk = SMTPConversation(
            name: "[192.0.2.1]", login: .init(user: "desk", password: Self.password), wantsTLS: false,
            isSecret: false, from: try #require(MailAddress("desk@example.org")), to: [], message: [])
        _ = try talk.receive(SMTPReply(code: 220, lines: ["relay"]))
        let fault = #expect(throws: MailFault.self) {
            try talk.receive(SMTPReply(code: 250, lines: ["relay", "AUTH PLAIN"]))
        }
        #expect(fault?.code == .insecure)
    }
}

@Suite("The watch list by mail")
struct MailDeliveryTests {
    private static func deliver(_ post: Post, _ server: MailStandIn?) async throws -> [String] {
        let exchange = NetworkExchange(allowsPrivate: true, clock: post.time.clock)
        var mailer: Mailer?
        if let server {
            let relay = SMTPRelay(try SMTPTests.settings(server), password: SMTPTests.password)
            mailer = Mailer(relay: relay, from: try #require(MailAddress("desk@example.org"))) { report in
                (
                    "\(report.filter): \(report.changes.count)",
                    report.changes.flatMap(\.why).joined(separator: "\n")
                )
            }
        }
        let interests = try post.ledger.interests()
        let filters = try interests.map { interest in
            (interest, try InterestFilter(interest.filter) { name throws(InterestFilter.Fault) in name })
        }
        let due = zip(interests, try post.ledger.reports(of: filters)).map { Delivery.Due($0, $1) }
        let troubles = try await Delivery(exchange: exchange, clock: post.time.clock, mailer: mailer)
            .deliver(due, to: post.writer, onlySent: true)
        await exchange.close()
        return troubles
    }

    private static func post() async throws -> Post {
        let post = try await Post()
        try post.writer.watch(
            filter: "buyer:NOR",
            webhook: Interest.targets(webhook: nil, mail: ["a@example.org", "b@example.org"]),
            secretFile: nil, now: post.time.clock.now())
        post.server.put(.init(Pages.notice("26-501")), at: "/a")
        _ = try await post.look(at: post.source(.page, "/a"))
        return post
    }

    @Test("readers are mailed what changed and why, once")
    func mailed() async throws {
        let post = try await Self.post()
        let server = try await MailStandIn()
        #expect(try await Self.deliver(post, server).isEmpty)
        let letter = try #require(server.heard.letters.first)
        #expect(letter.contains("Subject: buyer:NOR: 1") && letter.contains("its buyer is NOR"))
        #expect(server.heard.commands.count { $0.hasPrefix("RCPT") } == 2)
        #expect(try await Self.deliver(post, server).isEmpty)
        #expect(server.heard.letters.count == 1, "it was told once")
    }

    @Test("what the relay does not take now is mailed at the next run; what it never will is told, and left")
    func again() async throws {
        let post = try await Self.post()
        #expect(try await Self.deliver(post, nil).first?.contains("--mail-file") ?? false)
        var manner = MailStandIn.Manner()
        manner.answers["MAIL"] = "451 later"
        #expect(try await Self.deliver(post, MailStandIn(manner)).first?.contains("at the next run") ?? false)
        manner.answers["MAIL"] = "550 never"
        #expect(try await Self.deliver(post, MailStandIn(manner)).first?.contains("not sent again") ?? false)
        let well = try await MailStandIn()
        #expect(try await Self.deliver(post, well).isEmpty)
        #expect(well.heard.letters.isEmpty)
    }
}

@Suite("A page at an address")
struct PageAtAddressTests {
    @Test("it is brought as it is, by robots.txt, and not from this machine unless that is allowed")
    func brought() async throws {
        let server = try await StandIn()
        server.put(.init("<p>words</p>"), at: "/a")
        server.put(.init("User-agent: *\nDisallow: /closed", type: "text/plain"), at: "/robots.txt")
        let page = try await PageAtAddress.bring(
            " \(server.base)/a".trimmingCharacters(in: .whitespaces), allowsPrivate: true)
        #expect(String(decoding: page.bytes, as: UTF8.self) == "<p>words</p>")
        #expect(page.address == "\(server.base)/a" && page.type == "text/html; charset=utf-8")
        server.forget()
        for (address, code) in [
            ("\(server.base)/a", FetchFault.Code.privateAddress), ("file:///etc/passwd", .badAddress),
            ("http://169.254.169.254/latest/meta-data/", .privateAddress),
            ("http://[::1]:\(server.port)/a", .privateAddress),
            ("http://localhost:\(server.port)/a", .privateAddress), ("not an address", .badAddress),
        ] {
            let fault = await #expect(throws: FetchFault.self) {
                _ = try await PageAtAddress.bring(address, allowsPrivate: false)
            }
            #expect(fault?.code == code, "\(address)")
        }
        #expect(server.asked.isEmpty && server.robotsAsked == 0)
    }

    @Test("rings, other hosts, closed pages and missing ones are refused with a reason")
    func refused() async throws {
        let server = try await StandIn()
        server.put(.init("User-agent: *\nDisallow: /closed", type: "text/plain"), at: "/robots.txt")
        server.put(.redirect(to: "/ring"), at: "/ring")
        server.put(.redirect(to: "http://169.254.169.254/"), at: "/out")
        server.put(.init("no", status: 503), at: "/busy")
        for (path, code) in [
            ("/ring", FetchFault.Code.ring), ("/out", .elsewhere), ("/closed", .robots), ("/none", .gone),
            ("/busy", .busy),
        ] {
            let fault = await #expect(throws: FetchFault.self) {
                _ = try await PageAtAddress.bring(server.base + path, allowsPrivate: true)
            }
            #expect(fault?.code == code, "\(path)")
        }
        #expect(server.asked.count { $0.path == "/busy" } == 1, "a reader waits for it, so it is tried once")
    }
}
