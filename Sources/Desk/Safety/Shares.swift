/// Shares out a measure that is at hand once, as bytes in memory or places at work: what was taken is given back.
final class Shares: Sendable {
    private struct State {
        var taken = 0
        var byVisitor: [String: Int] = [:]
    }

    private let whole: Int
    private let most: Int
    private let state = Locked(State())

    /// - Parameters:
    ///   - whole: what all visitors together may have.
    ///   - most: what one of them may have.
    init(whole: Int, most: Int? = nil) {
        self.whole = whole
        self.most = most ?? whole
    }

    enum Refusal: Error, Hashable {
        /// All is taken.
        case whole
        /// This visitor has all that one may have.
        case own
    }

    func take(_ amount: Int = 1, for visitor: String) throws(Refusal) {
        let refusal: Refusal? = state.with { state in
            if state.byVisitor[visitor, default: 0] + amount > most { return .own }
            if state.taken + amount > whole { return .whole }
            state.taken += amount
            state.byVisitor[visitor, default: 0] += amount
            return nil
        }
        if let refusal { throw refusal }
    }

    func give(back amount: Int = 1, from visitor: String) {
        state.with { state in
            state.taken -= amount
            let rest = state.byVisitor[visitor, default: 0] - amount
            state.byVisitor[visitor] = rest > 0 ? rest : nil
        }
    }

    var taken: Int { state.with { $0.taken } }
}
