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
}
