import Foundation
import Ledger
import Testing

@testable import attache

@Suite("fetch, sources and watch")
struct WatchCommandTests {
    /// A table with one source at an address of this machine, which is refused before anything is asked.
    private static func table(_ desk: Desk, _ row: String = "home\tpage\thttp://127.0.0.1:9/notice") throws
        -> String
    {
        try desk.file("mine.tsv", "id\tkind\taddress\n\(row)\n")
    }

    @Test("a source on this machine is refused, is unavailable from then on, and says how it can be allowed")
    func refused() async throws {
        let desk = try Desk()
        let table = try Self.table(desk)
        let answer = await desk.runAside("fetch", "home", "--sources", table)
        #expect(answer.status == .unavailable)
        #expect(answer.output.contains("home: unavailable since "))
        #expect(answer.output.contains("--allow-private"))
        #expect(
            desk.run("sources").output.contains("\n  State, Bureau"), "what belongs to a source stands in")
        let json = await desk.runAside("fetch", "home", "--sources", table, "--format", "json")
        #expect(
            json.output.hasPrefix("{\"report\":") || json.output.contains("\"schema\":\"attache.fetched/1\""))
        #expect(json.output.contains("\"unavailableSince\""))
    }

    @Test("a source of one's own is added, listed with how it stands, and taken away")
    func own() async throws {
        let desk = try Desk()
        #expect(
            desk.run("watch", "source", "add", "home", "page", "http://127.0.0.1:9/notice").status == .success
        )
        #expect(desk.run("sources").output.contains("home: never asked"))
        #expect(await desk.runAside("fetch", "home").status == .unavailable)
        let listed = desk.run("sources").output
        #expect(listed.contains("home: unavailable since "))
        #expect(listed.contains("state-notifications: never asked"))
        #expect(desk.run("sources", "--format", "json").output.contains("\"attache.watched/1\""))
        #expect(desk.run("watch", "source", "remove", "home").status == .success)
        #expect(!desk.run("sources").output.contains("home:"))
        let again = desk.run("watch", "source", "remove", "home")
        #expect(again.status == .noInput && again.complaints.contains("attache sources"))
    }

    @Test(
        "a mistake in the arguments says what was meant",
        arguments: [
            (["fetch", "nothing"], Int32(64), "state-notifications"),
            (["fetch", "house-communications"], 64, "--key-file"),
            (["fetch", "--sources", "/no/such/file"], 66, "no such file"),
            (["fetch", "--key-file", "/no/such/file"], 66, "no such file"),
            (["watch", "source", "add", "Bad Id", "page", "https://example.org/"], 64, "small letters"),
            (
                ["watch", "source", "add", "a", "newspaper", "https://example.org/"], 64,
                "federal-register"
            ),
            (["watch", "source", "add", "a", "page", "ftp://example.org/"], 64, "no address of the web"),
            (
                ["watch", "source", "add", "a", "page", "https://u:p@example.org/"], 64,
                "no address of the web"
            ),
            (["watch", "add", "colour:red"], 64, "buyer:"),
            (["watch", "add", "buyer:Turkye"], 64, "TUR"),
            (["watch", "add", "buyer:TUR", "--webhook", "https://example.org/h"], 64, "--secret-file"),
            (["watch", "remove", "7"], 66, "watch list"),
            (["desk", "--offline", "--allow-private"], 64, "--offline"),
            (["desk", "--mail-file", "/no/such/file"], 64, "--fetch"),
            (["desk", "--rate", "-1"], 64, "--rate"),
            (["watch", "add", "buyer:TUR", "--mail", "nobody"], 64, "no address of mail"),
            (["watch", "add", "buyer:TUR", "--mail", "A <a@example.org>"], 64, "no address of mail"),
            (["watch", "run", "--mail-file", "/no/such/file"], 66, "no such file"),
        ])
    func mistakes(arguments: [String], status: Int32, words: String) throws {
        let answer = try Desk().run(arguments)
        #expect(answer.status.rawValue == status)
        #expect(answer.complaints.contains(words), "\(answer.complaints)")
    }

    @Test("a table or a key that cannot be used is told with what is wrong")
    func files() throws {
        let desk = try Desk()
        let bad = desk.run("fetch", "--sources", try Self.table(desk, "home\tpaper\thttps://example.org/"))
        #expect(bad.status == .notText && bad.complaints.contains("line 2"))
        let key = desk.run("fetch", "--key-file", try desk.file("key", "two words"))
        #expect(key.status == .notText && !key.complaints.contains("two words"))
        let secret = try desk.file("secret", "short")
        let short = desk.run(
            "watch", "add", "buyer:TUR", "--webhook", "https://example.org/h", "--secret-file", secret)
        #expect(short.status == .notText && short.complaints.contains("20 signs"))
    }

    @Test("the settings of mail are told with what is wrong, and no password stands in a message")
    func mail() throws {
        let desk = try Desk()
        let bad = desk.run(
            "watch", "run", "--mail-file", try desk.file("mail", "relay a.example\nfrom nobody"))
        #expect(bad.status == .notText && bad.complaints.contains("line 2"))
        let empty = try desk.file("secret", "\n")
        let text = "relay a.example\nfrom a@example.org\nuser desk\npassword-file \(empty)"
        let answer = desk.run("watch", "run", "--mail-file", try desk.file("mail", text))
        #expect(answer.status == .notText && answer.complaints.contains("first line"))
        #expect(
            desk.run("watch", "add", "buyer:NOR", "--mail", "a@example.org").output.contains("and mailed"))
    }

    @Test("the list names no path of a webhook and no file of a secret, in no form")
    func secrets() throws {
        let desk = try Desk()
        let secret = try desk.file("hook.secret", "a-secret-of-twenty-signs-or-more")
        #expect(
            desk.run(
                "watch", "add", "buyer:TUR", "--webhook", "https://hooks.example/T0/PATH", "--secret-file",
                secret,
                "--mail", "a@example.org"
            ).status == .success)
        for format in ["text", "json"] {
            let list = desk.run("watch", "list", "--format", format).output
            #expect(list.contains("posted to hooks.example") && list.contains("mailed to a@example.org"))
            #expect(!list.contains("PATH") && !list.contains("hook.secret") && !list.contains("twenty"))
        }
    }

    @Test(
        "an exported ledger takes the watch list along, without who is told and how, and another takes it in once"
    )
    func exported() throws {
        let desk = try Desk()
        let secret = try desk.file("hook.secret", "a-secret-of-twenty-signs-or-more")
        _ = desk.run(
            "watch", "add", "buyer:TUR", "--webhook", "https://hooks.example/T0/PATH", "--secret-file", secret
        )
        _ = desk.run("watch", "add", "buyer:NOR", "--mail", "a@example.org")
        _ = desk.run("watch", "source", "add", "home", "feed", "https://example.org/feed")
        let lines = desk.run("ledger", "export").output
        #expect(lines.contains("buyer:TUR") && lines.contains("https://example.org/feed"))
        #expect(
            !lines.contains("hooks.example") && !lines.contains("a@example.org") && !lines.contains("secret"))
        let other = try Desk()
        let file = try other.file("export.jsonl", lines + "{\"watched\":{\"filter\":\"colour:red\"}}\n")
        #expect(other.run("ledger", "import", file).output.contains("3 more watched"))
        #expect(other.run("watch", "list").output.contains("2 buyer:NOR"))
        #expect(other.run("sources").output.contains("home: never asked"))
        #expect(!other.run("ledger", "import", file).output.contains("more watched"))
    }

    @Test("a filter is watched, by any name of the buyer, told once, and taken off the list")
    func list() async throws {
        let desk = try Desk()
        #expect(desk.run("watch", "run").output.contains("Nothing is watched"))
        #expect(desk.run("watch", "add", "buyer:Norway").output.contains("watched: buyer:NOR"))
        #expect(desk.run("watch", "list").output.contains("1 buyer:NOR (since 2026-11-01, not told yet)"))
        #expect(desk.run("watch", "report").output == "buyer:NOR: nothing changed\n")
        let article = try desk.file("article.txt", Desk.wrong)
        #expect(desk.run("add", article).status == .success)
        let report = desk.run("watch", "report").output
        #expect(report.contains("26-83 told by a further source"))
        #expect(report.contains("told because its buyer is NOR"))
        #expect(desk.run("watch", "report").output == report, "a report changes nothing")
        #expect(await desk.runAside("watch", "run").output == report)
        #expect(await desk.runAside("watch", "run").output == "buyer:NOR: nothing changed\n")
        #expect(desk.run("watch", "list").output.contains("last told 2026-"))
        #expect(desk.run("watch", "remove", "buyer:Norway").status == .success)
        #expect(desk.run("watch", "list").output.contains("Nothing is watched"))
    }

    @Test(
        "the desk's round asks what is due, says so in the ledger, and asks it no more until its time has come"
    )
    func round() async throws {
        let desk = try Desk()
        let (schedule, ledger) = try desk.schedule([
            WatchedSource(id: "home", kind: .page, address: "http://127.0.0.1:9/notice")
        ])
        try await schedule.round()
        let state = try #require(try ledger.sourceStates().first)
        #expect(state.id == "home" && state.faultCode == "private-address")
        try await schedule.round()
        #expect(try ledger.sourceStates().first == state)
    }
}
