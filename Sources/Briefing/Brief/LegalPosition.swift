package import Law
package import Ledger
package import Lexicon

/// Where one case stands in law on a day: what was observed, what the clock says, what that proves.
package struct LegalPosition: Sendable, Hashable {
    /// The position in words: `review ended`, `withdrawn`.
    package let words: String
    package let clock: ReviewClock?
    /// The clock in three parts; `nil` where the record has no day to count from.
    package let line: ClockLine?
    /// Where the review stands on that day.
    package let state: String
    /// How the days were counted.
    package let counting: String?
    /// What the position shows, and what it does not.
    package let proves: String?
    /// What would prove the next step, and that the record does not have it.
    package let next: String
    package let citation: String?
    /// Where the rule can be looked up.
    package let source: String?
    /// What the record's row remarks.
    package let note: String?

    /// - Parameter observed: the last stage that a source shows; without one the case's notification.
    package init(
        of found: Case, stage observed: CaseStage? = nil, law: Law, lexicon: Lexicon, today: CalendarDate
    ) {
        let stage = found.withdrawn ? .withdrawn : max(observed ?? .notified, .notified)
        let clock = found.notified.flatMap {
            law.reviewClock(
                delivered: $0, buyer: found.buyer, instrument: found.kind,
                urgency: found.emergency ? .emergency : .ordinary)
        }
        let clockState = clock?.state(on: today)
        self.clock = clock
        words = CasePosition(stage: stage, clock: clockState).words
        line = clock.map { ClockLine($0, state: $0.state(on: today)) }
        counting = clock.map { Self.named($0.explanation, $0, lexicon) }
        citation = clock?.citation
        source = clock?.period.source.isEmpty == false ? clock?.period.source : nil
        note = found.note.map(SafeText.line)
        guard stage != .withdrawn else {
            state = "The notification was withdrawn."
            proves = clock?.sentence(on: today)
            next = "Nothing follows from it; a new sale would need a new certification."
            return
        }
        next = Self.nextStep(found.kind, after: stage)
        guard let clock, let clockState else {
            state =
                found.notified == nil
                ? "The record has no day of notification, so no period can be counted."
                : "The tables of the law hold no period for that day and section."
            proves = nil
            return
        }
        state = clock.sentence(on: today)
        proves = Self.proof(clock, clockState)
    }

    /// The law knows a buyer by its code; a reader knows it by its name.
    private static func named(_ sentence: String, _ clock: ReviewClock, _ lexicon: Lexicon) -> String {
        let code = clock.standing.buyer
        let name = BuyerName.text(code, lexicon)
        return sentence.split(separator: " ", omittingEmptySubsequences: false)
            .map { $0 == code ? name : String($0) }.joined(separator: " ")
    }

    private static func proof(_ clock: ReviewClock, _ state: ReviewClock.State) -> String? {
        switch state {
        case .ended: clock.whatExpiryProves
        case .running:
            "Until then a joint resolution can prohibit the sale; its end will show only that "
                + "\(clock.instrument.permittedStep)."
        case .waived:
            "That shows only that \(clock.instrument.permittedStep) without waiting; it is no offer, no acceptance "
                + "and no contract."
        case .notStarted, .noReview: nil
        }
    }

    private static func nextStep(_ kind: Instrument, after stage: CaseStage) -> String {
        switch kind {
        case .fms, .enhancement:
            switch stage {
            case .offered: "Acceptance would be proved by \(CaseStage.accepted.provedBy). None is on record."
            case .accepted:
                "Implementation would be proved by \(CaseStage.implemented.provedBy). None is on record."
            case .implemented:
                "Delivery would be proved by \(CaseStage.delivered.provedBy). None is on record."
            case .delivered, .superseded: "Nothing follows from it."
            case .disapprovalPassed:
                "A veto would be proved by \(CaseStage.vetoed.provedBy). None is on record."
            default: "An offer would be proved by \(CaseStage.offered.provedBy). None is on record."
            }
        case .dcs, .dcsSatellite, .agreement, .transfer, .lease, .enhancementReport:
            "Anything further would be proved only by a source that states it. None is on record."
        }
    }
}

/// The review as a line: `14 May 2025 notified ──── 15 days, NATO member ──── 29 May 2025 review ended`.
package struct ClockLine: Sendable, Hashable {
    package let start: String
    package let middle: String
    /// `nil` where there is no period that could end.
    package let end: String?
    /// How much of the period has run, 0 … 100; `nil` where there is none.
    package let percent: Int?

    init(_ clock: ReviewClock, state: ReviewClock.State) {
        start = "\(clock.delivered.longForm) notified"
        guard let days = clock.days, let ends = clock.ends else {
            middle = clock.instrument.hasReview ? "emergency, no review" : "report, no review"
            end = nil
            percent = nil
            return
        }
        let tier = TierWords.short(clock.standing.tier)
        switch state {
        case .running(let left):
            middle = "day \(days - left) of \(days), \(tier)"
            end = "\(ends.longForm) review ends"
            percent = days > 0 ? (days - left) * 100 / days : 100
        case .ended:
            middle = "\(days) days, \(tier)"
            end = "\(ends.longForm) review ended"
            percent = 100
        case .notStarted, .waived, .noReview:
            middle = "\(days) days, \(tier)"
            end = "\(ends.longForm) review ends"
            percent = 0
        }
    }

    /// The line, its strokes as long as the width allows; where even short ones do not fit, the months are
    /// cut to three letters.
    package func text(width: Int) -> String {
        let full = [start, middle, end].compactMap { $0 }
        let stroke = Self.stroke(full, width)
        if stroke >= 1 { return Self.joined(full, stroke) }
        let short = full.map(Self.shortened)
        return Self.joined(short, max(1, Self.stroke(short, width)))
    }

    /// How long a stroke may be; less than 1 where none fits.
    private static func stroke(_ parts: [String], _ width: Int) -> Int {
        let bare = parts.reduce(0) { $0 + DisplayWidth.of($1) } + (parts.count - 1) * 2
        return min(4, (width - bare) / max(1, parts.count - 1))
    }

    private static func joined(_ parts: [String], _ stroke: Int) -> String {
        parts.joined(separator: " \(String(repeating: "─", count: stroke)) ")
    }

    /// `26 Sep 2026 notified`
    private static func shortened(_ part: String) -> String {
        let words = part.split(separator: " ")
        guard words.count > 2, Int(words[0]) != nil, Int(words[2]) != nil else { return part }
        return ([words[0], words[1].prefix(3)] + words[2...]).joined(separator: " ")
    }
}

/// Cases that stand alike, told once.
package struct SharedPosition: Sendable {
    /// Numbers of the sales.
    package let sales: [Int]
    package let cases: [String]
    package let position: LegalPosition

    /// `Sales 1 and 2`.
    package var title: String {
        let numbers = WordList.and(sales.map(String.init))
        return sales.count == 1 ? "Sale \(numbers)" : "Sales \(numbers)"
    }
}
