extension ReviewClock {
    /// One plain sentence: started by which fact, counted how, ends when.
    package var explanation: String {
        let received = "The certification reached Congress on \(delivered.longForm)"
        guard instrument.hasReview else {
            return "Congress received this report on \(delivered.longForm); it is due at least "
                + "\(period.days) days before delivery of the item and starts no review."
        }
        guard let ends else {
            return "\(received) and states an emergency, which waives the review of "
                + "\(period.days) calendar days: \(instrument.permittedStep) at once."
        }
        return "\(received), which is day 0; \(standing.buyer) was then \(standing.tier.phrase), "
            + "so the review period is \(period.days) calendar days, to \(ends.longForm)."
    }

    /// Where the review stands on a day, in one plain sentence.
    package func sentence(on date: CalendarDate) -> String {
        switch state(on: date) {
        case .notStarted:
            "On \(date.longForm) Congress had not received the certification; it did on \(delivered.longForm)."
        case .running(daysLeft: 0):
            "\(date.longForm) is the last day of the review period."
        case .running(let daysLeft):
            "The review period runs for another \(daysLeft) calendar \(daysLeft == 1 ? "day" : "days"), "
                + "to \(date.adding(days: daysLeft).longForm)."
        case .ended:
            "The review period ended on \((ends ?? delivered).longForm)."
        case .waived:
            "There is no review period: the certification states an emergency."
        case .noReview:
            "There is no review period: this is a report under \(instrument.section)."
        }
    }

    /// What the end of the review shows, and what it does not.
    package var whatExpiryProves: String {
        "That shows only that \(instrument.permittedStep); it is no offer, no acceptance, no contract and no "
            + "approval by Congress."
    }
}
