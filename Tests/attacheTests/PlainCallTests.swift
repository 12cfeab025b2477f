import ArgumentParser
import Testing

@testable import attache

@Suite("Calls of a command and files alone")
struct PlainCallTests {
    /// All values of a command, by name.
    private static func values(_ command: any ParsableCommand) -> String {
        var text = ""
        dump(command, to: &text)
        return text
    }

    @Test(
        "they are what the parser makes of them",
        arguments: [
            ["read", "a.txt"], ["read", "-", "b c"], ["check", "a.txt"], ["check", "a", "b", "c"],
            ["brief", "a.txt"], ["brief", "-"],
        ])
    func same(arguments: [String]) throws {
        let plain = try #require(PlainCall.command(arguments))
        let parsed = try Attache.parseAsRoot(arguments)
        #expect(type(of: plain) == type(of: parsed))
        #expect(Self.values(plain) == Self.values(parsed))
        #expect(!Self.values(plain).contains("definition"), "an option that has no value")
    }

    @Test(
        "whatever else is given is the parser's",
        arguments: [
            [], ["read"], ["read", "--jsonl", "a"], ["read", "a", "--explain"], ["read", "--", "a"],
            ["read", ""],
            ["check"], ["brief", "a", "b"], ["brief", "-h"], ["cases", "a"], ["help", "read"], ["--version"],
        ])
    func left(arguments: [String]) { #expect(PlainCall.command(arguments) == nil) }
}
