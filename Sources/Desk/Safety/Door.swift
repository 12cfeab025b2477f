internal import Foundation
internal import HTTPTypes

/// Lets visitors in: who they are, how often they may ask, and how much they may ask at once.
///
/// Rates and shares are counted where a desk is guarded by tokens, or where the settings say so. A desk that answers its own
/// machine alone counts nothing.
struct Door: Sendable {
    let gate: Gate
    private let uptime: @Sendable () -> Duration
    private let rates: Rates?
    /// Tokens that are none of ours, by address.
    private let mistakes = Rates(Allowance(aSecond: 1.0 / 6, atOnce: 10))
    /// Questions that a visitor has under way.
    private let underWay: Shares?
    /// Bytes of documents that are coming in.
    private let coming: Shares

    init(_ settings: DeskSettings) {
        gate = Gate(settings)
        uptime = settings.uptime
        let limits = settings.limits
        rates = settings.rate.map { Rates(Allowance(aSecond: Double($0), atOnce: Double($0) * 5)) }
        underWay = settings.rate.map { _ in Shares(whole: .max, most: limits.underWayEach) }
        coming = Shares(whole: limits.comingBytes)
    }

    /// Who asks.
    ///
    /// - Throws: ``Problem/Code/tooMany`` where he asks too often.
    func visitor(_ headers: HTTPFields, address: String, now: Date = Date()) throws(Problem) -> Visitor {
        let visitor = gate.visitor(headers, address: address, now: now)
        if visitor.isMistaken { try mistaken(address) }
        if let wait = rates?.take(visitor.name, now: uptime()) {
            throw .tooMany("More requests came from you than the desk answers for one visitor.", wait)
        }
        return visitor
    }

    /// Counts a token that is none of ours.
    func mistaken(_ address: String) throws(Problem) {
        if let wait = mistakes.take(address, now: uptime()) {
            throw .tooMany("Too many wrong tokens came from your address.", wait)
        }
    }

    /// Whether a visitor may have this asked of him.
    func admit(_ visitor: Visitor, to route: Route) throws(Problem) {
        if route.isOpen || visitor.may(route.needs) { return }
        guard visitor.role != nil else {
            throw Problem(.noAccess, "Send a token of this desk, or sign in at /enter.")
        }
        throw Problem(
            .needsEditor,
            "Your token is a reader's: with it all can be asked, and nothing changed. Ask whoever runs this desk for an "
                + "editor's.")
    }

    /// Does work for a visitor, who has only so much under way at once.
    func serving<Value>(_ visitor: Visitor, _ work: () async throws -> Value) async throws -> Value {
        guard let underWay else { return try await work() }
        do throws(Shares.Refusal) {
            try underWay.take(for: visitor.name)
        } catch {
            throw Problem.tooMany(
                "You have as many questions under way as one visitor may have.", .seconds(1))
        }
        defer { underWay.give(back: 1, from: visitor.name) }
        return try await work()
    }

    /// Takes in bytes, of which only so many may be on their way at once: memory is finite.
    func receiving<Value>(_ bytes: Int, _ work: () async throws -> Value) async throws -> Value {
        do throws(Shares.Refusal) {
            try coming.take(bytes, for: "")
        } catch {
            throw Problem(.busy, "Too many documents are coming in already. Send yours in a few seconds.")
        }
        defer { coming.give(back: bytes, from: "") }
        return try await work()
    }
}

extension Problem {
    static func tooMany(_ what: String, _ wait: Duration) -> Problem {
        let seconds = max(1, Int(wait.inSeconds.rounded(.up)))
        var problem = Problem(
            .tooMany, "\(what) Ask again in \(seconds) \(seconds == 1 ? "second" : "seconds").")
        problem.retryAfter = seconds
        return problem
    }
}
