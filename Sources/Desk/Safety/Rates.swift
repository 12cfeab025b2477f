/// How often one visitor may ask: so many requests a second for long, and more of them at once after a rest.
struct Allowance: Hashable, Sendable {
    let aSecond: Double
    let atOnce: Double

    init(aSecond: Double, atOnce: Double) {
        self.aSecond = aSecond
        self.atOnce = max(1, atOnce)
    }
}

/// What is left of an allowance: a bucket that fills at a steady pace, out of which each request takes one.
struct Bucket: Hashable, Sendable {
    private var left: Double
    /// Since the clock began.
    private var looked: Duration

    init(_ allowance: Allowance, now: Duration) {
        left = allowance.atOnce
        looked = now
    }

    /// - Returns: `nil` where the request may be answered, else how long it is until one may.
    mutating func take(_ allowance: Allowance, now: Duration) -> Duration? {
        left = level(allowance, now)
        looked = max(now, looked)
        guard left < 1 else {
            left -= 1
            return nil
        }
        guard allowance.aSecond > 0 else { return .seconds(3_600) }
        return .milliseconds(Int64(((1 - left) / allowance.aSecond * 1_000).rounded(.up)))
    }

    func isFull(_ allowance: Allowance, now: Duration) -> Bool { level(allowance, now) >= allowance.atOnce }

    private func level(_ allowance: Allowance, _ now: Duration) -> Double {
        min(allowance.atOnce, left + max(0, (now - looked).inSeconds) * allowance.aSecond)
    }
}

/// Buckets by visitor.
final class Rates: Sendable {
    /// So many visitors are told apart; those who rest are forgotten first.
    private static let most = 20_000

    private let allowance: Allowance
    private let buckets = Locked<[String: Bucket]>([:])

    init(_ allowance: Allowance) { self.allowance = allowance }

    /// - Parameter now: since some moment.
    /// - Returns: `nil` where the visitor may be answered, else how long he has to wait.
    func take(_ visitor: String, now: Duration) -> Duration? {
        buckets.with { buckets in
            if buckets[visitor] == nil, buckets.count >= Self.most {
                buckets = buckets.filter { !$0.value.isFull(allowance, now: now) }
                // All of them press: whoever is new waits, so that the table never grows without end.
                if buckets.count >= Self.most { return .seconds(1) }
            }
            return buckets[visitor, default: Bucket(allowance, now: now)].take(allowance, now: now)
        }
    }
}
