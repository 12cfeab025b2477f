internal import Briefing
internal import Foundation
internal import Law

/// What the outside gives to a command: streams, environment, terminal, day.
struct Surroundings {
    var environment: [String: String]
    var standardInput: ByteStream
    var output: Sink
    var diagnostics: Sink
    var terminal: Terminal
    /// The day for which the law is told.
    var today: CalendarDate
    /// The clock by which the ledger records.
    var clock: @Sendable () -> Date = { Date() }

    /// Says on standard error what went wrong.
    func complain(_ failure: Failure) { remark(failure.message) }

    /// A line on standard error.
    func remark(_ words: String) {
        diagnostics.write("attache: \(SafeText.line(words))\n")
        try? diagnostics.flush()
    }

    /// The style in which text is set on standard output.
    var textStyle: TextStyle { TextStyle(width: terminal.width, colour: terminal.colour) }

    /// Of this process.
    static func ofProcess() -> Surroundings {
        let environment = ProcessInfo.processInfo.environment
        return Surroundings(
            environment: environment, standardInput: ByteStream(descriptor: STDIN_FILENO, name: "-"),
            output: Sink(descriptor: STDOUT_FILENO), diagnostics: Sink(descriptor: STDERR_FILENO),
            terminal: Terminal(descriptor: STDOUT_FILENO, environment: environment), today: localDay())
    }

    /// The day by the local clock.
    static func localDay() -> CalendarDate {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return CalendarDate(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
            ?? .earliest
    }
}
