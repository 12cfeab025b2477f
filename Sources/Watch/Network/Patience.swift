/// How long to wait before a request is tried again: a pure function of what went wrong, how often, and of chance.
struct Patience: Sendable {
    let limits: WatchLimits

    /// - Parameters:
    ///   - tried: how often the request was made.
    ///   - chance: from 0 up to 1, so that many programs do not come back at the same moment.
    /// - Returns: `nil` where another try is of no use.
    func wait(after fault: FetchFault, tried: Int, chance: Double) -> Duration? {
        guard fault.mayPass, tried < limits.tries else { return nil }
        if let asked = fault.wait { return asked <= limits.longestWait ? asked : nil }
        let doubled = limits.firstWait * (1 << min(tried - 1, 10))
        return min(doubled * (0.5 + chance), limits.longestWait)
    }
}
