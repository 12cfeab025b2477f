internal import Dispatch
internal import Synchronization

/// Work on parts that do not need each other, on several cores, whose results are taken in the order of the parts.
///
/// So many parts are under way and no more, each with its result at most once in the memory: whoever gives parts faster
/// than they are worked on waits.
final class OrderedWork<Part: Sendable, Result: Sendable> {
    private let work: @Sendable (Part) -> Result
    private let queue: DispatchQueue
    private let most: Int
    private let mostWeight: Int
    private var under: [Slot] = []
    /// The first that is not taken yet.
    private var first = 0
    private var weight = 0

    private final class Slot: Sendable {
        let result = Mutex<Result?>(nil)
        let isDone = DispatchSemaphore(value: 0)
        let weight: Int

        init(weight: Int) { self.weight = weight }
    }

    /// - Parameters:
    ///   - jobs: on so many cores; with one, the work is done where it is given.
    ///   - mostWeight: of the parts under way together, unless a single one weighs more.
    init(jobs: Int, mostWeight: Int, work: @escaping @Sendable (Part) -> Result) {
        self.work = work
        most = jobs <= 1 ? 0 : jobs * 3
        self.mostWeight = mostWeight
        queue = DispatchQueue(label: "attache.ordered-work", attributes: .concurrent)
    }

    /// Gives a part; what is done before it may be taken meanwhile.
    func give<Fault>(
        _ part: Part, weight: Int, take: (Result) throws(Fault) -> Void
    ) throws(Fault) {
        guard most > 0 else { return try take(work(part)) }
        while count >= most || count > 0 && self.weight + weight > mostWeight { try takeOne(take) }
        let slot = Slot(weight: weight)
        under.append(slot)
        self.weight += weight
        let work = work
        queue.async {
            let result = work(part)
            slot.result.withLock { $0 = result }
            slot.isDone.signal()
        }
    }

    /// Takes all that is under way.
    func finish<Fault>(take: (Result) throws(Fault) -> Void) throws(Fault) {
        while count > 0 { try takeOne(take) }
    }

    private var count: Int { under.count - first }

    private func takeOne<Fault>(_ take: (Result) throws(Fault) -> Void) throws(Fault) {
        let slot = under[first]
        first += 1
        if first >= 256 {
            under.removeFirst(first)
            first = 0
        }
        slot.isDone.wait()
        weight -= slot.weight
        if let result = slot.result.withLock({ result in
            defer { result = nil }
            return result
        }) {
            try take(result)
        }
    }
}
