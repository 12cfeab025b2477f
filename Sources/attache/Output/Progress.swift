internal import Foundation

/// How far long work has come, on standard error: a bar on a terminal, a line a minute elsewhere.
struct Progress {
    /// Of how many parts; 0 where only bytes are told.
    private let total: Int
    private let diagnostics: Sink
    private let isTerminal: Bool
    private let start = ContinuousClock().now
    private var last: ContinuousClock.Instant?
    private var isShown = false

    init(total: Int = 0, diagnostics: Sink, isTerminal: Bool = isatty(STDERR_FILENO) == 1) {
        self.total = total
        self.diagnostics = diagnostics
        self.isTerminal = isTerminal
    }

    /// Tells that so many parts are done, where it is time to.
    mutating func tell(_ done: Int) {
        guard isTime() else { return }
        show(total > 0 ? Double(done) / Double(total) : nil, "\(done) of \(total)")
    }

    /// Tells how much of the input was read, where it is time to.
    ///
    /// - Parameter all: the bytes of the whole input, where they are known.
    mutating func tell(bytes: Int, of all: Int?, records: Int) {
        guard isTime() else { return }
        let read = "\(bytes / 1_000_000)" + (all.map { " of \($0 / 1_000_000)" } ?? "") + " MB"
        show(all.map { $0 > 0 ? Double(bytes) / Double($0) : 0 }, "\(records) records, \(read)")
    }

    private mutating func isTime() -> Bool {
        let now = ContinuousClock().now
        let pause: Duration = isTerminal ? .milliseconds(100) : .seconds(60)
        guard now - (last ?? start) >= pause else { return false }
        last = now
        return true
    }

    private mutating func show(_ share: Double?, _ words: String) {
        guard isTerminal else {
            diagnostics.write("attache: \(words) done\n")
            try? diagnostics.flush()
            return
        }
        let filled = min(30, max(0, Int(30 * (share ?? 0))))
        let bar =
            share == nil
            ? "" : String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled) + " "
        diagnostics.write("\r\(bar)\(words) ")
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
