internal import Dispatch
internal import Synchronization

/// Work on parts that do not need each other.
enum AllCores {
    /// The results in the order of the parts.
    static func map<Part: Sendable, Result: Sendable>(
        _ parts: [Part], _ work: @Sendable (Part) -> Result
    ) -> [Result] {
        let results = Mutex<[Int: Result]>([:])
        DispatchQueue.concurrentPerform(iterations: parts.count) { index in
            let result = work(parts[index])
            results.withLock { $0[index] = result }
        }
        let found = results.withLock { $0 }
        return parts.indices.compactMap { found[$0] }
    }

    /// Two pieces of work at once.
    static func both<One: Sendable, Other: Sendable>(
        _ one: @Sendable () -> One, _ other: @Sendable () -> Other
    ) -> (One, Other) {
        let results = Mutex<(one: One?, other: Other?)>((nil, nil))
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            if index == 0 {
                let result = one()
                results.withLock { $0.one = result }
            } else {
                let result = other()
                results.withLock { $0.other = result }
            }
        }
        let found = results.withLock { $0 }
        return (found.one ?? one(), found.other ?? other())
    }
}
