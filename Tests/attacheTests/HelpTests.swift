import ArgumentParser
import Testing

@testable import attache

@Suite("Help, version and completions")
struct HelpTests {
    static let pages: [(String, any ParsableCommand.Type)] = [
        ("attache", Attache.self), ("brief", BriefCommand.self), ("check", CheckCommand.self),
        ("read", ReadCommand.self), ("clock", ClockCommand.self), ("cases", CasesCommand.self),
        ("add", AddCommand.self), ("case", CaseCommand.self), ("press", PressCommand.self),
        ("search", SearchCommand.self),
        ("ledger export", LedgerExportCommand.self),
        ("why-notified", WhyNotifiedCommand.self), ("locks", LocksCommand.self),
        ("deadlines", DeadlinesCommand.self), ("desk", DeskCommand.self), ("mcp", MCPCommand.self),
        ("fetch", FetchCommand.self), ("sources", SourcesCommand.self), ("watch add", WatchAddCommand.self),
        ("watch run", WatchRunCommand.self), ("watch source add", WatchSourceAddCommand.self),
    ]

    @Test("the help of each command is the accepted one", arguments: 0..<HelpTests.pages.count)
    func help(number: Int) {
        let (name, command) = Self.pages[number]
        let text = Attache.helpMessage(for: command, columns: 80)
        Snapshot.expect(text + "\n", matches: "help-\(name.replacing(" ", with: "-")).txt")
        #expect(
            text.contains("attache \(name == "attache" ? "brief" : name) "), "an example that can be typed")
    }

    @Test("the version is printed and is no error")
    func version() throws {
        let answer = try Desk().run("--version")
        #expect(answer.status == .success)
        #expect(answer.output.hasPrefix("attache 0."))
    }

    @Test(
        "help is printed to standard output",
        arguments: [["--help"], ["help", "brief"], ["brief", "--help"], []])
    func printed(arguments: [String]) throws {
        let answer = try Desk().run(arguments)
        #expect(answer.status == .success)
        #expect(answer.output.contains("USAGE: attache"))
        #expect(answer.complaints.isEmpty)
    }

    @Test("there are completions for each shell", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let answer = try Desk().run("--generate-completion-script", shell)
        #expect(answer.status == .success)
        #expect(answer.output.contains("clock"))
    }

    @Test(
        "a mistake in the arguments says what was meant and ends with 64",
        arguments: [
            (["breif", "x"], "attache: "), (["brief"], "Missing expected argument"),
            (["brief", "x", "--format", "pdf"], "json"),
            (["brief", "x", "--published", "yesterday"], "yesterday"),
            (["cases", "--limit", "0"], "1 case or more"),
            (["cases", "--since", "2026", "--until", "2025"], "lies before"), (["locks"], "state"),
            (["deadlines", "--within", "soon"], "soon"), (["deadlines", "--within", "-3d"], "within"),
        ])
    func usage(arguments: [String], words: String) throws {
        let answer = try Desk().run(arguments)
        #expect(answer.status == .usage)
        #expect(answer.complaints.hasPrefix("attache: "))
        #expect(answer.complaints.contains(words))
        #expect(answer.output.isEmpty)
    }
}
