/// Which threshold the value of a certification met.
package struct WhyNotified: Hashable, Sendable, Codable {
    /// How sure the answer is.
    package enum Outcome: String, CaseIterable, Hashable, Sendable, Codable {
        /// A value stated for a class meets its threshold.
        case met
        /// The total would meet a threshold if enough of it were of that class, and the parts are not stated.
        case possible
        /// No value stated meets a threshold; a notice may still be given voluntarily.
        case below
        /// The provision sets no value, the statute leaves it open, or no value is stated.
        case undetermined
    }

    package let outcome: Outcome
    package let standing: BuyerStanding
    /// The thresholds that the outcome speaks of, the lowest value first.
    package let thresholds: [Threshold]
    /// Plain sentences for a reader.
    package let explanation: String
}

extension Law {
    /// Why a certification was due.
    ///
    /// A class without a stated value is not tested, but the total is held against it.
    ///
    /// - Parameters:
    ///   - delivered: the day on which Congress received it.
    ///   - buyer: alpha-3 code of the purchaser, or `nato`.
    ///   - values: what the certification states.
    package func whyNotified(
        delivered: CalendarDate, buyer: String, instrument: Instrument, values: NotifiedValues,
        territory: SalesTerritory = .withinGroup
    ) -> WhyNotified {
        let standing = tier(of: buyer, on: delivered)
        let rules = ThresholdClass.allCases.compactMap {
            threshold(
                instrument: instrument, tier: standing.tier, class: $0, on: delivered, territory: territory)
        }
        let verdict = ValueVerdict(rules: rules, values: values)
        let explanation =
            rules.isEmpty
            ? "The tables hold no value threshold for \(instrument.section) on \(delivered.longForm)."
            : verdict.sentence(for: standing.tier)
        return WhyNotified(
            outcome: verdict.outcome, standing: standing,
            thresholds: verdict.rules.sorted { ($0.valueUSD ?? .max) < ($1.valueUSD ?? .max) },
            explanation: explanation)
    }
}
