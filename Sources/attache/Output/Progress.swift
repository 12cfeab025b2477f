internal import Foundation

/// How far long work has come, on standard error: a bar on a terminal, a line a minute elsewhere.
struct Progress {
    private let total: Int
    private let diagnostics: Sink
    private let isTerminal: Bool
    private let start = ContinuousClock().now
    private var last: ContinuousClock.Instant?
    private var isShown = false

    init(total: Int, diagnostics: Sink, isTerminal: Bool = isatty(STDERR_FILENO) == 1) {
        self.total = total
        self.diagnostics = diagnostics
        self.isTerminal = isTerminal
    }

    /// Tells that so many parts are done, where it is time to.
    mutating func tell(_ done: Int) {
        let now = ContinuousClock().now
        let pause: Duration = isTerminal ? .milliseconds(100) : .seconds(60)
        guard now - (last ?? start) >= pause else { return }
        last = now
        guard isTerminal else {
            diagnostics.write("attache: \(done) of \(total) done\n")
            try? diagnostics.flush()
            return
        }
        let filled = total > 0 ? 30 * done / total : 0
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        diagnostics.write("\r\(bar) \(done) of \(total) ")
        try? diagnostics.flush()
        isShown = true
    }

    /// Takes the bar away.
    mutating func clear() {
        guard isShown else { return }
        isShown = false
        diagnostics.write("\r\u{1B}[K")
        try? diagnostics.flush()
    }
}
