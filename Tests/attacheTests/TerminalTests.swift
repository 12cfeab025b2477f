import Briefing
import Testing

@testable import attache

@Suite("The terminal")
struct TerminalTests {
    @Test(
        "colour is refused by NO_COLOR and TERM=dumb",
        arguments: [
            ([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["TERM": "dumb"], false),
            (["TERM": "xterm-256color"], true),
        ])
    func colour(environment: [String: String], isAllowed: Bool) {
        #expect(Terminal.allowsColour(environment) == isAllowed)
    }

    @Test(
        "COLUMNS gives the width where it is a number above 0",
        arguments: [
            (["COLUMNS": "100"], 100), (["COLUMNS": "0"], nil), (["COLUMNS": "-3"], nil),
            (["COLUMNS": "wide"], nil),
            ([:], nil),
        ])
    func columns(environment: [String: String], width: Int?) {
        #expect(Terminal.columns(environment) == width)
    }

    @Test("what is no terminal gets 80 columns without colour")
    func pipe() {
        let terminal = Terminal(descriptor: -1, environment: [:])
        #expect(terminal.width == 80)
        #expect(terminal.colour == .none)
    }

    @Test("a coloured brief is coloured on a terminal only")
    func brief() throws {
        let desk = try Desk()
        #expect(!desk.run("brief", "-", input: Desk.wrong).output.contains("\u{1B}"))
        desk.terminal.colour = .ansi
        #expect(desk.run("brief", "-", input: Desk.wrong).output.contains("\u{1B}[31m"))
    }
}
