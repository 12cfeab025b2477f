/// The values of one certification held against the thresholds that apply to it.
struct ValueVerdict {
    let outcome: WhyNotified.Outcome
    /// The rules that the outcome speaks of.
    let rules: [Threshold]
    private let values: NotifiedValues

    /// The rules whose class has a stated value that stays below.
    private let missed: [Threshold]
    /// The rules that the total is enough for, while the part of their class is not stated.
    private let undecided: [Threshold]

    init(rules: [Threshold], values: NotifiedValues) {
        self.values = values
        let met = rules.filter { $0.valueUSD == 0 || values.meets($0) == true }
        let possible = rules.filter { values.byClass[$0.thresholdClass] == nil && values.mightMeet($0) }
        let open = rules.filter { $0.valueUSD == nil && values.byClass[$0.thresholdClass] != nil }
        missed = rules.filter { values.meets($0) == false && values.byClass[$0.thresholdClass] != 0 }
        undecided = possible
        if !met.isEmpty {
            (outcome, self.rules) = (.met, met)
        } else if !possible.isEmpty {
            (outcome, self.rules) = (.possible, possible)
        } else if !open.isEmpty {
            (outcome, self.rules) = (.undetermined, open)
        } else if rules.isEmpty || values.isEmpty {
            (outcome, self.rules) = (.undetermined, [])
        } else {
            (outcome, self.rules) = (.below, [])
        }
    }

    func sentence(for tier: BuyerTier) -> String {
        switch outcome {
        case .met:
            return (rules.map(reason) + missed.map(shortfall) + undecidedSentence).joined(separator: " ")
        case .possible:
            let classes = rules.map { "\($0.thresholdClass.name) (from \(USDollars.text($0.valueUSD ?? 0)))" }
            return "The total of \(USDollars.text(values.total ?? 0)) is enough for "
                + "\(classes.joined(separator: " or ")); the part of each class is not stated."
                + (meetsOneAnyway ? " It is so large that it meets one of them whatever the parts are." : "")
                + missed.map { " " + shortfall($0) }.joined()
        case .below:
            return
                (missed.map(shortfall) + [
                    "No stated value meets a threshold for a buyer that is \(tier.phrase); "
                        + "a sale below the line can be notified voluntarily."
                ]).joined(separator: " ")
        case .undetermined where rules.isEmpty:
            return "No value is stated, so none can be held against the thresholds."
        case .undetermined:
            return "The statute leaves it open. "
                + rules.map { "\($0.rule) (\($0.citation))." }.joined(separator: " ")
        }
    }

    /// What the stated values do not decide.
    private var undecidedSentence: [String] {
        guard !undecided.isEmpty else { return [] }
        let classes = undecided.map { "\($0.thresholdClass.name) (from \(USDollars.text($0.valueUSD ?? 0)))" }
        return [
            "Whether it also meets that of \(classes.joined(separator: " or ")) is not decided: that part of the "
                + "value is not stated."
        ]
    }

    private func shortfall(_ rule: Threshold) -> String {
        "\(USDollars.text(values.byClass[rule.thresholdClass] ?? 0)) of \(rule.thresholdClass.name) stays below "
            + "\(USDollars.text(rule.valueUSD ?? 0))."
    }

    /// Parts that all stayed below their values could not add up to the total.
    private var meetsOneAnyway: Bool {
        guard let total = values.total, rules.count > 1 else { return false }
        let stated = values.byClass.values.reduce(0) { $0.addingReportingOverflow($1).partialValue }
        return total - stated >= rules.reduce(0) { $0 + ($1.valueUSD ?? 0) }
    }

    private func reason(_ rule: Threshold) -> String {
        guard let limit = rule.valueUSD, limit > 0 else {
            return "Notification is due at any value: \(rule.rule) (\(rule.citation))."
        }
        let value = USDollars.text(values.byClass[rule.thresholdClass] ?? limit)
        return "\(value) of \(rule.thresholdClass.name) meets the threshold of \(USDollars.text(limit)) "
            + "(\(rule.citation))."
    }
}

extension NotifiedValues {
    fileprivate var isEmpty: Bool { byClass.isEmpty && total == nil }

    fileprivate func meets(_ rule: Threshold) -> Bool? {
        byClass[rule.thresholdClass].flatMap(rule.isMet)
    }

    fileprivate func mightMeet(_ rule: Threshold) -> Bool {
        total.flatMap(rule.isMet) == true
    }
}
